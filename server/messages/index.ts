// What the server itself says; rules speak in delivery/messages.

export type { Language } from '@luoshi/delivery'

import type { Language } from '@luoshi/delivery'

const zhCN = {
  /** Of a page's text. */
  lang: 'zh-CN',
  notFound: '没有找到；可能已被删除，或不属于本地。',
  notSignedIn: '请先登录。',
  foreignOrigin: '请求来自其他网站，已拒绝。',
  versionConflict: '您打开之后，别人已作修改；请核对两个版本后再保存，您填写的内容没有丢失。',
  malformed: '提交的内容不完整或格式不对，请按提示修改。',
  keyReused: '同一个请求编号被用于不同的内容；请换一个编号重新提交。',
  wrongPassword: '用户名或密码不对；连续错误多次后须等待一段时间。',
  locked: '错误次数过多，请15分钟后再试。',
  weakPassword: '密码至少12个字符，且不能是常见密码或用户名。',
  deadLink: '该链接已失效或已使用；请联系管理员重新生成。',
  typeCode: '请输入登录凭条上的凭条码，大小写和横线不限。',
  code: '凭条码',
  goOn: '下一步',
  deadCode: '凭条码不对，或已经使用、过期；请核对后重输，仍不行请联系管理员重新打印。',
  choosePassword: '请设置登录密码。此链接只能用一次。',
  userName: '用户名',
  password: '密码',
  passwordAgain: '再输入一次',
  setPassword: '设置密码',
  notTheSame: '两次输入的密码不一致，请重新输入。',
  passwordSet: (user: string) => `密码已设置，用户名是“${user}”。这台服务器只提供接口，说明见`,
  diskFull:
    '服务器磁盘已满，未作任何更改；请管理员清理磁盘，之后重新提交即可，已保存的内容不受影响。',
  databaseAway:
    '数据库暂时连不上，这一步是否生效尚不确定；请稍后用同一请求编号（Idempotency-Key）再试，不会重复生效。',
  fault: '系统出错，未作任何更改；请稍后再试，并把编号告诉管理员。',
}

export type Messages = typeof zhCN

const en: Messages = {
  lang: 'en',
  notFound: 'Not found: it was removed, or it is not of this district.',
  notSignedIn: 'Sign in first.',
  foreignOrigin: 'The request comes from another site and was refused.',
  versionConflict:
    'Somebody changed it after you opened it; compare both versions before you save. Nothing you typed is lost.',
  malformed: 'Something is missing or not in the right form; see the issues.',
  keyReused: 'This request key was used for something else; send it again under another.',
  wrongPassword: 'User name or password is wrong; after several mistakes you have to wait.',
  locked: 'Too many mistakes; try again in 15 minutes.',
  weakPassword: 'A password has at least 12 characters and is neither common nor the user name.',
  deadLink: 'This link is used or has expired; ask the administrator for another.',
  typeCode: 'Type the code on your sign-in slip; hyphens and small letters do not matter.',
  code: 'Code',
  goOn: 'Go on',
  deadCode:
    'The code is wrong, used or expired; check it and type it again, or ask the administrator for another slip.',
  choosePassword: 'Choose your password. This link works once.',
  userName: 'User name',
  password: 'Password',
  passwordAgain: 'The same again',
  setPassword: 'Set password',
  notTheSame: 'The two are not the same; type them again.',
  passwordSet: (user: string) =>
    `The password of “${user}” is set. This server answers programs only, as described at`,
  diskFull:
    'The server’s disk is full and nothing was changed; once the administrator has made room, send it again. What was saved is not affected.',
  databaseAway:
    'The database cannot be reached just now, and whether this was done is not certain; send it again under the same Idempotency-Key: it is not done twice.',
  fault:
    'Something broke and nothing was changed; try again later and tell the administrator the reference.',
}

export function say(language: Language): Messages {
  return language === 'en' ? en : zhCN
}

/** The first language asked for that we speak; Chinese otherwise. */
export function languageOf(acceptLanguage = ''): Language {
  return /^\s{0,9}en\b/i.test(acceptLanguage) ? 'en' : 'zh-CN'
}

// The words of what is printed: the 审签单 of a unit, and sign-in slips.

import type { Absent, Language } from '@luoshi/delivery'

const absent: Readonly<Record<Language, Readonly<Record<Absent, string>>>> = {
  'zh-CN': { 'not-reported': '未报送', 'not-released': '未发布', 'not-applicable': '不适用' },
  en: {
    'not-reported': 'not reported',
    'not-released': 'not released',
    'not-applicable': 'not applicable',
  },
}

const zhCN = {
  endorsement: {
    title: (unit: string, period: string) => `${unit}${period}填报情况审签单`,
    head: (unit: string, period: string, on: string) =>
      `填报单位：${unit}　　填报期：${period}　　打印日期：${on}`,
    columns: ['序号', '任务', '指标', '本期数据', '数据来源', '进展、问题和下一步', '佐证'],
    own: '单位填报',
    filledFor: (from: string) => `督查室代填（${from}）`,
    provisional: '（初步数）',
    reached: (names: string) => `已达到节点：${names}`,
    problems: (text: string) => `问题：${text}`,
    nextStep: (text: string) => `下一步：${text}`,
    explanation: (text: string) => `疑点说明：${text}`,
    files: (names: readonly string[]) => names.join('；'),
    count: (count: number) => `以上共${count}项，经审核属实，同意上报。`,
    signatures: ['填报人（签字）', '单位主要负责人（签字）', '单位（盖章）', '日期'],
    date: '年　　月　　日',
    code: (code: string) => `校验码：${code}`,
    hash: (hash: string) => `内容摘要（SHA-256）：${hash}`,
    note: '校验码与本单内容逐字对应：打印后数据如有改动，本单作废，须重新打印并签字。签字盖章后扫描，由联络员连同校验码上传，即视为单位负责人签审。',
    purpose: (code: string) => `审签单（校验码${code}）`,
    file: (unit: string, period: string) => `${unit}${period}审签单.docx`,
  },
  list: '、',
  slips: {
    title: '登录凭条',
    head: (count: number, until: string) =>
      `共${count}张，${until}前有效，每张只能用一次。沿虚线剪开，当面交给本人；系统不保存凭条内容，遗失或过期请重新生成。`,
    name: (name: string, posts: string) => `姓名：${name}（${posts}）`,
    unit: (unit: string) => `单位：${unit}`,
    user: (user: string) => `用户名：${user}`,
    address: (address: string) => `网址：${address}`,
    how: (until: string) =>
      `请在${until}前打开网址，输入上面的凭条码，设置自己的密码；凭条码只能用一次，请勿转交他人。`,
    file: '登录凭条.docx',
  },
}

export type PaperWords = typeof zhCN

const en: PaperWords = {
  endorsement: {
    title: (unit, period) => `Endorsement sheet of ${unit}, ${period}`,
    head: (unit, period, on) => `Unit: ${unit}    Period: ${period}    Printed on ${on}`,
    columns: [
      ...['No.', 'Task', 'Target', 'Figure', 'Source'],
      ...['Progress, problems, next step', 'Evidence'],
    ],
    own: 'the unit',
    filledFor: (from) => `filled in by the supervision office (${from})`,
    provisional: ' (provisional)',
    reached: (names) => `Milestones reached: ${names}`,
    problems: (text) => `Problems: ${text}`,
    nextStep: (text) => `Next step: ${text}`,
    explanation: (text) => `To what was doubted: ${text}`,
    files: (names) => names.join('; '),
    count: (count) => `These ${count} items were examined, are true, and may be handed in.`,
    signatures: ['Filled in by', 'Principal of the unit', 'Seal of the unit', 'Date'],
    date: '',
    code: (code) => `Code: ${code}`,
    hash: (hash) => `SHA-256 of the content: ${hash}`,
    note: 'The code belongs to exactly this content: where anything is changed after printing, the sheet is void, and a new one is printed and signed. The signed sheet is scanned and uploaded by the liaison with its code; that is the endorsement of the principal.',
    purpose: (code) => `Endorsement sheet (code ${code})`,
    file: (unit, period) => `Endorsement sheet of ${unit}, ${period}.docx`,
  },
  list: ', ',
  slips: {
    title: 'Sign-in slip',
    head: (count, until) =>
      `${count} slips, good until ${until}, each of them once. Cut along the broken lines and hand them over in person; nothing of a slip is kept here: make another where one is lost or has expired.`,
    name: (name, posts) => `Name: ${name} (${posts})`,
    unit: (unit) => `Unit: ${unit}`,
    user: (user) => `User name: ${user}`,
    address: (address) => `Address: ${address}`,
    how: (until) =>
      `Open the address before ${until}, type the code above and choose your own password. The code works once; pass it to nobody.`,
    file: 'Sign-in slips.docx',
  },
}

export function paperWords(language: Language): PaperWords {
  return language === 'en' ? en : zhCN
}

export function sayAbsent(why: Absent, language: Language): string {
  return absent[language][why]
}

// What is wrong with a cell of a sheet that is taken in, and what to write instead.

import type { Language } from '@luoshi/delivery'

const zhCN = {
  'headings-missing': (names: string) => `没有找到表头：${names}；请按模板的表头填写，位置不限。`,
  'no-rows': () => '表头下面没有内容，请填写后再导入。',
  'too-many-rows': (most: string) => `一次最多导入${most}行，请分几次导入。`,
  'unit-missing': () => '请填写单位名称。',
  'kind-unknown': (said: string) => `“${said}”不是单位类别；请填写部门、镇街或企业。`,
  'post-missing': () => '填了姓名或角色，请同时填写岗位。',
  'role-missing': () =>
    '新增岗位请填写角色：督查室、联络员、单位负责人、分管领导、绩效办、审计纪检、系统管理员等。',
  'role-unknown': (said: string) =>
    `“${said}”不是角色；请填写督查室、联络员、单位负责人、分管领导、绩效办、审计纪检、系统管理员、安全管理员或审计管理员。`,
  'role-differs': (role: string) => `该岗位已登记为${role}；角色不同请另设岗位。`,
  'post-twice': (at: string) => `该单位的这个岗位在${at}已有另一人；两个人请写成两个岗位。`,
  'person-missing': () => '填了用户名，请同时填写姓名。',
  'name-ambiguous': () => '通讯录中有多人同名，请填写用户名加以区分。',
  'user-taken': (name: string) => `用户名已由${name}使用，请换一个。`,
  'user-differs': (user: string) => `此人的用户名已是“${user}”，不能更改。`,
  'user-shape': () => '用户名为2至40个字，不含空格。',
  'number-unknown': (said: string) => `计划中没有第“${said}”项，请核对序号。`,
  'target-unknown': (said: string) => `该事项没有指标“${said}”，请核对。`,
  'target-missing': () => '该事项有多个指标，请写明是哪一个。',
  'no-target': () => '该事项没有数字指标，请删去本行。',
  'not-a-figure': (said: string) => `“${said}”不是数字；请只填数字，单位以指标为准。`,
  'not-a-year': (said: string) => `“${said}”不是年份，请填四位数字，如2025。`,
  'row-twice': (at: string) => `与${at}是同一指标，请保留一行。`,
  refused: (sentence: string) => sentence,
}

type Sentences = typeof zhCN
export type SheetFaultCode = keyof Sentences

const en: Sentences = {
  'headings-missing': (names) => `No heading was found for: ${names}; use the template's headings.`,
  'no-rows': () => 'There is nothing below the headings; fill in the sheet first.',
  'too-many-rows': (most) => `At most ${most} rows are taken in at once; divide the sheet.`,
  'unit-missing': () => 'Fill in the name of the unit.',
  'kind-unknown': (said) => `“${said}” is no kind of unit; write department, town or enterprise.`,
  'post-missing': () => 'There is a name or a role: fill in the post too.',
  'role-missing': () =>
    'A new post needs a role: supervisor, liaison, principal, leader, evaluator, auditor, administrator.',
  'role-unknown': (said) =>
    `“${said}” is no role; write supervisor, liaison, principal, leader, evaluator, auditor, administrator, security-officer or audit-officer.`,
  'role-differs': (role) => `The post is entered as ${role}; enter another post for another role.`,
  'post-twice': (at) => `${at} names somebody else on this post; two people need two posts.`,
  'person-missing': () => 'There is a user name: fill in the name too.',
  'name-ambiguous': () => 'Several people bear this name; give the user name to tell them apart.',
  'user-taken': (name) => `The user name is that of ${name}; choose another.`,
  'user-differs': (user) => `This person's user name is “${user}” already and cannot be changed.`,
  'user-shape': () => 'A user name has 2 to 40 characters and no space.',
  'number-unknown': (said) => `The plan has no task “${said}”; check the number.`,
  'target-unknown': (said) => `The task has no target “${said}”; check it.`,
  'target-missing': () => 'The task has several targets; say which one.',
  'no-target': () => 'The task has no target in figures; remove the row.',
  'not-a-figure': (said) => `“${said}” is no figure; write digits only, in the target's unit.`,
  'not-a-year': (said) => `“${said}” is no year; write four digits, like 2025.`,
  'row-twice': (at) => `${at} is the same target; keep one row.`,
  refused: (sentence) => sentence,
}

const sentences: Readonly<Record<Language, Sentences>> = { 'zh-CN': zhCN, en }

/** `fact`: what the sentence is about: the cell's words, another cell, a name. */
export type SheetFault = {
  readonly sheet: string | null
  /** 'B7'; null where the whole sheet is meant. */
  readonly at: string | null
  readonly code: SheetFaultCode
  readonly fact: string
}

export function saySheetFault({ code, fact, at }: SheetFault, language: Language): string {
  const said = sentences[language][code](fact)
  if (at === null) return said
  return language === 'en' ? `${at}: ${said}` : `${at}：${said}`
}

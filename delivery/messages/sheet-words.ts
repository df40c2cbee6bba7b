// What a follow-up sheet says where a rule proposes it: a draft for whoever sends it, to be sent as it is or reworded.
//
//   saySheet({ facts: ['behind'] }, '2026-08-31', 'zh-CN')   截至2026年8月31日，该事项进度落后于计划。请…

import type { Day } from '../day.ts'
import type { SheetProposal } from '../sheet.ts'
import { sayDay } from './reminders.ts'
import { type Language, sheetFactWords } from './words.ts'

const said: Readonly<Record<Language, (day: string, facts: readonly string[]) => string>> = {
  'zh-CN': (day, facts) =>
    `截至${day}，该事项${facts.join('，')}。请查明原因、落实措施，在要求的日期前书面回复办理情况和下一步安排；确有困难的，请在到期前申请延期。`,
  en: (day, facts) =>
    `On ${day}: ${facts.join(', ')}. Find out why, do what is needed, and answer in writing by the day asked how it stands and what comes next; if it cannot be done in time, ask for an extension before the day.`,
}

export function saySheet(
  { facts }: Pick<SheetProposal, 'facts'>,
  today: Day,
  language: Language,
): string {
  const words = facts.map((fact) => sheetFactWords[language][fact])
  return said[language](sayDay(today, language), words)
}

/** The rules of the schemes (sheet-schemes.ts, where each has its source), as whoever decides reads them. */
const rules: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'slow-or-poor': '进展慢或质量不合要求，发蓝单提醒',
    'overdue-after-blue': '无正当理由逾期，发橙单警告、责令限期',
    'overdue-again': '再逾期，发红单',
    near: '临近时限，发蓝单',
    'behind-or-poor': '未达序时或质量差，发黄单',
    overdue: '逾期发红单，直至办结',
  },
  en: {
    'slow-or-poor': 'slow, or not of the quality asked: a blue sheet reminds',
    'overdue-after-blue': 'overdue without good reason: an orange sheet warns and sets a day',
    'overdue-again': 'overdue again: a red sheet',
    near: 'nearly due: a blue sheet',
    'behind-or-poor': 'behind time or of poor quality: a yellow sheet',
    overdue: 'overdue: a red sheet until it is done',
  },
}

export function saySheetRule(rule: string, language: Language): string {
  return rules[language][rule] ?? rule
}

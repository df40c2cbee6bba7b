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

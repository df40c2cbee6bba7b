// What is wrong with a line of a file of holidays, and what to write instead.

import type { ImportFault } from '../holiday-import.ts'
import type { Language } from './words.ts'

type Sentences = Readonly<Record<ImportFault['code'], (text: string) => string>>

const zhCN: Sentences = {
  'not-a-line': (text) =>
    `“${text}”不是“日期 假”或“日期 班”，请改写，例如：2026-10-01..2026-10-07 假 国庆节。`,
  'not-a-day': (text) => `“${text}”中没有可用的日期，请按 2026-10-01 的样式改写。`,
  'range-too-long': (text) => `“${text}”超过31天，请核对起止日期。`,
  'said-twice': (text) => `${text}写了不止一次，请保留一处。`,
  'not-json': () =>
    '不是可用的 JSON，请按 {"document": "…", "holidays": ["2026-10-01"], "makeUpDays": []} 的样式提供。',
}

const en: Sentences = {
  'not-a-line': (text) =>
    `“${text}” is neither “day holiday” nor “day workday”; write it like 2026-10-01..2026-10-07 holiday.`,
  'not-a-day': (text) => `“${text}” holds no day of the calendar; write it like 2026-10-01.`,
  'range-too-long': (text) => `“${text}” is longer than 31 days; check its first and last day.`,
  'said-twice': (text) => `${text} is said more than once; keep one.`,
  'not-json': () =>
    'That is not the JSON expected: {"document": "…", "holidays": ["2026-10-01"], "makeUpDays": []}.',
}

/** The line is named where there is one. */
export function sayImportFault({ line, text, code }: ImportFault, language: Language): string {
  if (language === 'en') return `${line > 0 ? `Line ${line}: ` : ''}${en[code](text)}`
  return `${line > 0 ? `第${line}行：` : ''}${zhCN[code](text)}`
}

// What the readers have to say, in the reader's language.
//
//   sayRefusal({ code: 'encrypted' }, 'zh-CN')  → '文件加了密码。请用原程序打开，…'
//   sayNote({ code: 'comments', count: 2 }, 'en')  → 'The 2 comments were not read.'

import type { Note } from '../document.ts'
import type { Refusal } from '../refusal.ts'
import { en } from './en.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export type Language = 'zh-CN' | 'en'

const spoken: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en }

/** Why a document was not read, and what to do next. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const message = spoken[language].refusals[refusal.code] as (facts: Refusal) => string
  return message(refusal)
}

/** What was seen while reading. */
export function sayNote(note: Note, language: Language): string {
  const message = spoken[language].notes[note.code] as (facts: Note) => string
  return message(note)
}

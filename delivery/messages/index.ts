import type { Refusal } from '../refusal.ts'
import { en } from './en.ts'
import type { Language } from './words.ts'
import { type Messages, zhCN } from './zh-CN.ts'

/** Says a refusal and what to do next. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const messages: Messages = language === 'en' ? en : zhCN
  const message = messages[refusal.code] as (facts: Refusal) => string
  return message(refusal)
}

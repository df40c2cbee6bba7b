// Says a finding in a language that we speak.
//
//   say({ code: 'vague-deadline', facts: { word: '尽快' }, … }, 'zh-CN')   “尽快”不是时限，……

import type { Finding } from '../finding.ts'
import { en } from './en.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export type Language = 'zh-CN' | 'en'

/** One or two sentences: what is wrong, and what to do. */
export function say(finding: Pick<Finding, 'code' | 'facts'>, language: Language): string {
  const messages: Messages = language === 'en' ? en : zhCN
  const message = messages[finding.code] as (facts: Finding['facts']) => string
  return message(finding.facts)
}

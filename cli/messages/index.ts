// What the command says, in the language asked for.

import type { Language } from '../options.ts'
import { en } from './en.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export function say(language: Language): Messages {
  return language === 'en' ? en : zhCN
}

// The words of the chosen language, for every part of a page.
//
//   const words = useWords()
//   words.pages.overview   总览

import { createContext, useContext } from 'react'
import { en } from './en.ts'
import type { Language } from './language.ts'
import { type Words, zhCN } from './zh-CN.ts'

export type { Words }

const wordsIn: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

export const Speaking = createContext<Language>('zh-CN')

export function useLanguage(): Language {
  return useContext(Speaking)
}

export function useWords(): Words {
  return wordsIn[useContext(Speaking)]
}

// The words of a page live beside it and are loaded with it: Chinese is the typed source, English must match.
//
//   const own = useWordsOf(words)      words = { 'zh-CN': { … }, en: { … } }

import { useLanguage } from '../words/index.ts'
import type { Language } from '../words/language.ts'

export function useWordsOf<Own>(words: Readonly<Record<Language, Own>>): Own {
  return words[useLanguage()]
}

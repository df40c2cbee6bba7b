// What somebody chooses for this browser: light or dark, and the language.

import { createContext } from 'react'
import type { Language } from './words/language.ts'

export type Scheme = 'light' | 'dark'

const stored = 'luoshi.scheme'

export function colourScheme(): Scheme {
  const before = localStorage.getItem(stored)
  if (before === 'light' || before === 'dark') return before
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function setScheme(scheme: Scheme): void {
  document.documentElement.dataset['scheme'] = scheme
  if (scheme !== colourScheme()) localStorage.setItem(stored, scheme)
}

type Choices = {
  readonly scheme: Scheme
  setScheme(scheme: Scheme): void
  setLanguage(language: Language): void
}

export const Choosing = createContext<Choices>({
  scheme: 'light',
  setScheme: () => undefined,
  setLanguage: () => undefined,
})

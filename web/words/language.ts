// The language of the pages: what was chosen here before, else the browser's.

export type { Language } from '@luoshi/delivery'

import type { Language } from '@luoshi/delivery'

const stored = 'luoshi.language'
let current: Language = chosen()

function chosen(): Language {
  const before = localStorage.getItem(stored)
  if (before === 'zh-CN' || before === 'en') return before
  return /^en\b/i.test(navigator.language) ? 'en' : 'zh-CN'
}

export function language(): Language {
  return current
}

export function setLanguage(next: Language): void {
  current = next
  localStorage.setItem(stored, next)
  document.documentElement.lang = next
}

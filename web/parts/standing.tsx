// How a commitment stands by its own plan: word, shape and colour together.
//
//   <Standing standing="behind" />   ↓ 欠进度

import { type Standing as Key, standingWord } from '@luoshi/delivery'
import { useLanguage } from '../words/index.ts'

const shapes: Readonly<Record<Key, string>> = {
  done: '✓',
  ahead: '↑',
  'on-pace': '→',
  behind: '↓',
  other: '–',
}

export function Standing({ standing }: { readonly standing: Key }) {
  return (
    <span className={`standing ${standing}`}>
      <span aria-hidden>{shapes[standing]}</span> {standingWord(standing, useLanguage())}
    </span>
  )
}

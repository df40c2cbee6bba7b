// Seen: a screen that keeps what is shown, for the tests.

import { compile } from '@luoshi/plan'
import type { Opened } from '../open.ts'
import type { Language } from '../options.ts'
import type { Screen } from '../screen.ts'
import { inkOf } from './ink.ts'

type Sight = { readonly language?: Language; readonly columns?: number; readonly colour?: boolean }

export function screenFor({
  language = 'zh-CN',
  columns = 80,
  colour = false,
}: Sight = {}): Screen {
  const nothing = () => undefined
  return { language, columns, ink: inkOf(colour), watched: false, out: nothing, err: nothing }
}

/** A text as the command opens it. */
export function openedFrom(text: string): Opened {
  const source = { text, name: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) }
  return { file: 'plan.txt', plan: compile(source), text, placeOf: () => ({}), notes: [] }
}

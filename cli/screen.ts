// Screen: where the command writes, and what the place can show.
//
//   screen.out(screen.ink.bold('2026年重点任务'))   bold on a terminal, plain in a file
//
// Colours are for terminals only, and never where NO_COLOR asks for none.

import type { Language } from './options.ts'
import { type Ink, inkOf } from './print/ink.ts'

export type Screen = {
  readonly language: Language
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number
  readonly ink: Ink
  /** Whether somebody watches: progress goes to such an eye only. */
  readonly watched: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

type Standing = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

export function screenOf({ env, stdout, stderr }: Standing, language: Language): Screen {
  // A reader such as `head` may leave early: that is no error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const colour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const columns = stdout.isTTY ? stdout.columns || 80 : 80
  return {
    language,
    columns: Math.min(Math.max(columns, 40), 200),
    ink: inkOf(colour),
    watched: stderr.isTTY === true,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  }
}

// Literate cases: Markdown that people read and tests run.
//
//   ## A heading names what the cases below it show
//
//   > 一句话，或几行文字          quoted lines are the text
//   - what the stage makes of it   each item one expected line; none: nothing is found
//
// Everything else is prose for the reader.

import { readFileSync } from 'node:fs'

export type Case = {
  readonly heading: string
  readonly text: string
  readonly expected: readonly string[]
}

/** The cases of a Markdown file beside this one: `casesOf('measure.md')`. */
export function casesOf(file: string): Case[] {
  const cases: { heading: string; text: string; expected: string[] }[] = []
  let heading = ''
  let quoting = false
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#{1,6}\s*/, '')
    const last = cases.at(-1)
    if (line.startsWith('>')) {
      const text = line.replace(/^> ?/, '')
      if (quoting && last) last.text += `\n${text}`
      else cases.push({ heading, text, expected: [] })
    } else if (line.startsWith('- ') && last) {
      last.expected.push(line.slice(2))
    }
    quoting = line.startsWith('>')
  }
  return cases
}

// Compile: a document's text in, its plan out. Every stage is one verb; this file is all of them.
//
//   clean ─► read ─► extract (segment, measure, assign, title, key) ─► lint

import { clean } from './clean.ts'
import { extract, type Options } from './draft.ts'
import { lint } from './lint.ts'
import type { Plan } from './plan.ts'
import { read } from './read.ts'
import type { Source } from './source.ts'

/**
 * Compiles a document into its plan. Never throws on content: what is wrong with a document is in
 * `findings`.
 */
export function compile(source: Source, { units = [] }: Options = {}): Plan {
  const { text, findings } = clean(source.text)
  const reading = read(text)
  const { outline, plan } = extract({ source, text, reading: reading.text, units })
  const linted = lint({ outline, plan, known: units })
  return { ...plan, findings: [...findings, ...reading.findings, ...linted] }
}

// A finding: something about the document that a person should look at. Findings are data; their
// sentences live in messages/ by code.

import type { Span } from './source.ts'

export type Severity = 'error' | 'warning' | 'info'

export const codes = [
  'commitment-without-unit',
  'section-without-unit',
  'unit-unknown',
  'unit-twice',
  'two-leads',
  'too-many-supports',
  'no-deadline',
  'vague-deadline',
  'target-without-value',
  'target-without-unit',
  'target-without-base-year',
  'target-without-basis',
  'stretch-not-beyond-base',
  'base-mismatch',
  'share-shift',
  'promised-twice',
  'same-year-comparison',
  'title-year-differs',
  'impossible-growth',
  'list-shorter-than-count',
  'missing-name-part',
  'unclosed-quote',
  'washed-word',
  'page-mark',
  'machine-tail',
  'term-out-of-force',
  'legal-red-line',
  'classified-mark',
] as const

export type Code = (typeof codes)[number]

export type Facts = Readonly<Record<string, string | number | readonly string[]>>

export type Finding = {
  readonly code: Code
  readonly severity: Severity
  readonly span: Span
  readonly facts: Facts
  /** Replacement for the words of the span, where one is likely. */
  readonly suggestion: string | null
}

// The plan: what the compiler gives back. docs/plan-format.md explains every field.

import type { Finding } from './finding.ts'
import type { Span } from './source.ts'

/** A calendar day, `YYYY-MM-DD`: no clock and no time zone is involved. */
export type Day = string

export type Section = {
  readonly id: string
  readonly parent: string | null
  readonly level: number
  readonly number: string | null
  readonly title: string
  /** From the heading's first character to the section's last. */
  readonly span: Span
}

export type Role = 'target' | 'stretch' | 'scope' | 'baseline' | 'limit'
export type Measure = 'level' | 'growth' | 'increment' | 'share' | 'change' | 'count' | 'rank'
export type Comparator = '=' | '>=' | '<=' | '~'
export type Dimension =
  | 'count'
  | 'money'
  | 'ratio'
  | 'area'
  | 'length'
  | 'mass'
  | 'energy'
  | 'time'
  | 'rank'
  | 'other'

export type Quantity = {
  readonly span: Span
  /** The number with its multiplier and unit, cleaned: `1.68万亩`. */
  readonly text: string
  readonly subject: string
  /** A decimal as text, multipliers worked out: 1.68万亩 is `16800`. */
  readonly value: string
  /** As written, without the multiplier; money without 元 is 元; `''` where none is written. */
  readonly unit: string
  readonly dimension: Dimension
  readonly role: Role
  readonly measure: Measure
  readonly comparator: Comparator
  readonly due: Day | null
  /** Of a stretch: the index of its base in the same list. */
  readonly baseTarget: number | null
}

export type Pledge = {
  readonly span: Span
  readonly text: string
  readonly subject: string
  readonly kind: 'relative' | 'binary' | 'multiple'
  readonly relation: string
  readonly due: Day | null
}

export type Due = { readonly date: Day; readonly phrase: string; readonly span: Span }

export type Units = {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly leaders: readonly string[]
  readonly span: Span | null
}

export type Project = { readonly name: string; readonly span: Span; readonly milestone: string }

export type Doubt = { readonly field: string; readonly why: string }

export type Kind = 'indicator' | 'project' | 'task' | 'mechanism' | 'policy'

export type Commitment = {
  /** Stable over revisions of the document. */
  readonly key: string
  readonly id: string
  readonly section: string | null
  readonly number: string | null
  readonly kind: Kind
  readonly span: Span
  /** Cleaned, for people. */
  readonly text: string
  /** At most 30 characters, for tables. */
  readonly title: string
  readonly quantities: readonly Quantity[]
  readonly pledges: readonly Pledge[]
  readonly due: Due | null
  readonly units: Units
  readonly projects: readonly Project[]
  readonly doubts: readonly Doubt[]
}

export type Plan = {
  readonly format: 'plan/1'
  readonly source: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly length: number
  }
  readonly title: string | null
  readonly year: number | null
  readonly jurisdiction: string | null
  readonly issuer: string | null
  readonly documentNumber: string | null
  readonly sections: readonly Section[]
  readonly commitments: readonly Commitment[]
  /** Quantities outside commitments: what was achieved, preambles, bulletins. */
  readonly facts: readonly Quantity[]
  readonly findings: readonly Finding[]
}

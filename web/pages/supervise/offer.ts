// An act that is offered on a record, as data: its title, its few fields, and how what was filled in is said to the server.
//
//   { key: 'close-instruction', title: '办结', fields: [], said: () => ({ act: 'close-instruction' }) }

import type { EvidenceId, Refusal } from '@luoshi/delivery'
import type { FieldKind, FieldOption } from '../../parts/field.ts'
import type { FieldName } from './field-words.ts'

/** What the fields hold, as text; evidence apart. */
export type Values = Readonly<Partial<Record<FieldName, string>>>
export type RecordField = {
  readonly name: FieldName
  readonly kind: FieldKind | 'evidence' | 'demands'
  readonly optional?: true
  readonly options?: readonly FieldOption[]
  /** What it begins with. */
  readonly value?: string
}
export type Offer = {
  readonly key: string
  readonly title: string
  /** What it does, where there is nothing to fill in. */
  readonly sure?: string
  readonly fields: readonly RecordField[]
  said(values: Values, evidence: readonly EvidenceId[]): object
}

/** Text that only tries whether the rules would let an act through. */
export const text = '…'

export function isAllowed(
  outcome: { readonly entries: readonly unknown[] } | { readonly refusal: Refusal },
): boolean {
  return 'entries' in outcome
}

export function optionsOf(words: Readonly<Record<string, string>>): readonly FieldOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

/** What has to be filled in and is empty; evidence is asked for by the server's rule. */
export function isComplete({ fields }: Offer, values: Values): boolean {
  return fields.every(
    ({ name, kind, optional }) =>
      optional || kind === 'evidence' || kind === 'demands' || (values[name] ?? '').trim() !== '',
  )
}

export function beginningOf({ fields }: Offer): Values {
  return Object.fromEntries(
    fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )
}

export const ids = (joined: string | undefined): readonly string[] =>
  (joined ?? '').split(' ').filter(Boolean)

// Deciding: what is known and what is said go in, entries to append or a refusal come out.
//
//   decide(known, said, context)   { entries: […] }  or  { refusal: { code: 'not-lead-unit' } }
//
// Nothing is fetched, saved or thrown. A refusal is an answer: its sentence, in messages/, says what to do.

import type { Actor } from './actor.ts'
import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'

export type Context = {
  readonly by: Actor
  readonly today: Day
  readonly calendar: Calendar
}

export type Outcome<Entry, Refusal> =
  | { readonly entries: readonly Entry[] }
  | { readonly refusal: Refusal }

export function refuse<Refusal>(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal }
}

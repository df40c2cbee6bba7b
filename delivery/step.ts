// What acts of supervision refuse alike: an act out of its turn, something left out, one person twice.
//
//   blank({ statement: '', reason: '已整改' })   { code: 'missing', what: 'statement' }

import type { AccountabilityStep } from './accountability.ts'
import type { InspectionStep } from './inspection.ts'
import type { InstructionStep } from './instruction.ts'
import type { RevisionStep } from './revision.ts'
import type { Act } from './roles.ts'
import type { PlanStep } from './year-plan.ts'

export type Step = PlanStep | RevisionStep | InstructionStep | InspectionStep | AccountabilityStep

export type WrongStep = {
  readonly code: 'not-at-this-step'
  readonly step: Step
  readonly act: Act
}

/** What a person has to write. */
export type Needed =
  | 'text'
  | 'statement'
  | 'document'
  | 'content'
  | 'scope'
  | 'objects'
  | 'methods'
  | 'team'
  | 'facts'
  | 'evidence'
  | 'basis'
  | 'answer'
  | 'body'
  | 'seed'
  | 'population'
  | 'title'

export type Missing = { readonly code: 'missing'; readonly what: Needed }

/** Whoever did the one may not do the other. */
export type SamePerson = {
  readonly code: 'same-person'
  readonly did: Act
  readonly act: Act
}

/** The first thing of which nothing is written, or of which there is none. */
export function blank(
  said: Readonly<Partial<Record<Needed, string | readonly unknown[]>>>,
): Missing | null {
  for (const [what, told] of Object.entries(said)) {
    const empty = typeof told === 'string' ? told.trim() === '' : told.length === 0
    if (empty) return { code: 'missing', what: what as Needed }
  }
  return null
}

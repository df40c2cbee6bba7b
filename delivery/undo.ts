// Undoing: the last step of editing that somebody made in a draft is put back, by an entry of its own. What happened
// stays in the journal, and what others did since stays as it is.
//
//   decideUndo(known, step, context)
//     split 3 into 9 and 10 is undone: 3 is a draft again, 9 and 10 are dropped
//
// A field is put back only where it still is as the step left it.

import type { Back, Commitment, CommitmentEntry } from './commitment.ts'
import type { CommitmentId } from './ids.ts'
import { canonicalJson } from './journal.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type EditRefusal, objectionToEditing } from './plan-edit.ts'
import { type FindingJudged, type KnownPlan, type PlanEntries, twice } from './year-plan.ts'

/** What one act of editing changed, as the journal has it. */
export type EditStep = {
  /** The number of its first entry in the journal. */
  readonly seq: number
  readonly commitments: readonly Changed[]
  /** What was said to findings before, and by the step. */
  readonly findings: Readonly<
    Record<string, { readonly before: FindingJudged | null; readonly after: FindingJudged | null }>
  >
}

export type Changed = {
  readonly id: CommitmentId
  /** Null: the step made it. */
  readonly before: Commitment | null
  readonly after: Commitment
}

export type UndoRefusal =
  | EditRefusal
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'changed-since'; readonly numbers: readonly number[] }

export function decideUndo(
  known: KnownPlan,
  step: EditStep | null,
  context: Context,
): Outcome<PlanEntries, UndoRefusal> {
  const refusal = objectionToEditing(known, context)
  if (refusal) return refuse(refusal)
  if (!step) return refuse({ code: 'nothing-to-undo' })
  const states = new Map(known.commitments.map((one) => [one.id, one]))
  const now = (id: CommitmentId) => states.get(id)
  const changed = step.commitments.filter((one) => isChangedSince(one, now(one.id)))
  const numbers = changed.map(({ id, after }) => now(id)?.number ?? after.number)
  const judged = known.plan?.findings ?? {}
  const findings = Object.entries(step.findings)
  const judgedSince = findings.some(([key, { after }]) => !same(judged[key] ?? null, after))
  if (numbers.length > 0 || judgedSince) return refuse({ code: 'changed-since', numbers })
  const commitments = step.commitments.map(({ id, before, after }) => {
    const back: Back | null = before && changeOf(after, before)
    return { id, entry: { kind: 'undone', back } satisfies CommitmentEntry }
  })
  const taken = numberTaken(known, step)
  if (taken !== null) return refuse({ code: 'number-taken', number: taken })
  const before = Object.fromEntries(findings.map(([key, one]) => [key, one.before]))
  return {
    entries: [{ plan: { kind: 'undone', step: step.seq, findings: before }, commitments }],
  }
}

/** Fields that editing changes; what happens to a commitment once it is issued is none of its. */
const fields = [
  ...(['title', 'text', 'kind', 'span', 'section', 'due', 'frequency', 'periodPlan'] as const),
  ...(['targets', 'milestones', 'lead', 'support', 'leaders', 'unknown'] as const),
  ...(['key', 'number', 'process'] as const),
] as const satisfies readonly (keyof Back)[]

/** What has to be set in `from` for it to be `to` again. */
function changeOf(from: Commitment, to: Commitment): Back {
  const differing = fields.filter((field) => !same(from[field], to[field]))
  return Object.fromEntries(differing.map((field) => [field, to[field]]))
}

function isChangedSince({ before, after }: Changed, now: Commitment | undefined): boolean {
  if (!now) return true
  const touched = before ? Object.keys(changeOf(after, before)) : fields
  return (touched as (keyof Back)[]).some((field) => !same(now[field], after[field]))
}

/** A number that stood free since may have been given to another. */
function numberTaken({ commitments }: KnownPlan, { commitments: changed }: EditStep) {
  const touched = new Set(changed.map(({ id }) => id))
  const staying = commitments.filter(({ id, process }) => process === 'draft' && !touched.has(id))
  const back = changed.flatMap(({ before }) => (before?.process === 'draft' ? [before] : []))
  return twice([...staying, ...back].map(({ number }) => number))
}

/** Whatever the order of its fields: the journal and the store write them otherwise. */
function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

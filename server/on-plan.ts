// Acting on a plan: it and its commitments are held, decided on, and written with the entries that follow.
//
//   await onPlan(acting, id, { decide: (known, context) => decideEdit(known, said, context) })

import {
  type Commitment,
  type CommitmentId,
  type Context,
  carriedOf,
  type DistrictId,
  type Drafted,
  isUnfinished,
  type KnownPlan,
  type MilestoneId,
  type Outcome,
  type Period,
  type PlanEntries,
  type PlanId,
  type Reasons,
  type Refusal,
  type TargetId,
  viewOfMonth,
  type YearPlan,
} from '@luoshi/delivery'
import { type Acting, type Answer, atVersion } from './http.ts'
import type { Tx } from './store/database.ts'
import { type Change, commit, type Known, lock } from './store/known.ts'
import { commitmentsOf, plansOf } from './store/plans.ts'
import { uuid } from './store/uuid.ts'

type Doing = {
  readonly decide: (known: HeldPlan, context: Context) => Outcome<PlanEntries, Refusal>
  /** Whether what it names is of the district; asked once it is decided. */
  readonly missing?: () => Promise<Exclude<Answer, { status: number }> | null>
  /** Versions of the commitments that it was decided on. */
  readonly seen?: Readonly<Record<string, number>>
  /** Written together with it. */
  readonly also?: readonly Change[]
}

export type HeldPlan = KnownPlan & {
  /** The last number of next year's plan, 0 where there is none. */
  readonly last: number
}

export async function onPlan(
  acting: Acting,
  id: PlanId,
  { decide, missing, seen = {}, also = [] }: Doing,
): Promise<Answer> {
  const { tx, author, context } = acting
  const { district } = author
  const known = await lock(tx, { district, noun: 'plan', id })
  if (!known) return 'not-found'
  const commitments = await commitmentsOf(tx, { district, plan: id }, true)
  const next = await nextPlan(tx, district, known.state)
  const states = commitments.map(({ state }) => state)
  const outcome = decide({ plan: known.state, commitments: states, ...next }, context)
  if ('refusal' in outcome) return outcome
  const unknown = await missing?.()
  if (unknown) return unknown
  for (const one of commitments) atVersion(seen[one.state.id] ?? one.version, one)
  const after = await write(acting, { plan: id, known, commitments, also }, outcome.entries)
  return { status: 200, body: after }
}

/** Next year's, held, to which what is unfinished of an issued plan goes: a draft where there is one. */
async function nextPlan(tx: Tx, district: DistrictId, { step, year }: YearPlan) {
  if (step !== 'issued') return { next: null, last: 0 }
  const all = (await plansOf(tx, district)).map(({ state }) => state)
  const later = all.filter((one) => one.year === year + 1 && one.step !== 'discarded')
  const found = later.find((one) => one.step === 'draft') ?? later[0]
  const next = found && (await lock(tx, { district, noun: 'plan', id: found.id }))
  if (!next) return { next: null, last: 0 }
  const own = await commitmentsOf(tx, { district, plan: next.state.id })
  return { next: next.state, last: own.at(-1)?.state.number ?? 0 }
}

/** What is not left behind goes into next year's plan, behind its last number. */
export function carried(
  { plan, commitments, next, last }: HeldPlan,
  leave: Reasons,
  { today }: Context,
): readonly Drafted[] {
  if (!plan || !next) return []
  const view = viewOfMonth(`${plan.year}-12` as Period, today)
  const ids = {
    commitment: () => uuid<CommitmentId>(),
    target: () => uuid<TargetId>(),
    milestone: () => uuid<MilestoneId>(),
  }
  return commitments
    .filter((one) => isUnfinished(one) && !(one.id in leave))
    .map((one, index) => carriedOf(one, { plan: next.id, number: last + 1 + index }, { ids, view }))
}

type Before = {
  readonly plan: PlanId
  readonly known: Known<YearPlan> | null
  readonly commitments: readonly Known<Commitment>[]
  readonly also?: readonly Change[]
}

/** Writes the entries of the plan and of each of its commitments, in order; answers with the first. */
export async function write(
  { tx, author }: Acting,
  { plan, known, commitments, also = [] }: Before,
  entries: readonly PlanEntries[],
): Promise<object> {
  const before = new Map(commitments.map((one) => [one.state.id, one]))
  const byCommitment = Map.groupBy(
    entries.flatMap((one) => one.commitments),
    ({ id }) => id,
  )
  const ofPlan = entries.flatMap((one) => one.plan ?? [])
  const [after] = commit(tx, author, [
    ...(ofPlan.length > 0 ? [{ noun: 'plan', id: plan, known, entries: ofPlan } as const] : []),
    ...[...byCommitment].map(([id, all]) => ({
      ...({ noun: 'commitment', id, known: before.get(id) ?? null } as const),
      entries: all.map(({ entry }) => entry),
    })),
    ...also,
  ])
  return after ?? {}
}

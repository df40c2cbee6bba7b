// The steps of editing in a draft, as the journal has them: what one act changed, and how it was before.
//
//   await lastStep(tx, { district, plan, person })   { seq: 812, commitments: [{ id, before, after }], findings: {} }

import {
  type Changed,
  type Commitment,
  type CommitmentEntry,
  type DistrictId,
  type EditStep,
  evolve,
  evolvePlan,
  type PersonId,
  type PlanEntry,
  type PlanId,
  type YearPlan,
} from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { historyOf, type Told } from './entries.ts'

type Whose = {
  readonly district: DistrictId
  readonly plan: PlanId
  readonly person: PersonId
}

/** How far back one may undo, in entries. */
const longest = 2000

/** The last act of this person in the plan's draft that is not undone yet; null where there is none. */
export async function lastStep(tx: Tx, whose: Whose): Promise<EditStep | null> {
  const { district, plan } = whose
  const entries = await entriesBy(tx, whose)
  const undone = new Set(
    entries.flatMap(({ noun, kind, body }) =>
      noun === 'plan' && kind === 'undone' ? [(body as { step: number }).step] : [],
    ),
  )
  // What one act appends has one instant.
  const acts = [...Map.groupBy(entries, ({ at }) => at).values()]
  const last = acts.find((act) => isEditing(act) && !undone.has(act[0]?.seq ?? 0))
  const [first] = last ?? []
  const until = last?.at(-1)?.seq
  if (!last || !first || until === undefined) return null
  const ids = [...new Set([plan, ...last.map(({ id }) => id)])]
  const all = await historyOf(tx, { district, ids, after: 0, limit: 100_000 })
  const past = all.filter(({ seq }) => seq <= until)
  const commitments = ids.flatMap((id) =>
    changedBy(
      past.filter((one) => one.id === id),
      first.seq,
    ),
  )
  return { seq: first.seq, commitments, findings: findingsOf(past, last) }
}

/** Latest act first, within an act in order. */
async function entriesBy(tx: Tx, { district, plan, person }: Whose): Promise<readonly Told[]> {
  const ofPlan = tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where('plan_id', '=', plan)
    .select('id')
  const ids = [plan, ...(await ofPlan.execute()).map(({ id }) => id)]
  const latest = await tx
    .selectFrom('entry')
    .where('district_id', '=', district)
    .where('id', 'in', ids)
    .where(sql`person_id`, '=', person)
    .orderBy('seq', 'desc')
    .limit(longest)
    .select('seq')
    .execute()
  const after = (latest.at(-1)?.seq ?? 0) - 1
  const entries = await historyOf(tx, { district, ids, after, limit: 100_000 })
  const own = entries.filter((one) => one.person === person)
  return [...Map.groupBy(own, ({ at }) => at).values()].reverse().flat()
}

const edits: ReadonlySet<string> = new Set(['drafted', 'edited', 'dropped', 'replaced'])

/** An import, a revision, an undoing, what was carried over from last year: none of these is a step. */
function isEditing(act: readonly Told[]): boolean {
  const isSplit = act.some(({ kind }) => kind === 'replaced')
  return act.every(({ noun, kind, body }) => {
    if (noun === 'plan') return kind === 'finding-judged'
    if (kind !== 'drafted') return edits.has(kind)
    const { former } = (body as { commitment: Pick<Commitment, 'former'> }).commitment
    return isSplit || (former ?? []).length === 0
  })
}

/** The commitment before the entry `first`, and after all of them. */
function changedBy(entries: readonly Told[], first: number): readonly Changed[] {
  if (entries[0]?.noun !== 'commitment') return []
  const replayed = (some: readonly Told[]) =>
    some.reduce<Commitment | null>((at, one) => evolve(at, entryOf<CommitmentEntry>(one)), null)
  const after = replayed(entries)
  if (!after) return []
  return [{ id: after.id, before: replayed(entries.filter(({ seq }) => seq < first)), after }]
}

function findingsOf(past: readonly Told[], act: readonly Told[]): EditStep['findings'] {
  const ofPlan = past.filter(({ noun }) => noun === 'plan')
  const judged = (some: readonly Told[]) =>
    some.reduce<YearPlan | null>((at, one) => evolvePlan(at, entryOf<PlanEntry>(one)), null)
      ?.findings ?? {}
  const first = act[0]?.seq ?? 0
  const [before, after] = [judged(ofPlan.filter(({ seq }) => seq < first)), judged(ofPlan)]
  const keys = act.flatMap(({ noun, body }) =>
    noun === 'plan' ? [(body as { finding: string }).finding] : [],
  )
  return Object.fromEntries(
    keys.map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }]),
  )
}

function entryOf<Entry>({ kind, body }: Told): Entry {
  return { kind, ...body } as Entry
}

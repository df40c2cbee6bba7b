// Matters with a day, of commitments, instructions and inspections: what duties, the chase list and digests are
// made of.
//
//   const { matters, states, owed } = await mattersIn(tx, { district, ids, clock })

import {
  type Calendar,
  type Commitment,
  type CommitmentId,
  type Day,
  type DistrictId,
  inspectionMatters,
  instructionMatters,
  type Matter,
  mattersOf,
  owedPeriods,
  type Period,
  type Settings,
  type Stage,
} from '@luoshi/delivery'
import type { Services } from './http.ts'
import { statesIn } from './store/board.ts'
import type { Tx } from './store/database.ts'
import { recordsAbout } from './store/records.ts'
import { stagesOf } from './store/reports.ts'

export type Clock = {
  readonly today: Day
  readonly calendar: Calendar
  readonly settings: Settings
}

/** Of the district, today. */
export async function clockIn(
  { kept, today }: Pick<Services, 'kept' | 'today'>,
  tx: Tx,
  district: DistrictId,
): Promise<Clock> {
  return { today: today(), ...(await kept.rules(tx, district)) }
}

type Asked = {
  readonly district: DistrictId
  readonly ids: readonly CommitmentId[]
  readonly clock: Clock
}

/** A commitment, its matters, and the periods that are to be reported: of each the stage, where one was returned. */
export type Owing = {
  readonly commitment: Commitment
  readonly owed: readonly { readonly period: Period; readonly stage: Stage | null }[]
  readonly matters: readonly Matter[]
}

const page = 200

/** Of these commitments, by their ids. */
export async function* owingOf(
  tx: Tx,
  { district, ids, clock }: Asked,
): AsyncGenerator<Owing, void> {
  const sorted = ids.toSorted()
  for (let at = 0; at < sorted.length; at += page) {
    const own = sorted.slice(at, at + page)
    const states = await statesIn(tx, { district, plan: null, ids: own, after: null, limit: page })
    const stages = await stagesOf(tx, { district, commitments: own })
    for (const { state } of states) yield owing(state, stages.get(state.id) ?? new Map(), clock)
  }
}

function owing(
  commitment: Commitment,
  stages: ReadonlyMap<Period, Stage>,
  { today, calendar, settings: { window, warning } }: Clock,
): Owing {
  const owed = owedPeriods(commitment, stages, { today, window })
  return {
    commitment,
    owed: owed.map((period) => ({ period, stage: stages.get(period) ?? null })),
    matters: mattersOf(commitment, owed, { today, calendar, window, warning }),
  }
}

/** Of instructions and inspections that are not over yet. */
export async function supervisionMatters(
  tx: Tx,
  district: DistrictId,
  { calendar, settings: { head } }: Clock,
): Promise<readonly Matter[]> {
  const stages = ['given', 'returned', 'answered']
  const instructions = await recordsAbout(tx, { district, noun: 'instruction', stages })
  const inspections = await recordsAbout(tx, {
    district,
    noun: 'inspection',
    stages: ['open', 'concluded'],
  })
  return [
    ...instructions.flatMap(({ state }) => instructionMatters(state, calendar)),
    ...inspections.flatMap(({ state }) => inspectionMatters(state, { head, calendar })),
  ]
}

/** All matters of these commitments, and those of supervision. */
export async function mattersIn(tx: Tx, asked: Asked): Promise<readonly Matter[]> {
  const matters = [...(await supervisionMatters(tx, asked.district, asked.clock))]
  for await (const one of owingOf(tx, asked)) matters.push(...one.matters)
  return matters
}

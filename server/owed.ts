// What a unit owes, as it is filled in: each owed period with its targets and milestones, what was told last, and
// why a report came back.
//
//   await owedOf(tx, { district, unit, clock })   { rows: [{ number: 12, period: '2026-03', open: true, targets, … }], … }

import {
  answeredAlready,
  type Commitment,
  type DistrictId,
  type Period,
  type Report,
  type Stage,
  type Target,
  type UnitId,
  windowOf,
} from '@luoshi/delivery'
import { type Clock, type Owing, owingOf } from './matters.ts'
import type { Tx } from './store/database.ts'
import { openCommitments } from './store/open.ts'
import { lastReports } from './store/reports.ts'

type Asked = { readonly district: DistrictId; readonly unit: UnitId; readonly clock: Clock }

export async function owedOf(tx: Tx, { district, unit, clock }: Asked) {
  const open = await openCommitments(tx, { district, lead: unit })
  const ids = open.map(({ id }) => id)
  const reports = await lastReports(tx, { district, commitments: ids })
  const found: Owing[] = []
  for await (const one of owingOf(tx, { district, ids, clock })) found.push(one)
  found.sort((a, b) => a.commitment.number - b.commitment.number)
  const all = found.map(({ commitment }) => commitment)
  return {
    acknowledge: found
      .filter(({ commitment }) => commitment.process === 'assigned')
      .map(({ commitment: { id, number, title, text, due, assignedOn } }) => {
        return { commitment: id, number, title, text, due, assignedOn }
      }),
    rows: found.flatMap((one) => rowsOf(one, { clock, reports, all })),
  }
}

type Given = {
  readonly clock: Clock
  readonly reports: readonly Report[]
  readonly all: readonly Commitment[]
}

function rowsOf({ commitment, owed }: Owing, { clock, reports, all }: Given) {
  const own = reports.filter((report) => report.commitment === commitment.id)
  return owed.map(({ period, stage }) => {
    const before = own.findLast((report) => report.period < period)
    const back = own.find((report) => report.period === period && report.stage === 'returned')
    return {
      ...owedPeriod(commitment, { period, stage }, clock),
      targets: commitment.targets.map((target) => {
        const asked = { commitment: commitment.id, target, period, today: clock.today }
        return { ...asTyped(commitment, target), already: answeredAlready(all, asked) }
      }),
      milestones: commitment.milestones.map(({ id, name, due, reached }) => {
        return { id, name, due, reached }
      }),
      told: before ? said(before) : null,
      back: back ? { ...said(back), reason: back.returnedFor ?? '' } : null,
    }
  })
}

/** A period that is to be reported, and whether its unit still may. */
export function owedPeriod(
  { id, number, title }: Commitment,
  { period, stage }: { readonly period: Period; readonly stage: Stage | null },
  { today, settings: { window } }: Clock,
) {
  const { opens, closes } = windowOf(period, window)
  const returned = stage === 'returned'
  const open = today <= closes || returned
  return { commitment: id, number, title, period, opens, closes, open, returned }
}

function asTyped({ points }: Commitment, target: Target) {
  const { id, subject, measure, unit, base, stretch, accrual, source } = target
  const last = points[id]?.at(-1) ?? null
  return { id, subject, measure, unit, base, stretch, accrual, source, last }
}

function said({ period, figures, reached, narrative, problems, nextStep, ...rest }: Report) {
  const { evidence, explanation, submitted } = rest
  return {
    period,
    submitted,
    figures,
    reached,
    narrative,
    problems,
    nextStep,
    evidence,
    explanation,
  }
}

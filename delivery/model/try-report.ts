// What is tried with reports: the period that is open, figures that mostly grow, now and then a slip.

import type { Seen } from '../checks/warning.ts'
import { checkReport } from '../checks.ts'
import type { EvidenceId, ReportId, TargetId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Filled, Told } from '../report.ts'
import { opensOn } from './on-slip.ts'
import type { Card, Slip } from './paper.ts'
import { allOf, known, type Real } from './real.ts'
import {
  by,
  cardIn,
  dayNear,
  made,
  mostly,
  pick,
  seatFor,
  type Table,
  type Trying,
  words,
} from './table.ts'
import { endOf, shift } from './wall.ts'

const periods: readonly Period[] = [2026, 2027].flatMap((year) => [
  ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}` as Period),
  ...['Q1', 'Q2', 'Q3', 'Q4', 'H1'].map((part) => `${year}-${part}` as Period),
])

/** The period that may be reported now; sometimes any. */
function periodFor(table: Table, card: Card): Period {
  const { paper } = table
  const own = periods.filter((one) => one.includes('Q') === (card.frequency === 'quarterly'))
  const open = own.filter(
    (one) =>
      !card.slips.has(one) &&
      opensOn(one, paper) <= paper.today &&
      paper.today <= shift(endOf(one), paper.house.after),
  )
  const returned = [...card.slips.values()].filter(({ stage }) => stage === 'returned')
  const again = table.dice(3) === 0 ? pick(table, returned) : null
  return (
    again?.period ??
    (table.dice(9) === 0 ? null : pick(table, open)) ??
    pick(table, own) ??
    own[0] ??
    ('2026' as Period)
  )
}

function toldOf(table: Table, card: Card, target: TargetId): Told {
  const last = [...(card.figures.get(target)?.values() ?? [])].at(-1)?.value ?? '0'
  const slipped = table.dice(9) === 0 ? '0000' : ''
  if (table.dice(8) === 0)
    return { absent: table.dice(2) === 0 ? 'not-released' : 'not-applicable' }
  const isFinal = table.dice(3) > 0
  return {
    value: `${Number(last) + table.dice(9)}${slipped}`.slice(0, 9),
    standing: isFinal ? 'final' : 'provisional',
    from: table.dice(4) === 0 ? '统计月报' : null,
  }
}

function filledFor(table: Table, card: Card): Filled {
  const asked = [...card.aims.values()].filter(({ source }) => source !== 'register')
  const told = asked.filter(() => table.dice(6) > 0).map(({ id }) => id)
  const strange = [...card.aims.keys(), 'nowhere' as TargetId].slice(-1)
  const ids = table.dice(14) === 0 ? [...told, ...strange] : told
  const reached = [...card.nodes.keys()].filter(() => table.dice(4) === 0)
  return {
    figures: Object.fromEntries(ids.map((id) => [id, toldOf(table, card, id)])),
    reached,
    narrative: words(table, `本期完成第${table.dice(90)}批，余下按序推进`),
    problems: '',
    nextStep: '继续推进',
    evidence: table.dice(3) === 0 ? ['e1' as EvidenceId] : [],
  }
}

function doubtsOf({ real }: Table, card: Card, told: { period: Period; filled: Filled }) {
  const commitment = known(real, 'commitment', card.id)
  if (!commitment) return []
  const seen: Seen = {
    ...{ commitment, period: told.period, past: {}, evidence: {}, siblings: [], lights: {} },
    earlier: earlierOf(real, card, told.period),
  }
  return checkReport(told.filled, seen)
}

function earlierOf(real: Real, { id }: Card, period: Period) {
  return allOf(real, 'report')
    .filter((one) => one.commitment === id && one.period < period)
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .slice(0, 3)
}

function reporting(table: Table): ReturnType<Trying> {
  const card = cardIn(table, 'acknowledged', 'under-way')
  if (!card) return null
  const byOffice = table.dice(5) === 0
  const seat = seatFor(table, byOffice ? 'fill-for-unit' : 'report', card.lead)
  const period = periodFor(table, card)
  const filled = filledFor(table, card)
  const slip = card.slips.get(period)
  const said = {
    act: 'report',
    ...{ id: slip?.id ?? (made(table, 'report') as ReportId), period, filled },
    filledFrom: byOffice ? words(table, '电话') : null,
    explanation: table.dice(3) === 0 ? null : '经核对无误',
  } as const
  const doubts = doubtsOf(table, card, said)
  return by(seat, { noun: 'report', of: card.id, report: slip?.id ?? null, doubts, said })
}

type Later = 'endorse' | 'endorse-on-paper' | 'accept' | 'return' | 'correct'

/** The next hand on a slip that lies there. */
function onSlipOf(act: Later, stages: readonly Slip['stage'][]): Trying {
  return (table) => {
    const all = [...table.paper.cards.values()].flatMap((card) =>
      [...card.slips.values()].map((slip) => ({ card, slip })),
    )
    const found = mostly(table, all, ({ slip }) => stages.includes(slip.stage))
    if (!found) return null
    const { card, slip } = found
    const seat = seatFor(table, act, card.lead)
    const about = { noun: 'report', of: card.id, report: slip.id } as const
    const reason = words(table, '数据与台账不符')
    if (act === 'endorse' || act === 'accept')
      return by(seat, { ...about, doubts: [], said: { act } })
    if (act === 'return') return by(seat, { ...about, doubts: [], said: { act, reason } })
    if (act === 'endorse-on-paper') {
      const paper = { evidence: 'e1' as EvidenceId, hash: 'b'.repeat(64) }
      return by(seat, { ...about, doubts: [], said: { act, paper } })
    }
    const filled = filledFor(table, card)
    const doubts = doubtsOf(table, card, { period: slip.period, filled })
    return by(seat, { ...about, doubts, said: { act, filled, reason } })
  }
}

function bringing(table: Table): ReturnType<Trying> {
  const card = cardIn(table, 'assigned', 'acknowledged', 'under-way')
  if (!card) return null
  const seat = seatFor(table, 'fill-for-unit', card.lead)
  const own = periods.filter((one) => one.includes('Q') === (card.frequency === 'quarterly'))
  const targets = [...card.aims.keys(), 'nowhere' as TargetId]
  const figures = Array.from({ length: 1 + table.dice(3) }, () => ({
    target: pick(table, targets) ?? ('nowhere' as TargetId),
    period: own[table.dice(5)] ?? ('2026-01' as Period),
    value: String(table.dice(30)),
  }))
  return by(seat, { noun: 'brought-forward', of: card.id, said: { figures } })
}

function proving(table: Table): ReturnType<Trying> {
  const card = cardIn(table, 'acknowledged', 'under-way')
  if (!card) return null
  const seat = seatFor(table, table.dice(3) === 0 ? 'fill-for-unit' : 'report', card.lead)
  const id = made(table, 'evidence') as EvidenceId
  const offered = {
    ...{ id, commitment: card.id, hash: 'a'.repeat(64), name: '现场.jpg', mediaType: 'image/jpeg' },
    ...{ size: 1024, purpose: words(table, '证明站点已改造') },
    madeOn: table.dice(3) === 0 ? null : dayNear(table, 20, 2),
  }
  return by(seat, { noun: 'evidence', of: card.id, said: offered })
}

export const reports: Readonly<Record<string, Trying>> = {
  report: reporting,
  endorse: onSlipOf('endorse', ['submitted']),
  'endorse-on-paper': onSlipOf('endorse-on-paper', ['submitted']),
  accept: onSlipOf('accept', ['endorsed']),
  return: onSlipOf('return', ['submitted', 'endorsed']),
  correct: onSlipOf('correct', ['accepted']),
  'bring-forward': bringing,
  'add-evidence': proving,
}

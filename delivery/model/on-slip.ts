// What paper says to reports: one slip for each commitment and period; a figure counts once its slip is accepted.

import type { Actor } from '../actor.ts'
import type { BroughtForward } from '../brought-forward.ts'
import type { Warning } from '../checks/warning.ts'
import type { Day } from '../day.ts'
import type { ReportAct } from '../decide-report.ts'
import type { Offered } from '../evidence.ts'
import type { Period } from '../period.ts'
import type { Filled } from '../report.ts'
import { type Card, isBlank, type Paper, type Slip, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { endOf, shift } from './wall.ts'

type OnSlip = {
  readonly paper: Paper
  readonly card: Card
  readonly seat: Actor
  readonly slip: Slip | null
  readonly doubts: readonly Warning[]
}

export function opensOn(period: Period, { house }: Paper): Day {
  return shift(endOf(period), -house.before)
}

export function onSlip(on: OnSlip, said: ReportAct): Verdict {
  const { card, seat, slip } = on
  if (said.act === 'report') return onReport(on, said)
  const stages = {
    endorse: ['submitted'],
    'endorse-on-paper': ['submitted'],
    accept: ['endorsed'],
    return: ['submitted', 'endorsed'],
    correct: ['accepted'],
  }
  return {
    no: {
      'not-allowed': mayNot(seat, said.act, card.lead),
      'not-reported': slip === null,
      'not-at-this-stage': slip !== null && !stages[said.act].includes(slip.stage),
      'reason-missing': 'reason' in said && isBlank(said.reason),
      ...(said.act === 'correct' ? faultsOf(card, said.filled) : {}),
    },
    write: () => {
      if (!slip) return
      if (said.act === 'endorse' || said.act === 'endorse-on-paper') slip.stage = 'endorsed'
      if (said.act === 'return') slip.stage = 'returned'
      if (said.act === 'accept') {
        slip.stage = 'accepted'
        count(on, slip, slip.filled)
      }
      if (said.act === 'correct') {
        // What the corrected slip no longer tells does not count any longer.
        for (const id of Object.keys(slip.filled.figures) as (keyof Filled['figures'])[]) {
          card.figures.get(id)?.delete(slip.period)
        }
        slip.filled = said.filled
        count(on, slip, said.filled)
      }
    },
  }
}

/** Into the card's columns, in ink. */
function count({ paper, card }: OnSlip, { period }: Slip, { figures, reached }: Filled): void {
  for (const [key, told] of Object.entries(figures)) {
    const id = key as keyof Filled['figures']
    const column = card.figures.get(id) ?? new Map()
    if ('value' in told) column.set(period, { value: told.value, standing: told.standing })
    else column.delete(period)
    card.figures.set(id, column)
  }
  for (const id of reached) {
    const node = card.nodes.get(id)
    if (node) node.reached ??= paper.today
  }
  if (card.state === 'acknowledged') card.state = 'under-way'
}

function faultsOf({ aims }: Card, { figures, narrative, reached }: Filled) {
  const told = Object.keys(figures) as (keyof Filled['figures'])[]
  return {
    'unknown-target': told.some((id) => !aims.has(id)),
    'register-counts': told.some((id) => aims.get(id)?.source === 'register'),
    'nothing-said': isBlank(narrative) && told.length + reached.length === 0,
  }
}

function onReport(
  { paper, card, seat, slip, doubts }: OnSlip,
  said: Extract<ReportAct, { act: 'report' }>,
): Verdict {
  const byOffice = said.filledFrom !== null
  const { period, filled } = said
  const closed = shift(endOf(period), paper.house.after)
  return {
    no: {
      'not-allowed': mayNot(seat, byOffice ? 'fill-for-unit' : 'report', card.lead),
      'not-under-way': !['acknowledged', 'under-way', 'closing-requested'].includes(card.state),
      'source-missing': byOffice && isBlank(said.filledFrom),
      'already-reported': slip !== null && slip.stage !== 'returned',
      'window-not-open': paper.today < opensOn(period, paper),
      'window-closed': paper.today > closed && slip === null && !byOffice,
      ...faultsOf(card, filled),
      'explain-first':
        isBlank(said.explanation) && doubts.some(({ severity }) => severity === 'explain'),
    },
    write: () => {
      card.slips.set(period, {
        ...{ id: said.id, period, stage: 'submitted', filled, unit: card.lead },
      })
    },
  }
}

type Bringing = Pick<OnSlip, 'paper' | 'card' | 'seat'>

export function onBroughtForward({ paper, card, seat }: Bringing, said: BroughtForward): Verdict {
  const keys = said.figures.map(({ target, period }) => [target, period].join(' '))
  const isThere = said.figures.some(({ target, period }) => card.figures.get(target)?.has(period))
  return {
    no: {
      'not-allowed': mayNot(seat, 'fill-for-unit', card.lead),
      'not-under-way': !['assigned', 'acknowledged', 'under-way'].includes(card.state),
      'unknown-target': said.figures.some(({ target }) => !card.aims.has(target)),
      'register-counts': said.figures.some(
        ({ target }) => card.aims.get(target)?.source === 'register',
      ),
      'period-not-over': said.figures.some(({ period }) => paper.today <= endOf(period)),
      'of-a-past-year': said.figures.some(
        ({ period }) => period.slice(0, 4) < (card.due ?? paper.today).slice(0, 4),
      ),
      'figure-there': isThere || new Set(keys).size < keys.length,
    },
    write: () => {
      for (const { target, period, value } of said.figures) {
        const column = card.figures.get(target) ?? new Map()
        card.figures.set(target, column.set(period, { value, standing: 'final' }))
      }
      if (card.state === 'acknowledged') card.state = 'under-way'
    },
  }
}

export function onEvidence({ paper, card, seat }: Bringing, said: Offered): Verdict {
  const { lead } = card
  return {
    no: {
      'not-allowed': mayNot(seat, 'report', lead) && mayNot(seat, 'fill-for-unit', lead),
      'purpose-missing': isBlank(said.purpose),
      'made-in-future': said.madeOn !== null && said.madeOn > paper.today,
    },
    write: () => {
      paper.evidence += 1
    },
  }
}

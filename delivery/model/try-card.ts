// What is tried on a commitment: each act mostly where and by whom it may be done.

import type { CommitmentAct } from '../act.ts'
import { proposedSheet } from '../act.ts'
import type { ProcessState, Responsible } from '../commitment.ts'
import type { Day } from '../day.ts'
import { calendarOf, noHolidays } from '../holidays.ts'
import type { EvidenceId, TargetId } from '../ids.ts'
import type { Period } from '../period.ts'
import { proofKindKeys } from '../proof.ts'
import type { Act } from '../roles.ts'
import type { Card } from './paper.ts'
import { known, settingsOf } from './real.ts'
import { by, dayNear, mostly, pick, seatFor, type Table, type Trying, words } from './table.ts'
import { shift } from './wall.ts'
import { postId } from './year.ts'

const open = ['assigned', 'sent-back', 'acknowledged', 'under-way'] as const

type Saying = (table: Table, card: Card) => CommitmentAct
type Where = {
  readonly act: Act
  readonly in: readonly ProcessState[]
  readonly fits?: (card: Card, today: Day) => boolean
}

/** `act` is the right that it takes. */
function trying({ act, in: states, fits = () => true }: Where, say: Saying): Trying {
  return (table) => {
    const cards = [...table.paper.cards.values()]
    const { today } = table.paper
    const card = mostly(table, cards, (one) => states.includes(one.state) && fits(one, today))
    if (!card) return null
    const seat = seatFor(table, act, card.lead)
    return by(seat, { noun: 'commitment', id: card.id, said: say(table, card) })
  }
}

export function someone(table: Table): Responsible {
  const units = [...table.paper.offices.keys()]
  const lead = table.dice(10) === 0 ? null : pick(table, units.slice(2))
  const leaders = table.dice(2) === 0 ? [] : [postId('lead1')]
  return { lead, support: units.slice(2, 2 + table.dice(2)), leaders }
}

const reason = '按分管领导要求办理'
const because = (table: Table) => words(table, reason)

export const life: Readonly<Record<string, Trying>> = {
  acknowledge: trying({ act: 'acknowledge', in: ['assigned'] }, () => ({ act: 'acknowledge' })),
  'send-back': trying({ act: 'send-back', in: ['assigned'] }, (table) => ({
    ...{ act: 'send-back', reason: because(table) },
  })),
  reassign: trying({ act: 'reassign', in: ['sent-back', 'suspended', 'under-way'] }, (table) => ({
    ...{ act: 'reassign', to: someone(table), reason: because(table) },
  })),
  suspend: trying({ act: 'suspend', in: [...open, 'closing-requested'] }, (table) => ({
    ...{ act: 'suspend', reason: because(table) },
  })),
  resume: trying({ act: 'resume', in: ['suspended'] }, () => ({ act: 'resume' })),
  drop: trying({ act: 'drop', in: [...open, 'suspended'] }, (table) => ({
    ...{ act: 'drop', reason: because(table) },
  })),
  reopen: trying({ act: 'reopen', in: ['closed', 'verified'] }, (table) => ({
    ...{ act: 'reopen', reason: because(table) },
  })),
  'request-closing': trying({ act: 'request-closing', in: ['acknowledged', 'under-way'] }, asking),
  verify: trying({ act: 'verify', in: ['closing-requested'] }, (table) => {
    const yes = table.dice(5) > 0
    const all = { 'facts-clear': true, 'problem-solved': true, 'task-done': true }
    const more = { 'conclusion-right': yes, lawful: true, 'form-right': true }
    const answers = table.dice(12) === 0 ? all : { ...all, ...more }
    return { act: 'verify', answers, reason: yes ? null : because(table) }
  }),
  close: trying({ act: 'close', in: ['verified'] }, () => ({ act: 'close' })),
  'judge-light': trying({ act: 'judge-light', in: ['under-way'] }, (table) => ({
    ...{ act: 'judge-light', month: dayNear(table, 60, 40).slice(0, 7) as Period },
    ...{ colour: 'yellow', reason: because(table) },
  })),
}

function asking(table: Table, card: Card): CommitmentAct {
  const needed = card.proofs.flatMap((group) => group[0] ?? [])
  const kinds = table.dice(5) === 0 ? [pick(table, proofKindKeys) ?? 'other'] : needed
  const mark = table.dice(6) === 0 ? '函' : '政办发〔2026〕12号'
  return {
    act: 'request-closing',
    statement: words(table, '已全部办结'),
    proofs: kinds.map((kind) => ({ evidence: 'e1' as EvidenceId, kind, mark })),
    explanation: table.dice(3) === 0 ? null : '差额部分转入下阶段推进',
  }
}

const asked = ({ wish }: Card) => wish !== null
const isLate = ({ due }: Card, today: Day) => due !== null && due < today
const isRunning = (card: Card, today: Day) =>
  card.due !== null && card.pause === null && !isLate(card, today)
const mayAsk = (card: Card, today: Day) =>
  card.wish === null && (isRunning(card, today) || (card.mayBeLate && card.pause === null))
const targetOf = (table: Table, card: Card, known: Iterable<TargetId>): TargetId =>
  pick(table, [...known]) ?? pick(table, [...card.aims.keys()]) ?? ('nowhere' as TargetId)

export const time: Readonly<Record<string, Trying>> = {
  'ask-extension': trying({ act: 'ask-extension', in: open, fits: mayAsk }, (table, card) => ({
    ...{ act: 'ask-extension', reason: because(table), progress: words(table, '已完成八成') },
    to: shift(
      card.due && card.due > table.paper.today ? card.due : table.paper.today,
      table.dice(40),
    ),
  })),
  'allow-late': trying({ act: 'override-late', in: open, fits: isLate }, (table) => ({
    ...{ act: 'allow-late', reason: because(table) },
  })),
  'grant-extension': trying({ act: 'decide-extension', in: open, fits: asked }, (table, card) => ({
    ...{ act: 'grant-extension', reason: because(table) },
    to: table.dice(3) > 0 ? (card.wish?.to ?? table.paper.today) : dayNear(table, 5, 60),
  })),
  'refuse-extension': trying({ act: 'decide-extension', in: open, fits: asked }, (table) => ({
    ...{ act: 'refuse-extension', reason: because(table) },
  })),
  pause: trying({ act: 'pause', in: open, fits: isRunning }, (table) => ({
    ...{ act: 'pause', reason: 'tender', from: dayNear(table, 8, 1) },
    counts: table.dice(2) === 0 ? 'days' : 'workdays',
  })),
  unpause: trying({ act: 'pause', in: open, fits: ({ pause }) => pause !== null }, (table) => ({
    ...{ act: 'unpause', to: dayNear(table, 4, 1) },
  })),
  'ask-adjustment': trying(
    { act: 'ask-adjustment', in: open, fits: ({ aims }) => aims.size > 0 },
    (table, card) => ({
      ...{ act: 'ask-adjustment', reason: because(table) },
      target: targetOf(table, card, []),
      base: table.dice(10) === 0 ? null : String(2 + table.dice(80)),
      stretch: table.dice(3) === 0 ? String(2 + table.dice(120)) : null,
    }),
  ),
  'grant-adjustment': trying({ act: 'retarget', in: open, fits: isAdjusting }, (table, card) => ({
    ...{ act: 'grant-adjustment', reason: because(table) },
    target: targetOf(table, card, card.adjusting.keys()),
  })),
  'refuse-adjustment': trying({ act: 'retarget', in: open, fits: isAdjusting }, (table, card) => ({
    ...{ act: 'refuse-adjustment', reason: because(table) },
    target: targetOf(table, card, card.adjusting.keys()),
  })),
  'send-sheet': trying({ act: 'send-sheet', in: open }, sending),
  'answer-sheet': trying(
    { act: 'answer-sheet', in: open, fits: ({ sheet }) => sheet !== null },
    (table) => ({ act: 'answer-sheet', answer: words(table, '已排出节点，逐周推进') }),
  ),
}

const figuresOfPast = (table: Table, card: Card) =>
  ['03', '06', '12'].map((month) => ({
    target: targetOf(table, card, []),
    period: `${table.dice(9) === 0 ? 2026 : 2025}-${month}` as Period,
    value: String(1 + table.dice(50)),
  }))

function planned(table: Table, card: Card) {
  const shares = ['10', '40', table.dice(4) === 0 ? '20' : '70', '100']
  const target = targetOf(table, card, [])
  const plans = [
    { kind: 'linear' },
    { kind: 'steps', shares },
    { kind: 'milestones' },
    { kind: 'seasonal', target },
  ] as const
  return pick(table, plans) ?? plans[0]
}

export const past: Readonly<Record<string, Trying>> = {
  'tell-past-years': trying(
    { act: 'fill-for-unit', in: open, fits: ({ aims }) => aims.size > 0 },
    (table, card) => ({ act: 'tell-past-years', figures: figuresOfPast(table, card) }),
  ),
  'set-period-plan': trying({ act: 'edit-plan', in: [...open, 'draft'] }, (table, card) => ({
    ...{ act: 'set-period-plan', plan: planned(table, card), reason: because(table) },
  })),
}

function isAdjusting({ adjusting }: Card): boolean {
  return adjusting.size > 0
}

/** What a rule proposes, where one does; else as a person sees fit. */
function sending(table: Table, { id }: Card): CommitmentAct {
  const { real, paper, dice } = table
  const commitment = known(real, 'commitment', id)
  const calendar = calendarOf(known(real, 'holidays') ?? noHolidays)
  const clock = { today: paper.today, calendar }
  const proposed = commitment && proposedSheet(commitment, settingsOf(real), clock)
  const shared = {
    act: 'send-sheet',
    reason: because(table),
    answerBy: dayNear(table, 1, 9),
  } as const
  if (proposed && dice(3) > 0) {
    return { ...shared, colour: proposed.colour, ground: { rule: proposed.rule } }
  }
  const colour = pick(table, ['blue', 'orange', 'red'] as const) ?? 'blue'
  if (dice(4) === 0) return { ...shared, colour, ground: { rule: 'overdue' } }
  const direct = pick(table, ['urgent', 'instruction', 'special', 'judgement'] as const)
  return { ...shared, colour, ground: { direct: direct ?? 'judgement' } }
}

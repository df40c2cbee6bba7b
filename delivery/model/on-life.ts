// What paper says to the life of a commitment and to its closing, before the rules are asked.

import type { CommitmentAct } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { ProcessState } from '../commitment.ts'
import { type Card, isBlank, type Paper, type Slip, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { endOf } from './wall.ts'

export const isOpen = ({ state }: Pick<Card, 'state'>) =>
  ['assigned', 'sent-back', 'acknowledged', 'under-way'].includes(state)

export const isUnfinished = ({ state }: Card) =>
  !['closed', 'dropped', 'carried-over'].includes(state)

type Said<Act extends CommitmentAct['act']> = Extract<CommitmentAct, { act: Act }>
export type On = { readonly paper: Paper; readonly card: Card; readonly seat: Actor }

export function onLife(
  { card, seat }: On,
  said: Said<'acknowledge' | 'send-back' | 'reassign' | 'suspend' | 'resume' | 'drop' | 'reopen'>,
): Verdict {
  const { state } = card
  const goes: Readonly<Record<typeof said.act, boolean>> = {
    acknowledge: state === 'assigned',
    'send-back': state === 'assigned',
    reassign: isOpen(card) || state === 'suspended',
    suspend: isOpen(card) || state === 'closing-requested',
    resume: state === 'suspended',
    drop: isOpen(card) || state === 'suspended' || state === 'closing-requested',
    reopen: state === 'verified' || state === 'closed',
  }
  const to: Readonly<Record<typeof said.act, ProcessState>> = {
    acknowledge: 'acknowledged',
    'send-back': 'sent-back',
    reassign: 'assigned',
    suspend: 'suspended',
    resume: card.earlier ?? 'under-way',
    drop: 'dropped',
    reopen: 'under-way',
  }
  return {
    no: {
      'not-allowed': mayNot(seat, said.act, card.lead),
      'not-in-this-state': !goes[said.act],
      'reason-missing': 'reason' in said && isBlank(said.reason),
      'no-lead-unit': said.act === 'reassign' && said.to.lead === null,
    },
    write: () => {
      if (said.act === 'suspend') card.earlier = state
      if (said.act === 'reassign') Object.assign(card, said.to)
      if (said.act === 'reopen') card.closing = null
      card.state = to[said.act]
    },
  }
}

/** The last slip that was handed in. */
function lastSlip({ slips }: Card): Slip | null {
  const all = [...slips.values()]
  return all.sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1)).at(-1) ?? null
}

export function onClosing(on: On, said: Said<'request-closing' | 'verify' | 'close'>): Verdict {
  const { paper, card, seat } = on
  const { state } = card
  const forbidden = { 'not-allowed': mayNot(seat, said.act, card.lead) }
  if (said.act === 'request-closing') {
    const { no, maybe } = toRequest(on, said)
    return {
      no: {
        ...forbidden,
        ...no,
        'not-in-this-state': state !== 'acknowledged' && state !== 'under-way',
      },
      maybe,
      write: () => {
        card.state = 'closing-requested'
        card.closing = { by: seat.person, on: paper.today }
      },
    }
  }
  const isSame = { 'same-person': card.closing?.by === seat.person }
  if (said.act === 'close') {
    return {
      no: { ...forbidden, ...isSame, 'not-in-this-state': state !== 'verified' },
      write: () => {
        card.state = 'closed'
      },
    }
  }
  const answers = Object.values(said.answers)
  const fails = answers.includes(false)
  return {
    no: {
      ...forbidden,
      ...isSame,
      'not-in-this-state': state !== 'closing-requested',
      'checks-unanswered': answers.length < 6,
      'reason-missing': fails && isBlank(said.reason),
    },
    write: () => {
      card.state = fails ? 'under-way' : 'verified'
    },
  }
}

/** Which figure counts today is a rule's matter: paper knows only that none, or some, would do. */
function toRequest({ card }: On, said: Said<'request-closing'>) {
  const aims = [...card.aims.values()]
  const figures = (id: (typeof aims)[number]['id']) => [...(card.figures.get(id)?.values() ?? [])]
  const slip = lastSlip(card)
  const hasProof = card.proofs.every((group) =>
    said.proofs.some(({ kind }) => group.includes(kind)),
  )
  const mayBeFinal =
    aims.length > 0 &&
    aims.every(({ id }) => figures(id).some(({ standing }) => standing === 'final'))
  const never = aims.some(
    ({ id, base, better }) =>
      base === null ||
      !figures(id).some(({ value }) =>
        better === 'higher' ? Number(value) >= Number(base) : Number(value) <= Number(base),
      ),
  )
  const silent = isBlank(said.explanation)
  const isMissed = never && !aims.some(({ accrual }) => accrual === 'per-period')
  return {
    no: {
      missing: isBlank(said.statement),
      'document-number-missing': said.proofs.some(
        ({ kind, mark }) => kind === 'issued-document' && !/〔20\d\d〕\d+号$/.test(mark ?? ''),
      ),
      'proof-missing': !hasProof && !(card.isIndicator && mayBeFinal),
      'report-under-way': silent && slip !== null && slip.stage !== 'accepted',
      'shortfall-unexplained':
        silent && (isMissed || [...card.nodes.values()].some(({ reached }) => reached === null)),
    },
    maybe: [
      ...(silent && aims.length > 0 ? (['shortfall-unexplained'] as const) : []),
      ...(!hasProof && card.isIndicator ? (['proof-missing'] as const) : []),
    ],
  }
}

// The life of a commitment: assigned, acknowledged or sent back, reassigned, suspended, dropped, reopened.
//
//   decideLife(known, { act: 'acknowledge' }, context)
//
// Nobody is made to answer for what is not theirs: a unit sends a commitment back with its reason, and the
// supervision office reassigns it (政府督办件退回; PRACTICE §1.2). What is closed or dropped stays in the journal.

import type { Commitment, CommitmentEntry, ProcessState, Responsible } from './commitment.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'

export type LifeAct =
  | { readonly act: 'acknowledge' }
  | { readonly act: 'send-back'; readonly reason: string }
  | { readonly act: 'reassign'; readonly to: Responsible; readonly reason: string }
  | { readonly act: 'suspend'; readonly reason: string }
  | { readonly act: 'resume' }
  | { readonly act: 'drop'; readonly reason: string }
  | { readonly act: 'reopen'; readonly reason: string }

export type LifeRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'no-lead-unit' }
  | { readonly code: 'reason-missing' }

/** Where somebody still has to move. */
export const openProcesses: readonly ProcessState[] = [
  'assigned',
  'sent-back',
  'acknowledged',
  'under-way',
]

/** From where each act leads on. */
const from: Readonly<Record<LifeAct['act'], readonly ProcessState[]>> = {
  acknowledge: ['assigned'],
  'send-back': ['assigned'],
  reassign: [...openProcesses, 'suspended'],
  suspend: [...openProcesses, 'closing-requested'],
  resume: ['suspended'],
  drop: [...openProcesses, 'suspended', 'closing-requested'],
  reopen: ['closed', 'verified'],
}

export function decideLife(
  known: Commitment,
  said: LifeAct,
  context: Context,
): Outcome<CommitmentEntry, LifeRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, context)] }
}

function objection(known: Commitment, said: LifeAct, { by }: Context): LifeRefusal | null {
  const forbidden = may(by, said.act, known)
  if (forbidden) return forbidden
  if (!from[said.act].includes(known.process)) {
    return { code: 'not-in-this-state', process: known.process, act: said.act }
  }
  if ('reason' in said && said.reason.trim() === '') return { code: 'reason-missing' }
  if (said.act === 'reassign' && said.to.lead === null) return { code: 'no-lead-unit' }
  return null
}

function entryOf(said: LifeAct, { today }: Context): CommitmentEntry {
  switch (said.act) {
    case 'acknowledge':
      return { kind: 'acknowledged', on: today }
    case 'send-back':
      return { kind: 'sent-back', reason: said.reason }
    case 'reassign':
      return { kind: 'reassigned', to: said.to, reason: said.reason }
    case 'suspend':
      return { kind: 'suspended', reason: said.reason }
    case 'resume':
      return { kind: 'resumed' }
    case 'drop':
      return { kind: 'dropped', reason: said.reason }
    case 'reopen':
      return { kind: 'reopened', reason: said.reason }
  }
}

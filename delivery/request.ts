// Requests: what a unit asked for and nobody has decided yet, and what granting it would change.
//
//   requestsOf(commitment)                          [{ kind: 'extension', to: '2026-11-30', … }]
//   effectOf(commitment, ifGranted(request, today), view)    the light with the day that was asked for
//
// 延期 moves the due day, 目标调整 the target: both are shown with their effect before anybody decides.

import { type Adjustment, askedAdjustments } from './adjustment.ts'
import type { Calendar } from './calendar.ts'
import type { Commitment, CommitmentEntry } from './commitment.ts'
import type { Day } from './day.ts'
import { askedExtension, type Extension } from './extension.ts'
import { dueBy, limits } from './limit.ts'

export type Request =
  | ({ readonly kind: 'extension' } & Extension)
  | ({ readonly kind: 'adjustment' } & Adjustment)

export function requestsOf(commitment: Commitment): readonly Request[] {
  const extension = askedExtension(commitment)
  const adjustments = askedAdjustments(commitment)
  return [
    ...(extension ? [{ kind: 'extension', ...extension } as const] : []),
    ...adjustments.map((one) => ({ kind: 'adjustment', ...one }) as const),
  ]
}

/** Those that were decided, the first asked first. */
export function decidedRequestsOf({ extensions, adjustments }: Commitment): readonly Request[] {
  const all: readonly Request[] = [
    ...extensions.map((one) => ({ kind: 'extension', ...one }) as const),
    ...adjustments.map((one) => ({ kind: 'adjustment', ...one }) as const),
  ]
  return all.filter(({ stage }) => stage !== 'asked')
}

/** A request waits no longer than an ordinary matter may take (by analogy, 13710：7天; PRACTICE §1.2, S24). */
export function decideBy(asked: Day, calendar: Calendar): Day {
  return dueBy(limits['ordinary-matter'], asked, calendar)
}

/** What granting it as it was asked for would append. */
export function ifGranted(request: Request, on: Day): readonly CommitmentEntry[] {
  const { reason } = request
  if (request.kind === 'extension') {
    return [{ kind: 'extension-decided', on, to: request.to, reason }]
  }
  return [{ kind: 'retargeted', target: request.target, ...request.to, reason }]
}

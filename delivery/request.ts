// Requests: what a unit asked for and nobody has decided yet, and what granting it would change.
//
//   requestsOf(commitment)                          [{ kind: 'extension', to: '2026-11-30', … }]
//   effectOf(commitment, ifGranted(request, today), view)    the light with the day that was asked for
//
// 延期 moves the due day, 目标调整 the target: both are shown with their effect before anybody decides.

import { type Adjustment, askedAdjustments } from './adjustment.ts'
import type { Commitment, CommitmentEntry } from './commitment.ts'
import type { Day } from './day.ts'
import { askedExtension, type Extension } from './extension.ts'

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

/** What granting it as it was asked for would append. */
export function ifGranted(request: Request, on: Day): readonly CommitmentEntry[] {
  const { reason } = request
  if (request.kind === 'extension') {
    return [{ kind: 'extension-decided', on, to: request.to, reason }]
  }
  return [{ kind: 'retargeted', target: request.target, ...request.to, reason }]
}

// Whatever may be done to an inspection, through one door: each act is decided by the file that owns it.
//
//   decideInspection({ inspection, others, head }, { act: 'conclude', … }, context)

import { decideInspect, type InspectAct, type InspectRefusal } from './inspect.ts'
import type { InspectionEntry, KnownInspection } from './inspection.ts'
import { decideReview, type ReviewAct, type ReviewRefusal } from './inspection-review.ts'
import { decideUse, type UseAct, type UseRefusal } from './inspection-use.ts'
import type { Context, Outcome } from './outcome.ts'

export type InspectionAct = InspectAct | ReviewAct | UseAct

export function decideInspection(
  known: KnownInspection,
  said: InspectionAct,
  context: Context,
): Outcome<InspectionEntry, InspectRefusal | ReviewRefusal | UseRefusal> {
  switch (said.act) {
    case 'object':
    case 'decide-objection':
    case 'report-rectification':
    case 'check-rectification':
      return decideReview(known, said, context)
    case 'propose-use':
    case 'decide-use':
    case 'carry-out-use':
    case 'hand-over-clue':
      return decideUse(known, said, context)
    default:
      return decideInspect(known, said, context)
  }
}

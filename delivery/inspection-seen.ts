// What of an inspection is seen by whom.
//
//   inspectionSeen(inspection, { by: liaison, today })   the conclusion and the unit's own part, once it was delivered to it
//
// A unit learns nothing of an inspection that still goes on (暗访, art. 12): it is told by the delivery of the
// conclusion (art. 16). Clues of offences and what is only proposed are the office's alone (art. 21, 23).

import type { Inspection, Objection, Rectification } from './inspection.ts'
import { isDecidedLate } from './inspection-review.ts'
import { type Context, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'

/** `at` names a rectification or a use to whoever acts on it, also where others are left out. */
export type SeenInspection = Omit<Inspection, 'objections' | 'rectifications' | 'uses'> & {
  /** `late`: the decision came after its thirty days, or is out after them (art. 17). */
  readonly objections: readonly (Objection & { readonly late: boolean })[]
  readonly rectifications: readonly (Rectification & { readonly at: number })[]
  readonly uses: readonly (Inspection['uses'][number] & { readonly at: number })[]
}

export function inspectionSeen(
  inspection: Inspection,
  { by, today }: Pick<Context, 'by' | 'today'>,
): { readonly seen: SeenInspection } | { readonly refusal: NotAllowed } {
  const whole: SeenInspection = {
    ...inspection,
    objections: inspection.objections.map((one) => ({ ...one, late: isDecidedLate(one, today) })),
    rectifications: inspection.rectifications.map((one, at) => ({ ...one, at })),
    uses: inspection.uses.map((one, at) => ({ ...one, at })),
  }
  if (!may(by, 'read-inspection', null)) return { seen: whole }
  const on = inspection.delivered[by.unit]
  const told = on ? { lead: by.unit, support: [], leaders: [] } : null
  const forbidden = may(by, 'read-inspection', told)
  if (forbidden) return refuse(forbidden)
  const own = (one: { readonly unit: string }) => one.unit === by.unit
  return {
    seen: {
      ...whole,
      delivered: on ? { [by.unit]: on } : {},
      rectifications: whole.rectifications.filter(own),
      objections: whole.objections.filter(own),
      uses: whole.uses.filter((use) => own(use) && use.stage === 'carried-out'),
      clues: [],
    },
  }
}

// Who may do what, as the office would tell it on the telephone: act by act, while roles.ts tells it role by role.

import type { Actor } from '../actor.ts'
import type { UnitId } from '../ids.ts'
import type { Act } from '../roles.ts'

/** `unit`: liaison or principal of the unit that it is about; one of the two alone of that unit. */
type Who = 'unit' | 'liaison' | 'principal' | 'office' | 'leader' | 'administrator'

const rights: Readonly<Partial<Record<Act, readonly Who[]>>> = {
  acknowledge: ['unit'],
  'send-back': ['unit'],
  report: ['unit'],
  endorse: ['principal'],
  'endorse-on-paper': ['liaison'],
  accept: ['office'],
  return: ['principal', 'office'],
  correct: ['unit', 'office'],
  'fill-for-unit': ['office'],
  'request-closing': ['unit'],
  verify: ['office'],
  close: ['office'],
  reassign: ['office'],
  suspend: ['office'],
  resume: ['office'],
  drop: ['office'],
  reopen: ['office'],
  'ask-extension': ['unit'],
  'decide-extension': ['office', 'leader'],
  'override-late': ['leader'],
  pause: ['office'],
  'ask-adjustment': ['unit'],
  retarget: ['leader'],
  'send-sheet': ['office'],
  'answer-sheet': ['unit'],
  'judge-light': ['office'],
  'import-plan': ['office', 'administrator'],
  'edit-plan': ['office'],
  'issue-plan': ['office'],
  'close-year': ['office'],
  instruct: ['office', 'leader'],
  'answer-instruction': ['unit'],
  'review-answer': ['office'],
  inspect: ['office'],
  'review-inspection': ['leader'],
  'object-to-inspection': ['principal'],
  rectify: ['unit'],
  'approve-use': ['leader'],
  sample: ['office'],
  'propose-accountability': ['office'],
  'approve-accountability': ['leader'],
  'state-accountability': ['principal'],
  'keep-directory': ['administrator'],
  'name-units': ['office', 'administrator'],
  'keep-calendar': ['office', 'administrator'],
  'keep-settings': ['office'],
}

/** `unit`: the one that it is about, null where it is about none. */
export function mayNot(seat: Actor, act: Act, unit: UnitId | null): boolean {
  const own = unit !== null && seat.unit === unit
  const is: Readonly<Record<Who, boolean>> = {
    unit: own && (seat.role === 'liaison' || seat.role === 'principal'),
    liaison: own && seat.role === 'liaison',
    principal: own && seat.role === 'principal',
    office: seat.role === 'supervisor',
    leader: seat.role === 'leader',
    administrator: seat.role === 'administrator',
  }
  return !rights[act]?.some((who) => is[who])
}

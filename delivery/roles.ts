// Who may do what, as a table of sentences.
//
//   may(actor, 'acknowledge', commitment)   null: yes; else who may, to be told in words
//
// A district that asks "may a liaison close?" reads the answer here. Administration, security and audit
// are three duties that one person never holds together (GB/T 22239 三员分立): none of them acts on
// commitments at all. In the first week the administrator brings the plan in, as a draft and no further.

import type { Actor, Role } from './actor.ts'
import type { Responsible } from './commitment.ts'

/** `lead`: of the lead unit; `involved`: of the lead or a supporting unit, or a leader in charge. */
type Where = 'anywhere' | 'lead' | 'involved'
type Sentence = { readonly role: Role; readonly where: Where; readonly acts: readonly Act[] }

export type Act =
  | 'acknowledge'
  | 'send-back'
  | 'reassign'
  | 'suspend'
  | 'resume'
  | 'drop'
  | 'reopen'
  | 'report'
  | 'endorse'
  | 'endorse-on-paper'
  | 'accept'
  | 'return'
  | 'correct'
  | 'fill-for-unit'
  | 'request-closing'
  | 'verify'
  | 'close'
  | 'ask-extension'
  | 'decide-extension'
  | 'override-late'
  | 'pause'
  | 'ask-adjustment'
  | 'retarget'
  | 'send-sheet'
  | 'answer-sheet'
  | 'judge-light'
  | 'import-plan'
  | 'edit-plan'
  | 'issue-plan'
  | 'close-year'
  | 'instruct'
  | 'answer-instruction'
  | 'review-answer'
  | 'inspect'
  | 'review-inspection'
  | 'object-to-inspection'
  | 'rectify'
  | 'approve-use'
  | 'sample'
  | 'propose-accountability'
  | 'approve-accountability'
  | 'state-accountability'
  | 'keep-directory'
  | 'name-units'
  | 'keep-calendar'
  | 'keep-settings'
  | 'read'
  | 'read-instruction'
  | 'read-inspection'
  | 'read-accountability'
  | 'read-journal'

const sentences: readonly Sentence[] = [
  {
    role: 'liaison',
    where: 'lead',
    acts: [
      'acknowledge',
      'send-back',
      'report',
      'endorse-on-paper',
      'correct',
      'request-closing',
      'ask-extension',
      'ask-adjustment',
      'answer-sheet',
      'answer-instruction',
      'rectify',
    ],
  },
  {
    role: 'principal',
    where: 'lead',
    acts: [
      'acknowledge',
      'send-back',
      'report',
      'endorse',
      'return',
      'correct',
      'request-closing',
      'ask-extension',
      'ask-adjustment',
      'answer-sheet',
      'answer-instruction',
      'rectify',
      'object-to-inspection',
      'state-accountability',
    ],
  },
  {
    role: 'supervisor',
    where: 'anywhere',
    acts: [
      'reassign',
      'suspend',
      'resume',
      'drop',
      'reopen',
      'fill-for-unit',
      'accept',
      'return',
      'correct',
      'verify',
      'close',
      'decide-extension',
      'pause',
      'send-sheet',
      'judge-light',
      'import-plan',
      'edit-plan',
      'issue-plan',
      'close-year',
      'instruct',
      'review-answer',
      'inspect',
      'sample',
      'propose-accountability',
      'name-units',
      'keep-calendar',
      'keep-settings',
    ],
  },
  {
    role: 'leader',
    where: 'anywhere',
    acts: [
      'instruct',
      'decide-extension',
      'override-late',
      'retarget',
      'review-inspection',
      'approve-use',
      'approve-accountability',
    ],
  },
  {
    role: 'administrator',
    where: 'anywhere',
    acts: ['keep-directory', 'name-units', 'keep-calendar', 'import-plan'],
  },
  { role: 'liaison', where: 'involved', acts: ['read'] },
  { role: 'liaison', where: 'lead', acts: ['read-instruction', 'read-inspection'] },
  { role: 'principal', where: 'involved', acts: ['read'] },
  {
    role: 'principal',
    where: 'lead',
    acts: ['read-instruction', 'read-inspection', 'read-accountability'],
  },
  { role: 'leader', where: 'anywhere', acts: ['read', 'read-inspection', 'read-accountability'] },
  { role: 'leader', where: 'involved', acts: ['read-instruction'] },
  {
    role: 'supervisor',
    where: 'anywhere',
    acts: ['read', 'read-instruction', 'read-inspection', 'read-accountability', 'read-journal'],
  },
  { role: 'evaluator', where: 'anywhere', acts: ['read'] },
  {
    role: 'auditor',
    where: 'anywhere',
    acts: ['read', 'read-inspection', 'read-accountability', 'read-journal'],
  },
  { role: 'audit-officer', where: 'anywhere', acts: ['read-journal'] },
]

export type NotAllowed = {
  readonly code: 'not-allowed'
  readonly act: Act
  /** Roles that may. */
  readonly roles: readonly Role[]
  /** Where the actor's own role may; null: nowhere. */
  readonly elsewhere: Exclude<Where, 'anywhere'> | null
}

/** Null where the actor may; `about` is null for what concerns the district as a whole. */
export function may(actor: Actor, act: Act, about: Responsible | null): NotAllowed | null {
  if (allowing(actor, act)(about)) return null
  const allowed = sentences.filter(({ acts }) => acts.includes(act))
  const own = allowed.find(({ role }) => role === actor.role)
  const elsewhere = own && own.where !== 'anywhere' ? own.where : null
  return { code: 'not-allowed', act, roles: allowed.map(({ role }) => role), elsewhere }
}

/** The same question about many: whether the actor may, asked of each. */
export function allowing(actor: Actor, act: Act): (about: Responsible | null) => boolean {
  const own = sentences.filter(({ role, acts }) => role === actor.role && acts.includes(act))
  return (about) => own.some(({ where }) => isAt(actor, where, about))
}

function isAt(actor: Actor, where: Where, about: Responsible | null): boolean {
  if (where === 'anywhere') return true
  if (!about) return false
  if (about.lead === actor.unit) return true
  return (
    where === 'involved' &&
    (about.support.includes(actor.unit) || about.leaders.includes(actor.post))
  )
}

// One inspection, step by step, for the tests: opened, concluded, delivered, objected to, settled.

import type { Actor } from './actor.ts'
import type { Day } from './day.ts'
import type { InspectionId } from './ids.ts'
import type { InspectAct } from './inspect.ts'
import { evolveInspection, type Inspection, type Opened } from './inspection.ts'
import { decideInspection, type InspectionAct } from './inspection-act.ts'
import type { ReviewAct } from './inspection-review.ts'
import type { UseAct } from './inspection-use.ts'
import type { Context } from './outcome.ts'
import { bureau, contextOf, evidence, office, people } from './supervision.fixture.ts'

export type Act = InspectionAct
export const head = people.head.post

export const opened: Opened = {
  id: 'inspection-1' as InspectionId,
  type: 'special',
  title: '园区开工专项督查',
  authority: { kind: 'head-approval', document: '城政督〔2026〕1号', on: '2026-04-01' as Day },
  conductor: { unit: office, appointment: null },
  programme: {
    content: '园区项目开工情况',
    scope: '2026年一季度',
    units: [bureau],
    commitments: [],
    methods: ['briefing', 'visit'],
    from: '2026-04-07' as Day,
    to: '2026-04-10' as Day,
  },
  team: [people.supervisor.person, people.leader.person],
}
export const open: InspectAct = { act: 'open-inspection', ...opened }
export const conclude: InspectAct = {
  act: 'conclude',
  facts: '三个项目未开工。',
  evidence: [evidence],
  demands: [{ unit: bureau, text: '六月底前开工。', due: '2026-06-30' as Day }],
}
export const deliver: InspectAct = { act: 'deliver', unit: bureau, on: '2026-04-15' as Day }
export const object: ReviewAct = { act: 'object', grounds: '其中一个已于三月开槽。' }
export const decide: ReviewAct = {
  act: 'decide-objection',
  unit: bureau,
  outcome: 'changed',
  reason: '属实',
}
export const rectify: ReviewAct = {
  act: 'report-rectification',
  at: 0,
  statement: '已开工。',
  evidence: [],
}
export const check: ReviewAct = { act: 'check-rectification', at: 0, back: null }
export const criticise: UseAct = {
  act: 'propose-use',
  use: 'criticism',
  unit: bureau,
  text: '建议通报',
}
export const approve: UseAct = { act: 'decide-use', at: 0, approved: true, reason: '' }
export const carryOut: UseAct = { act: 'carry-out-use', at: 0, body: null }

export function decideAny(inspection: Inspection | null, said: Act, context: Context) {
  return decideInspection({ inspection, others: [], head }, said, context)
}

export type Step = readonly [Act, Actor, string]
export function then(inspection: Inspection | null, ...steps: readonly Step[]): Inspection {
  let now = inspection
  for (const [said, by, day] of steps) {
    const outcome = decideInspection(
      { inspection: now, others: [], head },
      said,
      contextOf(by, day),
    )
    if ('refusal' in outcome) throw new RangeError(JSON.stringify(outcome.refusal))
    now = outcome.entries.reduce<Inspection | null>(evolveInspection, now)
  }
  if (!now) throw new RangeError('no steps')
  return now
}

export function after(...steps: readonly Step[]): Inspection {
  return then(null, ...steps)
}

export function codeOf(inspection: Inspection | null, said: Act, context: Context): string {
  const outcome = decideAny(inspection, said, context)
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}

const { supervisor, principal, liaison } = people
export const steps: readonly Step[] = [
  [open, supervisor, '2026-04-02'],
  [conclude, supervisor, '2026-04-13'],
  [deliver, supervisor, '2026-04-15'],
  [object, principal, '2026-04-20'],
  [decide, people.head, '2026-05-12'],
  [rectify, liaison, '2026-06-20'],
  [check, supervisor, '2026-06-25'],
]
export const going = after(...steps.slice(0, 1))
export const concluded = after(...steps.slice(0, 2))
export const delivered = after(...steps.slice(0, 3))
export const objected = after(...steps.slice(0, 4))
export const settled = after(...steps)

export function at(by: Actor, day = '2026-04-20'): Context {
  return contextOf(by, day)
}

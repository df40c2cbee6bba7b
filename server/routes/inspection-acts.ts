// What may be said to an inspection: one schema an act.

import type { InspectionAct } from '@luoshi/delivery'
import { z } from 'zod'
import { commitmentId, day, evidenceIds, personId, unitId, words } from './schemas.ts'

const act = <Name extends InspectionAct['act']>(name: Name) => z.literal(name)
const text = words(5000)
const document = words(200)
/** Which of the rectifications or uses, from 0. */
const at = z.int().min(0).max(1000)

const authority = z.strictObject({
  kind: z.enum(['government-decision', 'head-instruction', 'head-approval']),
  ...{ document, on: day },
})

const programme = z.strictObject({
  ...{ content: text, scope: words(2000), units: z.array(unitId).max(200) },
  commitments: z.array(commitmentId).max(500).default([]),
  methods: z
    .array(
      z.enum([
        ...(['self-check', 'briefing', 'visit', 'meeting', 'records'] as const),
        ...(['clue-collection', 'summons', 'online'] as const),
      ]),
    )
    .max(8),
  ...{ from: day, to: day },
})

export const inspectionType = z.enum(['comprehensive', 'special', 'incident', 'daily', 'clue'])

export const Begun = z.strictObject({
  ...{ type: inspectionType, title: words(200), authority, programme },
  conductor: z.strictObject({ unit: unitId, appointment: document.nullable().default(null) }),
  team: z.array(personId).max(100),
})

const demand = z.strictObject({ unit: unitId, text, due: day })

const inspecting = [
  z.strictObject({ act: act('change-programme'), programme, authority }),
  z.strictObject({
    ...{ act: act('conclude'), facts: text, evidence: evidenceIds },
    demands: z.array(demand).max(200).default([]),
  }),
  z.strictObject({ act: act('deliver'), unit: unitId, on: day }),
  z.strictObject({ act: act('close-inspection') }),
] as const

const review = [
  z.strictObject({ act: act('object'), grounds: text }),
  z.strictObject({
    ...{ act: act('decide-objection'), unit: unitId, reason: text },
    outcome: z.enum(['upheld', 'changed', 'withdrawn']),
  }),
  z.strictObject({
    ...{ act: act('report-rectification'), at, statement: text, evidence: evidenceIds },
  }),
  z.strictObject({ act: act('check-rectification'), at, back: text.nullable() }),
] as const

const use = [
  z.strictObject({
    ...{ act: act('propose-use'), unit: unitId, text },
    use: z.enum(['praise', 'incentive', 'criticism', 'accountability', 'withdraw-document']),
  }),
  z.strictObject({ act: act('decide-use'), at, approved: z.boolean(), reason: words(2000) }),
  z.strictObject({ act: act('carry-out-use'), at, body: words(80).nullable() }),
  z.strictObject({
    ...{ act: act('hand-over-clue'), text, document },
    to: z.enum(['supervisory-commission', 'judicial-organ']),
  }),
] as const

export const Act = z
  .discriminatedUnion('act', [...inspecting, ...review, ...use])
  .transform((said): InspectionAct => said)

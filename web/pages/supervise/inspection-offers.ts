// What may be done to an inspection by whoever looks at it, the next act first: the rules themselves are asked.
//
//   inspectionOffers(seen, { by, today, own, language, head, units })   作出结论 …

import {
  calendarOf,
  clueBodies,
  decideInspection,
  type Inspection,
  type InspectionAct,
  noHolidays,
  objectionOutcomes,
  type PostId,
  type SeenInspection,
  type UnitId,
  useKinds,
} from '@luoshi/delivery'
import type { FieldOption } from '../../parts/field.ts'
import { demandsOf } from './demands.ts'
import { programmeFields, programmeOf } from './inspection-fields.ts'
import type { Offering } from './instruction-offers.ts'
import { isAllowed, type Offer, optionsOf, type RecordField, text } from './offer.ts'
import type { RecordWords } from './record-words.ts'

export type OfferingOn = Offering & {
  readonly head: PostId | null
  /** Every unit of the district; those inspected are among them. */
  readonly units: readonly FieldOption[]
}
type Name = keyof RecordWords['inspections']['acts']
/** An example of the act that only asks the rules, and its form. */
type Candidate = readonly [InspectionAct, Name, Omit<Offer, 'key' | 'title'>]

export function inspectionOffers(seen: SeenInspection, given: OfferingOn): readonly Offer[] {
  const { by, today, head, own } = given
  const known = { inspection: whole(seen), others: [], head }
  const context = { by, today, calendar: calendarOf(noHolidays) }
  return [...toConclusion(seen, given), ...onUnits(seen, given), ...onUses(seen, given)]
    .filter(([said]) => isAllowed(decideInspection(known, said, context)))
    .map(([, key, form]) => ({ key, title: own.inspections.acts[key], ...form }))
}

/** As the rules know it: each rectification and use at its own place, also where others are not seen. */
function whole(seen: SeenInspection): Inspection {
  const rectifications: Inspection['rectifications'][number][] = []
  for (const one of seen.rectifications) rectifications[one.at] = one
  const uses: Inspection['uses'][number][] = []
  for (const one of seen.uses) uses[one.at] = one
  return { ...seen, rectifications, uses }
}

function toConclusion(seen: SeenInspection, { today, units, ...given }: OfferingOn): Candidate[] {
  const { programme, authority, delivered } = seen
  const inspected = units.filter(({ value }) => programme.units.includes(value as UnitId))
  const left = inspected.filter(({ value }) => !delivered[value as UnitId])
  const unit = left[0]?.value as UnitId
  const evidence = [text as never]
  const renewed = { ...authority, document: `${authority.document}${text}`, on: today }
  return [
    [
      { act: 'conclude', facts: text, evidence, demands: [] },
      'conclude',
      {
        fields: [
          { name: 'facts', kind: 'text' },
          { name: 'title', kind: 'evidence' },
          { name: 'demands', kind: 'demands', options: inspected },
        ],
        said: ({ facts, demands = '' }, files) => ({
          ...{ act: 'conclude', facts, evidence: files, demands: demandsOf(demands) },
        }),
      },
    ],
    [
      { act: 'deliver', unit, on: today },
      'deliver',
      {
        fields: [
          { name: 'unit', kind: 'choice', options: left, value: unit ?? '' },
          { name: 'on', kind: 'day', value: today },
        ],
        said: ({ unit: to, on }) => ({ act: 'deliver', unit: to, on }),
      },
    ],
    [
      { act: 'change-programme', programme, authority: renewed },
      'change-programme',
      {
        fields: programmeFields({ today, units, ...given }, programme),
        said: (values) => ({ act: 'change-programme', ...programmeOf(values, programme) }),
      },
    ],
    [{ act: 'close-inspection' }, 'close-inspection', only({ act: 'close-inspection' })],
  ]
}

const only = (said: object): Omit<Offer, 'key' | 'title'> => ({ fields: [], said: () => said })

function onUnits(seen: SeenInspection, { language, units }: OfferingOn): Candidate[] {
  const objecting = seen.objections.filter(({ decision }) => !decision).map(({ unit }) => unit)
  const asking = units.filter(({ value }) => objecting.includes(value as UnitId))
  const open = seen.rectifications.filter(({ checked }) => !checked)
  const places = (isReported: boolean) =>
    open
      .filter(({ reported }) => (reported !== null) === isReported)
      .map(({ at, text: label }) => ({ value: String(at), label }))
  const [toReport, toCheck] = [places(false), places(true)]
  const first = (options: readonly FieldOption[]) => Number(options[0]?.value ?? -1)
  return [
    [
      { act: 'object', grounds: text },
      'object',
      {
        fields: [{ name: 'grounds', kind: 'text' }],
        said: ({ grounds }) => ({ act: 'object', grounds }),
      },
    ],
    [
      { act: 'decide-objection', unit: objecting[0] as UnitId, outcome: 'upheld', reason: text },
      'decide-objection',
      {
        fields: [
          { name: 'unit', kind: 'choice', options: asking, value: asking[0]?.value ?? '' },
          { name: 'outcome', kind: 'choice', options: optionsOf(objectionOutcomes[language]) },
          { name: 'reason', kind: 'text' },
        ],
        said: ({ unit, outcome, reason }) => ({ act: 'decide-objection', unit, outcome, reason }),
      },
    ],
    [
      { act: 'report-rectification', at: first(toReport), statement: text, evidence: [] },
      'report-rectification',
      {
        fields: [
          which(toReport),
          { name: 'statement', kind: 'text' },
          { name: 'title', kind: 'evidence' },
        ],
        said: ({ at, statement }, evidence) => ({
          ...{ act: 'report-rectification', at: Number(at), statement, evidence },
        }),
      },
    ],
    [
      { act: 'check-rectification', at: first(toCheck), back: null },
      'check-rectification',
      {
        fields: [which(toCheck)],
        said: ({ at }) => ({ act: 'check-rectification', at: Number(at), back: null }),
      },
    ],
    [
      { act: 'check-rectification', at: first(toCheck), back: text },
      'return-rectification',
      {
        fields: [which(toCheck), { name: 'back', kind: 'text' }],
        said: ({ at, back }) => ({ act: 'check-rectification', at: Number(at), back }),
      },
    ],
  ]
}

/** Which of several; the first to begin with. */
function which(options: readonly FieldOption[]): RecordField {
  return { name: 'at', kind: 'choice', options, value: options[0]?.value ?? '' }
}

function onUses(seen: SeenInspection, { language, units }: OfferingOn): Candidate[] {
  const inspected = units.filter(({ value }) => seen.programme.units.includes(value as UnitId))
  const at = (stage: SeenInspection['uses'][number]['stage']) =>
    seen.uses
      .filter((one) => one.stage === stage)
      .map((one) => ({
        ...{ value: String(one.at), label: `${useKinds[language][one.use]} · ${one.text}` },
      }))
  const [proposed, approved] = [at('proposed'), at('approved')]
  const first = (options: readonly FieldOption[]) => Number(options[0]?.value ?? -1)
  const decide = (isApproved: boolean): Candidate => [
    { act: 'decide-use', at: first(proposed), approved: isApproved, reason: text },
    isApproved ? 'approve-use' : 'refuse-use',
    {
      fields: [
        which(proposed),
        { name: 'reason', kind: 'text', ...(isApproved && { optional: true as const }) },
      ],
      said: ({ at: one, reason = '' }) => ({
        ...{ act: 'decide-use', at: Number(one), approved: isApproved, reason },
      }),
    },
  ]
  return [
    decide(true),
    decide(false),
    [
      { act: 'carry-out-use', at: first(approved), body: text },
      'carry-out-use',
      {
        fields: [which(approved), { name: 'body', kind: 'line', optional: true }],
        said: ({ at: one, body }) => ({
          act: 'carry-out-use',
          at: Number(one),
          body: body || null,
        }),
      },
    ],
    [
      { act: 'propose-use', use: 'praise', unit: inspected[0]?.value as UnitId, text },
      'propose-use',
      {
        fields: [
          { name: 'unit', kind: 'choice', options: inspected },
          { name: 'use', kind: 'choice', options: optionsOf(useKinds[language]) },
          { name: 'text', kind: 'text' },
        ],
        said: ({ unit, use, text: said }) => ({ act: 'propose-use', unit, use, text: said }),
      },
    ],
    [
      { act: 'hand-over-clue', text, to: 'judicial-organ', document: text },
      'hand-over-clue',
      {
        fields: [
          { name: 'text', kind: 'text' },
          { name: 'to', kind: 'choice', options: optionsOf(clueBodies[language]) },
          { name: 'document', kind: 'line' },
        ],
        said: ({ text: said, to, document }) => ({
          act: 'hand-over-clue',
          text: said,
          to,
          document,
        }),
      },
    ],
  ]
}

// Inspecting, from the authority to the conclusion and its end.
//
//   decideInspect({ inspection: null, others, head }, { act: 'open-inspection', … }, context)
//
// Not without an authority (art. 11) and a programme (art. 15); its content and objects change only with a new
// authority (art. 15: 不得随意扩大督查范围、变更督查对象和内容); the same matter is never inspected twice at once (严禁重复督查、
// 多头督查); a conclusion has clear facts and sufficient evidence and goes to each unit (art. 16).

import type { Day } from './day.ts'
import type { CommitmentId, EvidenceId, InspectionId, UnitId } from './ids.ts'
import type {
  Authority,
  Demand,
  Inspection,
  InspectionEntry,
  InspectionStep,
  KnownInspection,
  Opened,
  Programme,
} from './inspection.ts'
import { objectBy } from './inspection-review.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type WrongStep } from './step.ts'

export type InspectAct =
  | ({ readonly act: 'open-inspection' } & Opened)
  | {
      readonly act: 'change-programme'
      readonly programme: Programme
      readonly authority: Authority
    }
  | {
      readonly act: 'conclude'
      readonly facts: string
      readonly evidence: readonly EvidenceId[]
      readonly demands: readonly Demand[]
    }
  | { readonly act: 'deliver'; readonly unit: UnitId; readonly on: Day }
  | { readonly act: 'close-inspection' }

export type InspectRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | { readonly code: 'not-yet-come'; readonly day: Day }
  | { readonly code: 'days-reversed' }
  | { readonly code: 'not-appointed' }
  | { readonly code: 'not-inspected'; readonly unit: UnitId }
  | { readonly code: 'same-programme' }
  | ({ readonly code: 'inspected-already' } & Overlap)
  | { readonly code: 'already-delivered'; readonly on: Day }
  | { readonly code: 'day-passed'; readonly day: Day }
  | ({ readonly code: 'inspection-unsettled' } & Unsettled)

/** What another open inspection is looking at already. */
export type Overlap = {
  readonly inspection: InspectionId
  readonly title: string
  readonly units: readonly UnitId[]
  readonly commitments: readonly CommitmentId[]
}

export type Unsettled = {
  readonly why: 'not-delivered' | 'objection-open' | 'may-object' | 'not-rectified'
  readonly units: readonly UnitId[]
}

export function decideInspect(
  known: KnownInspection,
  said: InspectAct,
  context: Context,
): Outcome<InspectionEntry, InspectRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, context)] }
}

const from: Readonly<Record<InspectAct['act'], InspectionStep | null>> = {
  'open-inspection': null,
  'change-programme': 'open',
  conclude: 'open',
  deliver: 'concluded',
  'close-inspection': 'concluded',
}

function objection(
  known: KnownInspection,
  said: InspectAct,
  context: Context,
): InspectRefusal | null {
  const { inspection } = known
  const forbidden = may(context.by, 'inspect', null)
  if (forbidden) return forbidden
  const step = inspection?.step ?? null
  if (step !== from[said.act]) {
    return { code: 'not-at-this-step', step: step ?? 'inspection-closed', act: 'inspect' }
  }
  if (said.act === 'open-inspection') return objectionToOpening(known, said, context)
  if (!inspection) return null
  switch (said.act) {
    case 'change-programme':
      return said.authority.document.trim() === inspection.authority.document.trim()
        ? { code: 'same-programme' }
        : objectionToProgramme(known, said, context.today)
    case 'conclude':
      return objectionToConclusion(inspection, said, context.today)
    case 'deliver':
      return objectionToDelivery(inspection, said, context.today)
    case 'close-inspection':
      return unsettled(inspection, context)
  }
}

type Opening = Extract<InspectAct, { act: 'open-inspection' }>

function objectionToOpening(
  known: KnownInspection,
  said: Opening,
  { by, today }: Context,
): InspectRefusal | null {
  const { conductor, title, team } = said
  if (conductor.unit !== by.unit && (conductor.appointment ?? '').trim() === '') {
    return { code: 'not-appointed' }
  }
  return blank({ title, team }) ?? objectionToProgramme(known, said, today)
}

function objectionToProgramme(
  { inspection, others }: KnownInspection,
  { programme, authority }: Pick<Opened, 'programme' | 'authority'>,
  today: Day,
): InspectRefusal | null {
  const { content, scope, units, methods, from: first, to } = programme
  const missing = blank({
    ...{ document: authority.document, content, scope, objects: units, methods },
  })
  if (missing) return missing
  if (authority.on > today) return { code: 'not-yet-come', day: authority.on }
  if (first > to) return { code: 'days-reversed' }
  const overlap = overlapOf(
    programme,
    others.filter(({ id }) => id !== inspection?.id),
  )
  return overlap && { code: 'inspected-already', ...overlap }
}

/** The first open inspection of the same matter: a commitment of both, or a unit of which one wants all. */
export function overlapOf(
  programme: Pick<Programme, 'units' | 'commitments'>,
  others: readonly Inspection[],
): Overlap | null {
  for (const { id, title, step, programme: other } of others) {
    if (step !== 'open') continue
    const units = other.units.filter((unit) => programme.units.includes(unit))
    const commitments = other.commitments.filter((one) => programme.commitments.includes(one))
    const wantsAll = other.commitments.length === 0 || programme.commitments.length === 0
    if (commitments.length > 0 || (wantsAll && units.length > 0)) {
      return { inspection: id, title, units, commitments }
    }
  }
  return null
}

type Concluding = Extract<InspectAct, { act: 'conclude' }>

function objectionToConclusion(
  { programme }: Inspection,
  { facts, evidence, demands }: Concluding,
  today: Day,
): InspectRefusal | null {
  const missing = blank({ facts, evidence })
  if (missing) return missing
  for (const { unit, text, due } of demands) {
    const unclear = blank({ text })
    if (unclear) return unclear
    if (!programme.units.includes(unit)) return { code: 'not-inspected', unit }
    if (due < today) return { code: 'day-passed', day: due }
  }
  return null
}

function objectionToDelivery(
  { programme, delivered, conclusion }: Inspection,
  { unit, on }: { readonly unit: UnitId; readonly on: Day },
  today: Day,
): InspectRefusal | null {
  if (!programme.units.includes(unit)) return { code: 'not-inspected', unit }
  const already = delivered[unit]
  if (already) return { code: 'already-delivered', on: already }
  if (on > today) return { code: 'not-yet-come', day: on }
  return conclusion && on < conclusion.on ? { code: 'day-passed', day: on } : null
}

/** What still has to happen, or may, before the inspection is over. */
function unsettled(
  { programme, delivered, objections, rectifications }: Inspection,
  { today, calendar }: Context,
): InspectRefusal | null {
  const mayObject = (unit: UnitId) => {
    const on = delivered[unit]
    const objected = objections.some((one) => one.unit === unit)
    return on !== undefined && !objected && today <= objectBy(on, calendar)
  }
  const left: readonly Unsettled[] = [
    { why: 'not-delivered', units: programme.units.filter((unit) => !delivered[unit]) },
    {
      why: 'objection-open',
      units: objections.filter(({ decision }) => !decision).map(({ unit }) => unit),
    },
    {
      why: 'not-rectified',
      units: rectifications.filter(({ checked }) => !checked).map(({ unit }) => unit),
    },
    { why: 'may-object', units: programme.units.filter(mayObject) },
  ]
  const first = left.find(({ units }) => units.length > 0)
  return first ? { code: 'inspection-unsettled', ...first } : null
}

function entryOf(said: InspectAct, { by, today }: Context): InspectionEntry {
  switch (said.act) {
    case 'open-inspection': {
      const { act: _, ...opened } = said
      return { kind: 'opened', ...opened }
    }
    case 'change-programme': {
      const { programme, authority } = said
      return { kind: 'programme-changed', programme, authority }
    }
    case 'conclude': {
      const { facts, evidence, demands } = said
      const conclusion = { facts, evidence, by: by.person, on: today }
      return { kind: 'concluded', conclusion, demands }
    }
    case 'deliver':
      return { kind: 'delivered', unit: said.unit, on: said.on }
    case 'close-inspection':
      return { kind: 'inspection-closed', on: today }
  }
}

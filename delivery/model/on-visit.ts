// What paper says to inspections, as a clerk with Order 733 on the table would.

import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { InspectAct } from '../inspect.ts'
import type { Authority, Programme } from '../inspection.ts'
import type { InspectionAct } from '../inspection-act.ts'
import type { ReviewAct } from '../inspection-review.ts'
import type { UseAct } from '../inspection-use.ts'
import { isBlank, type Paper, type Verdict, type Visit } from './paper.ts'
import { mayNot } from './rights.ts'
import { shift, workedFrom } from './wall.ts'

type OnVisit = { readonly paper: Paper; readonly seat: Actor; readonly visit: Visit | null }

export function onVisit(on: OnVisit, said: InspectionAct): Verdict {
  switch (said.act) {
    case 'open-inspection':
    case 'change-programme':
      return onProgramme(on, said)
    case 'conclude':
    case 'deliver':
    case 'close-inspection':
      return onEnd(on, said)
    case 'object':
    case 'decide-objection':
      return onObjection(on, said)
    case 'report-rectification':
    case 'check-rectification':
      return onRepair(on, said)
    default:
      return onUse(on, said)
  }
}

type Said<Act extends InspectionAct['act']> = Extract<InspectionAct, { act: Act }>

/** Whether somebody else is out to look at the same. */
function meets({ visits }: Paper, { units, commitments }: Programme, own: Visit | null): boolean {
  return [...visits.values()].some((other) => {
    if (other === own || other.step !== 'going on') return false
    const shared = other.commitments.some((id) => commitments.includes(id))
    const whole = other.commitments.length === 0 || commitments.length === 0
    return shared || (whole && other.units.some((id) => units.includes(id)))
  })
}

function toProgramme(
  { paper, visit }: OnVisit,
  { programme, authority }: { readonly programme: Programme; readonly authority: Authority },
) {
  const { content, scope, units, methods, from, to } = programme
  const words = [authority.document, content, scope]
  return {
    missing: words.some(isBlank) || units.length === 0 || methods.length === 0,
    'not-yet-come': authority.on > paper.today,
    'days-reversed': to < from,
    'inspected-already': meets(paper, programme, visit),
  }
}

function onProgramme(on: OnVisit, said: Said<'open-inspection' | 'change-programme'>): Verdict {
  const { paper, seat, visit } = on
  const { programme, authority } = said
  const { units, commitments } = programme
  const no = { ...toProgramme(on, said), 'not-allowed': mayNot(seat, 'inspect', null) }
  const told = { authority: authority.document, units, commitments }
  if (said.act === 'change-programme') {
    return {
      no: {
        ...no,
        'not-at-this-step': visit?.step !== 'going on',
        'same-programme': authority.document.trim() === visit?.authority.trim(),
      },
      write: () => Object.assign(visit ?? {}, told),
    }
  }
  const { id, team, title, conductor } = said
  return {
    no: {
      ...no,
      'not-at-this-step': visit !== null,
      missing: no.missing || isBlank(title) || team.length === 0,
      'not-appointed': conductor.unit !== seat.unit && isBlank(conductor.appointment),
    },
    write: () =>
      paper.visits.set(id, {
        ...{ id, step: 'going on', ...told, team, concludedBy: null, concludedOn: null },
        ...{ delivered: new Map(), objections: new Map(), repairs: [], uses: [] },
      }),
  }
}

/** Thirty days, and on to a working day. */
const lastToObject = (delivered: Day, { notices }: Paper) =>
  workedFrom(shift(delivered, 30), notices)

function onEnd(
  { paper, seat, visit }: OnVisit,
  said: InspectAct & Said<'conclude' | 'deliver' | 'close-inspection'>,
): Verdict {
  const { today } = paper
  const forbidden = { 'not-allowed': mayNot(seat, 'inspect', null) }
  const step = said.act === 'conclude' ? 'going on' : 'told'
  const no = { ...forbidden, 'not-at-this-step': visit?.step !== step }
  const isForeign = (unit: Visit['units'][number]) => !visit?.units.includes(unit)
  if (said.act === 'conclude') {
    const { facts, evidence, demands } = said
    return {
      no: {
        ...no,
        missing:
          isBlank(facts) || evidence.length === 0 || demands.some(({ text }) => isBlank(text)),
        'not-inspected': demands.some(({ unit }) => isForeign(unit)),
        'day-passed': demands.some(({ due }) => due < today),
      },
      write: () =>
        Object.assign(visit ?? {}, {
          ...{ step: 'told', concludedBy: seat.person, concludedOn: today },
          repairs: demands.map(({ unit }) => ({ unit, state: 'owed' })),
        }),
    }
  }
  if (said.act === 'deliver') {
    const { unit, on } = said
    return {
      no: {
        ...no,
        'not-inspected': isForeign(unit),
        'already-delivered': visit?.delivered.has(unit) === true,
        'not-yet-come': on > today,
        'day-passed': on < (visit?.concludedOn ?? ''),
      },
      write: () => visit?.delivered.set(unit, on),
    }
  }
  return {
    no: { ...no, 'inspection-unsettled': visit !== null && isUnsettled(visit, paper) },
    write: () => Object.assign(visit ?? {}, { step: 'over' }),
  }
}

function isUnsettled({ units, delivered, objections, repairs }: Visit, paper: Paper): boolean {
  const waits = (unit: Visit['units'][number]) => {
    const on = delivered.get(unit)
    return !on || (!objections.has(unit) && paper.today <= lastToObject(on, paper))
  }
  return (
    units.some(waits) ||
    [...objections.values()].some(({ decided }) => !decided) ||
    repairs.some(({ state }) => state !== 'seen')
  )
}

function onObjection(
  { paper, seat, visit }: OnVisit,
  said: ReviewAct & Said<'object' | 'decide-objection'>,
): Verdict {
  const step = { 'not-at-this-step': visit?.step !== 'told' }
  if (said.act === 'object') {
    const isTheirs = visit?.units.includes(seat.unit) === true
    const on = visit?.delivered.get(seat.unit)
    return {
      no: {
        ...step,
        'not-allowed': mayNot(seat, 'object-to-inspection', isTheirs ? seat.unit : null),
        'not-delivered': on === undefined,
        'already-objected': visit?.objections.has(seat.unit) === true,
        'objection-late': on !== undefined && paper.today > lastToObject(on, paper),
        missing: isBlank(said.grounds),
      },
      write: () => visit?.objections.set(seat.unit, { on: paper.today, decided: false }),
    }
  }
  const objection = visit?.objections.get(said.unit)
  return {
    no: {
      ...step,
      'not-allowed': mayNot(seat, 'review-inspection', null),
      'no-objection': objection?.decided !== false,
      'same-person':
        visit?.team.includes(seat.person) === true || visit?.concludedBy === seat.person,
      'reason-missing': isBlank(said.reason),
    },
    write: () => Object.assign(objection ?? {}, { decided: true }),
  }
}

function onRepair(
  { seat, visit }: OnVisit,
  said: ReviewAct & Said<'report-rectification' | 'check-rectification'>,
): Verdict {
  const repair = visit?.repairs[said.at]
  const step = { 'not-at-this-step': visit?.step !== 'told' }
  if (said.act === 'report-rectification') {
    return {
      no: {
        ...step,
        'not-allowed': mayNot(seat, 'rectify', repair?.unit ?? null),
        'no-rectification': repair?.state !== 'owed',
        'not-delivered': repair !== undefined && !visit?.delivered.has(repair.unit),
        missing: isBlank(said.statement),
      },
      write: () => Object.assign(repair ?? {}, { state: 'said' }),
    }
  }
  return {
    no: {
      ...step,
      'not-allowed': mayNot(seat, 'inspect', null),
      'no-rectification': repair?.state !== 'said',
      'reason-missing': said.back !== null && isBlank(said.back),
    },
    write: () => Object.assign(repair ?? {}, { state: said.back === null ? 'seen' : 'owed' }),
  }
}

function onUse({ paper, seat, visit }: OnVisit, said: UseAct): Verdict {
  const approves = said.act === 'decide-use'
  const { head } = paper.house
  const no = {
    'not-allowed': mayNot(seat, approves ? 'approve-use' : 'inspect', null),
    'not-at-this-step':
      visit === null || (said.act !== 'hand-over-clue' && visit.concludedOn === null),
  }
  const use = 'at' in said ? visit?.uses[said.at] : undefined
  switch (said.act) {
    case 'propose-use':
      return {
        no: {
          ...no,
          missing: isBlank(said.text),
          'not-inspected': !visit?.units.includes(said.unit),
          'objection-undecided': visit?.objections.get(said.unit)?.decided === false,
        },
        write: () => {
          const isAccountability = said.use === 'accountability'
          visit?.uses.push({ stage: 'proposed', by: seat.person, isAccountability })
        },
      }
    case 'decide-use':
      return {
        no: {
          ...no,
          'head-unknown': head === null,
          'head-only': head !== null && seat.post !== head && seat.for !== head,
          'no-such-proposal': use?.stage !== 'proposed',
          'same-person': use?.by === seat.person,
          'reason-missing': !said.approved && isBlank(said.reason),
        },
        write: () => Object.assign(use ?? {}, { stage: said.approved ? 'approved' : 'refused' }),
      }
    case 'carry-out-use':
      return {
        no: {
          ...no,
          'no-such-proposal': use?.stage !== 'approved',
          missing: use?.isAccountability === true && isBlank(said.body),
        },
        write: () => Object.assign(use ?? {}, { stage: 'carried-out' }),
      }
    case 'hand-over-clue':
      return {
        no: { ...no, missing: isBlank(said.text) || isBlank(said.document) },
        write: () => {},
      }
  }
}

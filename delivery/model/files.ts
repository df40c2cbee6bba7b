// What lies in the other files — plans, instructions, inspections, cases — stands where paper has it.

import type { AccountabilityId, InspectionId, InstructionId, PlanId, RevisionId } from '../ids.ts'
import type { Inspection } from '../inspection.ts'
import type { Paper, Visit } from './paper.ts'
import { known, type Noun, type Real } from './real.ts'
import { same } from './truths.ts'

type Both = { readonly paper: Paper; readonly real: Real }

const letterSteps = {
  given: 'asked',
  returned: 'asked',
  answered: 'answered',
  reported: 'up',
  'instruction-closed': 'done',
}
const visitSteps = { open: 'going on', concluded: 'told', 'inspection-closed': 'over' }

export function fileAgrees({ paper, real }: Both, noun: Noun, id: string): void {
  switch (noun) {
    case 'plan': {
      const plan = known(real, noun, id)
      const folder = paper.folders.get(id as PlanId)
      same(id, [plan?.step, plan?.document], [folder?.step, folder?.document])
      const without = Object.keys(plan?.unassigned ?? {}).sort()
      same(`${id} without a unit`, without, [...(folder?.without ?? [])].sort())
      return
    }
    case 'revision': {
      const sheet = paper.sheets.get(id as RevisionId)
      const told = known(real, noun, id)
      const decided = Object.keys(told?.decisions ?? {}).sort()
      same(id, [told?.step, decided], [sheet?.step, [...(sheet?.decided ?? [])].map(String).sort()])
      return
    }
    case 'instruction': {
      const told = known(real, noun, id)
      const letter = paper.letters.get(id as InstructionId)
      const answerBy = told?.rounds.at(-1)?.answerBy
      same(id, [told && letterSteps[told.step], answerBy], [letter?.step, letter?.answerBy])
      return
    }
    case 'inspection': {
      const inspection = known(real, noun, id)
      const visit = paper.visits.get(id as InspectionId)
      same(id, inspection && toldOf(inspection), visit && writtenOn(visit))
      return
    }
    case 'accountability': {
      const file = paper.cases.get(id as AccountabilityId)
      const told = known(real, noun, id)
      same(id, [told?.step, told?.stateBy], [file?.step, file?.stateBy])
    }
  }
}

function toldOf({ step, rectifications, uses, objections, delivered }: Inspection) {
  return {
    step: visitSteps[step],
    repairs: rectifications.map(({ checked, reported }) =>
      checked ? 'seen' : reported ? 'said' : 'owed',
    ),
    uses: uses.map(({ stage }) => stage),
    objections: objections.map(({ unit, decision }) => [unit, decision !== null]),
    delivered,
  }
}

function writtenOn({ step, repairs, uses, objections, delivered }: Visit) {
  return {
    step,
    repairs: repairs.map(({ state }) => state),
    uses: uses.map(({ stage }) => stage),
    objections: [...objections].map(([unit, { decided }]) => [unit, decided]),
    delivered: Object.fromEntries(delivered),
  }
}

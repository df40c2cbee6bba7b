// What paper says to accountability: who is heard, who proposes, who approves, who receives it.

import type { AccountabilityAct } from '../accountability.ts'
import type { Actor } from '../actor.ts'
import { type Case, isBlank, type Paper, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'

type OnCase = { readonly paper: Paper; readonly seat: Actor; readonly file: Case | null }

/** Who may decide on each measure; all three on the others. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  suspension: ['appointing-authority'],
  resignation: ['appointing-authority'],
  removal: ['appointing-authority'],
  sanction: ['appointing-authority', 'supervisory-commission'],
}
const every = ['appointing-authority', 'supervisory-commission', 'efficiency-office']

const isAt = (file: Case | null, ...steps: readonly string[]) => ({
  'not-at-this-step': !steps.includes(file?.step ?? ''),
})

const moved = (file: Case | null, change: Partial<Case>) => () => {
  if (file) Object.assign(file, change)
}

/** The office's part, in which nobody handles the own case. */
const byOffice = (seat: Actor, person: Case['person'] | undefined) => ({
  'not-allowed': mayNot(seat, 'propose-accountability', null),
  'own-case': person === seat.person,
})

export function onCase(on: OnCase, said: AccountabilityAct): Verdict {
  const { paper, seat, file } = on
  switch (said.act) {
    case 'trigger': {
      const { id, unit, person, trigger } = said
      const opened = { step: 'triggered', stateBy: null, isStated: false, proposer: null }
      return {
        no: {
          ...byOffice(seat, person),
          'not-at-this-step': file !== null,
          missing: isBlank(trigger.facts),
        },
        write: () => paper.cases.set(id, { id, unit, person, ...opened, bodies: [] }),
      }
    }
    case 'notify':
      return {
        no: {
          ...byOffice(seat, file?.person),
          ...isAt(file, 'triggered'),
          'day-passed': said.stateBy <= paper.today,
        },
        write: moved(file, { step: 'noticed', stateBy: said.stateBy }),
      }
    case 'state':
      return {
        no: {
          'not-allowed':
            file?.person !== seat.person &&
            mayNot(seat, 'state-accountability', file?.unit ?? null),
          ...isAt(file, 'noticed'),
          missing: isBlank(said.text),
        },
        write: moved(file, { step: 'stated', isStated: true }),
      }
    default:
      return onMeasure(on, said)
  }
}

type Measuring = Extract<AccountabilityAct, { act: 'propose' | 'decide' | 'hand-over' }>

function onMeasure({ paper, seat, file }: OnCase, said: Measuring): Verdict {
  const { today } = paper
  switch (said.act) {
    case 'propose':
      return {
        no: {
          ...byOffice(seat, file?.person),
          ...isAt(file, 'noticed', 'stated'),
          'may-still-state': file?.step === 'noticed' && today <= (file.stateBy ?? ''),
          missing: isBlank(said.basis) || (file?.isStated === true && isBlank(said.answer)),
        },
        write: moved(file, {
          ...{ step: 'proposed', proposer: seat.person, bodies: bodies[said.measure] ?? every },
        }),
      }
    case 'decide':
      return {
        no: {
          'not-allowed': mayNot(seat, 'approve-accountability', null),
          'own-case': file?.person === seat.person,
          'same-person': file?.proposer === seat.person,
          ...isAt(file, 'proposed'),
          'reason-missing': isBlank(said.reason),
        },
        write: moved(file, { step: said.approved ? 'approved' : 'not-approved' }),
      }
    case 'hand-over':
      return {
        no: {
          ...byOffice(seat, file?.person),
          ...isAt(file, 'approved'),
          'not-its-power': !file?.bodies.includes(said.body),
          missing: isBlank(said.document),
        },
        write: moved(file, { step: 'handed-over' }),
      }
  }
}

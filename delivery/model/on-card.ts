// What paper says to any act on a commitment, by its act.

import type { CommitmentAct } from '../act.ts'
import type { SheetAct } from '../sheet.ts'
import { latenessOf, type OnAdjustment, onAdjustment, onExtension, onPause } from './on-days.ts'
import { isOpen, type On, onClosing, onLife } from './on-life.ts'
import { isBlank, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'

export function onCard(on: On, said: CommitmentAct): Verdict {
  switch (said.act) {
    case 'ask-extension':
    case 'allow-late':
    case 'grant-extension':
    case 'refuse-extension':
      return onExtension(on, said)
    case 'pause':
    case 'unpause':
      return onPause(on, said)
    case 'ask-adjustment':
    case 'grant-adjustment':
    case 'refuse-adjustment':
      return onAdjustment(on, said satisfies OnAdjustment)
    case 'request-closing':
    case 'verify':
    case 'close':
      return onClosing(on, said)
    case 'send-sheet':
    case 'answer-sheet':
      return onSheet(on, said)
    case 'judge-light':
      return onJudgement(on, said)
    case 'tell-past-years':
      return onPastYears(on, said)
    case 'set-period-plan':
      return onPeriodPlan(on, said)
    default:
      return onLife(on, said)
  }
}

const heights = ['blue', 'orange', 'red']

function onSheet({ paper, card, seat }: On, said: SheetAct): Verdict {
  const { sheet } = card
  const forbidden = { 'not-allowed': mayNot(seat, said.act, card.lead) }
  if (said.act === 'answer-sheet') {
    return {
      no: { ...forbidden, 'no-sheet': sheet === null, 'answer-missing': isBlank(said.answer) },
      write: () => {
        card.sheet = null
      },
    }
  }
  const { colour, ground } = said
  const height = heights.indexOf(colour)
  const tooHigh =
    'direct' in ground && height > heights.indexOf(paper.house.direct[ground.direct] ?? '')
  const late = latenessOf(card, paper)?.timeliness
  const isIdle = 'rule' in ground && ground.rule === 'overdue' && late !== 'overdue'
  return {
    no: {
      ...forbidden,
      'not-in-this-state': !isOpen(card),
      'reason-missing': isBlank(said.reason),
      'day-not-later': said.answerBy <= paper.today,
      'sheet-open': sheet !== null && height <= heights.indexOf(sheet.colour),
      'colour-too-high': tooHigh,
      'rule-does-not-apply': isIdle,
    },
    // Whether a rule calls for a sheet hangs on pace as well.
    maybe: 'rule' in ground ? ['rule-does-not-apply', 'colour-too-high'] : [],
    write: () => {
      card.sheet = { colour, answerBy: said.answerBy }
    },
  }
}

type Judging = Extract<CommitmentAct, { act: 'judge-light' }>

function onJudgement({ paper, card, seat }: On, said: Judging): Verdict {
  return {
    no: {
      'not-allowed': mayNot(seat, said.act, card.lead),
      'not-in-this-state': card.state === 'draft' || card.state === 'dropped',
      'reason-missing': isBlank(said.reason),
      'month-not-begun': said.month.slice(0, 7) > paper.today.slice(0, 7),
    },
    write: () => {},
  }
}

type Telling = Extract<CommitmentAct, { act: 'tell-past-years' }>

/** They light nothing: nothing on the card changes. */
function onPastYears({ paper, card, seat }: On, { figures }: Telling): Verdict {
  const years = [paper.today, card.due ?? paper.today].map((day) => day.slice(0, 4)).sort()
  return {
    no: {
      'not-allowed': mayNot(seat, 'fill-for-unit', card.lead),
      'unknown-target': figures.some(({ target }) => !card.aims.has(target)),
      'not-a-past-year': figures.some(({ period }) => period.slice(0, 4) >= (years[0] ?? '')),
    },
    write: () => {},
  }
}

type Planning = Extract<CommitmentAct, { act: 'set-period-plan' }>

function onPeriodPlan({ card, seat }: On, { plan, reason }: Planning): Verdict {
  const shares = plan.kind === 'steps' ? plan.shares.flatMap((one) => one ?? []) : []
  const falls = shares.some((one, at) => at > 0 && Number(one) < Number(shares[at - 1]))
  return {
    no: {
      'not-allowed': mayNot(seat, 'edit-plan', null),
      'not-in-this-state': card.state !== 'draft' && !isOpen(card),
      'reason-missing': isBlank(reason),
      'unknown-target': plan.kind === 'seasonal' && !card.aims.has(plan.target),
      'no-dated-milestones':
        plan.kind === 'milestones' && ![...card.nodes.values()].some(({ due }) => due !== null),
      'shares-disordered': falls || shares.some((one) => Number(one) > 100),
    },
    maybe: plan.kind === 'seasonal' ? ['no-past-years'] : [],
    write: () => {},
  }
}

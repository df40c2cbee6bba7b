// What paper says to the clock of a commitment: extensions and pauses, and how late it is.

import type { CommitmentAct } from '../act.ts'
import type { Day } from '../day.ts'
import type { ExtensionAct } from '../extension.ts'
import type { PauseAct } from '../pause.ts'
import { isOpen, type On } from './on-life.ts'
import { type Card, isBlank, type Paper, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { placeOf, shift, workedAfter, workedIn } from './wall.ts'

const needs = {
  'ask-extension': 'ask-extension',
  'allow-late': 'override-late',
  'grant-extension': 'decide-extension',
  'refuse-extension': 'decide-extension',
} as const

export function onExtension({ paper, card, seat }: On, said: ExtensionAct): Verdict {
  const { today, house } = paper
  const { wish, due, pause, granted } = card
  const no = {
    'not-allowed': mayNot(seat, needs[said.act], card.lead),
    'not-in-this-state': !isOpen(card),
    'reason-missing': isBlank(said.reason),
    'no-due-day': due === null,
  }
  const isLate = due !== null && today > due
  const isEarly = (to: Day) => ({
    'clock-stopped': pause !== null,
    'day-not-later': to <= today || (due !== null && to <= due),
  })
  const decides = {
    'no-extension-asked': wish === null,
    'leader-decides': granted >= house.byOffice && seat.role !== 'leader',
  }
  switch (said.act) {
    case 'ask-extension':
      return {
        no: {
          ...no,
          ...isEarly(said.to),
          'progress-missing': isBlank(said.progress),
          'extension-open': wish !== null,
          'extensions-used-up': house.most !== null && granted >= house.most,
          'extension-late': isLate && !card.mayBeLate,
        },
        write: () => {
          card.wish = { asked: today, to: said.to, late: isLate }
          card.mayBeLate = false
        },
      }
    case 'allow-late':
      return {
        no: { ...no, 'extension-open': wish !== null, 'not-yet-late': !isLate || pause !== null },
        write: () => {
          card.mayBeLate = true
        },
      }
    case 'grant-extension':
      return { no: { ...no, ...decides, ...isEarly(said.to) }, write: () => grant(card, said.to) }
    case 'refuse-extension':
      return {
        no: { ...no, ...decides },
        write: () => {
          card.wish = null
        },
      }
  }
}

function grant(card: Card, to: Day): void {
  card.wasLate ||= card.wish?.late === true
  card.wish = null
  card.granted += 1
  card.due = to
}

/** The due day on paper, moved on by the days that a running pause has lasted. */
function dueOn({ due, pause }: Card, day: Day, { notices }: Paper): Day | null {
  if (due === null || pause === null || day < pause.from) return due
  const eve = shift(pause.from, -1)
  if (pause.counts === 'days') return shift(due, placeOf(day) - placeOf(eve))
  const stopped = workedIn(eve, day, notices)
  return stopped === 0 ? due : workedAfter(due, stopped, notices)
}

export function onPause({ paper, card, seat }: On, said: PauseAct): Verdict {
  const { today } = paper
  const { due, pause, pausedUntil } = card
  const forbidden = { 'not-allowed': mayNot(seat, 'pause', card.lead) }
  if (said.act === 'unpause') {
    return {
      no: {
        ...forbidden,
        'clock-running': pause === null,
        'day-to-come': said.to > today,
        'pause-ends-early': pause !== null && said.to < pause.from,
      },
      write: () => {
        card.due = dueOn(card, said.to, paper)
        card.pause = null
        card.pausedUntil = said.to
      },
    }
  }
  return {
    no: {
      ...forbidden,
      'not-in-this-state': !isOpen(card),
      'no-due-day': due === null,
      'clock-stopped': pause !== null,
      'day-to-come': said.from > today,
      'pause-after-due': due !== null && said.from > due,
      'pause-overlaps': pausedUntil !== null && said.from <= pausedUntil,
    },
    write: () => {
      card.pause = { from: said.from, counts: said.counts }
    },
  }
}

type Lateness = { readonly timeliness: 'normal' | 'near' | 'overdue'; readonly due: Day } | null

/** How late it is on paper; null where no clock runs. */
export function latenessOf(card: Card, paper: Paper): Lateness {
  if (['draft', 'suspended', 'dropped', 'carried-over'].includes(card.state)) return null
  const isDone = ['closing-requested', 'verified', 'closed'].includes(card.state)
  const at = isDone && card.closing ? card.closing.on : paper.today
  const due = dueOn(card, at, paper)
  if (due === null) return null
  if (at > due && card.pause === null) return { timeliness: 'overdue', due }
  const isNear = !isDone && (at > due || workedIn(at, due, paper.notices) <= paper.house.warning)
  return { timeliness: isNear ? 'near' : 'normal', due }
}

export type OnAdjustment = Extract<CommitmentAct, { act: `${string}-adjustment` }>

export function onAdjustment({ paper, card, seat }: On, said: OnAdjustment): Verdict {
  const asks = said.act === 'ask-adjustment'
  const aim = card.aims.get(said.target)
  const asked = card.adjusting.get(said.target)
  const no = {
    'not-allowed': mayNot(seat, asks ? said.act : 'retarget', card.lead),
    'not-in-this-state': !isOpen(card),
    'reason-missing': isBlank(said.reason),
    'unknown-target': !aim,
  }
  if (!asks) {
    return {
      no: { ...no, 'no-adjustment-asked': !asked },
      write: () => {
        if (said.act === 'grant-adjustment' && aim && asked) {
          Object.assign(aim, { base: asked.base, stretch: asked.stretch })
        }
        card.adjusting.delete(said.target)
      },
    }
  }
  const { base, stretch } = said
  const year = (aim?.due ?? card.due ?? paper.today).slice(0, 4)
  const last = paper.house.lastAdjustment
  const worse = Number(stretch) < Number(base) === (aim?.better === 'higher')
  return {
    no: {
      ...no,
      'adjustment-open': asked !== undefined,
      'adjustments-closed': last !== null && paper.today > `${year}-${last}`,
      'value-missing': base === null,
      'value-unchanged': base === aim?.base && stretch === aim?.stretch,
      'stretch-below-base': stretch !== null && Number(stretch) !== Number(base) && worse,
    },
    write: () => {
      card.adjusting.set(said.target, { base, stretch, asked: paper.today })
    },
  }
}

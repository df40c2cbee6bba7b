// The commands of the model: which act is tried is drawn by its weight, on what and by whom by the dice.

import fc from 'fast-check'
import type { Day } from '../day.ts'
import type { PlanId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Deed } from './deed.ts'
import { emptyPaper, emptyReal, founder, founding } from './district.ts'
import type { Paper } from './paper.ts'
import { pass, play } from './play.ts'
import type { Real } from './real.ts'
import type { Table, Trying } from './table.ts'
import { life, past, time } from './try-card.ts'
import { directory, house } from './try-directory.ts'
import { cases, letters } from './try-letters.ts'
import { plans } from './try-plan.ts'
import { reports } from './try-report.ts'
import { revisions } from './try-revision.ts'
import { visits } from './try-visit.ts'
import { endOf, placeOf, shift } from './wall.ts'
import { draftsOf, postId } from './year.ts'

const tries: Readonly<Record<string, Trying>> = {
  ...{ ...life, ...time, ...past, ...reports, ...plans, ...directory, ...house },
  ...{ ...letters, ...cases, ...visits, ...revisions },
}

/** How often each is tried, where it is more than once. */
const often: Readonly<Record<string, number>> = {
  ...{
    pause: 3,
    unpause: 5,
    'allow-late': 2,
    acknowledge: 8,
    report: 18,
    endorse: 12,
    accept: 12,
    return: 3,
    correct: 3,
  },
  ...{ 'request-closing': 6, verify: 6, close: 4, 'ask-extension': 4, 'grant-extension': 4 },
  ...{
    'ask-adjustment': 3,
    'grant-adjustment': 3,
    'send-sheet': 4,
    'issue-plan': 3,
    revise: 4,
    'decide-item': 9,
  },
  ...{
    'apply-revision': 5,
    'archive-plan': 8,
    'answer-instruction': 2,
    'review-answer': 4,
    'instruct-again': 4,
    'close-instruction': 8,
    appoint: 3,
    'keep-settings': 2,
    instruct: 2,
    'open-inspection': 3,
    conclude: 2,
    deliver: 5,
  },
  ...{ object: 3, 'decide-objection': 4, 'report-rectification': 3, 'check-rectification': 3 },
  ...{ 'propose-use': 3, 'decide-use': 4, 'carry-out-use': 3, 'close-inspection': 4 },
  ...{
    trigger: 2,
    notify: 4,
    state: 3,
    propose: 6,
    decide: 8,
    'hand-over': 8,
    delegate: 2,
    'close-year': 3,
  },
}
const acts = Object.keys(tries).flatMap((act) => Array<string>(often[act] ?? 1).fill(act))

export type Both = { readonly paper: Paper; readonly real: Real }
/** How many of each were tried, and how many done. */
export type Tally = Map<string, { tried: number; done: number }>

const lastDay = '2027-06-30'

function daysLater({ paper, real }: Both, days: number): void {
  const later = shift(paper.today, days)
  paper.today = later > lastDay ? (lastDay as Day) : later
  pass({ paper, real })
}

/** Days on which something ends or begins: there a rule is most easily off by one. */
function turningDays({ cards, cases, visits, house, today }: Paper): readonly Day[] {
  const year = today.slice(0, 4)
  const ends = [`${year}-01`, `${year}-03`, `${year}-06`, `${year}-09`].map((month) =>
    endOf(month as Period),
  )
  const days = [
    ...[...cards.values()].flatMap(({ due, sheet }) => [due, sheet?.answerBy]),
    ...[...cases.values()].map(({ stateBy }) => stateBy),
    ...[...visits.values()].flatMap(({ delivered }) =>
      [...delivered.values()].map((on) => shift(on, 30)),
    ),
    ...ends.flatMap((end) => [shift(end, -house.before), shift(end, house.after), shift(end, 31)]),
    ...[`${year}-10-31` as Day, `${year}-12-31` as Day, `${Number(year) + 1}-01-05` as Day],
  ]
  return days.filter((day) => typeof day === 'string' && day > today && day < lastDay) as Day[]
}

function daysToPass(paper: Paper, dice: Table['dice']): number {
  const turning = turningDays(paper)
  const day = dice(3) === 0 ? turning[dice(Math.max(1, turning.length))] : undefined
  if (day !== undefined) return placeOf(day) - placeOf(paper.today) + dice(2)
  return 1 + dice(dice(3) === 0 ? 45 : 6)
}

function command(act: string, throws: readonly number[], tally: Tally): fc.Command<Paper, Real> {
  let told: string | null = null
  return {
    check: () => true,
    run: (paper, real) => {
      const count = tally.get(act) ?? { tried: 0, done: 0 }
      tally.set(act, count)
      let at = 0
      const dice = (faces: number) => (throws[at++ % throws.length] ?? 0) % faces
      if (act === 'pass-days') {
        const days = daysToPass(paper, dice)
        told = `${days} days pass`
        daysLater({ paper, real }, days)
        count.tried += 1
        count.done += 1
        return
      }
      const table: Table = { paper, real, dice }
      const deed = tries[act]?.(table) ?? null
      told = deed ? tell(deed, paper) : `${act}: nothing to try it on`
      if (!deed) return
      count.tried += 1
      if (play({ paper, real }, deed)) count.done += 1
    },
    toString: () => told ?? act,
  }
}

function tell({ seat, ...said }: Deed, { today }: Paper): string {
  return `${today} ${seat.person} as ${seat.role} of ${seat.unit}: ${JSON.stringify(said)}`
}

/** `most`: in a row. */
export function walks(most: number, tally: Tally) {
  const named = fc.constantFrom(...acts, ...Array<string>(26).fill('pass-days'))
  const throws = fc.array(fc.integer({ min: 0, max: 27_719 }), { minLength: 24, maxLength: 24 })
  const drawn = fc.noBias(fc.tuple(named, fc.noShrink(throws)))
  return fc.commands([drawn.map(([act, thrown]) => command(act, thrown, tally))], {
    ...{ maxCommands: most, size: 'max' },
  })
}

/** Where a walk begins: before the plan, with its draft, in the middle of its year or near its end. */
export const begins = ['founded', 'imported', 'issued', 'acknowledged', 'late'] as const

/** A fresh district, played up to there by the same rules. */
export function begun(until: (typeof begins)[number]): Both {
  const both: Both = { paper: emptyPaper(), real: emptyReal() }
  const { paper } = both
  for (const said of founding) play(both, { noun: 'directory', said, seat: founder })
  const steps = begins.indexOf(until)
  const plan = 'plan-2026' as PlanId
  const office = { ...founder, role: 'supervisor' } as const
  const change = { head: postId('lead1') }
  play(both, { noun: 'settings', said: { act: 'set', change, reason: '区政府文件' }, seat: office })
  if (steps >= 1) {
    const drafts = draftsOf(plan, 2026, 'first')
    const said = {
      act: 'import-plan',
      id: plan,
      year: 2026,
      title: '2026年',
      document: 'd0',
      drafts,
    } as const
    play(both, { noun: 'plan', id: plan, said, seat: founder })
  }
  if (steps >= 2) {
    const without = [...paper.cards.values()].filter(({ lead }) => lead === null)
    const unassigned = Object.fromEntries(without.map(({ id }) => [id, '待定岗']))
    play(both, { noun: 'plan', id: plan, said: { act: 'issue-plan', unassigned }, seat: office })
  }
  if (steps >= 3) {
    for (const { id, lead, state } of [...paper.cards.values()]) {
      if (state !== 'assigned' || lead === null) continue
      const seat = { ...founder, role: 'liaison', unit: lead } as const
      play(both, { noun: 'commitment', id, said: { act: 'acknowledge' }, seat })
    }
  }
  if (steps >= 4) daysLater(both, 310)
  return both
}

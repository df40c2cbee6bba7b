// What is true after every act, whatever it was: paper and rules tell the same, and lights say no more than is known.

import type { Commitment } from '../commitment.ts'
import { timingOf } from '../deadline.ts'
import { actorsOf, emptyDirectory } from '../directory.ts'
import { askedExtension } from '../extension.ts'
import { calendarOf, noHolidays } from '../holidays.ts'
import { canonicalJson } from '../journal.ts'
import { owedPeriods } from '../owed.ts'
import { openPause } from '../pause.ts'
import { openSheet } from '../sheet.ts'
import { lightIsHonest } from './honest.ts'
import { latenessOf } from './on-days.ts'
import { actingToday, type Card, type Paper } from './paper.ts'
import { allOf, known, type Real, replayed, settingsOf } from './real.ts'

export function same(what: string, told: unknown, written: unknown): void {
  const [rules, paper] = [canonicalJson(told), canonicalJson(written)]
  if (rules !== paper) throw new Error(`${what}:\n  rules ${rules}\n  paper ${paper}`)
}

/** Of what an act touched: the journal alone tells it, and paper agrees. */
export function isTold(real: Real, key: string): void {
  same(`replay of ${key}`, real.things.get(key), replayed(real, key))
}

export function cardAgrees(real: Real, paper: Paper, card: Card): void {
  const commitment = known(real, 'commitment', card.id)
  if (!commitment) throw new Error(`${card.id} is on paper only`)
  same(card.id, toldOf(commitment), writtenOn(card))
  const reports = allOf(real, 'report').filter((one) => one.commitment === card.id)
  const slips = [...card.slips.values()]
  const byPeriod = (a: { period: string }, b: { period: string }) => (a.period < b.period ? -1 : 1)
  same(
    `reports of ${card.id}`,
    reports
      .map(({ id, period, stage, unit, figures, reached, narrative }) => ({
        ...{ id, period, stage, unit, figures, reached, narrative },
      }))
      .sort(byPeriod),
    slips
      .map(({ id, period, stage, unit, filled: { figures, reached, narrative } }) => ({
        ...{ id, period, stage, unit, figures, reached, narrative },
      }))
      .sort(byPeriod),
  )
  clockAgrees(real, paper, card)
  lightIsHonest(real, paper, card)
}

const stagesWithClosing = ['closing-requested', 'verified', 'closed']

function toldOf(one: Commitment) {
  const { process, lead, support, leaders, due, firstDue, assignedOn, number, title } = one
  const { targets, milestones, points, extensions, adjustments, closing } = one
  const asked = askedExtension(one)
  const pause = openPause(one)
  return {
    ...{ process, lead, support, leaders, due, firstDue, assignedOn, number, title },
    targets: targets.map(({ id, base, stretch }) => [id, base, stretch]).sort(),
    milestones: milestones.map(({ id, reached }) => [id, reached]).sort(),
    figures: Object.entries(points)
      .flatMap(([id, list]) =>
        list.map(({ period, value, standing }) => [id, period, value, standing]),
      )
      .sort(),
    extension: asked && [asked.asked, asked.to, asked.override !== null],
    granted: extensions.filter(({ stage }) => stage === 'granted').length,
    late: [one.lateAllowed !== null, extensions.some(isLateGranted)],
    pause: pause && [pause.from, pause.counts],
    adjusting: adjustments
      .filter(({ stage }) => stage === 'asked')
      .map(({ target, to }) => [target, to.base, to.stretch])
      .sort(),
    closing: stagesWithClosing.includes(process) && closing && [closing.by, closing.asked],
    sheet: openSheet(one)?.colour ?? null,
  }
}

function isLateGranted({ stage, override }: Commitment['extensions'][number]): boolean {
  return stage === 'granted' && override !== null
}

function writtenOn(card: Card): ReturnType<typeof toldOf> {
  const { lead, support, leaders, due, firstDue, assignedOn, number, title, wish, pause } = card
  const { closing, state: process } = card
  return {
    ...{ process, lead, support, leaders, due, firstDue, assignedOn, number, title },
    targets: [...card.aims.values()].map(({ id, base, stretch }) => [id, base, stretch]).sort(),
    milestones: [...card.nodes].map(([id, { reached }]) => [id, reached]).sort(),
    figures: [...card.figures]
      .flatMap(([id, column]) =>
        [...column].map(([period, { value, standing }]) => [id, period, value, standing]),
      )
      .sort(),
    extension: wish && [wish.asked, wish.to, wish.late],
    granted: card.granted,
    late: [card.mayBeLate, card.wasLate],
    pause: pause && [pause.from, pause.counts],
    adjusting: [...card.adjusting].map(([id, { base, stretch }]) => [id, base, stretch]).sort(),
    closing: stagesWithClosing.includes(process) && closing && [closing.by, closing.on],
    sheet: card.sheet?.colour ?? null,
  } as ReturnType<typeof toldOf>
}

function clockAgrees(real: Real, paper: Paper, card: Card): void {
  const commitment = known(real, 'commitment', card.id)
  if (!commitment) return
  const { warning, window } = settingsOf(real)
  const calendar = calendarOf(known(real, 'holidays') ?? noHolidays)
  const clock = { today: paper.today, calendar, warning }
  const timing = timingOf(commitment, clock)
  const late = latenessOf(card, paper)
  same(
    `clock of ${card.id}`,
    timing && [timing.timeliness, timing.due],
    late && [late.timeliness, late.due],
  )
  const stages = new Map([...card.slips.values()].map(({ period, stage }) => [period, stage]))
  for (const period of owedPeriods(commitment, stages, { today: paper.today, window })) {
    const stage = stages.get(period)
    const owes =
      ['acknowledged', 'under-way'].includes(card.state) && (!stage || stage === 'returned')
    if (!owes) throw new Error(`${card.id} owes ${period}, which is ${stage} in ${card.state}`)
  }
}

/** Who may act today, in which posts. */
export function seatsAgree(real: Real, paper: Paper): void {
  const directory = known(real, 'directory') ?? emptyDirectory
  const sorted = (list: readonly object[]) => list.map((one) => canonicalJson(one)).sort()
  const acting = [...paper.people].flatMap((person) => actorsOf(directory, person, paper.today))
  same('who acts today', sorted(acting), sorted(actingToday(paper)))
}

/** No number of a plan stands twice among what is still alive in it; no two open units share a name today. */
export function nothingTwice(real: Real, paper: Paper): void {
  const { today } = paper
  const units = (known(real, 'directory') ?? emptyDirectory).units.filter(({ closed }) => !closed)
  const names = units.map(({ names: all }) => all.findLast(({ from }) => from <= today)?.name ?? '')
  if (new Set(names).size < names.length) throw new Error(`two units of one name: ${names}`)
  const alive = allOf(real, 'commitment').filter(({ process }) => process !== 'dropped')
  const numbers = alive.map(({ plan, number }) => `${plan} ${number}`)
  if (new Set(numbers).size < numbers.length) throw new Error(`a number twice: ${numbers.sort()}`)
}

// Reminders: who hears of which matter on which day, gathered into one digest a person and day.
//
//   digestsOf(matters, round)    [{ person: 'p7', day: '2026-10-08', items: [{ step: 'after', … }] }]
//
// Before the due day and on it the unit is reminded; on the working day after it the leader in charge is copied;
// once five more working days have passed a circular is proposed to the supervision office (到期次日发催办通知书并抄报分管
// 领导；再超5个工作日书面通报批评; PRACTICE §1.2, S20). A person decides on the circular: nothing is published by
// itself (§11.3). Each step is said once, on a working day; who has nothing hears nothing.

import type { Role } from './actor.ts'
import {
  addWorkdays,
  type Calendar,
  isWorkday,
  workdayFrom,
  workdaysBetween,
  workdayUntil,
} from './calendar.ts'
import type { Day } from './day.ts'
import type { Directory } from './directory.ts'
import type { PersonId, PostId } from './ids.ts'
import type { Asked, Matter } from './matter.ts'
import { actingOn, postsIn } from './responsibility.ts'

export type ReminderStep = 'opens' | 'before' | 'on' | 'after' | 'circular'

export type ReminderRule = {
  /** How many working days before the due day; each is one reminder. */
  readonly before: readonly number[]
  /** How many working days after the reminder of the day after, before a circular is proposed. */
  readonly circularAfter: number
}

/** §11.3 leaves the days before to the district: 5 and 1 are our own choice; the 5 after are S20's. */
export const usualReminders: ReminderRule = { before: [5, 1], circularAfter: 5 }

export type DigestRound = {
  readonly today: Day
  /** The day of the last digest, so that none is lost where one was not sent; null: the working day before. */
  readonly since: Day | null
  readonly calendar: Calendar
  readonly directory: Directory
  readonly rule: ReminderRule
}

export type Left = {
  /** Working days until its day; negative: since. */
  readonly left: number
  /** Its day, seen from today: days of rest leave 0 working days on either side. */
  readonly is: 'past' | 'today' | 'ahead'
}

export type DigestItem = Left & {
  readonly matter: Matter
  readonly step: ReminderStep
  /** As the holder of which post. */
  readonly post: PostId
  /** For information: somebody else has to do it. */
  readonly copied: boolean
}

export type Digest = {
  readonly person: PersonId
  readonly day: Day
  readonly items: readonly DigestItem[]
}

/** One for each person who has something to hear; none on a day of rest. The same day says the same. */
export function digestsOf(matters: readonly Matter[], round: DigestRound): readonly Digest[] {
  const { today, calendar } = round
  if (!isWorkday(today, calendar)) return []
  const items = new Map<PersonId, Map<string, DigestItem>>()
  for (const matter of matters) {
    const step = stepOf(matter, round)
    if (!step) continue
    const left = leftOf(matter, round)
    for (const { person, post, copied } of hearing(matter, step, round)) {
      const own = items.get(person) ?? new Map<string, DigestItem>()
      items.set(person, own)
      if (own.get(matter.id)?.copied ?? true) {
        own.set(matter.id, { matter, step, ...left, post, copied })
      }
    }
  }
  return [...items]
    .map(([person, own]) => ({ person, day: today, items: [...own.values()].sort(inOrder) }))
    .sort((a, b) => order(a.person, b.person))
}

export function leftOf(
  { day }: Pick<Matter, 'day'>,
  { today, calendar }: Pick<DigestRound, 'today' | 'calendar'>,
): Left {
  const is = today > day ? 'past' : today === day ? 'today' : 'ahead'
  return { left: workdaysBetween(today, day, calendar), is }
}

/** The last step that fell due since the last digest. */
function stepOf(
  matter: Matter,
  { today, since, calendar, rule }: DigestRound,
): ReminderStep | null {
  const after = since ?? addWorkdays(today, -1, calendar)
  const due = stepsOf(matter, rule, calendar).filter(({ on }) => after < on && on <= today)
  return due.sort((a, b) => order(a.on, b.on)).at(-1)?.step ?? null
}

/** All steps of a matter with their days, which are working days. */
export function stepsOf(
  { opens, day, asked }: Matter,
  { before, circularAfter }: ReminderRule,
  calendar: Calendar,
): readonly { readonly step: ReminderStep; readonly on: Day }[] {
  const last = workdayUntil(day, calendar)
  const chased = addWorkdays(day, 1, calendar)
  return [
    ...(opens ? [{ step: 'opens', on: workdayFrom(opens, calendar) } as const] : []),
    ...before.map(
      (count) => ({ step: 'before', on: addWorkdays(last, -count, calendar) }) as const,
    ),
    { step: 'on', on: last },
    { step: 'after', on: chased },
    ...('unit' in asked
      ? [{ step: 'circular', on: addWorkdays(chased, circularAfter + 1, calendar) } as const]
      : []),
  ]
}

type Hearing = { readonly person: PersonId; readonly post: PostId; readonly copied: boolean }

function hearing(
  { asked, leaders }: Matter,
  step: ReminderStep,
  { directory, today }: DigestRound,
): readonly Hearing[] {
  const to = (posts: readonly PostId[], copied: boolean) =>
    posts.flatMap((post): Hearing[] => {
      const person = actingOn(directory, post, today)
      return person ? [{ person, post, copied }] : []
    })
  const office = postsOf(directory, 'supervisor')
  if (step === 'circular') return to(office, false)
  const copied = step === 'after' ? [...leaders, ...office] : []
  return [...to(postsAsked(asked, step, directory), false), ...to(copied, true)]
}

/** Of a unit the liaison hears all, the principal once it is the last day. */
function postsAsked(asked: Asked, step: ReminderStep, directory: Directory): readonly PostId[] {
  if ('posts' in asked) return asked.posts
  if ('office' in asked) return postsOf(directory, 'supervisor')
  const liaisons = postsIn(directory, asked.unit, 'liaison')
  const early = step === 'opens' || step === 'before'
  return early ? liaisons : [...liaisons, ...postsIn(directory, asked.unit, 'principal')]
}

function postsOf({ posts }: Directory, role: Role): readonly PostId[] {
  return posts.filter((one) => one.role === role && !one.closed).map(({ id }) => id)
}

/** What was to be done first comes first. */
function inOrder({ matter: a }: DigestItem, { matter: b }: DigestItem): number {
  return order(a.day, b.day) || order(a.id, b.id)
}

export function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

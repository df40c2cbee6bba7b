// What somebody owes: by role, with the day and what to say for each.
//
//   await dutiesOf(tx, { district, actor, clock, language })
//   { matters, report, acknowledge, endorse, accept, verify, close, answers }

import {
  type Act,
  type Actor,
  answeredAlready,
  type Commitment,
  type CommitmentId,
  type DistrictId,
  type Language,
  leftOf,
  type Matter,
  may,
  order,
  type ProcessState,
  type Report,
  sayReminder,
} from '@luoshi/delivery'
import { type Clock, type Owing, owingOf, supervisionMatters } from './matters.ts'
import { owedPeriod } from './owed.ts'
import type { Tx } from './store/database.ts'
import type { Known } from './store/known.ts'
import { type Open, openCommitments } from './store/open.ts'
import { recordsAbout } from './store/records.ts'
import { reportsAt } from './store/reports.ts'

type Asked = {
  readonly district: DistrictId
  readonly actor: Actor
  readonly clock: Clock
  readonly language: Language
}

const most = 500

export async function dutiesOf(tx: Tx, asked: Asked) {
  const { district, actor, clock } = asked
  const can = abilities(actor)
  const concerned = await concerning(tx, district, { actor, can })
  const ids = concerned.map(({ id }) => id)
  const owing: Owing[] = []
  for await (const one of owingOf(tx, { district, ids, clock })) owing.push(one)
  const supervision = await supervisionMatters(tx, district, clock)
  const matters = [...owing.flatMap((one) => one.matters), ...supervision]
  const own = matters.filter((one) => isAskedOf(one, { actor, can }))
  return {
    matters: own
      .sort((a, b) => order(a.day, b.day))
      .slice(0, most)
      .map((one) => said(one, asked)),
    report: can('report') ? toReport(owing, clock) : [],
    acknowledge: can('acknowledge') ? at(concerned, 'assigned') : [],
    endorse: can('endorse') ? await reports(tx, asked, 'submitted') : [],
    accept: can('accept') ? await reports(tx, asked, 'endorsed') : [],
    verify: can('verify') ? await asking(tx, district, 'closing-requested') : [],
    close: can('close') ? await asking(tx, district, 'verified') : [],
    answers: can('override-late') ? await answersTo(tx, asked) : [],
  }
}

type Can = (act: Act) => boolean

/** For the own unit's commitments. */
function abilities(actor: Actor): Can {
  const own = { lead: actor.unit, support: [], leaders: [] }
  return (act) => may(actor, act, own) === null
}

type Asker = { readonly actor: Actor; readonly can: Can }

function concerning(tx: Tx, district: DistrictId, { actor, can }: Asker): Promise<readonly Open[]> {
  if (can('report')) return openCommitments(tx, { district, lead: actor.unit })
  if (can('accept')) return openCommitments(tx, { district, asking: 'anybody' })
  if (can('retarget')) return openCommitments(tx, { district, asking: actor.post })
  return Promise.resolve([])
}

function isAskedOf({ asked }: Matter, { actor, can }: Asker): boolean {
  if ('unit' in asked) return asked.unit === actor.unit && can('report')
  if ('posts' in asked) return asked.posts.includes(actor.post)
  return can('accept')
}

function said(matter: Matter, { actor, clock, language }: Asked) {
  const left = leftOf(matter, clock)
  const item = { matter, ...left, step: 'on', post: actor.post, copied: false } as const
  const { id, kind, commitment, number, title, detail, opens, day } = matter
  return {
    ...{ id, kind, commitment, number, title, detail, opens, day, ...left },
    words: sayReminder(item, language),
  }
}

/** Each owed period, with the figures told last, or elsewhere. */
function toReport(owing: readonly Owing[], clock: Clock) {
  const told = owing.map(({ commitment }) => commitment)
  const rows = ({ commitment, owed }: Owing) =>
    owed.map((one) => {
      const asked = { commitment: commitment.id, period: one.period, today: clock.today }
      return {
        ...owedPeriod(commitment, one, clock),
        last: commitment.targets.map((target) => ({
          ...{ target: target.id, subject: target.subject, unit: target.unit },
          point: commitment.points[target.id]?.at(-1) ?? null,
          already: answeredAlready(told, { ...asked, target }),
        })),
      }
    })
  return owing.flatMap(rows)
}

function of({ id, number, title }: Pick<Commitment, 'id' | 'number' | 'title'>) {
  return { commitment: id, number, title }
}

function at(concerned: readonly Open[], state: ProcessState) {
  return concerned.filter((one) => one.process === state).map(of)
}

async function asking(tx: Tx, district: DistrictId, state: ProcessState) {
  return (await openCommitments(tx, { district, processes: [state] })).slice(0, most).map(of)
}

async function reports(tx: Tx, { district, actor }: Asked, stage: Report['stage']) {
  const found = await reportsAt(tx, { district, actor, stage, limit: most })
  return found.map(({ version, state }: Known<Report>) => {
    const { id, commitment, period, unit, submitted, filledFrom } = state
    return { id, version, commitment, period, unit, submitted, filledFrom }
  })
}

/** Answers that came back to the leader who asked. */
async function answersTo(tx: Tx, { district, actor }: Asked) {
  const found = await recordsAbout(tx, { district, noun: 'instruction', stages: ['reported'] })
  return found
    .filter(({ state }) => state.leader === actor.post)
    .map(({ version, state: { id, commitment, rounds } }) => ({
      ...{ id, version, commitment: commitment satisfies CommitmentId | null },
      ...{ text: rounds.at(-1)?.text ?? '', answer: rounds.at(-1)?.answer ?? null },
    }))
}

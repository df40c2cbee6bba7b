// Enter: a simulated district's people and plans go in as everybody's do, through the directory and by the import
// of a document, whose draft is then corrected.
//
//   await enterPeople(asking, administrator, district)
//   await enterPlan(asking, { plan, district, by })       which commitment of the simulation is which

import type {
  Actor,
  Commitment,
  CommitmentId,
  Day,
  DirectoryAct,
  Drafted,
  PlanId,
} from '@luoshi/delivery'
import { sayTarget } from '@luoshi/delivery'
import type { District, SimulatedPlan, SimulatedUnit } from '@luoshi/delivery/simulate'
import type { Told } from '../office.ts'
import type { Asking } from './asking.ts'

const most = 1500

export async function enterPeople(
  { ask }: Asking,
  administrator: Actor,
  { units, office, leaders }: District,
): Promise<void> {
  const acts = [office, leaders, ...units].flatMap(actsOf)
  for (let from = 0; from < acts.length; from += most) {
    const some = acts.slice(from, from + most)
    done(await ask(administrator, 'POST /directory/acts', { acts: some }))
  }
}

function actsOf({ id, name, kind, posts }: SimulatedUnit): readonly DirectoryAct[] {
  const unit = { id, kind: kind === 'town' ? kind : 'department', members: [], name } as const
  return [
    { act: 'add-unit', unit },
    ...posts.flatMap(({ id: post, name: title, role, holders }): DirectoryAct[] => [
      { act: 'add-post', post: { id: post, unit: id, title, role, telephone: null } },
      ...holders.flatMap((one): DirectoryAct[] => [
        { act: 'add-person', person: { id: one.person, name: one.name } },
        { act: 'appoint', post, person: one.person, from: one.from },
      ]),
    ]),
  ]
}

type Entering = {
  readonly plan: SimulatedPlan
  readonly district: District
  readonly by: Actor
}
export type Entered = {
  readonly plan: PlanId
  /** By the ids of the simulation. */
  readonly commitments: ReadonlyMap<CommitmentId, CommitmentId>
}

/** What the compiler finds in the document is corrected to what the plan means; what it does not find is added. */
export async function enterPlan(
  { ask }: Asking,
  { plan, district, by }: Entering,
): Promise<Entered> {
  const form = new FormData()
  form.set('file', new File([documentOf(plan, district)], `${plan.title}.txt`))
  form.set('year', String(plan.year))
  const imported = done(await ask(by, 'POST /plans', form))
  const id: PlanId = imported.body.plan.state.id
  const { body } = done(await ask(by, `GET /plans/${id}`))
  const drafts: Commitment[] = body.commitments.map(({ state }: { state: Commitment }) => state)
  const edit = async (said: object) => done(await ask(by, `POST /plans/${id}/edits`, said))
  const commitments = new Map<CommitmentId, CommitmentId>()
  for (const wanted of plan.commitments) {
    const at = drafts.findIndex(({ text }) => text.includes(wanted.title))
    const [draft] = at < 0 ? [] : drafts.splice(at, 1)
    if (draft) await edit({ act: 'edit', commitment: draft.id, change: contentOf(wanted) })
    const added = draft ?? (await edit({ act: 'add', draft: addedOf(wanted) })).body.state
    commitments.set(wanted.id, added.id)
  }
  const reason = '原文中并无此项任务。'
  for (const { id: commitment } of drafts) await edit({ act: 'remove', commitment, reason })
  return { plan: id, commitments }
}

/** Its words stay as the document has them. */
function contentOf({ title, kind, lead, support, leaders, ...rest }: Drafted) {
  const { due, frequency, periodPlan, targets, milestones } = rest
  return {
    ...{ title, kind, lead, support, leaders },
    ...{ due, frequency, periodPlan, targets, milestones },
  }
}

function addedOf(wanted: Drafted) {
  const { text, key, section, span } = wanted
  return { ...contentOf(wanted), text, key, section, span, number: 10_000 + wanted.number }
}

function documentOf({ title, year, commitments }: SimulatedPlan, { units }: District): string {
  const named = new Map(units.map(({ id, name }) => [id, name]))
  const lines = commitments.map((one) => {
    const aims = one.targets.map((target) => sayTarget(target, 'zh-CN'))
    const nodes = one.milestones.map(({ name, due }) => `${month(due)}底前${name}`)
    const words = [one.title, ...aims, ...nodes, `${year}年底前完成`].join('，')
    return `${one.number}. ${words}。（责任单位：${(one.lead && named.get(one.lead)) ?? ''}）`
  })
  return [title, '', '一、重点任务', ...lines, ''].join('\n')
}

const month = (day: Day | null) => `${Number((day ?? '').slice(5, 7))}月`

/** @throws Error where it was refused: what is entered here fits, or the simulation is wrong */
function done(told: Told): Told {
  if (told.status < 400) return told
  throw new Error(`simulation: ${told.status} ${JSON.stringify(told.body).slice(0, 2000)}`)
}

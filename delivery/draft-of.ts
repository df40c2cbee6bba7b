// From the compiler's plan to a draft: what a person reviews before anything is issued.
//
//   draftOf(plan, setting)   { drafts: [{ number: 1, title: '新增规上企业', targets: [{ base: '20', stretch: '25' }] }],
//                              unknown: [{ key, name: '区大数据局', why: 'not-found' }] }
//
// The first-named unit leads (列第一位的责任单位为牵头单位; PRACTICE §2.1, S30), the others support. A name that no unit
// bears is listed, never guessed; a group (各镇街) supports as its members, and leads nothing.

import type { Commitment as Compiled, Plan } from '@luoshi/plan'
import type { Drafted, Responsible } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, MilestoneId, PlanId, PostId, TargetId, UnitId } from './ids.ts'
import type { Frequency } from './period.ts'
import type { Milestone, Target } from './target.ts'
import { aimsOf, isMilestone } from './target-of.ts'

export type Ids = {
  readonly commitment: () => CommitmentId
  readonly target: () => TargetId
  readonly milestone: () => MilestoneId
}

export type Setting = {
  readonly plan: PlanId
  readonly ids: Ids
  /** The unit of that name; all members of a group; none where no unit bears it. */
  readonly unitsOf: (name: string) => readonly UnitId[]
  readonly postOf: (leader: string) => PostId | null
  /** How often figures are asked for until somebody says otherwise. */
  readonly frequency: Frequency
}

export type UnknownName = {
  readonly key: string
  readonly name: string
  readonly why: 'not-found' | 'group-leads'
}

export type Draft = {
  readonly drafts: readonly Drafted[]
  readonly unknown: readonly UnknownName[]
}

export function draftOf(plan: Plan, setting: Setting): Draft {
  const titles = new Map(plan.sections.map(({ id, title }) => [id, title]))
  const made = plan.commitments.map((one, index) => {
    const { responsible, unknown } = responsibleOf(one, setting)
    const section = titles.get(one.section ?? '') ?? null
    const content = { ...responsible, ...contentOf(one, setting), section }
    return { unknown, draft: { ...content, number: index + 1 } }
  })
  return {
    drafts: made.map(({ draft }) => draft),
    unknown: made.flatMap(({ unknown }) => unknown),
  }
}

function contentOf(one: Compiled, { plan, ids, frequency }: Setting) {
  const targets = aimsOf(one, frequency).map((aim): Target => ({ id: ids.target(), ...aim }))
  const milestones = milestonesOf(one).map((aim): Milestone => ({ id: ids.milestone(), ...aim }))
  const byMilestones = milestones.length > 0 && targets.length === 0
  return {
    id: ids.commitment(),
    plan,
    key: one.key,
    title: one.title,
    text: one.text,
    kind: one.kind,
    span: one.span,
    due: (one.due?.date as Day | undefined) ?? latest([...targets, ...milestones]),
    frequency,
    periodPlan: { kind: byMilestones ? ('milestones' as const) : ('linear' as const) },
    targets,
    milestones,
  }
}

function latest(dated: readonly { readonly due: Day | null }[]): Day | null {
  return dated.reduce<Day | null>(
    (last, { due }) => (due !== null && (last === null || due > last) ? due : last),
    null,
  )
}

function milestonesOf({ pledges, projects, due }: Compiled): readonly Omit<Milestone, 'id'>[] {
  const named = new Map<string, Day | null>()
  for (const { name, milestone } of projects) {
    named.set(`${name}${milestone}`, (due?.date as Day | undefined) ?? null)
  }
  for (const pledge of pledges.filter(isMilestone)) {
    const { subject, text } = pledge
    named.set(text.includes(subject) ? text : `${subject}${text}`, pledge.due as Day | null)
  }
  return [...named].map(([name, day]) => ({ name, due: day, reached: null }))
}

function responsibleOf(
  { key, units }: Compiled,
  { unitsOf, postOf }: Setting,
): { readonly responsible: Responsible; readonly unknown: readonly UnknownName[] } {
  const unknown: UnknownName[] = []
  const found = (name: string) => {
    const ids = unitsOf(name)
    if (ids.length === 0) unknown.push({ key, name, why: 'not-found' })
    return ids
  }
  const [first, ...others] = units.lead
  const leading = first === undefined ? [] : found(first)
  const [lead = null] = leading.length === 1 ? leading : []
  if (first !== undefined && leading.length > 1) {
    unknown.push({ key, name: first, why: 'group-leads' })
  }
  const support = [...(lead ? [] : leading), ...[...others, ...units.support].flatMap(found)]
  const leaders = units.leaders.flatMap((name) => {
    const post = postOf(name)
    if (!post) unknown.push({ key, name, why: 'not-found' })
    return post ? [post] : []
  })
  const supporting = [...new Set(support)].filter((unit) => unit !== lead)
  return { responsible: { lead, support: supporting, leaders: [...new Set(leaders)] }, unknown }
}

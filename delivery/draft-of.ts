// From the compiler's plan to a draft: what a person reviews before anything is issued.
//
//   draftOf(plan, setting)   { drafts: [{ number: 1, title: '新增规上企业', targets: [{ base: '20', stretch: '25' }] }],
//                              unknown: [{ key, name: '区大数据局', as: 'lead', why: 'not-found' }] }
//
// Who is named is looked up in look-up.ts.

import type { Commitment as Compiled, Plan } from '@luoshi/plan'
import type { Drafted, UnknownName } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, MilestoneId, PlanId, TargetId } from './ids.ts'
import { type Finder, lookedUp, unnamed } from './look-up.ts'
import type { Frequency } from './period.ts'
import type { Milestone, Target } from './target.ts'
import { aimsOf, isMilestone } from './target-of.ts'

export type Ids = {
  readonly commitment: () => CommitmentId
  readonly target: () => TargetId
  readonly milestone: () => MilestoneId
}

export type Setting = Finder & {
  readonly plan: PlanId
  readonly ids: Ids
  /** How often figures are asked for until somebody says otherwise. */
  readonly frequency: Frequency
}

export type Draft = {
  readonly drafts: readonly Drafted[]
  /** Of all drafts, each with the key of its commitment. */
  readonly unknown: readonly (UnknownName & { readonly key: string })[]
}

export function draftOf(plan: Plan, setting: Setting): Draft {
  const titles = new Map(plan.sections.map(({ id, title }) => [id, title]))
  const drafts = plan.commitments.map((one, index) => {
    const named = lookedUp(unnamed(one.units), setting)
    const section = titles.get(one.section ?? '') ?? null
    return { ...named, ...contentOf(one, setting), section, number: index + 1 }
  })
  return {
    drafts,
    unknown: drafts.flatMap(({ key, unknown }) => unknown.map((one) => ({ key, ...one }))),
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

// The plan of the model's year: one commitment of each kind, and each way in which a target counts.

import type { Content, Drafted } from '../commitment.ts'
import type { Day } from '../day.ts'
import type { CommitmentId, MilestoneId, PlanId, PostId, TargetId, UnitId } from '../ids.ts'
import type { Milestone, Target } from '../target.ts'

export const unitId = (name: string) => name as UnitId
export const postId = (name: string) => name as PostId

type Aimed = Pick<Target, 'subject'> & Partial<Target>

function target(id: string, aim: Aimed): Target {
  return {
    ...{ id: id as TargetId, measure: 'count', unit: '个', base: '60', stretch: null },
    ...{ baseline: null, better: 'higher', accrual: 'cumulative', frequency: 'monthly' },
    ...{ due: null, source: 'reported', statistics: null, fact: null, span: null },
    ...aim,
  }
}

const node = (id: string, name: string, due: string | null): Milestone => ({
  ...{ id: id as MilestoneId, name, due: due as Day | null, reached: null },
})

type Piece = Partial<Content> & Pick<Content, 'title' | 'kind'>

type Place = { readonly year: number; readonly due: Day; readonly id: (name: string) => string }

const bureau = unitId('bureau')

function counted({ year, due, id }: Place): readonly Piece[] {
  return [
    {
      ...{ title: '新增创业主体', kind: 'task', lead: bureau, due: `${year}-09-30` as Day },
      ...{ support: [unitId('town')], leaders: [postId('lead1')] },
      targets: [target(id('jobs'), { subject: '创业主体', base: '60', stretch: '80' })],
    },
    {
      ...{ title: '工业增加值增速', kind: 'indicator', lead: unitId('works'), due },
      targets: [
        target(id('growth'), {
          ...{ subject: '增加值', measure: 'growth', unit: '%', base: '6', accrual: 'standing' },
          source: 'statistical-release',
        }),
      ],
    },
    {
      ...{ title: '登记失业率', kind: 'indicator', lead: bureau, due, frequency: 'quarterly' },
      targets: [
        target(id('idle'), {
          ...{ subject: '失业率', measure: 'share', unit: '%', base: '4', better: 'lower' },
          ...{ accrual: 'standing', frequency: 'quarterly' },
        }),
      ],
    },
  ]
}

function others({ year, due, id }: Place): readonly Piece[] {
  return [
    {
      ...{ title: '建成社区工坊', kind: 'project', lead: unitId('works'), due },
      ...{ leaders: [postId('lead2')], periodPlan: { kind: 'milestones' } },
      milestones: [
        node(id('begin'), '开工', `${year}-03-31`),
        node(id('end'), '竣工', `${year}-10-31`),
      ],
    },
    { title: '印发扶持办法', kind: 'policy', lead: unitId('town'), due: `${year}-06-30` as Day },
    { title: '建立会商机制', kind: 'mechanism', lead: unitId('town'), due: null },
    {
      ...{ title: '改造老旧站点', kind: 'task', section: '为民办实事', lead: unitId('mill'), due },
      targets: [
        target(id('sites'), { subject: '站点', accrual: 'per-period', base: '30' }),
        target(id('open'), { subject: '待下达数', base: null }),
      ],
    },
    {
      ...{ title: '能耗总量控制', kind: 'task', lead: unitId('mill'), due, frequency: 'quarterly' },
      targets: [
        target(id('cap'), {
          ...{ subject: '能耗', measure: 'level', unit: '吨', base: '90', better: 'lower' },
          frequency: 'quarterly',
        }),
        target(id('listed'), { subject: '入库项目', source: 'register' }),
      ],
    },
    { title: '筹备交流会', kind: 'task', lead: null, due },
  ]
}

/** `year`: of the plan; `mark` makes the ids of one plan its own. */
export function draftsOf(plan: PlanId, year: number, mark: string): readonly Drafted[] {
  const id = (name: string) => `${mark}-${name}`
  const place = { year, due: `${year}-11-30` as Day, id }
  return [...counted(place), ...others(place)].map((piece, at) => ({
    ...{ id: id(`c${at + 1}`) as CommitmentId, plan, key: id(`k${at + 1}`), number: at + 1 },
    ...{ text: piece.title, span: null, section: null, lead: null, support: [], leaders: [] },
    ...{ due: null, frequency: 'monthly', periodPlan: { kind: 'linear' } },
    ...{ targets: [], milestones: [] },
    ...piece,
  }))
}

// The same thing promised twice, and not alike.
//
//   二、…城镇新增就业5000人…  九、…城镇新增就业4500人…       promised-twice
//   四、…滨河大桥年内开工…    七、…滨河大桥年内竣工…         promised-twice (stages)

import { compare } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Commitment, Plan, Project, Quantity } from '../plan.ts'
import { found, type Rule } from './rule.ts'

/** Subjects that many different things are called. */
const anything =
  /^(?:全年|总量|总额|投资|资金|收入|产值|产量|面积|增速|比例|比重|完成率|覆盖率|达标率|合格率|人数|项目|企业|其他)$/

/** The amounts of named things differ from place to place; indicators are one of a kind. */
const comparable = new Set<Quantity['measure']>(['level', 'growth', 'share', 'increment'])

export const promisedTwice: Rule = ({ plan }) => [...otherFigures(plan), ...otherStages(plan)]

type Promise = { readonly quantity: Quantity; readonly commitment: Commitment }

function otherFigures(plan: Pick<Plan, 'commitments'>): readonly Finding[] {
  const first = new Map<string, Promise>()
  const findings: Finding[] = []
  for (const commitment of plan.commitments) {
    for (const quantity of commitment.quantities) {
      if (!isIndicator(quantity)) continue
      const { subject, measure, unit, due } = quantity
      const key = [subject, measure, unit, due].join('|')
      const earlier = first.get(key)
      if (!earlier) first.set(key, { quantity, commitment })
      else if (earlier.commitment !== commitment && differ(earlier.quantity, quantity)) {
        const facts = { subject, one: earlier.quantity.text, other: quantity.text }
        findings.push(found('promised-twice', { severity: 'warning', span: quantity.span, facts }))
      }
    }
  }
  return findings
}

function isIndicator({ role, measure, subject }: Quantity): boolean {
  return (
    role === 'target' && comparable.has(measure) && subject.length >= 4 && !anything.test(subject)
  )
}

/** 不低于5% and 控制在6%以内 are the two ends of a range. */
function differ(one: Quantity, other: Quantity): boolean {
  return one.comparator === other.comparator && compare(one.value, other.value) !== 0
}

const stages: readonly RegExp[] = [
  /谋划|策划|前期|立项|可研|签约/,
  /开工|动工|启动建设/,
  /竣工|完工|投产|投用|投入使用|建成|通车|启用|投运/,
]

/** A project whose stages by the same day are not the same. */
function otherStages(plan: Pick<Plan, 'commitments'>): readonly Finding[] {
  const first = new Map<string, Project & { readonly stage: number }>()
  const findings: Finding[] = []
  for (const { projects, due } of plan.commitments) {
    for (const project of projects) {
      const stage = stages.findIndex((words) => words.test(project.milestone))
      if (stage < 0 || project.name.length < 4) continue
      const key = `${project.name}|${due?.date ?? ''}`
      const earlier = first.get(key)
      if (!earlier) first.set(key, { ...project, stage })
      else if (earlier.stage !== stage) {
        const facts = { subject: project.name, one: earlier.milestone, other: project.milestone }
        findings.push(found('promised-twice', { severity: 'warning', span: project.span, facts }))
      }
    }
  }
  return findings
}

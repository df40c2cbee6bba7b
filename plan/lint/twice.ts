// The same thing promised twice, and not alike.
//
//   二、…城镇新增就业5000人…  九、…城镇新增就业4500人…       promised-twice
//   四、…滨河大桥年内开工…    七、…滨河大桥年内竣工…         promised-twice (stages)

import { compare, multiply } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { groupBy } from '../group.ts'
import { headlineIndicators } from '../lexicon/headline-indicators.ts'
import type { Commitment, Plan, Project, Quantity } from '../plan.ts'
import { indexAt } from './places.ts'
import { found, type Rule, type Subject } from './rule.ts'

/** The amounts of things differ from place to place; indicators are one of a kind. */
const comparable = new Set<Quantity['measure']>(['level', 'growth', 'share', 'increment', 'count'])

export const promisedTwice: Rule = (subject) => [
  ...otherFigures(subject),
  ...otherStages(subject.plan),
]

type Promised = { readonly quantity: Quantity; readonly commitment: Commitment }

function otherFigures({ outline: { text }, plan }: Subject): readonly Finding[] {
  const promised = plan.commitments.flatMap((commitment) =>
    commitment.quantities.filter(isPromise).map((quantity) => ({ quantity, commitment })),
  )
  const years = ({ span }: Quantity) => lastYear(text.value, indexAt(text, span[0]))
  return [...groupBy(promised, keyOf).values()].flatMap((group) => {
    if (!isOneOfAKind(group)) return []
    const first = group[0] as Promised
    return group
      .slice(1)
      .filter(({ quantity, commitment }) => {
        if (commitment === first.commitment || !differ(first.quantity, quantity)) return false
        return years(first.quantity) === years(quantity)
      })
      .map(({ quantity }) => {
        const facts = { subject: nameOf(quantity), one: first.quantity.text, other: quantity.text }
        return found('promised-twice', { severity: 'warning', span: quantity.span, facts })
      })
  })
}

function keyOf({ quantity }: Promised): string {
  return [nameOf(quantity), quantity.measure, quantity.unit, quantity.due].join('|')
}

function nameOf({ subject }: Quantity): string {
  return subject.replace(whole, '').replace(doing, '')
}

/** What is said more than twice is said of many: each cluster has its own 营业收入. */
function isOneOfAKind(group: readonly Promised[]): boolean {
  const name = nameOf((group[0] as Promised).quantity)
  return group.length === 2 || headlineIndicators.some((indicator) => name.endsWith(indicator))
}

/** 全区城镇新增就业 is 城镇新增就业. */
const whole = /^[全我][省市区县](?:的)?/

/** 老旧小区改造 counts 老旧小区. */
const doing = /(?<=.{3})(?:改造|建设|任务|项目|工程)$/

const anyYear = /(?:19|20)\d{2}(?=年)/g

/** The year that was spoken of last before `at`, in the same paragraph. */
function lastYear(value: string, at: number): string | undefined {
  const paragraph = value.slice(Math.max(0, at - 400, value.lastIndexOf('\n', at)), at)
  return paragraph.match(anyYear)?.at(-1)
}

/** Short subjects are too many things: 企业, 投资额. */
function isPromise({ role, measure, subject }: Quantity): boolean {
  return role === 'target' && comparable.has(measure) && subject.length >= 4
}

/**
 * Two figures of one kind, apart by less than half: what lies farther apart is of another year or
 * place. 不低于5% and 控制在6%以内 are the two ends of a range.
 */
function differ(one: Quantity, other: Quantity): boolean {
  const ends = one.comparator + other.comparator
  if (ends === '>=<=' || ends === '<=>=' || compare(one.value, other.value) === 0) return false
  const [low, high] =
    compare(one.value, other.value) < 0 ? [one.value, other.value] : [other.value, one.value]
  return compare(multiply(low, '2'), high) > 0
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

// Threshold: an amount that is part of a name and no promise.
//
//   产值超10亿元企业2家      10亿元 says which enterprises; 2家 is the promise
//   空置率30%以下的村        30%

import { ratings } from '../lexicon/amounts.ts'
import { behindOf, rightEdge } from './edges.ts'
import type { Figure } from './figure.ts'

/** What follows a number as its verb, not as the thing counted. */
export const verbBehind =
  /^(?:用于|同比|比|较|并|且|为|在(?!谈|建|校|册|库|园)|以|从|使|占|位|居|支持|建设|确保|力争|开展|进行|推动|解决|完成|达|[增下]|的?(?:能力|水平|目标|规模(?![化以])|以上|任务))/
const things =
  /^的?[^，。、]{0,14}?(?:企业|项目|村|园区|产业|集群|单位|大户|工程|机构|主体|公司|基地|产品|技改|合同|工业|技术|规划|强[省市县区])/
const installed = /(?:容量|装机|负荷|规模)[^，]{0,3}$/
const paired = /^[和、及与]\d/
const listOn = /^、(?:\d{1,6}[家个户])?[超过逾破]/
const beyond = /(?:超过|超|过|逾|突破|破)$/

/** 培育一批规模超百亿元的集群 */
const several = /(?:一批|若干)[^，。；]{0,12}$/
const longestName = 16

/** 投资亿元以上项目5个, 其中10亿元以上2个, 空置率30%以下的村: the number is part of a name. */
export function isThreshold(value: string, figure: Figure, next: Figure | undefined): boolean {
  if (figure.dimension === 'count' || figure.range) return false
  const { end, bound } = behindOf(value, figure.end)
  const right = value.slice(end, rightEdge(value, end, next?.start ?? value.length))
  const left = value.slice(Math.max(0, figure.start - 6), figure.start)
  if (next?.start === end && next.dimension === 'count' && figure.dimension !== 'ratio')
    return bound !== '' || beyond.test(left)
  if (right === '' && ratings.has(figure.unit)) return paired.test(value.slice(end, end + 2))
  if (right === '') return beyond.test(left) && listOn.test(value.slice(end, end + 9))
  if (verbBehind.test(right)) return false
  if (figure.dimension === 'ratio') return bound !== '' && /[率度例比]$/.test(left)
  if (ratings.has(figure.unit)) return bound !== '' || !installed.test(left)
  const adjacent = next !== undefined && next.start === end + right.length
  if (bound && figure.dimension !== 'money') return true
  if (bound) return things.test(right) || right.startsWith('的') || adjacent
  if (!beyond.test(left)) return false
  if (several.test(value.slice(Math.max(0, figure.start - longestName), figure.start))) return true
  return right.startsWith('的') ? adjacent : things.test(right) || adjacent
}

/** 培育6家产值超1亿元的企业: it is in the name of what the figure before it counts. */
export function isInName(value: string, figures: readonly Figure[], i: number): boolean {
  const [before, figure, next] = [figures[i - 1], figures[i] as Figure, figures[i + 1]]
  if (before?.dimension !== 'count' || figure.dimension === 'count' || figure.range) return false
  const between = value.slice(before.end, figure.start)
  if (between.length > longestName || !beyond.test(between) || /[，。；：、）]/.test(between))
    return false
  const { end } = behindOf(value, figure.end)
  const goesOn = value.charAt(end) === '、' && next?.dimension === 'count' && next.start === end + 1
  return goesOn || value.charAt(end) === '的'
}

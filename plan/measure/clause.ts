// Clause: the words around a figure that tell what it means.
//
//   安装路灯1076盏、公厕和口袋公园各5个
//                     └ left: 公厕和口袋公园各     separator: 、
//   改造10个以上老旧小区，
//   left: 改造      bound >=      right: 老旧小区

import { bounds, goalVerbs } from '../lexicon/cues.ts'
import type { Comparator } from '../plan.ts'
import { either, starts } from '../words.ts'
import { behindOf, breaks, rightEdge } from './edges.ts'
import type { Figure } from './figure.ts'
import { isReached, nounBefore } from './subject.ts'
import { isInName, isThreshold, verbBehind } from './threshold.ts'

export type Clause = {
  readonly value: string
  readonly figure: Figure
  /** Where `left` begins. */
  readonly from: number
  /** The words before the figure, from the last boundary or figure; at most 60. */
  readonly left: string
  /** The words behind the figure and its bound, to the next boundary or figure; at most 60. */
  readonly right: string
  readonly comparator: Comparator
  /** What stands between the figure before and `left`: `、`, `，`, `和`, or `` at a fresh start. */
  readonly separator: string
  /** Where the bound behind the figure ends. */
  readonly end: number
  /** Whether it is part of a name: 产值超5亿元企业, 投资1亿元以上的项目. */
  readonly threshold: boolean
  /** Whether what is counted stands behind the number: 改造12个老旧小区. */
  readonly behind: boolean
}

const { least, most, about } = bounds
const boundBefore = new RegExp(
  `(?<![签违预条])(${either([...least.before, ...most.before, ...about.before])})[到至在达为了约近]{0,2}$`,
)
/** 至少|引进 5家: the bound stands before the verb. */
const atLeast = /(?:至少|不少于|最少)[^，、。\d]{0,12}$/
const sign = new Map<string, Comparator>([
  ...[...least.before, ...least.after].map((word) => [word, '>='] as const),
  ...[...most.before, ...most.after].map((word) => [word, '<='] as const),
  ...[...about.before, ...about.after].map((word) => [word, '~'] as const),
])
const deeds = goalVerbs.filter((word) => word.length > 1)
const doing = starts(deeds)
/** 8个行业|累计新建60家, 12个村|每村培育1个: from its verb on, the words are of the next figure. */
const handing = new RegExp(`(?<=..)(?:每.{1,3})?(?:累计|至少|各|共|再){0,2}(?:${either(deeds)})$`)
/** 完成老城区5000平方米住宅改造: where it is, is not what is measured. */
const site = /^(?:全[省市州区县镇]|.{0,4}(?:城区|县城|镇区|市区))$/
const moneyNoun = /(?:投资|资金|产值|收入|总额|税收|贷款|基金|额|值|利润)$/

/** A sentence begins at `start`; `topic` is said for it where it names nothing itself. */
export type Sentence = { readonly start: number; readonly topic: string }

/** The clauses of the figures of one sentence. */
export function clausesOf(
  value: string,
  figures: readonly Figure[],
  sentence: Sentence,
): readonly Clause[] {
  const clauses: Clause[] = []
  const thresholds = figures.map(
    (figure, i) => isThreshold(value, figure, figures[i + 1]) || isInName(value, figures, i),
  )
  for (const [i, figure] of figures.entries()) {
    const before = clauses[i - 1]
    let ahead = i + 1
    while (thresholds[ahead] && !thresholds[i]) ahead++
    const next = figures[ahead]
    if (figure.range === 'to' && before) clauses.push(closing(before, figure, next))
    else
      clauses.push(
        clauseOf(
          value,
          {
            figure,
            next: figure.range ? figures[i + 2] : next,
            sentence,
            threshold: thresholds[i] === true,
            second: figures[i + 1],
          },
          before,
        ),
      )
  }
  return clauses
}

type Place = {
  readonly figure: Figure
  readonly next: Figure | undefined
  readonly sentence: Sentence
  readonly threshold: boolean
  readonly second: Figure | undefined
}

function clauseOf(value: string, place: Place, before: Clause | undefined): Clause {
  const { figure, next, sentence, threshold } = place
  const floor = before ? floorOf(before) : sentence.start
  const { from, separator } = leftEdge(value, figure.start, floor)
  const own = value.slice(from, figure.start)
  const unsaid = before === undefined && sentence.topic !== '' && nounBefore(own) === ''
  const left = unsaid ? sentence.topic + own : own
  const tail = figure.range === 'from' && place.second ? place.second.end : figure.end
  const { end, bound } = behindOf(value, tail)
  const right = rightOf(value, end, next)
  const comparator = comparatorOf(left, figure, bound)
  const behind = isBehind({ figure, left, right, separator })
  return { value, figure, from, left, right, comparator, separator, end, threshold, behind }
}

/** The second number of a range reads as the first. */
function closing(first: Clause, figure: Figure, next: Figure | undefined): Clause {
  const { value } = first
  const { end } = behindOf(value, figure.end)
  const right = rightOf(value, end, next)
  return { ...first, figure, right, end, comparator: '<=' }
}

function rightOf(value: string, end: number, next: Figure | undefined): string {
  const right = value.slice(end, rightEdge(value, end, next?.start ?? value.length))
  return next?.start === end + right.length ? right.replace(handing, '') : right
}

const moves = /(?:增长|提高|提升|下降|降低|减少|增速|增幅)$/

/** How far back the words of the next figure may reach. */
function floorOf(before: Clause): number {
  if (before.threshold) return before.from
  const goesOn = !before.behind || isReached(before.right) || moves.test(before.right)
  return goesOn ? before.end : before.end + before.right.length
}

/** Back from `at` to the last boundary that no bracket hides, but not before `floor`. */
function leftEdge(value: string, at: number, floor: number): { from: number; separator: string } {
  let i = at
  const lowest = Math.max(floor, at - 60)
  while (i > lowest) {
    const character = value[i - 1] as string
    if (character === '）') {
      const open = value.lastIndexOf('（', i - 1)
      if (open < lowest) break
      i = open
      continue
    }
    if (character === '（' || breaks[value.charCodeAt(i - 1)] === 1)
      return { from: i, separator: character }
    i--
  }
  const joint = i === floor ? (/^(?:以及|[、和及与或])/.exec(value.slice(i, at))?.[0] ?? '') : ''
  return { from: i + joint.length, separator: joint }
}

/** 由92%提高到95%: what leads from one amount to the next is no thing that is counted. */
export const risesTo =
  /^[^，。]{0,2}?(?:提高|提升|增加|上升|增长|扩大|发展|下降|降低|减少|压减|压缩|缩短|调整|增|升|降)[到至为]|^达到/

function isBehind({
  figure,
  left,
  right,
  separator,
}: Pick<Clause, 'figure' | 'left' | 'right' | 'separator'>): boolean {
  const noun = nounBefore(left)
  const counts = noun === '' && left !== '' && figure.dimension === 'count' && /^[在以]/.test(right)
  if (right === '' || (verbBehind.test(right) && !counts) || /^（[^）]{0,60}）$/.test(right))
    return false
  if (risesTo.test(right) || (figure.dimension === 'money' && doing.test(right))) return false
  if (right.startsWith('的')) return figure.dimension !== 'ratio' || noun === ''
  if (noun === '' || /[等和及与]$/.test(left) || site.test(noun)) return true
  if (figure.dimension === 'ratio') return false
  if (moneyNoun.test(noun) && figure.dimension === 'money') return false
  return separator !== '' || figure.dimension === 'count'
}

function comparatorOf(left: string, figure: Figure, behind: string): Comparator {
  if (figure.range) return figure.range === 'from' ? '>=' : '<='
  if (behind) return sign.get(behind) as Comparator
  if (figure.more) return '>='
  if (atLeast.test(left)) return '>='
  const before = boundBefore.exec(left)?.[1]
  return before === undefined ? '=' : (sign.get(before) as Comparator)
}

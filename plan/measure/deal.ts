// Deal: whose a figure is, where one sentence speaks of several things.
//
//   全部财政收入、税收收入分别增长8%、9%     each its own
//   公厕和口袋公园各5个                      5个 for both, on the same words
//   设区市、县污水处理率达90%、85%           设区市污水处理率, 县污水处理率

import type { Clause } from './clause.ts'
import { completed, nounBefore, nounBehind, stripStart } from './subject.ts'

const amountNoun =
  /(?:(?:常住)?居民(?:人均)?(?:可支配|纯)?收入|人均(?:可支配|纯)?收入|增加值|总产值|总值|产值|排放总?量|[^，、]{2}率|[产销容存]量|面积|收入|投资|总额|比重|比例|浓度|人数|(?:企业)?数量|资金|税收|营收)$/
/** How many figures are dealt out together at most. */
const longestRun = 12
const infix = /(?:实现|完成)(?=.{2,6}$)/
const joints = /以及|(?<![共温缓饱])和(?![谐美平])|(?<![普涉波])及(?![时格])|(?<!参)与/
/** The words that deal numbers out to several subjects. */
export const shares = /分别|各|(?<![人平年])均|都|双双/
const size = /^(?:总?[长宽高]|总?投资|总?面积|占地|规模)$/
const listed =
  /^(.{1,60}?)[一二三四五六七八九十\d]{1,3}[大个类项](?:[^，]{0,8}?)(?:产业|行业|集群|领域|板块|园区)(.{0,12})$/

type Place = {
  readonly clauses: readonly Clause[]
  readonly i: number
  /** The subjects of the figures before, in order. */
  readonly known: readonly (readonly string[])[]
}

export type Subjects = {
  readonly names: readonly string[]
  /** Where the names were found: beside the figure, dealt out of a list, or carried from before. */
  readonly from: 'beside' | 'list' | 'before'
}

/** Whose the figure of clause `i` is; several where they share it. */
export function subjectsOf({ clauses, i, known }: Place): Subjects {
  const clause = clauses[i] as Clause
  if (clause.behind) return { names: [nounBehind(clause.right)], from: 'beside' }
  const noun = nounBefore(clause.left)
  const run = runOf(clauses, i)
  const isShared = shares.test((clauses[run.first] as Clause).left)
  if (isShared || run.last > run.first) {
    const parts = dealt(run, clauses, known)
    if (isShared || (parts.length > 1 && parts[0] !== parts[1])) {
      const own = parts[i - run.first] ?? (parts[0] as string)
      return { names: run.last === run.first ? parts : [own], from: 'list' }
    }
  }
  const last = known.at(-1)
  if (clause.separator === '（' && (noun === '' || size.test(noun))) {
    const ahead = nounBefore(wordsAhead(clause))
    if (last === undefined || !/^\d/.test(ahead)) return { names: [ahead], from: 'before' }
  }
  if (noun === '人均' && last) return { names: last.map((name) => noun + name), from: 'before' }
  if (noun !== '') return { names: [noun], from: 'beside' }
  return { names: sameKind({ clauses, i, known }) ?? last ?? [nounAhead(clause)], from: 'before' }
}

/** 项目128个，投资210亿元，其中新开工52个: a count without a noun is of what was counted before. */
function sameKind({ clauses, i, known }: Place): readonly string[] | undefined {
  const { dimension, unit } = (clauses[i] as Clause).figure
  if (dimension !== 'count' || unit === '') return undefined
  let before = i - 1
  while (before >= 0 && clauses[before]?.figure.unit !== unit) before--
  return known[before]
}

type Run = { readonly first: number; readonly last: number }

/** The figures that follow one another with nothing but 、 or 和 between them. */
export function runOf(clauses: readonly Clause[], i: number): Run {
  let first = i
  while (first > Math.max(0, i - longestRun) && joins(clauses[first])) first--
  let last = i
  while (last < i + longestRun && joins(clauses[last + 1])) last++
  return { first, last }
}

function joins(clause: Clause | undefined): boolean {
  return (
    clause !== undefined &&
    (clause.separator === '、' || clause.separator === '和') &&
    clause.left === ''
  )
}

/** The subjects that a run of figures is dealt out to, one each, or the whole where they do not fit. */
function dealt(
  { first, last }: Run,
  clauses: readonly Clause[],
  known: readonly (readonly string[])[],
): string[] {
  const count = last - first + 1
  const clause = clauses[first] as Clause
  const noun = nounBefore(clause.left)
  if (noun !== '') return dealtOut(noun, count, clause)
  const before = [...new Set(known.slice(Math.max(0, first - longestRun), first).flat())]
  const members = split(before.at(-1) ?? '', count)
  if (members.length === count && count > 1) return members
  if (before.length === 0) return dealtOut(nounAhead(clause), count)
  return before.slice(-Math.max(count, 2))
}

function dealtOut(noun: string, count: number, clause?: Clause): string[] {
  const parts = split(noun, count)
  if (count === 1) return parts
  if (parts.length === count) return parts
  const ahead = clause ? listed.exec(clauseAhead(clause)) : null
  const list = ahead ? split(stripStart(ahead[0]), count) : []
  if (list.length === count) return list.map((one) => one + noun)
  const urban = /^城乡/.test(noun) && count === 2
  return urban ? [`${noun}（城镇）`, `${noun}（农村）`] : Array.from({ length: count }, () => noun)
}

/** A list of subjects as its members: A和B, A、B、C, A、B和C三大产业产值. */
function split(noun: string, wanted: number): string[] {
  const members = listed.exec(noun)
  const list = members?.[1] ?? noun
  const tail = members?.[2] ?? ''
  const marks = list.split('、')
  const lastPair = (marks.at(-1) as string).split(joints)
  const parts = wanted > 1 && wanted === marks.length ? marks : [...marks.slice(0, -1), ...lastPair]
  const named = parts.filter((part) => part !== '').map((part) => part + tail)
  const whole = named.at(-1) ?? ''
  const ending = amountNoun.exec(whole)?.[0] ?? ''
  const sector = /^[^，]{0,4}[二三]((?:次?产业|产)).{2}/.exec(whole)?.[1] ?? ''
  return named.map((part) => {
    if (amountNoun.test(part)) return part.replace(infix, '')
    const full = completed(part, whole)
    if (full !== part) return full
    return (part + (/[一二]$/.test(part) ? sector : '') + ending).replace('企业企业', '企业')
  })
}

/** The words behind the last of `marks`. */
function lastPart(words: string, marks: string): string {
  let at = words.length
  while (at > 0 && !marks.includes(words.charAt(at - 1))) at--
  return words.slice(at)
}

/** 农村公路（总长21.7公里）: what stands before the bracket. */
function wordsAhead({ value, from }: Clause): string {
  const before = value.slice(Math.max(0, from - 41), from - 1)
  return lastPart(before, '，。；：、\n（）')
}

/** The words of the clause before, up to its verb of promise: A和B确保翻番，分别达到…. */
function clauseAhead({ value, from, separator }: Clause): string {
  if (separator !== '，') return ''
  const end = from - 1
  const before = value.slice(Math.max(0, end - 60), end)
  return lastPart(before, '，。；：\n')
}

function nounAhead(clause: Clause): string {
  const words = clauseAhead(clause)
  const promise = words.search(/确保|力争|预期|比|较|与|同|实现|达到|增长|翻/)
  return nounBefore(promise > 1 ? words.slice(0, promise) : words)
}

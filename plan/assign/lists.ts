// Lists of names: projects and firms set side by side under one word.
//
//   加快星湖产业园、云谷数据港等项目建设    open list of 2, verb 加快
//   扶持甲田食品、乙禾农机等7家企业        open list of 2, said to be 7
//   推进东渠、西渠、北渠三个项目           closed list of 3, said to be 3

import { groupBy } from '../group.ts'
import { kinds, openers, sentenceWords, stageVerbs } from '../lexicon/milestones.ts'
import { hanNumber } from '../measure/numeral.ts'
import { either } from '../words.ts'
import type { Place } from './names.ts'

/** Offsets into the text. */
export type Listed = Place & {
  readonly names: readonly Place[]
  /** How many there are said to be, where it is said. */
  readonly count: number | null
  /** 等: the names are only some of them. */
  readonly isOpen: boolean
  /** The word for what they are: 项目, 工程, 企业. */
  readonly sort: string
  /** The verb before the first name, or ''. */
  readonly verb: string
}

const sorts = /项目|工程|企业/g
const longestName = 28
const longestList = 240
const clauseMarks = '，。；：\n\t\u2028'
const numeral = '\\d{1,4}|[一二两三四五六七八九十]{1,3}'
/** How many there are, and of what, behind the last name of a closed list: 北渠三个水利. */
const closed = new RegExp(`(?:${numeral})[个家项座条所处][^、]{0,14}$`)
const counted = new RegExp(`^(${numeral})[个家项座条所处]`)
const month = /^\d{1,2}月底前/
const introductions = groupBy(
  [...openers, ...stageVerbs].sort((a, b) => b.length - a.length),
  (word) => word.charAt(0),
)
const isKind: ReadonlySet<string> = new Set(kinds)
const isCount = /^\d{1,6}(?:[万亿]?[个家项座条所处元]|$)|\d$/
const hasVerb = new RegExp(`${either(sentenceWords)}|[“《（]$|[[\\]]`)
const verbs: ReadonlySet<string> = new Set(stageVerbs)
/** What a name is introduced by: 总投资12亿元的, 占地50亩的. */
const attribute = /^(?:总投资|计划投资|新增投资|投资|占地|总长)[^、的]{1,14}的/

/** The lists of projects and firms in `[start, end)` of the text, in order. */
export function listsIn(value: string, start: number, end: number): readonly Listed[] {
  const found: Listed[] = []
  let from = start
  for (const { index, 0: sort } of value.slice(start, end).matchAll(sorts)) {
    const at = start + index
    const clause = clauseStart(value, Math.max(from, at - longestList), at)
    const list = listBefore(value, clause, { at, sort })
    if (!list) continue
    found.push(list)
    from = list.end
  }
  return found
}

function clauseStart(value: string, first: number, at: number): number {
  let start = at
  while (start > first && !clauseMarks.includes(value.charAt(start - 1))) start--
  return start
}

function listBefore(
  value: string,
  start: number,
  { at, sort }: { at: number; sort: string },
): Listed | null {
  const words = value.slice(start, at)
  const open = words.lastIndexOf('等')
  const counts = open > 0 && !words.slice(open + 1).includes('、') && at - start - open <= 22
  const last = words.lastIndexOf('、') + 1
  const closes = counts || last === 0 ? -1 : words.slice(last).search(closed)
  if (!counts && closes < 2) return null

  const { from, verb } = introduced(value, start, at)
  const to = counts ? open : last + closes
  const count = numberAt(words.slice(counts ? to + 1 : to))
  const names = namesOf(value, { start: from, end: start + to }, count)
  if (names.length === 0) return null
  return { start: from, end: at + sort.length, names, count, isOpen: counts, sort, verb }
}

/** Where the first name begins, after the words that introduce it, and the last verb among them. */
export function introduced(
  value: string,
  start: number,
  end: number,
): { from: number; verb: string } {
  let from = start
  let verb = ''
  for (;;) {
    const word = introductionAt(value, from)
    if (word === undefined || from + word.length >= end) return { from, verb }
    if (verbs.has(word)) verb = word
    from += word.length
  }
}

function introductionAt(value: string, at: number): string | undefined {
  const first = value.charAt(at)
  const word = introductions.get(first)?.find((known) => value.startsWith(known, at))
  if (word !== undefined) return word
  if (first >= '0' && first <= '9') return month.exec(value.slice(at, at + 5))?.[0]
  return '总计新投占'.includes(first) ? attribute.exec(value.slice(at, at + 20))?.[0] : undefined
}

/** The names between 、; none where one of them is no name, for then nothing is certain. */
function namesOf(
  value: string,
  { start: from, end: to }: Place,
  count: number | null,
): readonly Place[] {
  const names: Place[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && value.charAt(at) !== '、') continue
    if (at > start) names.push(named(value, start, at))
    start = at + 1
  }
  const last = names.at(-1)
  if (last && names.length > 1 && names.length !== count)
    names.splice(-1, 1, ...halves(value, last))
  return names.every(({ start: first, end }) => isName(value.slice(first, end))) ? names : []
}

/** Whether the words can be a project's or a firm's name and no piece of a sentence. */
export function isName(words: string): boolean {
  const fits = words.length >= 2 && words.length <= longestName
  const isWhole = words.includes('（') === words.includes('）')
  return fits && isWhole && !isKind.has(words) && !isCount.test(words) && !hasVerb.test(words)
}

/** A name without what introduces it: 投资3亿元的云谷数据港. */
function named(value: string, start: number, end: number): Place {
  const introducing = attribute.exec(value.slice(start, end))
  return { start: start + (introducing?.[0].length ?? 0), end }
}

/** 云谷数据港和星湖产业园, at the end of a list, are two names. */
function halves(value: string, { start, end }: Place): readonly Place[] {
  const words = value.slice(start, end)
  const and = /以及|和/.exec(words)
  if (!and || and.index < 2 || words.length - and.index - and[0].length < 2) return [{ start, end }]
  return [
    { start, end: start + and.index },
    { start: start + and.index + and[0].length, end },
  ]
}

function numberAt(words: string): number | null {
  const said = counted.exec(words)?.[1]
  if (said === undefined) return null
  return Number(hanNumber(said) ?? said)
}

// Sorts: what a heading makes of the text below it, and what a sentence is by its own words.
//
//   一、2023年工作回顾 → past      四、保障措施 → requirement      各位代表！ → closing

import { unitBrackets } from '../brackets.ts'
import {
  aims,
  announces,
  closings,
  courtesies,
  done,
  dueLine,
  guides,
  imperatives,
  leads,
  opens,
  orders,
  toldPast,
  unitsLine,
} from '../lexicon/sections.ts'
import type { DocumentKind, Sort } from '../segment.ts'
import { either } from '../words.ts'

/** What holds where a passage stands. */
export type Place = {
  readonly kind: DocumentKind
  readonly year: number | null
  /** What the chapter around it is for. */
  readonly sort: Sort
  /** No heading has been met yet. */
  readonly root: boolean
  /** A report that is no speech tells what was done, unless it says otherwise. */
  readonly told: boolean
}

const year = /((?:19|20)\d{2})年/g
const figure =
  /(?<![\d.])\d{1,12}(?:\.\d{1,6})?(?![\d.年月日]|个月)|[一二三四五六七八九十百]{1,4}[个项家所座条件万亿]/

/** What a guiding thought seldom holds: 增长6%, 300亿元. */
const amount = /\d(?:个百分点|[%％万亿亩])/

/** The sort of the text below a heading, from its words and from the chapter around it. */
export function announced(title: string, place: Place, below = ''): Sort {
  const { kind, sort } = place
  if (kind === 'bulletin') return 'past'
  if (kind === 'other') return 'preamble'
  if (announces.closing.test(title)) return 'closing'
  if (sort === 'closing' || sort === 'requirement') return sort
  if (sort === 'past' && !place.root) return 'past'
  if (kind === 'report' && sort === 'work' && !place.root)
    return isGuide(title) ? 'preamble' : 'work'
  const tense = tenseOf(title, place) ?? tenseBelow(below, place)
  if (tense !== null) return tense
  if (announces.facts.test(title)) return 'past'
  if (announces.target.test(title)) return 'work'
  if (isGuide(title)) return 'preamble'
  if (sort === 'preamble' && !place.root) return 'preamble'
  const asked = announces.requirement.test(title) && !announces.again.test(title)
  if (kind !== 'report' && title.length <= 20 && asked) return 'requirement'
  return place.told ? 'past' : 'work'
}

/** 指导思想 guides; 总体要求和主要目标 also aims. */
function isGuide(title: string): boolean {
  return announces.guide.test(title) && !announces.target.test(title)
}

/** Whether a heading speaks of what was or of what will be; null where it says neither. */
export function tenseOf(title: string, { kind, year: planned, told }: Place): Sort | null {
  const years = Array.from(title.matchAll(year), (match) => Number(match[1]))
  const latest = years.length === 0 ? null : Math.max(...years)
  const coming = announces.coming.test(title)
  const ahead = planned !== null && latest !== null && latest >= planned && !told
  if (ahead && !/回顾|总结/.test(title)) return 'work'
  if (announces.past.test(title) && !(coming && !/回顾|总结|过去/.test(title)))
    return kind === 'report' || /回顾|过去|现状|情况$/.test(title) ? 'past' : null
  if (kind === 'report' && latest !== null && planned !== null && latest < planned) return 'past'
  return coming && title.length <= 40 && kind === 'report' ? 'work' : null
}

const beginsPast = /^\n?(?:(?:刚刚)?过去|一年来|五年来|回首|回顾|((?:19|20)\d{2})年)/

/** In a report that has not come to its plans, by the first words under a heading. */
function tenseBelow(below: string, { kind, told, sort, year: planned }: Place): Sort | null {
  if (kind !== 'report' || told || sort === 'work') return null
  const match = beginsPast.exec(below)
  if (match === null) return null
  return match[1] === undefined || Number(match[1]) < (planned ?? 0) ? 'past' : null
}

/** Whether words hold a figure that is aimed at. */
function isAimed(words: string): boolean {
  return figure.test(words) && aims.test(words)
}

const longestLead = 32
const imperative = new RegExp(
  `^(?:(?:今年|年内|全年|[上下]半年|[一二三四]季度|\\d{1,2}月底前|\\d{4}年)，?)?(?:${either(imperatives)})`,
)

/** What a sentence is, where the text around it may be work. */
export function sentenceSort(words: string, place: Place): Sort {
  const { sort, kind } = place
  if (sort === 'past' || sort === 'closing' || sort === 'requirement') return sort
  if (kind === 'other') return 'preamble'
  if (courtesies.test(words)) return 'closing'
  if (orders.ends.test(words) && orders.says.test(words)) return 'preamble'
  if (opens.some((pattern) => pattern.test(words))) return 'preamble'
  if (leadsOn(words.slice(-longestLead))) return 'preamble'
  if (guides.test(words) && !amount.test(words)) return 'preamble'
  if (sort === 'preamble')
    return (place.root ? isCommitment(words, place) : isAimed(words)) ? 'work' : 'preamble'
  return isPast(words) || isDone(words, place) ? 'past' : 'work'
}

function leadsOn(end: string): boolean {
  return leads.some((pattern) => pattern.test(end))
}

const begunInYear =
  /^(?:“[一二三四五六七八九十]{1,3}五”(?:期间|时期|以来)，|截至)?((?:19|20)\d{2})年/

/** 2022年，全区累计改造公厕12座: a year before the plan's, and words of what is done. */
function isDone(words: string, place: Place): boolean {
  return done.test(words) && isBefore(words, place)
}

/** 2025年，全区生产总值完成412亿元: begins in a year before the plan's, and nothing looks ahead. */
function isBefore(words: string, { year: planned }: Place): boolean {
  const said = begunInYear.exec(words)?.[1]
  return said !== undefined && Number(said) < (planned ?? 0) && !future.test(words)
}

/** Before the first heading only what orders or aims is work; what an earlier year was is told. */
function isCommitment(words: string, place: Place): boolean {
  if (words.endsWith('：') || place.kind === 'report' || isBefore(words, place)) return false
  if (!/[。；！）]$/.test(words) && !isAimed(words)) return false
  return imperative.test(words) || (isAimed(words) && !isPast(words))
}

const future = /力争|确保|要|将|继续|进一步|加快|推进|争取|明年|下一步/

function isPast(words: string): boolean {
  return toldPast.some((pattern) => pattern.test(words)) && !future.test(words)
}

/** 完成时限：6月底前 */
export function isDueLine(words: string): boolean {
  return dueLine.test(words) && words.length <= 60
}

export function isUnitsLine(words: string): boolean {
  if (words.length > 160 || /。./.test(words)) return false
  return unitsLine.test(words) || isBracket(words)
}

/** （区教育局牵头，区财政局配合） on a line of its own. */
function isBracket(words: string): boolean {
  if (!words.startsWith('（')) return false
  const [bracket] = unitBrackets(words, 0, words.length)
  return bracket !== undefined && bracket.start === 0 && bracket.end >= words.length - 1
}

const signed =
  /^[一-鿿]{2,28}(?:人民政府|办公室|办公厅|委员会|管委会|厅|局|领导小组)(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)?$|^国务院$/
const dated =
  /^[（(]?(?:(?:19|20)\d{2}|[一二][〇○ОO零九一二三四五六七八]{3})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[）)]?$/

const beginsDated = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:政策解读|印发|发布|（)/

/** A signature, a date, an annex, a mark of a web page. */
export function isClosing(words: string): boolean {
  if (words.length > 60) return /^(?:附件|附：)/.test(words)
  if (beginsDated.test(words)) return true
  return closings.test(words) || signed.test(words) || dated.test(words)
}

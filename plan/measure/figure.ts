// Figure: the numbers with units that a text holds, and what they amount to. Nothing yet about what
// they mean.
//
//   完成造林1.68万亩      1.68万亩   16800 亩
//   每年50-60家           50 | 60家  from 50 家, to 60 家
//   达到百分之五          百分之五   5 %
//   2023年、5G、第三次    none: dates, names and ordinals are no figures

import { divide, times } from '../decimal.ts'
import { neverAmounts, notAfterHan, unitless } from '../lexicon/amounts.ts'
import type { Dimension } from '../plan.ts'
import { type Amount, amount, boundary, isLatin, type Run, unitAt } from './amount.ts'
import { hanNumber } from './numeral.ts'

export type Figure = {
  /** Offsets into the cleaned text: number, multiplier and unit. */
  readonly start: number
  readonly end: number
  readonly value: string
  readonly unit: string
  readonly dimension: Dimension
  /** Which end of a range (5%—6%) it is. */
  readonly range: 'from' | 'to' | null
  /** 3500多个: at least. */
  readonly more: boolean
  /** Written in Chinese characters. */
  readonly han: boolean
}

type Mutable = { -readonly [Key in keyof Figure]: Figure[Key] }

const numbers = /\d{1,15}(?:\.\d{1,6})?|[零〇一二两三四五六七八九十百千万亿]{1,12}/g
const rangeSign = /^(?:[-－—–―~～]{1,2}|至|到)(?=\d)/
const index = new RegExp(`(?:${unitless.join('|')})[^，。；、：\\d]{0,6}$`)
const fraction = /[二三四五六七八九十]分之[一二三四五六七八九]/y
const percent = /[百千]分之([零一二两三四五六七八九十百]{1,5})(?:点([零一二三四五六七八九]{1,4}))?/y
const phrase =
  /^(?:“|山|上水平|明显|显著|环境|方面|环节|层面|阶段|维护|意识|自信|确保|坚持|转变|到位|一|不|更|全面|务必|必须|抓手|关键|结合|毫不|没有|文明|百分|重点工作|指标|资源|水平|维度|方向|重点|能力|品种|线(?:管理|制度|运行))/
const duties =
  /^(?:重点|主要|具体)?(?:工作|任务|措施|举措|制度|机制|改革|行动|原则|要求|内容|职责|规定|纪律)/
const meeting = /^(?:党代|全会|全体|代表|会议|常委|人代)/
const quote = /[“《‘][^”\n。，]{0,11}$/
/** 至少每季度公开一次: how often is a number, too. */
const often = /(?:至少|不少于)[^，。；、]{0,8}$/
const singular =
  /(?:建设|新建|建成|打造|培育|引进|创建|设立|新增|创成|组建|落地|谋划|实施|对接|签约|招引)[^，。；、]{0,6}$/

/** 培育|百家企业, 实施|百项工程: a round number, but one. */
const rounds = /(?:培育|引进|招引|实施|建设|建成|打造|新增|创建|扶持)$/

/** All figures of a cleaned text, in order. */
export function figuresOf(value: string): readonly Figure[] {
  const found: Figure[] = []
  numbers.lastIndex = 0
  for (let match = numbers.exec(value); match; match = numbers.exec(value)) {
    const run = { at: match.index, digits: match[0] }
    const read = value.charCodeAt(match.index) < 58 ? arabic : han
    numbers.lastIndex = read(value, run, found)
  }
  return found
}

/** Reads the figure that begins with the run; says where to go on. */
function arabic(value: string, run: Run, found: Figure[]): number {
  const { at, digits } = run
  const end = at + digits.length
  const before = value.charCodeAt(at - 1)
  if (isLatin(before) || before === 0x7b2c /* 第 */ || before === 0x2e) return end
  const one = amount(value, run)
  const sign = rangeSign.exec(value.slice(one.end, one.end + 3))
  if (sign) return range(value, { first: one, at: one.end + sign[0].length }, found)
  if (one.unit !== null && !isDate(one)) found.push(figure(one, null))
  else if (isIndex(value, one)) found.push(figure({ ...one, unit: '' }, null))
  return one.end
}

/** 空气综合指数降到4.5以下, 城乡收入比缩小到1.9: numbers that have no unit. */
function isIndex(value: string, { start, end, unit, places }: Amount): boolean {
  if (unit !== null || places > 0 || !boundary.test(value.slice(end, end + 2))) return false
  return index.test(value.slice(Math.max(0, start - 16), start))
}

const lone = /^[≥≤＞＜><约]?(\d{1,12}(?:\.\d{1,6})?)(?:及?以[上下内]|左右)?$/

/** 205, where another cell says 亿元: the figure of a cell that holds a number and no unit. */
export function lonelyFigure(
  value: string,
  [start, end]: readonly [number, number],
  measured: string,
): Figure | null {
  const words = value.slice(start, end)
  const digits = lone.exec(words)?.[1]
  if (digits === undefined) return null
  const at = start + words.indexOf(digits)
  const said = amount(`${digits}${measured}`, { at: 0, digits })
  if (said.unit === null || said.end < digits.length + measured.length) return null
  return { ...figure(said, null), start: at, end: at + digits.length }
}

/** Reads the second amount of a range; the first takes from it what it lacks. */
function range(
  value: string,
  { first, at }: { first: Amount; at: number },
  found: Figure[],
): number {
  numbers.lastIndex = at
  const digits = (numbers.exec(value) as RegExpExecArray)[0]
  const second = amount(value, { at, digits })
  if (second.unit === null || isDate(second)) return second.end
  const whole = first.unit === null || first.unit === ''
  const places = whole && first.places === 0 ? second.places : first.places
  const from = whole ? { ...first, places, unit: second.unit, dimension: second.dimension } : first
  found.push(figure(from, 'from'), figure(second, 'to'))
  return second.end
}

function figure(amount: Amount, range: Figure['range']): Mutable {
  return {
    start: amount.start,
    end: amount.end,
    value: times(amount.digits, amount.places),
    unit: written(amount.unit as string),
    dimension: amount.dimension,
    range,
    more: amount.more,
    han: false,
  }
}

function written(unit: string): string {
  if (unit === '个百分点') return '百分点'
  return unit
}

/** 2023年, 2021—2025年, 5月1日 are dates; months and clock times have no unit. */
function isDate({ digits, unit, places }: Amount): boolean {
  if (unit === '年') return digits.length === 4 || places > 0
  return unit === '日' && digits.length <= 2
}

function han(value: string, { at, digits: run }: Run, found: Figure[]): number {
  const end = at + run.length
  const share = shareAt(value, { at, digits: run })
  if (share) {
    found.push(share)
    return share.end
  }
  const code = value.charCodeAt(at - 1)
  if (code === 0x7b2c /* 第 */ || isQuoted(value, at)) return end
  const unit = unitAt(value, end)
  const number = hanNumber(run)
  if (number === null) return end
  const said = { start: at, value: number, range: null, more: false, han: true } as const
  if (unit) {
    const after = end + unit.unit.length
    if (isPhrase(value, { at, digits: run }, unit.unit)) return end
    found.push({ ...said, end: after, unit: written(unit.unit), dimension: unit.dimension })
    return after
  }
  const large = run.endsWith('亿') || (run.endsWith('万') && run.length > 1)
  if (!large || !boundary.test(value.slice(end, end + 2))) return end
  if (!/[超破达过逾]$|突破|达到|超过/.test(value.slice(Math.max(0, at - 3), at))) return end
  found.push({ ...said, end, unit: '元', dimension: 'money' })
  return end
}

/** Whether numeral and unit are part of a phrase (三个方面, 四项制度, 一家人) and no amount. */
function isPhrase(value: string, { at, digits: run }: Run, unit: string): boolean {
  const after = at + run.length + unit.length
  const long = run.length > 1 && /[十百千万亿]/.test(run)
  const before = value.slice(Math.max(0, at - 10), at)
  if (unit === '次' && often.test(before)) return false
  if (!long && (notAfterHan.has(unit) || (unit === '元' && /^[一二两三四五六七八九]/.test(run))))
    return true
  if (unit === '次' && isMeeting(value, at, after)) return true
  if (long && (unit === '年' || neverAmounts.has(unit))) return true
  const next = value.slice(after, after + 6)
  if (phrase.test(next)) return true
  if ((unit === '项' || unit === '个') && duties.test(next)) return true
  if (rounds.test(before) && /^[百千]$/.test(run)) return !/[家项个名户]/.test(unit)
  if (/^[百千万亿]/.test(run)) return unit !== '元' || !/[超破过达]$/.test(value.slice(at - 1, at))
  return run === '一' && (unit === '次' || !singular.test(before))
}

/** 九届十一次全会, 十一届十次、十一次全会. */
function isMeeting(value: string, at: number, after: number): boolean {
  if (meeting.test(value.slice(after, after + 4))) return true
  return /届(?:[^，。；]{1,4}次、)?$/.test(value.slice(Math.max(0, at - 7), at))
}

/** 百分之五, 三分之二, 一半 as percentages (two decimal places where they do not come out even). */
function shareAt(value: string, { at, digits: run }: Run): Figure | null {
  const shared = { start: at, dimension: 'ratio', range: null, more: false, han: true } as const
  const length = run.length - 1
  if (value.charCodeAt(at + run.length) !== 0x5206 /* 分 */) {
    if (run !== '一' || !value.startsWith('一半', at)) return null
    const reached = /(?:[达占到]|超过|目标|任务)$/.test(value.slice(Math.max(0, at - 2), at))
    return reached ? { ...shared, end: at + 2, value: '50', unit: '%' } : null
  }
  percent.lastIndex = at + length
  const hundred = percent.exec(value)
  if (hundred?.[1] && length === 0) {
    const whole = hanNumber(hundred[1]) as string
    const rest = [...(hundred[2] ?? '')].map((digit) => hanNumber(digit) ?? '0').join('')
    const unit = value[at] === '百' ? '%' : '‰'
    return { ...shared, end: percent.lastIndex, value: times(`${whole}.${rest}0`, 0), unit }
  }
  fraction.lastIndex = at
  if (!fraction.test(value)) return null
  const part = hanNumber(value[at + 3] as string) as string
  const parts = hanNumber(value[at] as string) as string
  return { ...shared, end: fraction.lastIndex, value: divide(`${part}00`, parts, 2), unit: '%' }
}

/** Whether an opened quotation mark stands before `at` in the last dozen characters. */
function isQuoted(value: string, at: number): boolean {
  return quote.test(value.slice(Math.max(0, at - 12), at))
}

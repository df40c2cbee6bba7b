// Periods: the day by which something is to be done, read from words against the plan's year.
//
//   6月底前 in a plan of 2026     2026-06-30
//   明年上半年                    2027-06-30
//   到2030年 · “十五五”期间        2030-12-31
//   三年内                        2028-12-31, the plan's year being the first
//   春节前                        no date: it moves with the moon
//
// A year before the plan's own is the past, never a deadline.

import { digits, feasts, notDate, seasons } from './lexicon/deadlines.ts'
import { hanNumber } from './measure/numeral.ts'
import type { Day } from './plan.ts'
import { either, oneOf } from './words.ts'

/** Offsets into the text. `each`: it comes round (每年), so it says no last day by itself. */
export type Deadline = {
  readonly start: number
  readonly end: number
  readonly date: Day | null
  readonly each: boolean
  /** The end of a year or of years, which governs more than its own clause. */
  readonly isWide: boolean
}

export type Within = { readonly start: number; readonly end: number; readonly year: number | null }

const month = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月'
const monthPart = `${month}份?(?:[上中下]旬|[底末初中]|\\d{1,2}[日号])?`
const season = `[上下]半年|第?[一二三四1-4]季度[底末]?|前[两二三23]个?季度[底末]?|${monthPart}`
const anyYear = '\\d{4}|二[〇○零O][〇○零O一二三四五六七八九]{2}'
const count = '[一二两三四五六七八九十]|\\d{1,2}'
const feast = either([...Object.keys(feasts), ...seasons])
const limit = '(?:之前|以前|前(?!后|[一二三两\\d]))'
const grammar = new RegExp(
  [
    `(?<from>(?:${anyYear})年?[-—–~～至到])?(?<year>${anyYear})年(?<ofYear>年?[底末终]|年[内中]|全年|${season})?`,
    `(?<relative>[今本明后次去上往])年(?<ofRelative>年?[底末终]|年[内中]|全年|${season})?`,
    '(?<both>今明|明后)两年',
    `(?<part>年[底末终内中]|全年|${season})`,
    '[“"]?(?<five>十[一二三四五六]?五|九五)[”"]?(?:规划)?(?:期?末|期间|时期)',
    `(?:(?:今后|未来|接下来|利用|通过|用)(?:(?:${count})[-—－–~至到])?(?<ahead>${count})年|(?<years>${count})年之?内)(?:左右|时间)?`,
    `[“"]?(?<feast>${feast})[”"]?(?:劳动)?节?(?=${limit})`,
    '(?<each>每年(?:\\d{1,2}月份?)?|逐年|每季度|每半年|每个?月|常年|长期坚持)',
  ].join('|'),
  'g',
)
const limits = new RegExp(`${limit}|之?以?内`, 'y')
const refusals = oneOf(notDate, 'y')
const starts = /(?:起|以来|以后|之后|后|开始|版)/y
const opens = /(?:^|[，。；：、\n\t\u2028“到至在于争取保划计望年前将])$/
const reaches = /^(?:达到|达|突破|实现)/
/** 今年国民经济和社会发展的主要预期目标是：… */
const aimed = /^[^，。；：]{2,24}目标(?:[是为]|：|是：)/
const bareMonth = new RegExp(`^${month}$`)
const dayOfMonth = /[日号]$/
const done = /[^，。；\n]{0,12}(?:完成|建成|竣工|投产|投用|开工|到位|启动|启用|交付|通车)/y

/** How many years after the plan's own; 去年 and 上年 are none of its days. */
const years: Readonly<Record<string, number>> = { 今: 0, 本: 0, 明: 1, 次: 1, 后: 2 }

type Groups = Readonly<Record<string, string | undefined>>
type Found = {
  readonly at: number
  readonly words: string
  readonly groups: Groups
  readonly reading: Reading
}
type Reading = { readonly date: Day | null; readonly each: boolean; readonly isWide: boolean }

/**
 * Every deadline in `[start, end)` of the text, in order. `year` is the plan's; without it only what
 * names its own year has a date.
 */
export function deadlines(value: string, { start, end, year }: Within): readonly Deadline[] {
  const found: Deadline[] = []
  for (const match of value.slice(start, end).matchAll(grammar)) {
    const at = start + match.index
    const groups = match.groups as Groups
    const reading = read(groups, year)
    const deadline = reading && placed(value, { at, words: match[0], groups, reading })
    if (!deadline || deadline.end > end) continue
    found.push(deadline)
  }
  return found
}

/** The deadline with its 前 and its 到, or null where its neighbours make it something else. */
function placed(value: string, { at, words, groups, reading }: Found): Deadline | null {
  const after = at + words.length
  limits.lastIndex = after
  const limited = limits.exec(value)?.[0].length ?? 0
  const end = after + limited
  const before = value.charAt(at - 1)
  const prefixed = before === '到' || before === '至'
  starts.lastIndex = end
  if (starts.test(value) || before === '较' || before === '比' || isInTitle(value, at)) return null
  const loose = isLoose(groups) && limited === 0 && !prefixed
  if (loose && !stands(value, { start: at, end })) return null
  return { start: prefixed ? at - 1 : at, end, ...reading }
}

/** Whether the words, without 前 or 到, may also be no deadline: 2026年, 今年, 6月, 6月20日, 年末. */
function isLoose({ year, ofYear, relative, ofRelative, part }: Groups): boolean {
  if (year !== undefined) return ofYear === undefined || dayOfMonth.test(ofYear)
  if (relative !== undefined) return ofRelative === undefined || dayOfMonth.test(ofRelative)
  return part !== undefined && (part === '年末' || dayOfMonth.test(part) || bareMonth.test(part))
}

/** Whether loose words set a date by what stands around them: 力争今年完成, 6月20日竣工. */
function stands(value: string, { start, end }: Pick<Deadline, 'start' | 'end'>): boolean {
  const words = value.slice(start, end)
  if (value.charAt(start - 1) === '：') return true
  if (words.endsWith('年')) {
    refusals.lastIndex = end
    if (reaches.test(value.slice(end, end + 3))) return true
    if (!opens.test(value.slice(Math.max(0, start - 1), start))) return false
    return !refusals.test(value) || aimed.test(value.slice(end, end + 32))
  }
  done.lastIndex = end
  return !'-—–~～至到'.includes(value.charAt(end)) && done.test(value)
}

function isInTitle(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

function read(groups: Groups, planYear: number | null): Reading | null {
  const { year, ofYear, relative, ofRelative, part, feast } = groups
  if (year !== undefined) {
    const number = yearOf(year)
    if (planYear !== null && number < planYear) return null
    return dated(number, ofYear)
  }
  if (relative !== undefined) {
    const ahead = years[relative]
    if (ahead === undefined) return null
    return dated(planYear === null ? null : planYear + ahead, ofRelative)
  }
  if (part !== undefined) return dated(planYear, part)
  if (feast !== undefined) {
    const day = feasts[feast] ?? null
    return {
      date: planYear === null || day === null ? null : `${planYear}-${day}`,
      each: false,
      isWide: false,
    }
  }
  return readYears(groups, planYear)
}

function readYears(
  { both, five, ahead, years: span, each }: Groups,
  planYear: number | null,
): Reading | null {
  if (five !== undefined) {
    const last = endOfFive(five)
    return planYear !== null && last < planYear ? null : dated(last, undefined)
  }
  if (planYear === null) return { date: null, each: each !== undefined, isWide: true }
  if (each !== undefined) return { date: `${planYear}-12-31`, each: true, isWide: true }
  if (both !== undefined) return dated(planYear + (both === '今明' ? 1 : 2), undefined)
  return dated(planYear + numberOf((ahead ?? span) as string) - 1, undefined)
}

/** The last day of `part` of the year; of all of it without one. */
function dated(year: number | null, part: string | undefined): Reading {
  const end = part === undefined ? '12-31' : endOf(part, year ?? 0)
  const date = year === null ? null : `${String(year).padStart(4, '0')}-${end}`
  return { date, each: false, isWide: end === '12-31' }
}

function endOf(part: string, year: number): string {
  const monthly = part.indexOf('月')
  if (monthly > 0)
    return endOfMonth(numberOf(part.slice(0, monthly)), part.slice(monthly + 1), year)
  if (part === '上半年' || part === '年中') return '06-30'
  const quarter = /[一二两三四1-4](?=个?季度)/.exec(part)
  return quarter ? endOfMonth(numberOf(quarter[0]) * 3, '', year) : '12-31'
}

function endOfMonth(month: number, rest: string, year: number): string {
  const day = /\d{1,2}/.exec(rest)
  const last = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  const part = rest.replace('份', '')
  const named = part.startsWith('上') || part === '初' ? 10 : part.startsWith('中') ? 20 : last
  const number = day ? Math.min(Number(day[0]) || last, last) : named
  return `${two(month)}-${two(number)}`
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** 2027 of `2027` and of `二〇二七`. */
export function yearOf(words: string): number {
  return Number([...words].map((word) => digits[word] ?? word).join(''))
}

/** The last year of a five-year plan: 2025 of 十四五, 2000 of 九五. */
export function endOfFive(name: string): number {
  return 1955 + 5 * numberOf(name.slice(0, -1))
}

function numberOf(words: string): number {
  return Number(hanNumber(words) ?? words)
}

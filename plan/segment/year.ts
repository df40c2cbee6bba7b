// Year: the year that a document's targets are for.
//
//   2023年政府工作报告 → 2023 (its own year is planned)      一、2023年工作回顾 → 2024
//   “十四五”规划 → 2025      行动方案（2023-2027年） → 2027      印发日期2022年7月13日 → 2022

import { endOfFive, yearOf as spelled } from '../period.ts'
import type { DocumentKind } from '../segment.ts'

const one = /((?:19|20)\d{2})(?:年|[）)])/g
const five = /“?(十[一二三四五六]?|[七八九])[·.]?五”/
const date =
  /(?<![到至])((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?(?!\d|[底末前份])|([一二][〇○零九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月/g
const review =
  /((?:19|20)\d{2})年[^\n。，\d]{0,20}(?:回顾|总结)|(?:^|\n)一、(?:关于)?((?:19|20)\d{2})年[^\n。，]{0,12}工作/
const ahead =
  /(?:^|\n)[二三四五]、[^\n。]{0,14}((?:19|20)\d{2})年|(?:今后|未来)五年[^\n。]{0,6}((?:19|20)\d{2})年/
const until = /到((?:19|20)\d{2})年/g
const aimed = /((?:19|20)\d{2})年[^\n。；]{0,30}(?:目标|任务|要点|计划)/
const head = 1600
const tail = 600
const masthead = 240

/** Null where neither the title, nor a date, nor a headline says one. */
export function yearOf(value: string, title: string, kind: DocumentKind): number | null {
  const opening = value.slice(0, head)
  if (kind === 'report') return spokenYear(title) ?? reportYear(value, opening) ?? firstAimed(value)
  return (
    spokenYear(title) ??
    planned(title) ??
    (kind === 'bulletin' ? null : signed(opening)) ??
    firstAimed(opening) ??
    signed(value.slice(-tail)) ??
    firstAimed(value) ??
    lastUntil(value)
  )
}

/** The latest year that a title names. */
function spokenYear(title: string): number | null {
  const years = Array.from(title.matchAll(one), (match) => Number(match[1]))
  return years.length === 0 ? null : Math.max(...years)
}

/** “十四五” ends in 2025, “九五” in 2000. */
function planned(words: string): number | null {
  const name = five.exec(words)?.[1]
  return name === undefined ? null : endOfFive(`${name}五`)
}

/** A report is given at the start of the year it plans, or late in the one before. */
function reportYear(value: string, opening: string): number | null {
  const text = value.slice(0, 12 * head)
  const next = ahead.exec(text)
  const reviewed = review.exec(text)
  const given = dates(opening.slice(0, masthead))[0]
  const planned = next?.[1] ?? next?.[2]
  const past = reviewed?.[1] ?? reviewed?.[2]
  if (given !== undefined && given.month < 11) return given.year
  if (planned !== undefined && Number(planned) > Number(past ?? 0)) return Number(planned)
  if (past !== undefined) return Number(past) + 1
  return given === undefined ? null : given.year + 1
}

function signed(words: string): number | null {
  return dates(words)[0]?.year ?? null
}

function dates(words: string): readonly { year: number; month: number }[] {
  return Array.from(words.matchAll(date), (match) => {
    if (match[1] !== undefined) return { year: Number(match[1]), month: Number(match[2]) }
    return { year: spelled(match[3] ?? ''), month: match[4]?.length === 2 ? 11 : 1 }
  })
}

function firstAimed(words: string): number | null {
  const found = aimed.exec(words)?.[1]
  return found === undefined ? null : Number(found)
}

/** 到2020年…: the last year a plan without a date looks ahead to. */
function lastUntil(words: string): number | null {
  const years = Array.from(words.slice(0, 4 * head).matchAll(until), (match) => Number(match[1]))
  return years.length === 0 ? null : Math.max(...years)
}

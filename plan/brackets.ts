// Brackets that name who answers for a task, so that an item is cut after each of them.
//
//   建设口袋公园20个（责任单位：区城管局）；改造公厕8座（区住建局负责）。
//                  ^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^
//
// A bracket inside a name is part of it: 各镇（街道）, 各市（含开发区）政府.

import { hasUnitLabel } from './assign/labels.ts'
import { certaintyOf } from './assign/names.ts'
import { readUnits } from './assign/phrase.ts'
import { kindsOfBody } from './lexicon/unit-names.ts'

/**
 * Offsets into the text: the bracket with its marks is `[start, end)`. Brackets side by side,
 * （牵头单位：…）（配合单位：…）, are one: their words are those of each `inside`.
 */
export type Bracket = {
  readonly start: number
  readonly end: number
  readonly inside: readonly Inside[]
}

type Inside = { readonly from: number; readonly to: number }
type Single = Inside & { readonly start: number; readonly end: number }

export type Known = {
  readonly start: number
  readonly end: number
  readonly known: ReadonlySet<string>
}

const isKind: ReadonlySet<string> = new Set(kindsOfBody)
const nobody: ReadonlySet<string> = new Set()
const longest = 700
const marks = /[（([【［〔）)\]】］〕\n]/g
const openers: ReadonlySet<string> = new Set('（([【［〔')
const verbs = /牵头|负责|主办|落实|起草|配合|协办|会同/
/** What a bracket that only explains begins with: （含省直部门）, （以下简称市财政局）. */
const explains = /^(?:以下|简称|原|即|含|不含|如|例如|见|包括|指|本|该)/
/** After these a bracket of names alone is no part of a word: …12%。（区发改局） */
const stops = '。；！）】]”%\n\t'
/** For reading words whose place in the received document does not matter. */
const nowhere = new Int32Array(0)

/** Every bracket of `value` inside `[start, end)` that names responsible units or leaders, in order. */
export function unitBrackets(value: string, start: number, end: number): readonly Bracket[] {
  return bracketsOf(value, { start, end, known: nobody })
}

/** The same, where a bracket of names alone may also hold units that the district says it has. */
export function bracketsOf(value: string, { start, end, known }: Known): readonly Bracket[] {
  const found: { start: number; end: number; inside: Inside[] }[] = []
  let from = start
  for (const bracket of singlesIn(value, start, end)) {
    if (bracket.start < from || !namesUnits(value, bracket, { start, end, known })) continue
    from = bracket.end
    const last = found.at(-1)
    const inside = { from: bracket.from, to: bracket.to }
    if (last?.end === bracket.start) {
      last.end = from
      last.inside.push(inside)
    } else found.push({ start: bracket.start, end: from, inside: [inside] })
  }
  return found
}

/**
 * Every bracket as it opens, the outer before the inner, in one pass however deep they stand.
 * One that is never closed ends with its line, and counts only where it begins with a label.
 */
function singlesIn(value: string, start: number, end: number): readonly Single[] {
  const found: { start: number; to: number; closed: boolean }[] = []
  let open: typeof found = []
  for (const { 0: mark, index } of value.slice(start, end).matchAll(marks)) {
    const to = start + index
    if (mark === '\n') {
      for (const bracket of open) bracket.to = to
      open = []
    } else if (openers.has(mark)) {
      const bracket = { start: to, to: end, closed: false }
      found.push(bracket)
      open.push(bracket)
    } else {
      const bracket = open.pop()
      if (bracket) Object.assign(bracket, { to, closed: true })
    }
  }
  return found
    .filter(({ start, to }) => to - start < longest)
    .filter(({ start, closed }) => closed || hasUnitLabel(value.slice(start + 1, start + 12)))
    .map(({ start, to, closed }) => ({ start, end: closed ? to + 1 : to, from: start + 1, to }))
}

function namesUnits(value: string, bracket: Single, { end, known }: Known): boolean {
  const words = value.slice(bracket.from, bracket.to)
  if (words.length < 2 || explains.test(words)) return false
  if (hasUnitLabel(words)) return true
  const says = verbs.test(words)
  if (!says && !standsAlone(value, bracket, end)) return false
  const { names } = readUnits(
    { value: words, origin: nowhere },
    { from: 0, to: words.length, label: null },
  )
  if (!says) return names.length > 0 && names.every(({ name }) => known.has(name) || isSure(name))
  const named = names.filter(
    ({ said, name, part }) => said && (part === 'leader' || certaintyOf(name) !== 'no'),
  )
  return named.length > 0 && named.length * 2 > names.length
}

/** A name that stands by itself in a bracket, and is not just a word for a kind of body: 街道. */
function isSure(name: string): boolean {
  return name.length > 2 && !/^\d/.test(name) && !isKind.has(name) && certaintyOf(name) === 'sure'
}

/** At the end of an item or sentence, and not right behind a unit whose other name it gives. */
function standsAlone(value: string, { start, end }: Single, limit: number): boolean {
  if (start === 0 || stops.includes(value.charAt(start - 1))) return true
  if (end < limit && !'。；\n\t'.includes(value.charAt(end))) return false
  return certaintyOf(value.slice(Math.max(0, start - 6), start)) !== 'sure'
}

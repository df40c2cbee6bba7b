// Paragraphs: the passages of running text and of items.
//
//   新建公厕8座（区住建局负责）；新增车位300个（区城管局负责）。   two passages, each with its bracket
//   园区提质“加速”。完善配套。上半年完成环评。                two: a short title goes with what follows

import { type Bracket, unitBrackets } from '../brackets.ts'
import { plansAgain, turns, unitsLine } from '../lexicon/sections.ts'
import type { Sort } from '../segment.ts'
import { addPassage, type Builder, closeTo, placeOf } from './builder.ts'
import {
  byBrackets,
  clausesOf,
  indicatorsOf,
  type Range,
  sentencesOf,
  stepsOf,
} from './sentences.ts'
import { isClosing, isDueLine, isUnitsLine, type Place, sentenceSort } from './sorts.ts'

const longestItem = 260
const longestTitle = 22
const shortTitle = 14
const longestName = 40

/** A paragraph without a number. */
export function addParagraph(builder: Builder, range: Range): void {
  const words = builder.value.slice(range[0], range[1])
  if (isUnitsLine(words) || isDueLine(words)) {
    const after = builder.passages.at(-1)?.sort === 'closing'
    addPassage(builder, range, { sort: after ? 'closing' : 'units' })
    return
  }
  turn(builder, words)
  const place = placeOf(builder)
  if (range[1] <= builder.speech) {
    addPassage(builder, range, { sort: 'preamble' })
    return
  }
  if (place.root && isTitle(words)) {
    addPassage(builder, range, { sort: 'heading' })
    return
  }
  if (place.root && words === builder.title && place.sort !== 'closing') {
    addPassage(builder, range, { sort: place.sort === 'past' ? 'past' : 'preamble' })
    return
  }
  if (isWhole(builder, words, place)) {
    addPassage(builder, range, { sort: wholeSort(builder, words, place) })
    return
  }
  addRanges(builder, cut(builder.value, range, false), { place, number: null })
}

/** A line before the first heading that ends like the name of a plan. */
function isTitle(words: string): boolean {
  return words.length <= longestName && plansAgain.test(words) && !/[，。；\d、]/.test(words)
}

/** Addressees, signatures and the courtesies at the end stand as one. */
function isWhole(builder: Builder, words: string, { sort }: Place): boolean {
  if (isClosing(words) || sort === 'closing') return true
  if (words.endsWith('：') && words.length <= 90 && !builder.worked) return true
  return isFarewell(builder, words)
}

function wholeSort(builder: Builder, words: string, { sort }: Place): Sort {
  if (isFarewell(builder, words)) return 'closing'
  if (words.endsWith('：')) return sort === 'past' ? 'past' : 'preamble'
  return builder.worked ? 'closing' : 'preamble'
}

function isFarewell(builder: Builder, words: string): boolean {
  return (
    builder.kind === 'report' &&
    builder.turned &&
    /^各位代表|让我们|谢谢大家|奋斗！$/.test(words) &&
    !/\d/.test(words)
  )
}

/** A report without headings comes to its plans in a sentence. */
function turn(builder: Builder, words: string): void {
  if (builder.kind !== 'report' || builder.turned || builder.closed) return
  if (!turns.some((pattern) => pattern.test(words))) return
  const said = /^[^\d]{0,8}((?:19|20)\d{2})年/.exec(words)?.[1]
  if (said !== undefined && builder.year !== null && Number(said) < builder.year) return
  if (placeOf(builder).sort !== 'work') closeTo(builder, 0)
  builder.turned = true
  builder.rootSort = 'work'
}

/** The text of a numbered item, behind its number. */
export function addItem(
  builder: Builder,
  range: Range,
  item: { place: Place; number: string | null; single?: boolean },
): void {
  const words = builder.value.slice(range[0], range[1])
  if (item.place.sort === 'past' || item.place.sort === 'closing') {
    addPassage(builder, range, { sort: item.place.sort, number: item.number })
    return
  }
  const whole =
    item.single === true || (words.length <= longestItem && item.place.sort !== 'preamble')
  addRanges(builder, cut(builder.value, range, whole), item)
}

type Pieces = { readonly ranges: readonly Range[]; readonly brackets: readonly Bracket[] }

/** Where a stretch of work is cut: after brackets, at steps, else at sentences (or not at all). */
function cut(value: string, range: Range, whole: boolean): Pieces {
  const brackets = hasBracket(value, range) ? unitBrackets(value, range[0], range[1]) : []
  if (brackets.length > 0) return { ranges: byBrackets(value, range, brackets), brackets }
  const steps = stepsOf(value, range)
  if (steps.length > 0) {
    const [first = range[1]] = steps
    const parts = steps.map((at, index): Range => [at, steps[index + 1] ?? range[1]])
    return {
      ranges: first > range[0] ? [...sentencesOf(value, range[0], first), ...parts] : parts,
      brackets,
    }
  }
  if (whole) return { ranges: [range], brackets }
  const sentences = titled(value, answered(value, sentencesOf(value, range[0], range[1])))
  return { ranges: sentences.flatMap((sentence) => finer(value, sentence)), brackets }
}

function hasBracket(value: string, [start, end]: Range): boolean {
  return /[）)\]］】〕]/.test(value.slice(start, end))
}

const answers = /^(?:此|该|这|以上|上述)[一二三四五六七八九]?(?:项|些|类)?(?:工作|任务|措施|事项)由/

/** 此项工作由区商务局负责。 says who answers for the sentence before it. */
function answered(value: string, sentences: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (const [start, end] of sentences) {
    const last = found.at(-1)
    const words = value.slice(start, Math.min(end, start + 16))
    const joins = last !== undefined && (answers.test(words) || unitsLine.test(words))
    if (joins) found[found.length - 1] = [last[0], end]
    else found.push([start, end])
  }
  return found
}

/** A short sentence names what the next one says: 精细化管企。完成锅炉改造22台。 */
function titled(value: string, sentences: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  let from = -1
  for (const [index, [start, end]] of sentences.entries()) {
    const opens = from < 0 && index < sentences.length - 1 && isName(value.slice(start, end), index)
    if (opens) from = start
    else {
      found.push([from < 0 ? start : from, end])
      from = -1
    }
  }
  return found
}

function isName(words: string, index: number): boolean {
  return words.length <= (index === 0 ? longestTitle : shortTitle) && !/[\d，：；！是]/.test(words)
}

function finer(value: string, sentence: Range): readonly Range[] {
  const list = indicatorsOf(value, sentence)
  return list.length > 1 ? list : clausesOf(value, sentence)
}

function addRanges(
  builder: Builder,
  { ranges, brackets }: Pieces,
  { place, number }: { readonly place: Place; readonly number: string | null },
): void {
  let next = 0
  for (const range of ranges) {
    while ((brackets[next]?.start ?? range[0]) < range[0]) next++
    const own = (brackets[next]?.end ?? Number.POSITIVE_INFINITY) <= range[1]
    const words = builder.value.slice(range[0], range[1])
    const sort = own && isPlan(place) ? 'work' : sentenceSort(words, place)
    addPassage(builder, range, { sort, number })
  }
}

function isPlan({ kind, sort }: Place): boolean {
  return kind !== 'other' && kind !== 'bulletin' && sort !== 'past' && sort !== 'closing'
}

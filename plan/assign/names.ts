// Unit names: is this string the name of a responsible unit?
//
//   区发改局      sure      省教育厅      sure
//   樟林村        likely: only where 负责 or a label says that units are named
//   新格局        no
//
// Certainty comes from the last characters, which in Chinese say what kind of body it is.

import { groupBy } from '../group.ts'
import { likelyEndings, personTitles, sureCharacters, sureEndings } from '../lexicon/unit-names.ts'
import type { Text } from '../source.ts'
import { either } from '../words.ts'

export type Certainty = 'sure' | 'likely' | 'no'

const longestName = 40
const sure = byLastCharacter(sureEndings)
const likely = byLastCharacter(likelyEndings)
const levels = /^各(?:有关|相关)?(?:州|市|县|区|旗|镇|乡|乡镇|街|街道|村|社区|园区|开发区){1,3}$/

/** How surely `name`, without surrounding punctuation, names a unit. A bracket at its end is no part. */
export function certaintyOf(name: string): Certainty {
  const open = name.endsWith('）') ? name.lastIndexOf('（') : -1
  if (open > 0) return certaintyOf(name.slice(0, open))
  if (name.length < 2 || name.length > longestName) return 'no'
  if (endsSurely(name)) return 'sure'
  if (levels.test(name)) return 'sure'
  return endsWithOneOf(name, likely) ? 'likely' : 'no'
}

function endsSurely(name: string): boolean {
  const not = sureCharacters[name.slice(-1)]
  if (not !== undefined) return !not.includes(name.slice(-2, -1))
  return endsWithOneOf(name, sure)
}

function endsWithOneOf(name: string, endings: ReadonlyMap<string, readonly string[]>): boolean {
  for (const ending of endings.get(name.slice(-1)) ?? []) if (name.endsWith(ending)) return true
  return false
}

function byLastCharacter(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return groupBy(endings, (ending) => ending.slice(-1))
}

const titles = `(?:${either(personTitles)})`
const person = new RegExp(`^(?!副?${titles}$)(?:.{1,8}${titles}|副?${titles}.{2,4})$`)

/** Whether the words name someone by post: 李明副区长, 副区长李明. */
export function isPerson(name: string): boolean {
  return person.test(name)
}

/** Offsets of one name in the text. */
export type Place = { readonly start: number; readonly end: number }

/** 各县、区政府 and 各镇、街道 are one name: what follows the 、 is no name by itself. */
const bareLevel =
  /、(?:州|市|县|区|旗|镇|乡|街道|办事处|园区|开发区)(?:人民)?(?:政府|管委会|办事处)?(?=[、，；。/（）\t\n\u2028]|按|分|负|落|配|牵|共|会|等|$)/y
const before =
  /^(?:(?:此|该|这|以上|上述)[一二两三四五六七八九]?(?:项|些)?(?:工作|任务|措施|事项)由|由|具体由|请|以及|和|及|与|含|包括|其中)(?=.{2})/
const after =
  /等(?:\d{1,3}个?)?(?:(?:各|有关|相关|成员|职能|责任|省|市|县|区|州|旗|直|级|中央){0,4}(?:部门|单位|地区|地方|机构|企业))?$/
const conjunctions = /以及|和|及|与/g

/** Whether a name that began at `start` goes on over the 、 at `mark`: 各县、区政府. */
export function goesOnOver(value: string, start: number, mark: number): boolean {
  if (value.charAt(start) !== '各' || mark - start > 4) return false
  bareLevel.lastIndex = mark
  return bareLevel.test(value)
}

/**
 * The names in a stretch without separators: 等部门 is cut off, 区财政局和区审计局 is two names where
 * both sides are units, and so is a place where white space was cut out between two units. Between
 * people white space is enough (李明 王强), unless it stands inside a name (李 明).
 */
export function splitNames(text: Text, { start, end }: Place, isPeople: boolean): readonly Place[] {
  const lead = before.exec(text.value.slice(start, Math.min(end, start + 10)))
  const from = start + (lead ? lead[0].length : 0)
  const to = withoutRest(text.value, from, end)
  if (to - from < 2) return []
  const cuts = [
    ...gaps(text, { start: from, end: to }, isPeople),
    ...joints(text.value.slice(from, to), from),
  ]
  return pieces(cuts, from, to).map((place) => ({
    start: place.start,
    end: withoutRest(text.value, place.start, place.end),
  }))
}

/** The end of a name without 等部门. */
function withoutRest(value: string, start: number, end: number): number {
  const rest = after.exec(value.slice(start, end))
  return rest ? start + rest.index : end
}

/** Where white space was cut out between two names. */
function gaps(text: Text, { start, end }: Place, isPeople: boolean): Place[] {
  const found: Place[] = []
  for (let at = start + 2, from = start; at < end - 1; at++) {
    if ((text.origin[at] ?? 0) - (text.origin[at - 1] ?? 0) <= 1) continue
    const isEnd = isPeople ? at - from > 1 : certaintyOf(text.value.slice(from, at)) !== 'no'
    if (!isEnd) continue
    found.push({ start: at, end: at })
    from = at
  }
  return found
}

function joints(words: string, offset: number): Place[] {
  const found: Place[] = []
  let from = 0
  for (const { index, 0: word } of words.matchAll(conjunctions)) {
    const next = index + word.length
    if (words.startsWith('其', next)) continue
    if (
      certaintyOf(words.slice(from, index)) !== 'sure' ||
      certaintyOf(words.slice(next)) === 'no'
    ) {
      continue
    }
    found.push({ start: offset + index, end: offset + next })
    from = next
  }
  return found
}

function pieces(cuts: readonly Place[], from: number, to: number): readonly Place[] {
  const found: Place[] = []
  let start = from
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    found.push({ start, end: cut.start })
    start = cut.end
  }
  found.push({ start, end: to })
  return found
}

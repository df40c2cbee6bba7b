// Key: a name for each commitment that outlives revisions of the document.
//
//   新增规模以上企业20家。        ┐ the same key: the figure moved, the promise did not
//   力争新增规模以上企业25家以上。 ┘
//
// Later work (reports, evidence, scores) hangs on the key, so a key must never pass to another
// commitment: where two begin alike, all of their words decide, and only where all are alike does
// the order of occurrence.

import type { Quantity, Units } from './plan.ts'

export type Keyed = {
  readonly text: string
  readonly title: string
  readonly sectionTitle: string | null
  readonly quantities: readonly Pick<Quantity, 'subject'>[]
  readonly units: Omit<Units, 'span'>
}

/** How many significant characters identify a commitment: its tail may be reworded freely. */
const reach = 24

/** Numerals, days, bounds and ambitions: what a retargeted promise changes and still is itself. */
const fleeting =
  '零〇一二三四五六七八九十百千万亿元两半年月日旬季度前底末' +
  '以上下内左右约超近达到多余不低高少过于力争取求确保预期计划实现完成突破控制在今明全的了将要再'

const letter = new Uint8Array(0x10000)
for (let code = 0x4e00; code <= 0x9fff; code++) letter[code] = 1
for (let code = 0x3400; code <= 0x4dbf; code++) letter[code] = 1
for (let code = 0x61; code <= 0x7a; code++) letter[code] = 1
for (const word of fleeting) letter[word.charCodeAt(0)] = 0

/**
 * One key for each commitment, in order: ten characters of `0-9a-v`, with `-2`, `-3` … behind the
 * later ones of commitments that say the same in the same section. Keys of one list are unique.
 */
export function keysOf(commitments: readonly Keyed[]): readonly string[] {
  const words = commitments.map(significant)
  const short = words.map((word) => hash(word.slice(0, reach)))
  const alike = countOf(short)
  const keys = commitments.map((commitment, index) => {
    const key = short[index] ?? ''
    if (alike.get(key) === 1) return key
    return hash(`${words[index]}/${lettersOf(commitment.sectionTitle ?? '')}`)
  })
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}-${times}`
  })
}

/** The words that a revision of the figures, days and ambitions leaves as they are. */
export function lettersOf(text: string): string {
  let kept = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code
    if (letter[lower] === 1 && !behindDigit(text, index)) kept += String.fromCharCode(lower)
  }
  return kept
}

function significant({ text, title, quantities, units }: Keyed): string {
  const subject = quantities[0]?.subject ?? ''
  const carried = text.includes(subject) ? '' : lettersOf(subject)
  return carried + lettersOf(withoutUnits(text, units)) || lettersOf(title) || text
}

/** The text without the brackets that name its units: who answers for it is not what it is. */
export function withoutUnits(text: string, { lead, support, leaders }: Keyed['units']): string {
  const name = lead[0] ?? support[0] ?? leaders[0]
  if (!name) return text
  let kept = ''
  let from = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
    const start = text.lastIndexOf('（', at)
    const end = text.indexOf('）', at)
    const bracketed = start >= from && end > start
    kept += text.slice(from, bracketed ? start : at + name.length)
    from = bracketed ? end + 1 : at + name.length
  }
  return kept + text.slice(from)
}

/** A measure word: the character right behind an Arabic number, as 家 in 20家 or 万元 in 5万元. */
function behindDigit(text: string, index: number): boolean {
  let before = text.charCodeAt(index - 1)
  const isMultiplier = before === 0x4e07 || before === 0x4ebf
  if (isMultiplier) before = text.charCodeAt(index - 2)
  return before >= 0x30 && before <= 0x39
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Fifty bits, five a character: FNV-1a, and a like hash with another beginning and factor. */
function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x050c5d1f
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + 0x9e37), 0x85ebca6b)
  }
  return digits(low ^ (high >>> 15)) + digits(high ^ (low >>> 13))
}

function digits(word: number): string {
  return (((word >>> 0) ^ (word >>> 25)) & 0x1ffffff).toString(32).padStart(5, '0')
}

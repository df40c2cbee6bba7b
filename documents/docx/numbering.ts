// Word's automatic numbers. They are not in the text of the file, yet the reader sees them, and the
// structure of a plan hangs on them. ECMA-376 part 1, §17.9.
//
//   const numbering = readNumbering(bytes)
//   const counter = newCounter(numbering)
//   label(counter, { numId: '1', level: 0 })  → '一、'
//   label(counter, { numId: '1', level: 1 })  → '（一）'
//   label(counter, { numId: '1', level: 0 })  → '二、'

import { numeral } from '../numerals.ts'
import { type Attributes, readXml } from '../xml.ts'

type Level = {
  start: number
  format: string
  text: string
  /** All numbers in the label as Arabic digits (`w:isLgl`). */
  legal: boolean
  /** Restart after this level (1 to 9), 0 for never; null: after any level above. */
  restart: number | null
  style: string | null
}

type Num = {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

type Abstract = {
  levels: Map<number, Level>
  styleLink: string | null
  numStyleLink: string | null
}

export type Numbering = {
  readonly abstracts: ReadonlyMap<string, Abstract>
  readonly nums: ReadonlyMap<string, Num>
}

/** The list a paragraph belongs to; `level` begins with 0. */
export type InList = { readonly numId: string; readonly level: number }

export type Counter = {
  readonly numbering: Numbering
  /** The current number of each level, by abstract list. */
  readonly counts: Map<string, (number | undefined)[]>
  /** `numId/level` whose own start has been used. */
  readonly restarted: Set<string>
}

export const noNumbering: Numbering = { abstracts: new Map(), nums: new Map() }

export function newCounter(numbering: Numbering): Counter {
  return { numbering, counts: new Map(), restarted: new Set() }
}

/** Counts one paragraph and says what stands before it; '' for bullets and unknown lists. */
export function label(counter: Counter, list: InList): string {
  const num = counter.numbering.nums.get(list.numId)
  const level = num && levelOf(counter.numbering, num, list.level)
  if (!num || !level) return ''
  const counts = countsOf(counter, num.abstract)
  counts[list.level] = next(counter, list, counts)
  restartBelow(counter.numbering, num, { counts, level: list.level })
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = levelOf(counter.numbering, num, at)
    if (!of) return ''
    const value = counts[at] ?? startOf(num, at, of)
    counts[at] = value
    if (level.legal && of.format !== 'bullet') return String(value)
    return numeral(value, of.format)
  })
}

/** The level of a list that a paragraph style is bound to (`w:pStyle` of the level). */
export function levelOfStyle(numbering: Numbering, numId: string, style: string): number | null {
  const num = numbering.nums.get(numId)
  const levels = num && abstractOf(numbering, num)?.levels
  for (const [at, level] of levels ?? []) if (level.style === style) return at
  return null
}

function countsOf(counter: Counter, abstract: string): (number | undefined)[] {
  const known = counter.counts.get(abstract)
  if (known) return known
  const counts: (number | undefined)[] = []
  counter.counts.set(abstract, counts)
  return counts
}

/** A list's own start counts once; lists of one abstract list otherwise go on counting together. */
function next(counter: Counter, list: InList, counts: readonly (number | undefined)[]): number {
  const num = counter.numbering.nums.get(list.numId)
  const own = num?.starts.get(list.level)
  const key = `${list.numId}/${list.level}`
  if (own !== undefined && !counter.restarted.has(key)) {
    counter.restarted.add(key)
    return own
  }
  const current = counts[list.level]
  if (current !== undefined) return current + 1
  const level = num && levelOf(counter.numbering, num, list.level)
  return num && level ? startOf(num, list.level, level) : 1
}

function restartBelow(
  numbering: Numbering,
  num: Num,
  at: { readonly counts: (number | undefined)[]; readonly level: number },
): void {
  for (let below = at.level + 1; below < at.counts.length; below += 1) {
    const restart = levelOf(numbering, num, below)?.restart ?? null
    if (restart === null ? true : at.level < restart) at.counts[below] = undefined
  }
}

function startOf(num: Num, at: number, level: Level): number {
  return num.starts.get(at) ?? level.start
}

function levelOf(numbering: Numbering, num: Num, at: number): Level | undefined {
  return num.levels.get(at) ?? abstractOf(numbering, num)?.levels.get(at)
}

/** Follows one link to the list that a numbering style holds. */
function abstractOf(numbering: Numbering, num: Num): Abstract | undefined {
  const own = numbering.abstracts.get(num.abstract)
  if (!own?.numStyleLink || own.levels.size > 0) return own
  for (const each of numbering.abstracts.values()) {
    if (each.styleLink === own.numStyleLink) return each
  }
  return own
}

export function readNumbering(bytes: Uint8Array): Numbering {
  const abstracts = new Map<string, Abstract>()
  const nums = new Map<string, Num>()
  let abstract: Abstract | null = null
  let num: Num | null = null
  let level: Level | null = null
  let override = 0
  let skipped = 0
  readXml(bytes, 'numbering.xml', {
    open(name, attributes) {
      if (skipped > 0 || name === 'mc:Fallback') {
        skipped += 1
        return
      }
      const value = attributes.get('w:val') ?? ''
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
        abstracts.set(attributes.get('w:abstractNumId') ?? '', abstract)
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map(), levels: new Map() }
        nums.set(attributes.get('w:numId') ?? '', num)
      } else if (name === 'w:lvlOverride') override = whole(attributes.get('w:ilvl'))
      else if (name === 'w:lvl') {
        level = newLevel()
        ;(num ?? abstract)?.levels.set(whole(attributes.get('w:ilvl')), level)
      } else if (level) setLevel(level, name, attributes)
      else if (name === 'w:abstractNumId' && num) num.abstract = value
      else if (name === 'w:startOverride' && num) num.starts.set(override, whole(value))
      else if (name === 'w:styleLink' && abstract) abstract.styleLink = value
      else if (name === 'w:numStyleLink' && abstract) abstract.numStyleLink = value
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (name === 'w:lvl') level = null
      else if (name === 'w:num') num = null
      else if (name === 'w:abstractNum') abstract = null
    },
  })
  return { abstracts, nums }
}

function newLevel(): Level {
  return { start: 0, format: 'decimal', text: '', legal: false, restart: null, style: null }
}

function setLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val') ?? ''
  if (name === 'w:start') level.start = whole(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value.slice(0, 200)
  else if (name === 'w:isLgl') level.legal = !/^(?:0|false|off)$/.test(value)
  else if (name === 'w:lvlRestart') level.restart = whole(value)
  else if (name === 'w:pStyle') level.style = value
}

function whole(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(number) && number >= 0 && number < 100_000 ? number : 0
}

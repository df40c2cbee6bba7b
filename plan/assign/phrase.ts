// Unit phrases: who does what, in the words of one bracket or line.
//
//   牵头单位：区发改局；责任单位：区财政局、各镇（街道）   lead 区发改局; duty 区财政局, 各镇（街道）
//   区教育局牵头，区财政局、区住建局按职责分工负责         lead 区教育局; duty 区财政局, 区住建局
//   区商务局会同有关部门负责                               duty 区商务局; support 有关部门
//
// Names stand before their verb and after their label, so they wait until one or the other is known.

import { verbs } from '../lexicon/unit-names.ts'
import { closeOf } from '../search.ts'
import type { Text } from '../source.ts'
import { bareParts, type Part, stretches } from './labels.ts'
import { certaintyOf, goesOnOver, isPerson, type Place, splitNames } from './names.ts'

/** A name with its offsets in the text; `said` where a label or a verb (牵头, 负责) gave it its part. */
export type Named = Place & {
  readonly name: string
  readonly part: Part
  readonly said: boolean
}

export type Phrase = {
  readonly names: readonly Named[]
  /** It says that the first of them leads: 列第一位的为牵头单位. */
  readonly firstLeads: boolean
}

/** Offsets into the text, and the part that a table's header gives to what stands there. */
type Within = { readonly from: number; readonly to: number; readonly label: Part | null }

type Reading = {
  readonly text: Text
  readonly names: Named[]
  readonly label: Part | null
  waiting: Place[]
  /** Where the name being read began. */
  start: number
  /** What a verb made of the names after it: A牵头，B: B supports. */
  rest: Part | null
  /** After 会同, until the next separator. */
  joint: boolean
  /** After a verb with an object of its own (负责项目审批), until the next separator. */
  skipping: boolean
}

const parts = ['lead', 'duty', 'support', 'joint'] as const
const separators = '、，,；;。/\t\n\u2028【'
const tokens = new RegExp(
  `[（${separators}]|${parts.map((part) => `(?<${part}>${verbs[part]})`).join('|')}`,
  'g',
)
const firstLeadsRule = /(?:第[一1]|首位|首个|最前)[^。；，]{0,10}牵头/
/** What may follow the names: a rule, or a note about later tasks, which names nobody here. */
const note = /(?:以下|下同|列[第首在]|排[名序在第列]|第[一1]|首位|标[注有*★]|不再)/y
const longestBracket = 80
/** What no name holds: a note has been read as one. */
const isNote = /负责|职责|牵头|^下同|均需|均含|不再|完成|：|[月年]底|\d[月日]/
/** A post after a person's name: 李明（副区长）. */
const post = /（[^（）]{1,20}）$/
/** The part of one name in brackets after it: 区发改局（牵头）. */
const ownPart = /^（(牵头|主办|责任|配合|协办|参与|协助)(?:单位|部门)?）$/

const neverGoesOn = /^(?:落实|起草|支持)$/
/** 负责解释 and 负责人 say nothing about tasks. */
const noDuty = /^(?:解释|[人制的])/

/**
 * Reads the inside of a bracket, a table cell or a line that names units. `label` is the part that a
 * table's header gives to names without one of their own.
 */
export function readUnits(text: Text, { from, to, label }: Within): Phrase {
  const names: Named[] = []
  for (const stretch of stretches(text.value, from, to)) {
    if (stretch.label === 'other') continue
    readStretch(text, { ...stretch, label: stretch.label ?? label }, names)
  }
  return { names, firstLeads: saysFirstLeads(text.value.slice(from, to)) }
}

/** Whether the words say that the first unit named leads: 列第一位的为牵头单位. */
export function saysFirstLeads(words: string): boolean {
  return words.includes('牵头') && firstLeadsRule.test(words)
}

function readStretch(text: Text, { label, from, to }: Within, names: Named[]): void {
  const reading: Reading = {
    ...{ text, names, label, waiting: [], start: from },
    ...{ rest: label, joint: false, skipping: false },
  }
  let next = from
  for (const match of text.value.slice(from, to).matchAll(tokens)) {
    const at = from + match.index
    if (at < next) continue
    const token = match[0]
    const part = parts.find((one) => match.groups?.[one] !== undefined)
    next = at + token.length
    if (token === '（') next = readBracket(reading, at, to)
    else if (part === undefined) {
      readSeparator(reading, at, token)
      note.lastIndex = next
      const ends = label !== null && (token === '。' || token === '\n')
      if (ends || note.test(text.value)) {
        give(reading, reading.rest)
        return
      }
    } else readVerb(reading, { at, verb: token, part, atEnd: next === to })
  }
  readSeparator(reading, to, '。')
}

/** A bracket after a name may give it its part; any other belongs to the name. Returns its end. */
function readBracket(reading: Reading, at: number, to: number): number {
  const { value } = reading.text
  const end = closeOf(value, at, Math.min(to, at + longestBracket)) + 1
  const own = ownPart.exec(value.slice(at, end))?.[1]
  if (own === undefined) return end
  const before = reading.waiting
  reading.waiting = []
  take(reading, at)
  give(reading, bareParts[own] ?? 'support')
  reading.waiting = before
  reading.start = end
  return end
}

function readSeparator(reading: Reading, at: number, mark: string): void {
  if (goesOnOver(reading.text.value, reading.start, at)) return
  if (!reading.skipping) take(reading, at)
  reading.skipping = false
  reading.start = at + 1
  if (reading.joint && mark !== '、') {
    give(reading, 'support')
    reading.joint = false
  }
  if (mark === '；' || mark === '。' || mark === '\n') {
    give(reading, reading.rest)
    reading.rest = reading.label
  }
}

function readVerb(
  reading: Reading,
  { at, verb, part, atEnd }: { at: number; verb: string; part: Part | 'joint'; atEnd: boolean },
): void {
  const { value } = reading.text
  const next = value.slice(at + verb.length, at + verb.length + 2)
  const ends = atEnd || separators.includes(next.charAt(0))
  const name = value.slice(reading.start, at)
  const isNamed = name === '' ? part === 'joint' : certaintyOf(name) === 'sure'
  if (!ends && !(isNamed && mayGoOn(verb, next))) return

  take(reading, at)
  reading.start = at + verb.length
  if (part === 'joint') {
    give(reading, reading.label ?? 'duty')
    reading.joint = true
    return
  }
  give(reading, reading.joint ? 'support' : part)
  reading.joint = false
  if (part === 'lead' && reading.label === null) reading.rest = 'support'
  reading.skipping = !ends && part === 'duty'
}

/** Whether `verb`, with more words right behind it, is a verb and not part of a name. */
function mayGoOn(verb: string, next: string): boolean {
  if (verb === '商' && '务业会贸'.includes(next.charAt(0))) return false
  return !neverGoesOn.test(verb) && !noDuty.test(next)
}

function take({ text, label, start, waiting }: Reading, end: number): void {
  if (end - start > 1) waiting.push(...splitNames(text, { start, end }, label === 'leader'))
}

/**
 * Gives the waiting names their part. Without one they only stand there, and answer for the
 * task. Someone named by post answers in person.
 */
function give({ text, names, waiting }: Reading, part: Part | null): void {
  for (const { start, end } of waiting.splice(0)) {
    const written = text.value.slice(start, end)
    if (isNote.test(written)) continue
    const leads = part === 'leader' || (part !== 'support' && isPerson(written))
    const name = leads ? written.replace(post, '') : written
    names.push({
      ...{ name, start, end: start + name.length },
      part: leads ? 'leader' : (part ?? 'duty'),
      said: part !== null,
    })
  }
}

// Measured: the figures of one sentence, read together, since one says for the others what they leave
// out: the verb, the subject, the bound, the base.
//
//   新增高新技术企业3家、科技型企业50家以上    increment, increment
//   预期108亿元，增长32%，力争133亿元          target, target, stretch of the first

import { compare } from '../decimal.ts'
import type { Role } from '../plan.ts'
import { doubtsOf, type FigureDoubt } from './certainty.ts'
import { type Clause, clausesOf } from './clause.ts'
import { runOf, type Subjects, shares, subjectsOf } from './deal.ts'
import type { Figure } from './figure.ts'
import { type Governing, governingOf } from './governing.ts'
import { growthNoun, type Nature, natureOf } from './nature.ts'
import { roleOf, type Setting, toneOf } from './role.ts'
import { completed, isReached } from './subject.ts'

/** A figure with its meaning; offsets into the cleaned text. */
export type Measured = {
  readonly figure: Figure
  readonly subjects: readonly string[]
  readonly role: Role
  readonly nature: Nature
  readonly comparator: Clause['comparator']
  /** Of a stretch: the base it goes beyond. */
  readonly base: Measured | null
  readonly doubts: readonly FigureDoubt[]
}

const stops = new Set(Array.from('。！？\n\t\u2028', (mark) => mark.charCodeAt(0)))
/** How many figures back a base may stand. */
const farthest = 12
const longestTopic = 40
/** PM2.5 and 5G are names. */
const amounts = /(?<![A-Za-z]|[A-Za-z]\d{1,2}\.?)\d(?![A-Z])/
/** 工业总产值（亿元）: the unit is no part of what is measured. */
const unit = /[（(][^（）()期]{1,9}[）)]$/
const bareAim = /^(?:力争|争取|奋斗|冲刺|挑战)(?<reach>达到?|突破|超)?$/
const stretching = /(?:力争|争取|奋斗|冲刺|挑战)[^，]{0,4}$/

/** Where a passage stands. */
export type Context = Omit<Setting, 'tone'> & {
  /** Of what the other cells of a table row speak. */
  readonly topic?: Topic | undefined
  /** The text as its words are meant (read.ts), character for character: its verbs are heard. */
  readonly reading: string
}
export type Topic = Range & { readonly grows?: readonly Range[] }
type Range = { readonly start: number; readonly end: number }

/** What the `figures` of a passage of the cleaned `value` mean, sentence by sentence. */
export function measurePassage(
  value: string,
  { figures, range: [start, end] }: Stretch,
  context: Context,
): readonly Measured[] {
  const found: Measured[] = []
  for (let i = 0; i < figures.length; ) {
    const first = (figures[i] as Figure).start
    let from = first
    while (from > start && !stops.has(value.charCodeAt(from - 1))) from--
    let to = first
    while (to < end && !stops.has(value.charCodeAt(to))) to++
    let last = i + 1
    while (last < figures.length && (figures[last] as Figure).start < to) last++
    const setting = { ...context, tone: toneOf(value.slice(from, to)) }
    const topic = topicOf(value, from, context.topic)
    const sentence = { figures: figures.slice(i, last), from, topic, reading: context.reading }
    found.push(...measureSentence(value, sentence, setting))
    i = last
  }
  return found
}

/** The figures that begin in a range of the text, which is a passage. */
export type Stretch = {
  readonly figures: readonly Figure[]
  readonly range: readonly [start: number, end: number]
}

/** The words of the topic, where they are another cell's and carry no number of their own. */
export function topicOf(value: string, from: number, topic: Topic | undefined): string {
  if (!topic || (from >= topic.start && from < topic.end)) return ''
  const words = value.slice(topic.start, topic.end).replace(unit, '')
  if (words.length > longestTopic || amounts.test(words)) return ''
  return topic.grows?.some(({ start, end }) => from >= start && from < end) ? `${words}增长` : words
}

type Sentence = {
  readonly figures: readonly Figure[]
  readonly from: number
  readonly topic: string
  readonly reading: string
}

function measureSentence(
  value: string,
  { figures, from, topic, reading }: Sentence,
  setting: Setting,
): readonly Measured[] {
  const clauses = clausesOf(value, figures, { start: from, topic })
  const found: Measured[] = []
  const known: (readonly string[])[] = []
  let governing: Governing | null = null
  for (const [i, clause] of clauses.entries()) {
    const previous = found[i - 1]
    governing = governingOf({ ...clause, left: heard(clause, reading) }, governing)
    const subjects = subjectsOf({ clauses, i, known })
    const nature =
      aimedBeyond(clause, previous) ??
      natureOfMember(subjects, clauses[runOf(clauses, i).first] as Clause) ??
      natureOf(clause, previous?.nature)
    const role = roleOf(
      { clause, next: clauses[i + 1], previous: previous?.role, governing },
      setting,
    )
    known.push(subjects.names)
    const one = {
      figure: clause.figure,
      subjects: subjects.names,
      nature,
      comparator: shared(clauses, i),
      doubts: doubtsOf({ clause, governing, role, subjects }),
    }
    const base = role === 'target' ? baseOf(clauses, one, found) : null
    found.push({ ...one, role: base ? 'stretch' : role, base })
  }
  return named(found, clauses)
}

/** 新增规上企业20家，力争25家: a bare second amount is measured as the first; 力争达到80家 after 增加12家 is not. */
function aimedBeyond({ left, figure }: Clause, previous: Measured | undefined): Nature | null {
  const bare = bareAim.exec(left.trim())
  if (!bare || previous?.role !== 'target' || previous.figure.unit !== figure.unit) return null
  const { measure } = previous.nature
  const goesOn = measure === 'count' || (measure === 'increment' && !bare.groups?.['reach'])
  return goesOn ? previous.nature : null
}

/** 失业率、物价涨幅分别控制在5%和3%以内: each is what its own subject is. */
function natureOfMember({ names, from }: Subjects, { left, figure }: Clause): Nature | null {
  if (from !== 'list' || figure.dimension !== 'ratio' || !isReached(left)) return null
  const [name = ''] = names
  const at = left.indexOf(name)
  if (at < 0 || name === '') return null
  const grows = growthNoun.exec(left.slice(at + name.length))?.index === 0
  return { measure: grows ? 'growth' : 'share', negative: false }
}

/** The words before a figure as they are meant: 重点效劳 is 重点服务. */
function heard({ left, from, figure }: Clause, reading: string): string {
  return left.length === figure.start - from ? reading.slice(from, figure.start) : left
}

/** 新建6个、修缮9个幸福院, 5个国家级、10个省级基地: the first is named by the second. */
function named(found: readonly Measured[], clauses: readonly Clause[]): readonly Measured[] {
  return found.map((one, i) => {
    const next = found[i + 1]
    const separator = clauses[i + 1]?.separator
    if (next?.figure.unit !== one.figure.unit || !(separator === '、' || separator === '和'))
      return one
    const [own = '', ahead = ''] = [one.subjects[0], next.subjects[0]]
    if (own === '') return separator === '、' ? { ...one, subjects: next.subjects } : one
    const full = completed(own, ahead)
    return full === own ? one : { ...one, subjects: [full, ...one.subjects.slice(1)] }
  })
}

/** The bound of a run stands behind its last figure and holds for all of it. */
function shared(clauses: readonly Clause[], i: number): Clause['comparator'] {
  const own = clauses[i] as Clause
  if (own.comparator !== '=') return own.comparator
  const run = runOf(clauses, i)
  const first = clauses[run.first] as Clause
  if (first.figure.dimension !== own.figure.dimension) return '='
  if (first.comparator !== '=' && !first.figure.range && i !== run.first) return first.comparator
  return shares.test(first.left) ? (clauses[run.last] as Clause).comparator : '='
}

/** The base that a second amount is to go beyond (预期…力争…); of two that are aimed at, only where it does. */
function baseOf(
  clauses: readonly Clause[],
  one: Omit<Measured, 'base' | 'role'>,
  found: readonly Measured[],
): Measured | null {
  const isAimed = (at: number) => stretching.test(clauses[at]?.left ?? '')
  if (!isAimed(found.length)) return null
  for (let i = found.length - 1; i >= Math.max(0, found.length - farthest); i--) {
    const base = found[i] as Measured
    if (base.role !== 'target' || base.figure.unit !== one.figure.unit) continue
    if (base.nature.measure !== one.nature.measure || base.subjects[0] !== one.subjects[0]) continue
    const further = compare(base.figure.value, one.figure.value)
    const isBeyond = further < 0 || (further > 0 && base.comparator === '<=')
    return isBeyond || (further !== 0 && !isAimed(i)) ? base : null
  }
  return null
}

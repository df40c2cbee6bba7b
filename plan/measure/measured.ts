// Measured: the figures of one sentence, read together: what one says once for several is carried,
// and what several share (分别, 各, 均) is dealt out.
//
//   全部财政收入、税收收入分别增长8%、9%     each its own
//   公厕和口袋公园各5个                      5个 twice, on the same words

import { compare } from '../decimal.ts'
import type { Role } from '../plan.ts'
import type { Clause } from './clause.ts'
import { clausesOf } from './clause.ts'
import { type Figure, figuresOf } from './figure.ts'
import { type Nature, natureOf } from './nature.ts'
import { type Governing, governingOf, roleOf, type Setting } from './role.ts'
import { nounBefore, nounBehind } from './subject.ts'

/** A figure with its meaning; offsets into the cleaned text. */
export type Measured = {
  readonly figure: Figure
  readonly subjects: readonly string[]
  readonly role: Role
  readonly nature: Nature
  readonly comparator: Clause['comparator']
  /** Of a stretch: the base it goes beyond. */
  readonly base: Measured | null
}

const shares = /(?:分别|各|均|都|双双)/
const stretching = /(?:力争|争取|奋斗|冲刺|挑战)[^，]{0,4}$/
const amountNoun =
  /(?:居民(?:人均)?(?:可支配|纯)?收入|人均(?:可支配|纯)?收入|增加值|总产值|产值|排放总?量|[^，、]{2}率|[产销容存]量|面积|收入|投资|总额|比重|比例|浓度|人数|数量|资金|税收|营收)$/
const joints = /以及|(?<![共温缓饱])和(?![谐美平])|(?<![普涉波])及(?![时格])|(?<!参)与/
const listed =
  /^(.{1,60}?)[一二三四五六七八九十\d]{1,3}[大个类项](?:[^，]{0,8}?)(?:产业|行业|集群|领域|板块|园区)(.{0,12})$/

/** The figures between `start` and `end`, which is one sentence of the cleaned `value`. */
export function measureSentence(
  value: string,
  [start, end]: readonly [number, number],
  setting: Omit<Setting, 'sentence'>,
): Measured[] {
  const figures = figuresOf(value, start, end)
  if (figures.length === 0) return []
  const whole: Setting = { ...setting, sentence: value.slice(start, end) }
  const clauses = clausesOf(value, figures, start)
  const found: Measured[] = []
  let governing: Governing | null = null
  for (const [i, clause] of clauses.entries()) {
    const previous = found[i - 1]
    governing = governingOf(clause, governing)
    const nature = natureOf(clause, previous?.nature)
    const role = roleOf(
      { clause, next: clauses[i + 1], previous: previous?.role, governing },
      whole,
    )
    const subjects = subjectsOf({ clauses, i, found })
    const one = { figure: clause.figure, subjects, role, nature, comparator: shared(clauses, i) }
    const base = role === 'target' ? baseOf(clause, one, found) : null
    found.push({ ...one, role: base ? 'stretch' : role, base })
  }
  return found
}

type Place = {
  readonly clauses: readonly Clause[]
  readonly i: number
  readonly found: readonly Measured[]
}

function subjectsOf({ clauses, i, found }: Place): readonly string[] {
  const clause = clauses[i] as Clause
  if (clause.behind) return [nounBehind(clause.right)]
  const noun = nounBefore(clause.left)
  const run = runOf(clauses, i)
  const isShared = shares.test((clauses[run.first] as Clause).left)
  if (isShared || run.last > run.first) {
    const parts = dealt(run, clauses, found)
    if (isShared || (parts.length > 1 && parts[0] !== parts[1]))
      return run.last === run.first ? parts : [parts[i - run.first] ?? (parts[0] as string)]
  }
  if (noun !== '') return [noun]
  const last = found.at(-1)
  return last ? last.subjects : [nounAhead(clause)]
}

/** The figures that follow one another with nothing but 、 or 和 between them. */
function runOf(clauses: readonly Clause[], i: number): { first: number; last: number } {
  let first = i
  while (first > 0 && joins(clauses[first])) first--
  let last = i
  while (last + 1 < clauses.length && joins(clauses[last + 1])) last++
  return { first, last }
}

function joins(clause: Clause | undefined): boolean {
  return (
    clause !== undefined &&
    (clause.separator === '、' || clause.separator === '和') &&
    clause.left === ''
  )
}

/** The subjects that a run of figures is dealt out to, one each, or the whole where they do not fit. */
function dealt(
  run: { first: number; last: number },
  clauses: readonly Clause[],
  found: readonly Measured[],
): string[] {
  const count = run.last - run.first + 1
  const left = (clauses[run.first] as Clause).left
  const noun = nounBefore(left)
  if (noun === '') {
    const known: string[] = []
    for (const measured of found.slice(0, run.first))
      for (const subject of measured.subjects) if (!known.includes(subject)) known.push(subject)
    const last = split(known.at(-1) ?? '', count)
    if (last.length === count && count > 1) return last
    if (known.length === 0) return dealtOut(nounAhead(clauses[run.first] as Clause), count)
    return known.slice(-Math.max(count, 2))
  }
  return dealtOut(noun, count, clauses[run.first])
}

function dealtOut(noun: string, count: number, clause?: Clause): string[] {
  const parts = split(noun, count)
  if (count === 1) return parts
  if (parts.length === count) return parts
  const ahead = clause ? listed.exec(clauseAhead(clause)) : null
  const list = ahead ? split(ahead[0], count) : []
  if (list.length === count) return list.map((one) => one + noun)
  const urban = /^城乡/.test(noun) && count === 2
  return urban ? [`${noun}（城镇）`, `${noun}（农村）`] : Array.from({ length: count }, () => noun)
}

/** A list of subjects as its members: A和B, A、B、C, A、B和C三大产业产值. */
function split(noun: string, wanted: number): string[] {
  const members = listed.exec(noun)
  const list = members?.[1] ?? noun
  const tail = members?.[2] ?? ''
  const marks = list.split('、')
  const lastPair = (marks.at(-1) ?? '').split(joints)
  const parts = wanted === marks.length ? marks : [...marks.slice(0, -1), ...lastPair]
  const named = parts.filter((part) => part !== '').map((part) => part + tail)
  const common = amountNoun.exec(named.at(-1) ?? '')?.[0] ?? ''
  return named.map((part) => (amountNoun.test(part) ? part : part + common))
}

/** The bound of a run stands behind its last figure and holds for all of it. */
function shared(clauses: readonly Clause[], i: number): Clause['comparator'] {
  const own = clauses[i] as Clause
  if (own.comparator !== '=') return own.comparator
  const run = runOf(clauses, i)
  if (run.first === run.last) return '='
  const first = clauses[run.first] as Clause
  if (first.comparator !== '=' && i !== run.first) return first.comparator
  return shares.test(first.left) ? (clauses[run.last] as Clause).comparator : '='
}

/** The words of the clause before, up to its verb of promise: A和B确保翻番，分别达到…. */
function clauseAhead({ value, from, separator }: Clause): string {
  if (separator !== '，') return ''
  const end = from - 1
  const before = value.slice(Math.max(0, end - 60), end)
  return before.slice(before.search(/[^，。；：\n]*$/))
}

function nounAhead(clause: Clause): string {
  const words = clauseAhead(clause)
  const promise = words.search(/确保|力争|预期|比|较|与|同|实现|达到|增长|翻/)
  return nounBefore(promise > 1 ? words.slice(0, promise) : words)
}

/** The base that a second, more ambitious amount goes beyond, where it is one (预期…力争…). */
function baseOf(
  clause: Clause,
  one: Omit<Measured, 'base'>,
  found: readonly Measured[],
): Measured | null {
  if (!stretching.test(clause.left)) return null
  for (let i = found.length - 1; i >= 0; i--) {
    const base = found[i] as Measured
    if (base.role !== 'target' || base.figure.unit !== one.figure.unit) continue
    if (base.nature.measure !== one.nature.measure || base.subjects[0] !== one.subjects[0]) continue
    return compare(base.figure.value, one.figure.value) === 0 ? null : base
  }
  return null
}

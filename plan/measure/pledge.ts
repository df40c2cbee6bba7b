// Pledge: a target without a number — a relation to others, yes or no, a doubling.
//
//   居民收入与经济增长同步        relative   in step with    居民收入
//   信访积案动态清零              binary     cleared         信访积案
//   争创省级文明城区              binary     honour          省级文明城区
//   到2030年总产值翻一番          multiple   multiplied      总产值

import { finder, type Hit } from '../finder.ts'
import { type PledgeWords, pledges } from '../lexicon/pledges.ts'
import type { Day, Pledge } from '../plan.ts'
import { firstFrom } from '../search.ts'
import { spanOf, type Text } from '../source.ts'
import { nounBefore } from './subject.ts'

type Range = readonly [start: number, end: number]
type Rule = Omit<PledgeWords, 'ahead' | 'behind'> & {
  readonly ahead: RegExp
  readonly behind: RegExp
}

const byWord = new Map<string, Rule[]>()
for (const { ahead = '', behind = '', ...words } of pledges) {
  const rule = { ...words, ahead: new RegExp(`(?:${ahead})$`), behind: new RegExp(behind, 'y') }
  for (const word of words.words) byWord.set(word, [...(byWord.get(word) ?? []), rule])
}
const cues = [...byWord.keys()]
const find = finder(cues)
const edges = /[，。；：！？\n\t\u2028（）]/
const noSubject = /^(?:的|并|且|后|以|等|及|和|与|、|了|”|率|力度|期间|阶段|仪式|前)/
const modifier = /^(?:的(?!$)|率|面|后|前|期|项目|区域|企业)/
const inWords = /[直带推互行即]$/
const delays =
  /(?:[上下]半年|第?[一二三四1-4]季度(?:底|内|末)?前?|(?:\d{1,2}月|年)(?:底|内|末)?前?|\d{1,2}日前|尽快|全部|尽早|早日|如期|按期|年内)$/
const longest = 30
const furthest = 24

/** A number of the passage: pledges do not repeat its words, and may speak of its subject. */
export type Taken = { readonly start: number; readonly end: number; readonly subject: string }

/** Where a cue of a pledge stands in the cleaned text; found once for a whole document. */
export function pledgeCues(value: string): readonly Hit[] {
  return find(value)
}

type Passage = {
  readonly range: Range
  readonly cues: readonly Hit[]
  /** The numbers of the passage, in order. */
  readonly taken: readonly Taken[]
  /** What another cell of the table row speaks of; else ''. */
  readonly topicAt: (at: number) => string
}

/** The pledges of a passage, beside its numbers. */
export function pledgesOf(
  text: Text,
  { range, cues: hits, taken, topicAt }: Passage,
  dueAt: (at: number) => Day | null,
): Pledge[] {
  const found: Pledge[] = []
  let free = range[0]
  for (const { word, at } of hits) {
    if (at < free) continue
    const pledge = pledgeAt(text.value, {
      word: cues[word] as string,
      at,
      range,
      free,
      taken,
      topicAt,
      before: found.at(-1) ?? null,
    })
    if (!pledge) continue
    const { start, end, ...said } = pledge
    const words = { span: spanOf(text, start, end), text: text.value.slice(start, end) }
    found.push({ ...words, ...said, due: dueAt(start) })
    free = end
  }
  return found
}

type Cue = Omit<Passage, 'cues'> & {
  /** The pledge before it in the passage. */
  readonly before: Pledge | null
  readonly word: string
  readonly at: number
  /** Where the last pledge ended. */
  readonly free: number
}
type Placed = Pick<Pledge, 'subject' | 'kind' | 'relation'> & { start: number; end: number }

function pledgeAt(value: string, cue: Cue): Placed | null {
  const { word, at, range, free, taken, topicAt } = cue
  const before = value.slice(Math.max(free, at - furthest), at)
  for (const { ahead, behind, ...rule } of byWord.get(word) as readonly Rule[]) {
    const lead = ahead.exec(before)
    behind.lastIndex = at + word.length
    const rest = behind.exec(value)
    if (!lead || !rest) continue
    const [start, to] = [at - lead[0].length, behind.lastIndex]
    if (to > range[1] || modifier.test(value.slice(to, to + 2)) || inWords.test(before)) continue
    const clause = clauseAround(value, [start, to], range[0])
    if (rule.kind === 'binary' && holdsNumber(taken, clause)) {
      continue
    }
    const usual = rule.subject ?? 'before'
    const own = subjectOf(value, [start, to], { clause, side: usual })
    const side = own === '' && rule.kind === 'binary' ? 'behind' : usual
    const subject =
      own ||
      elsewhere(value, [start, to], { clause, taken, kind: rule.kind }) ||
      topicAt(start) ||
      goingOn(value, [start, to], { clause, rule, cue })
    if (subject.length < 2) continue
    const end = side === 'behind' ? Math.min(clause[1], to + longest) : to
    return { start, end, subject, kind: rule.kind, relation: rule.relation }
  }
  return null
}

function holdsNumber(taken: readonly Taken[], [start, end]: Range): boolean {
  const first = taken[firstFrom(taken, start)]
  return first !== undefined && first.end <= end
}

function clauseAround(value: string, [from, to]: Range, floor: number): Range {
  let start = from
  const first = Math.max(floor, from - 60)
  while (start > first && !edges.test(value[start - 1] as string)) start--
  const behind = value.slice(to, to + 60).search(edges)
  return [start, behind < 0 ? Math.min(value.length, to + 60) : to + behind]
}

/** Where the usual side names nothing: 5月底前|开工建设|物流园, or the number before. */
function elsewhere(
  value: string,
  place: Range,
  { clause, taken, kind }: { clause: Range; taken: readonly Taken[]; kind: Pledge['kind'] },
): string {
  if (kind === 'relative') return carried(value, place[0], taken)
  return kind === 'binary' ? subjectOf(value, place, { clause, side: 'behind' }) : ''
}

type Going = {
  readonly clause: Range
  readonly rule: Pick<Rule, 'kind'>
  readonly cue: Pick<Cue, 'before' | 'free'>
}

/** 6月底前开工建设物流园，12月底前竣工: a deed with no more than its day is of what the one before was of. */
function goingOn(value: string, [from, to]: Range, { clause, rule, cue }: Going): string {
  const { before, free } = cue
  if (rule.kind !== 'binary' || before?.kind !== 'binary' || to !== clause[1]) return ''
  const when = value.slice(clause[0], from)
  const isBare = when !== '' && when.replace(delays, '') === ''
  return isBare && /^，[^，。；]{0,40}$/.test(value.slice(free, from)) ? before.subject : ''
}

/** 实际利用外资8500万美元，与上年持平: of what the number before speaks. */
function carried(value: string, from: number, taken: readonly Taken[]): string {
  const last = taken[firstFrom(taken, from) - 1]
  return last && !value.slice(last.end, from).includes('。') ? last.subject : ''
}

function subjectOf(
  value: string,
  [from, to]: Range,
  { clause, side }: { clause: Range; side: 'before' | 'behind' },
): string {
  if (side === 'before') {
    return nounBefore(value.slice(clause[0], from).replace(delays, '')).slice(-longest)
  }
  const behind = value.slice(to, Math.min(clause[1], to + longest))
  return noSubject.test(behind) ? '' : behind.replace(/[、，的]$/, '')
}

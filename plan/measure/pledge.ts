// Pledge: a target without a number — a relation to others, yes or no, a doubling.
//
//   居民收入与经济增长同步        relative   in step with    居民收入
//   信访积案动态清零              binary     cleared         信访积案
//   争创省级文明城区              binary     honour          省级文明城区
//   到2030年总产值翻一番          multiple   multiplied      总产值

import { pledges } from '../lexicon/pledges.ts'
import type { Day, Pledge } from '../plan.ts'
import { spanOf, type Text } from '../source.ts'
import { nounBefore } from './subject.ts'

type Range = readonly [start: number, end: number]

const grammar = new RegExp(pledges.map(({ words }) => `(${words.join('|')})`).join('|'), 'g')
const edges = /[，。；：！？\n\t（）]/
const noSubject = /^(?:的|并|且|后|以|等|及|和|与|、|了|”|率|力度|期间|阶段|仪式|前)/
const modifier = /^(?:的(?!$)|率|面|后|前|期|项目|区域|企业)/
const adverbs = /(?:年内|尽快|全部|尽早|早日|如期|按期)$/
const longest = 30

/** A number of the passage: pledges do not repeat its words, and may speak of its subject. */
export type Taken = { readonly start: number; readonly end: number; readonly subject: string }

/** The pledges of a passage, beside the numbers `taken` from it. */
export function pledgesOf(
  text: Text,
  { range: [start, end], taken }: { range: Range; taken: readonly Taken[] },
  dueAt: (at: number) => Day | null,
): Pledge[] {
  const found: Pledge[] = []
  const { value } = text
  grammar.lastIndex = start
  for (let match = grammar.exec(value); match && match.index < end; match = grammar.exec(value)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (to > end) break
    const words = pledges[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]
    if (!words || modifier.test(value.slice(to, to + 2))) continue
    const clause = clauseAround(value, from, to)
    if (
      words.kind === 'binary' &&
      taken.some((one) => one.start >= clause[0] && one.end <= clause[1])
    )
      continue
    const own = subjectOf(value, [from, to], { clause, words: words.subject })
    const subject = own === '' && words.kind === 'relative' ? carried(value, from, taken) : own
    if (subject.length < 2) continue
    const stop = words.subject === 'behind' ? Math.min(clause[1], to + longest) : to
    found.push({
      span: spanOf(text, from, stop),
      text: value.slice(from, stop),
      subject,
      kind: words.kind,
      relation: words.relation,
      due: dueAt(from),
    })
  }
  return found
}

function clauseAround(value: string, from: number, to: number): Range {
  const before = value.slice(Math.max(0, from - 60), from)
  let start = before.length
  while (start > 0 && !edges.test(before[start - 1] as string)) start--
  const behind = value.slice(to, to + 60).search(edges)
  return [
    from - (before.length - start),
    behind < 0 ? Math.min(value.length, to + 60) : to + behind,
  ]
}

/** 实际利用外资8500万美元，与上年持平: of what the number before speaks. */
function carried(value: string, from: number, taken: readonly Taken[]): string {
  const last = taken.findLast(({ end }) => end <= from)
  return last && !value.slice(last.end, from).includes('。') ? last.subject : ''
}

function subjectOf(
  value: string,
  [from, to]: Range,
  { clause, words }: { clause: Range; words: 'before' | 'behind' },
): string {
  if (words === 'before') {
    return nounBefore(value.slice(clause[0], from).replace(adverbs, '')).slice(-longest)
  }
  const behind = value.slice(to, Math.min(clause[1], to + longest))
  return noSubject.test(behind) ? '' : behind.replace(/[、，的]$/, '')
}

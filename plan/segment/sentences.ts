// Sentences: how running text is cut into what can be assigned and closed as one.
//
//   完善园区配套。上半年完成环评（区住建局负责）。     two
//   生产总值增长7%；财政收入12亿元，力争13亿元；…   one an indicator, a second figure stays with its first
//   一是建好平台。二是引进人才。                   one each

import type { Bracket } from '../brackets.ts'
import { aims, imperatives } from '../lexicon/sections.ts'
import { closeOf } from '../search.ts'
import { starts } from '../words.ts'

/** Half-open, in the cleaned text. */
export type Range = readonly [start: number, end: number]

const longestBracket = 400
const semicolon = 0xff1b
const comma = 0xff0c
const enders = '。！？'
const closers = '”’）)》】'

/** The sentences of the stretch, each with its full stop and closing quotes. */
export function sentencesOf(value: string, start: number, end: number): readonly Range[] {
  const found: Range[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const unit = value.charCodeAt(at)
    if (unit === 0xff08) at = closeOf(value, at, Math.min(end, at + longestBracket))
    else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 10) {
      let stop = at + 1
      while (
        stop < end &&
        (closers.includes(value.charAt(stop)) || enders.includes(value.charAt(stop)))
      )
        stop++
      pushTrimmed(found, value, [from, stop])
      from = stop
      at = stop - 1
    }
  }
  pushTrimmed(found, value, [from, end])
  return found
}

function pushTrimmed(found: Range[], value: string, [start, end]: Range): void {
  let [from, to] = [start, end]
  while (from < to && isBlank(value.charCodeAt(from))) from++
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--
  if (to > from) found.push([from, to])
}

function isBlank(unit: number): boolean {
  return unit <= 32 || unit === 0x2028
}

const followsOn = /[。；，;]/

/** One range for each bracket that names units, up to its end; then the sentences that remain. */
export function byBrackets(
  value: string,
  [start, end]: Range,
  brackets: readonly Bracket[],
): readonly Range[] {
  const found: Range[] = []
  let from = start
  for (const bracket of brackets) {
    let to = Math.min(end, bracket.end)
    if (followsOn.test(value.charAt(to)) && to < end) to++
    pushTrimmed(found, value, [from, to])
    from = to
  }
  return from < end ? [...found, ...sentencesOf(value, from, end)] : found
}

const steps = /(?:^|[。；：，！）])(?=[一二三四五六七八九][是要])/g
const firstStep = /(?:^|[。；：，！）])一([是要])/
const numerals = '一二三四五六七八九'

/** 一是…二是… or 一要…二要…: where each step begins, if they count up from one. */
export function stepsOf(value: string, [start, end]: Range): readonly number[] {
  const words = value.slice(start, end)
  const word = words.includes('一') ? firstStep.exec(words)?.[1] : undefined
  if (word === undefined) return []
  const found: number[] = []
  for (const match of words.matchAll(steps)) {
    const at = match.index + match[0].length
    const next = words.charAt(at) === numerals.charAt(found.length)
    if (next && words.charAt(at + 1) === word) found.push(start + at)
  }
  return found.length >= 2 ? found : []
}

const figure = /\d/
const carried =
  /^(?:(?:同比|比上年|较上年|可比|年均|平均|均)?(?:增长|增幅|增速|下降|提高|增加)|其中|力争|确保|同比|比上年|较上年|占|达到?\d|分别|且|并|与|年均|高于|不低于|不少于|争取|同口径|按可比|比)/
const least = 3

/**
 * The indicators of a sentence that lists three or more (or is nothing but two), at ； or else at ，: a clause that has no
 * subject of its own (增长17%, 力争177亿元, 其中…) stays with the one before it.
 */
export function indicatorsOf(value: string, [start, end]: Range): readonly Range[] {
  const whole: readonly Range[] = [[start, end]]
  const words = value.slice(start, end)
  if (words.length < 24 || !figure.test(words) || !aims.test(words)) return whole
  const from = start + listFrom(words)
  const bySemicolon = pieces(value, [from, end], semicolon)
  const isList = bySemicolon.length >= least && mostly(value, bySemicolon)
  const isPair = bySemicolon.length === 2 && bySemicolon.every((range) => isIndicator(value, range))
  if (isList || isPair) return headed([start, from], bySemicolon)
  const byComma = pieces(value, [from, end], comma)
  if (byComma.length >= least + 1 && byComma.every((range) => isIndicator(value, range))) {
    return headed([start, from], byComma)
  }
  return whole
}

/** Behind 主要预期目标是： where a list begins. */
function listFrom(words: string): number {
  const at = words.indexOf('：')
  return at > 0 && at < 80 && !figure.test(words.slice(at - 2, at)) ? at + 1 : 0
}

function headed(head: Range, list: readonly Range[]): readonly Range[] {
  return head[1] > head[0] ? [head, ...list] : list
}

/** Behind the next `mark`, looked for no further than the end. */
function behind(value: string, mark: number, [from, end]: Range): number {
  for (let at = from; at < end; at++) if (value.charCodeAt(at) === mark) return at + 1
  return end
}

/** Cut behind each `mark`; a carried clause joins the one before it. */
function pieces(value: string, [start, end]: Range, mark: number): readonly Range[] {
  const found: [number, number][] = []
  for (let from = start; from < end; ) {
    const to = behind(value, mark, [from, end])
    const last = found.at(-1)
    if (last !== undefined && carried.test(value.slice(from, from + 12))) last[1] = to
    else found.push([from, to])
    from = to
  }
  return found
}

function mostly(value: string, ranges: readonly Range[]): boolean {
  const measured = ranges.filter(([start, end]) => figure.test(value.slice(start, end))).length
  return measured >= least && measured * 3 >= ranges.length * 2
}

/** 规模以上工业增加值增长7%: a name, a figure, nothing else. */
const indicator =
  /^[^\d，。；]{2,40}(?:增长|增速|增幅|达到?|完成|实现|控制在|预期|突破|保持|下降|降低|力争|提高|提升|稳定|左右|以上|占|为)[^\d，。；]{0,12}\d/

function isIndicator(value: string, [start, end]: Range): boolean {
  return indicator.test(value.slice(start, end))
}

const verb = starts([...imperatives, '坚持', '发展'])

/** The clauses of a sentence at ； where each begins with a verb of its own. */
export function clausesOf(value: string, [start, end]: Range): readonly Range[] {
  const whole: readonly Range[] = [[start, end]]
  if (behind(value, semicolon, [start, end]) === end) return whole
  const found = pieces(value, [start, end], semicolon)
  return found.every(([from, to]) => to - from >= 8 && verb.test(value.slice(from, from + 4)))
    ? found
    : whole
}

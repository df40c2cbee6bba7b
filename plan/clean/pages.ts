// Pages: numbers of pages that stand between, or in the midst of, the words of the text.
//
//   力争完成46⏎12、00人   →  力争完成4600人, and a finding: this sentence was cut
//
// 1、 2、 3、 also begin the items of a list. They number pages where they count up from 1 and most of
// them break a sentence off: what stands before them is long and has no end.

import type { Finding } from '../finding.ts'
import { code, isBlank, isDigit } from './characters.ts'
import { type Cut, nothing, type Search } from './cuts.ts'

type Mark = {
  readonly number: number
  /** Where the words before it end, and where the words after it begin. */
  readonly start: number
  readonly end: number
  readonly runsOn: boolean
}

const shortestPage = 40
const mostBlank = 64
const pageLine =
  /^(?:[—–―－─-]{1,3} ?\d{1,4} ?[—–―－─-]{1,3}|第 ?\d{1,4} ?页(?:[ ,，/]{0,2}共 ?\d{1,4} ?页)?|共 ?\d{1,4} ?页[ ,，/]{0,2}第 ?\d{1,4} ?页|\d{1,4} ?\/ ?\d{1,4}|[Pp]age ?\d{1,4}(?: of \d{1,4})?)$/
const withinLine =
  /(?<=[\u3001-\u9fff\uff01-\uff5e])(?: {0,2}[—–-] \d{1,3} [—–-] {0,2}| {0,2}第 ?\d{1,3} ?页[ ,，]{0,2}共 ?\d{1,3} ?页 {0,2})(?=[\u3001-\u9fff\uff01-\uff5e\d“])/g

/** Page marks of every form: cut, with a finding for each that broke a sentence. */
export function findPages(document: string): Search {
  const marks: Mark[] = []
  const bare: Mark[] = []
  const lines: Mark[] = []
  const form = /[—–―－─页/eE-]/
  eachLine(document, (start, end) => {
    const first = skipBlank(document, start, end)
    const last = backOverBlank(document, end, first)
    if (last === first) return
    const number = leadingNumber(document, first)
    if (number.end > first && document.charCodeAt(number.end) === code.listComma) {
      marks.push(markAt(document, number.value, [first, number.end + 1]))
    } else if (number.end === last) {
      bare.push(markAt(document, number.value, [first, last]))
    } else if (last - first <= 24 && form.test(document.slice(first, last))) {
      if (pageLine.test(document.slice(first, last))) {
        lines.push(markAt(document, 0, [first, last]))
      }
    }
  })
  const found = [...chain(marks), ...chain(bare), ...lines]
  const inside = cutInside(document)
  if (found.length === 0 && inside.length === 0) return nothing
  return {
    cuts: [...found.map(cutOf), ...inside],
    findings: [...found.filter((m) => m.runsOn).map(findingOf), ...inside.map(insideFinding)],
  }
}

function eachLine(document: string, visit: (start: number, end: number) => void): void {
  let start = 0
  while (start < document.length) {
    const at = document.indexOf('\n', start)
    const end = at < 0 ? document.length : at
    visit(start, end)
    start = end + 1
  }
}

function skipBlank(document: string, from: number, to: number): number {
  let at = from
  while (at < to && at - from < mostBlank && isBlank(document.charCodeAt(at))) at++
  return at
}

function backOverBlank(document: string, from: number, to: number): number {
  let at = from
  while (at > to && from - at < mostBlank && isBlank(document.charCodeAt(at - 1))) at--
  return at
}

/** Up to three digits; `end === at` where there are none or more. */
function leadingNumber(document: string, at: number): { value: number; end: number } {
  let end = at
  while (end - at < 4 && isDigit(document.charCodeAt(end))) end++
  if (end - at > 3) return { value: 0, end: at }
  return { value: Number(document.slice(at, end)), end }
}

function markAt(document: string, number: number, [first, end]: readonly [number, number]): Mark {
  const start = backOverBlank(document, first, 0)
  return { number, start, end, runsOn: runsOn(document, start) }
}

const ends = '。！？!?；;：:”）)》'

/** Whether the words before `at` are long and break off. */
function runsOn(document: string, at: number): boolean {
  if (at === 0 || ends.includes(document.charAt(at - 1))) return false
  return at - 1 - document.lastIndexOf('\n', at - 1) >= shortestPage
}

/** The marks that count up from 1, where most of them break a sentence off. */
function chain(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = []
  for (const mark of marks) if (mark.number === found.length + 1) found.push(mark)
  const broken = found.filter((mark) => mark.runsOn).length
  return found.length >= 3 && broken >= 0.6 * (found.length - 1) ? found : []
}

function cutOf(mark: Mark): Cut {
  return { start: mark.start, end: mark.end, parts: !mark.runsOn }
}

function findingOf(mark: Mark): Finding {
  return {
    code: 'page-mark',
    severity: 'info',
    span: [mark.start, mark.end],
    facts: { number: mark.number },
    suggestion: null,
  }
}

function cutInside(document: string): readonly Cut[] {
  if (!document.includes(' —') && !document.includes('页') && !document.includes(' -')) return []
  return Array.from(document.matchAll(withinLine), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    parts: false,
  }))
}

function insideFinding(cut: Cut): Finding {
  const span: Finding['span'] = [cut.start, cut.end]
  return { code: 'page-mark', severity: 'info', span, facts: {}, suggestion: null }
}

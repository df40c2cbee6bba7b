// The deadline that governs a figure: the nearest words that date it, or what dates its section.
//
//   上半年开工6个，年内竣工3个          6个 30 June, 3个 31 December
//   到2030年，绿地达800亩；公园达20个    both the end of 2030
//   新增就业3000人                      the end of the plan's year
//
// In order: its clause, what opened its sentence, its paragraph, the headings above it, the plan.

import { type Deadline, deadlines } from '../period.ts'
import type { Day } from '../plan.ts'
import { firstFrom } from '../search.ts'
import type { Outline, Passage } from '../segment.ts'
import { dueOf } from './due.ts'

/** The day by which a figure at `start` in `passage` is due; null where nothing says it. */
export type FigureDue = (start: number, passage: Passage) => Day | null

type Stretch = { readonly from: number; readonly to: number }

/** How far a sentence or paragraph is followed, so that a text without marks stays cheap. */
const reach = 600
const finishes =
  /[^，。；\n\d]{0,16}(?:完成|建成|竣工|投产|投用|开工|到位|启动|启用|交付|通车|实现)[^，。；\n\d]{0,12}(?=[，。；\n（]|$)/y
const opensClause = '。！？；：，、\n\t'
const yearOrRange = /(?:\d{4}年?[-—–~～至到])?(\d{4})年/g

/** Reads the document's deadlines once; the function it returns costs one search a figure. */
export function figureDues(outline: Outline): FigureDue {
  const { text, since, year } = outline
  const all = deadlines(text.value, { start: 0, end: text.value.length, year: since })
  const ofSection = sectionDues(outline)
  const ofLead = leadDues(outline, all)
  const oneYear = since === year
  const fallback = generalDue(outline, all) ?? planDue(outline, all)

  return (start, passage) => {
    if (passage.cells.some(({ column }) => column === 'due')) {
      return dueOf(text, passage, since)?.date ?? fallback
    }
    const sentence = around(text.value, start, { marks: '。！？\n\t', within: passage })
    const near = between(all, sentence)
    const found =
      ofClause(text.value, start, near) ??
      openerOf(text.value, start, near) ??
      openerOf(text.value, start, paragraphOpeners(text.value, start, all))
    const due = found ?? labelled(text.value, passage, all) ?? ofLead(passage)
    if (due) return due.date
    const before = text.value.slice(Math.max(sentence.from, start - 30), start)
    return ofSection(passage.section) ?? (oneYear && before.includes('年均') ? null : fallback)
  }
}

/** 2028年，取得重要进展：⏎——覆盖率达到90%: the line that leads to them dates the lines below it. */
function leadDues(
  { text, passages }: Outline,
  all: readonly Deadline[],
): (passage: Passage) => Deadline | undefined {
  const leads = passages.flatMap(({ start, end, section }) => {
    if (text.value.charAt(end - 1) !== '：') return []
    const [first] = between(all, { from: start, to: end })
    return first?.start === start && first.isWide && !first.each ? [{ section, end, first }] : []
  })
  if (leads.length === 0) return () => undefined
  return ({ start, section }) =>
    leads.findLast((lead) => lead.section === section && lead.end <= start)?.first
}

const label = /(?:时限|期限|时间)[：:]/g

/** 新建公厕5座…（完成时限：6月底）: what dates the whole item. */
function labelled(
  value: string,
  { start, end }: Passage,
  all: readonly Deadline[],
): Deadline | undefined {
  const from = Math.max(start, end - reach)
  const found = [...value.slice(from, end).matchAll(label)].at(-1)
  return found && between(all, { from: from + found.index, to: end })[0]
}

/** The deadline in the figure's own clause (up to ；), before it or, where none is, after it. */
function ofClause(value: string, start: number, near: readonly Deadline[]): Deadline | undefined {
  if (near.length === 0) return undefined
  const all = { start: 0, end: value.length }
  const clause = around(value, start, { marks: '；。\n\t', within: all })
  const phrase = around(value, start, { marks: '，、；。\n\t', within: all })
  const before = near.findLast((d) => d.end <= start && d.start >= clause.from)
  if (before && before.start >= phrase.from) return before
  const inside = near.find((d) => d.start >= start && d.start < phrase.to)
  const after = inside ?? near.find((d) => closes(value, d, phrase.to))
  return after ?? (before && !finished(value, before) ? before : undefined)
}

/** 3月份实现运营，产值达3亿元: the first phrase has its own verb and no figure, so it is done. */
function finished(value: string, { end }: Deadline): boolean {
  finishes.lastIndex = end
  return finishes.test(value)
}

/** 新建公厕5座，6月底前完成: a phrase right after the figure's own, with no figure in it. */
function closes(value: string, deadline: Deadline, phraseEnd: number): boolean {
  if (deadline.start < phraseEnd || deadline.start > phraseEnd + 4) return false
  const isNext = value.charAt(phraseEnd) === '，' && !'到至'.includes(value.charAt(deadline.start))
  return isNext && finished(value, deadline)
}

/** A deadline that opened a clause before the figure and ends a year: 到2030年，…；…；… */
function openerOf(value: string, start: number, near: readonly Deadline[]): Deadline | undefined {
  return near.findLast(
    (d) =>
      d.end <= start &&
      d.isWide &&
      !d.each &&
      (d.start === 0 || opensClause.includes(value.charAt(d.start - 1))),
  )
}

/** What dates a whole paragraph stands within its first words. */
function paragraphOpeners(
  value: string,
  start: number,
  all: readonly Deadline[],
): readonly Deadline[] {
  const before = value.slice(Math.max(0, start - reach), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  return between(all, { from, to: Math.min(start, from + 20) })
}

/** The stretch around `start` between two of `marks`. */
function around(
  value: string,
  start: number,
  { marks, within }: { marks: string; within: { start: number; end: number } },
): Stretch {
  const first = Math.max(within.start, start - reach)
  const last = Math.min(within.end, start + reach)
  let from = start
  while (from > first && !marks.includes(value.charAt(from - 1))) from--
  let to = start
  while (to < last && !marks.includes(value.charAt(to))) to++
  return { from, to }
}

/** Those of `all`, which are in order, that begin in the stretch. */
function between(all: readonly Deadline[], { from, to }: Stretch): readonly Deadline[] {
  const low = firstFrom(all, from)
  let end = low
  while ((all[end]?.start ?? to) < to) end++
  return all.slice(low, end)
}

/** What the heading of a section, or of one around it, dates: 今后五年的目标, 2026年工作安排. */
function sectionDues({ chapters, since }: Outline): (section: string | null) => Day | null {
  const dues = new Map<string, Day | null>()
  for (const { id, parent, title } of chapters) {
    const own = headingDue(title, since)
    const outer = parent === null ? null : dues.get(parent)
    dues.set(id, own ?? outer ?? null)
  }
  return (section) => (section === null ? null : (dues.get(section) ?? null))
}

function headingDue(title: string, year: number | null): Day | null {
  const named = [...title.matchAll(yearOrRange)].at(-1)?.[1]
  if (named !== undefined) return year !== null && Number(named) < year ? null : `${named}-12-31`
  return (
    deadlines(title, { start: 0, end: title.length, year }).findLast((d) => d.isWide)?.date ?? null
  )
}

/** 2026年一季度“开门红”工作方案: a plan for part of a year. */
function partOf(title: string, year: number | null): Day | null {
  const found = deadlines(title, { start: 0, end: title.length, year })
  return found.find(({ isWide, each }) => !isWide && !each)?.date ?? null
}

const everything =
  /(?:各项|全部|所有|上述|以上)[^。；\n]{0,12}(?:任务|工作|工程|项目|实事|目标)[^。；\n]{0,12}$/

/** A rule for the whole document, outside of its tasks: 各项任务须于11月底前完成. */
function generalDue({ text, passages }: Outline, all: readonly Deadline[]): Day | null {
  for (const { sort, start, end } of passages) {
    if (sort !== 'preamble' && sort !== 'requirement') continue
    const rule = between(all, { from: start, to: end }).find(
      (d) =>
        !d.isWide &&
        finished(text.value, d) &&
        everything.test(text.value.slice(Math.max(start, d.start - 40), d.start)),
    )
    if (rule) return rule.date
  }
  return null
}

/**
 * What dates a figure of which nothing else says it: the end of the plan's year or years; nothing
 * in a document that names no year for itself and sets its first goals for a later one.
 */
function planDue({ title, year, since, kind }: Outline, all: readonly Deadline[]): Day | null {
  const part = title !== null && kind === 'plan' ? partOf(title, year) : null
  if (part !== null) return part
  const named = title === null ? null : headingDue(title, year)
  if (named !== null || year === null) return named
  if (since !== null && since < year) return `${year}-12-31`
  const first = all.find(({ date, each, isWide }) => isWide && !each && date !== null)
  const isLater = Number(first?.date?.slice(0, 4) ?? year) > year
  return isLater && kind !== 'report' ? null : `${year}-12-31`
}

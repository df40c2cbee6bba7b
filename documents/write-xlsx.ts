// The 任务分解表 of a plan as a spreadsheet, with a sheet of findings and a sheet of indicators.
//
//   writeFile('分解表.xlsx', await taskTableXlsx(plan, 'zh-CN', source.text))

import { type Finding, type Language, type Plan, type Span, say } from '@luoshi/plan'
import { type TaskRow, tableTitle, taskRows } from './task-table.ts'
import { type Words, words } from './task-words.ts'
import { type SheetCell, type SheetPlan, workbook } from './workbook.ts'

/**
 * The same plan gives the same bytes. With the text of the document the sheets quote its words;
 * without it they quote the commitments.
 */
export function taskTableXlsx(plan: Plan, language: Language, text = ''): Promise<Uint8Array> {
  const quote = (span: Span) => quoted(plan, text, span)
  return workbook(tableTitle(plan, language), [
    tasks(tableTitle(plan, language), taskRows(plan, language), language),
    findings(plan, language, quote),
    indicators(plan, words[language], text),
  ])
}

/** The same table from rows that were made elsewhere; a plan that people have settled has no doubts. */
export function taskRowsXlsx(
  title: string,
  all: readonly TaskRow[],
  language: Language,
): Promise<Uint8Array> {
  const { columns, rows, ...sheet } = tasks(title, all, language)
  const settled = { columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) }
  return workbook(title, [{ ...sheet, ...settled }])
}

type Quote = (span: Span) => string

function tasks(title: string, rows: readonly TaskRow[], language: Language): SheetPlan {
  const { columns, sheets } = words[language]
  return {
    name: sheets.tasks,
    title,
    columns: [
      { title: columns.number, width: 6, align: 'center' },
      { title: columns.section, width: 22, align: 'center' },
      { title: columns.title, width: 24 },
      { title: columns.sentence, width: 56 },
      { title: columns.target, width: 34 },
      { title: columns.lead, width: 16, align: 'center' },
      { title: columns.support, width: 22, align: 'center' },
      { title: columns.leaders, width: 10, align: 'center' },
      { title: columns.due, width: 12, align: 'center' },
      { title: columns.doubts, width: 36 },
    ],
    rows: rows.map((row) => [
      row.number,
      row.section,
      row.title,
      row.sentence,
      row.targets.join('\n'),
      row.lead,
      row.support,
      row.leaders,
      row.due === null ? '' : { day: row.due },
      row.doubts.join('\n'),
    ]),
  }
}

function findings(plan: Plan, language: Language, quote: Quote): SheetPlan {
  const { columns, sheets, severities } = words[language]
  const order = ['error', 'warning', 'info']
  const sorted = plan.findings.toSorted(
    (a: Finding, b: Finding) => order.indexOf(a.severity) - order.indexOf(b.severity),
  )
  return {
    name: sheets.findings,
    columns: [
      { title: columns.number, width: 6, align: 'center' },
      { title: columns.severity, width: 8, align: 'center' },
      { title: columns.message, width: 60 },
      { title: columns.words, width: 46 },
      { title: columns.suggestion, width: 20 },
      { title: columns.code, width: 26 },
    ],
    rows: sorted.map((finding, i) => [
      i + 1,
      severities[finding.severity],
      say(finding, language),
      quote(finding.span),
      finding.suggestion ?? '',
      finding.code,
    ]),
  }
}

function indicators(plan: Plan, { columns, sheets, ...say }: Words, text: string): SheetPlan {
  const titles = new Map(plan.sections.map((section) => [section.id, section.title]))
  return {
    name: sheets.indicators,
    columns: [
      { title: columns.number, width: 8, align: 'center' },
      { title: columns.section, width: 22, align: 'center' },
      { title: columns.subject, width: 30 },
      { title: columns.role, width: 8, align: 'center' },
      { title: columns.measure, width: 10, align: 'center' },
      { title: columns.comparator, width: 6, align: 'center' },
      { title: columns.value, width: 16 },
      { title: columns.unit, width: 10, align: 'center' },
      { title: columns.due, width: 12, align: 'center' },
      { title: columns.written, width: 14, align: 'center' },
      { title: columns.lead, width: 16, align: 'center' },
      { title: columns.words, width: 44 },
    ],
    rows: plan.commitments.flatMap((commitment, i) =>
      commitment.quantities.map((quantity): readonly SheetCell[] => [
        i + 1,
        titles.get(commitment.section ?? '') ?? '',
        quantity.subject,
        say.roles[quantity.role],
        say.measures[quantity.measure],
        say.comparators[quantity.comparator] || '=',
        numberOf(quantity.value),
        quantity.unit,
        quantity.due === null ? '' : { day: quantity.due },
        quantity.text,
        commitment.units.lead.join('、'),
        clauseAround(text, quantity.span),
      ]),
    ),
  }
}

/** A spreadsheet keeps fifteen digits; a longer figure stays text. */
function numberOf(value: string): number | string {
  return value.replace(/[-.]/g, '').length <= 15 ? Number(value) : value
}

/** Characters looked at on either side of a figure for the ends of its clause. */
const reach = 40

/** The clause in which a figure stands, as received; nothing where the text is not at hand. */
function clauseAround(text: string, [start, end]: Span): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const from =
    Math.max(...['。', '；', '：', '\n', '\t'].map((mark) => before.lastIndexOf(mark))) + 1
  const to = after.search(/[，。；,;\n\t（]/)
  return before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to))
}

/** Longest quotation, in characters. */
const quotation = 80

function quoted(plan: Plan, text: string, [start, end]: Span): string {
  const within = (span: Span) => span[0] <= start && end <= span[1]
  const words =
    text === ''
      ? (plan.commitments.find((commitment) => within(commitment.span))?.text ??
        plan.sections.find((section) => within(section.span))?.title ??
        '')
      : text
          .slice(start, end)
          .replace(/\s{1,9}/g, ' ')
          .trim()
  return words.length > quotation ? `${words.slice(0, quotation)}…` : words
}

// The 审签单 as a document to print: what a unit tells of a period, the code on every page, and where to sign.
//
//   await officialDocx(endorsementPaper({ sheet, hash, unitName, files, today, language }))

import {
  codeOf,
  type Day,
  type EndorsementSheet,
  type Endorsing,
  type EvidenceId,
  type Language,
  sayDay,
  sayPeriod,
  shown,
  type Target,
  type Told,
} from '@luoshi/delivery'
import type { Block, Official } from '@luoshi/documents'
import { paperWords, sayAbsent } from '../messages/papers.ts'

type Given = {
  readonly sheet: EndorsementSheet
  readonly hash: string
  readonly unitName: string
  /** The names of the files that are evidence. */
  readonly files: ReadonlyMap<EvidenceId, string>
  readonly today: Day
  readonly language: Language
}

/** Millimetres between the margins of A4 across. */
const widths = [12, 42, 38, 28, 26, 86, 25]

export function endorsementPaper(given: Given): Official {
  const { sheet, hash, unitName, today, language } = given
  const words = paperWords(language).endorsement
  const period = sayPeriod(sheet.period, language)
  const code = words.code(codeOf(hash))
  const columns = words.columns.map((title, at) => ({
    ...{ title, width: widths[at] ?? 0 },
    ...(at === 0 || at === 3 || at === 4 ? { align: 'center' as const } : {}),
  }))
  const left = (text: string): Block => ({ kind: 'paragraph', text, at: 'left' })
  const title = words.title(unitName, period)
  return {
    ...{ title, mark: code },
    sections: [
      {
        landscape: true,
        blocks: [
          { kind: 'title', text: title },
          left(words.head(unitName, period, sayDay(today, language))),
          { kind: 'note', text: `${code}　　${words.hash(hash)}` },
          { kind: 'note', text: words.note },
          { kind: 'table', columns, rows: sheet.reports.flatMap((one) => rowsOf(one, given)) },
          left(words.count(sheet.reports.length)),
          signatures(words.signatures, words.date),
        ],
      },
    ],
  }
}

/** One row a target; a task without figures has one row all the same. */
function rowsOf({ commitment, report }: Endorsing, given: Given) {
  const words = paperWords(given.language).endorsement
  const told = commitment.targets.flatMap((target) => {
    const figure = report.figures[target.id]
    return figure ? [{ target, figure }] : []
  })
  const span = Math.max(1, told.length)
  const across = (...lines: string[]) => ({ lines, span })
  const from = report.filledFrom === null ? words.own : words.filledFor(report.filledFrom)
  return Array.from({ length: span }, (_, at) => {
    const row = told[at]
    return [
      at === 0 ? across(String(commitment.number)) : null,
      at === 0 ? across(commitment.title) : null,
      { lines: [row?.target.subject ?? ''] },
      { lines: [row ? amountOf(row.figure, row.target, given.language) : ''] },
      { lines: [row && 'value' in row.figure ? (row.figure.from ?? from) : from] },
      at === 0 ? across(...progressOf({ commitment, report }, given.language)) : null,
      at === 0 ? across(words.files(report.evidence.map((id) => given.files.get(id) ?? id))) : null,
    ]
  })
}

function amountOf(told: Told, { unit }: Target, language: Language): string {
  if ('absent' in told) return sayAbsent(told.absent, language)
  const words = paperWords(language).endorsement
  const provisional = told.standing === 'provisional' ? words.provisional : ''
  return `${shown(told.value, unit)}${unit}${provisional}`
}

function progressOf({ commitment, report }: Endorsing, language: Language): string[] {
  const words = paperWords(language)
  const { reached, problems, nextStep, explanation } = words.endorsement
  const names = commitment.milestones.filter(({ id }) => report.reached.includes(id))
  const marked = names.map(({ name }) => name).join(words.list)
  return [
    marked && reached(marked),
    report.narrative,
    report.problems && problems(report.problems),
    report.nextStep && nextStep(report.nextStep),
    report.explanation ? explanation(report.explanation) : '',
  ].filter((line) => line !== '')
}

/** Room to sign in. */
function signatures(titles: readonly string[], date: string): Block {
  const columns = titles.map((title) => ({
    title,
    width: 257 / titles.length,
    align: 'center' as const,
  }))
  const room = { lines: ['', '', '', ''] }
  const cells = titles.map((_, at) => (at === titles.length - 1 ? { lines: ['', date, ''] } : room))
  return { kind: 'table', columns, rows: [cells] }
}

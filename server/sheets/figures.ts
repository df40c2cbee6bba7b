// Figures from one sheet, a row a target, a column a month: 序号｜指标｜1月｜2月｜… Of past years a row a target and
// year: 序号｜指标｜年份｜1月｜2月｜…
//
//   figuresFrom(table, { plan, commitments })    Map { commitment → [{ target, period: '2026-03', value }] } or faults
//
// 指标 may be left empty where the task has one target only. Figures are in the target's unit, as the sheet shows them,
// from January on where the target is cumulative.

import {
  type BroughtForward,
  type Commitment,
  type Period,
  periodOf,
  type Target,
  typed,
  type YearPlan,
} from '@luoshi/delivery'
import { cellName, type Headings, type Table, type TableRow } from '@luoshi/documents'
import type { SheetFault, SheetFaultCode } from '../messages/sheets.ts'

export const figureHeadings = {
  number: ['序号', '编号', 'No.', 'No'],
  target: ['指标', '目标', 'Target'],
} as const satisfies Headings<string>

type Key = keyof typeof figureHeadings
type Figure = BroughtForward['figures'][number] & Cell
/** Where it stands on the sheet. */
type Cell = { readonly sheet: string; readonly at: string }

export type Figures = ReadonlyMap<Commitment, readonly Figure[]>

type Given = {
  readonly plan: YearPlan
  readonly commitments: readonly Commitment[]
}

type Sheet = Extract<Table<Key>, { rows: unknown }>

export function figuresFrom(
  { rows, others, all }: Sheet,
  { plan, commitments }: Given,
): { readonly figures: Figures } | { readonly faults: readonly SheetFault[] } {
  const faults: SheetFault[] = []
  const told: { readonly commitment: Commitment; readonly figure: Figure }[] = []
  const seen = new Map<string, string>()
  const yearColumn = others.find(({ heading }) => /^(?:年份|年度|Year)$/i.test(heading))?.column
  const months = others.flatMap(({ heading, column }) =>
    monthOf(heading, plan.year) ? [{ heading, column }] : [],
  )
  if (months.length === 0) {
    return { faults: [{ sheet: null, at: null, code: 'headings-missing', fact: '1月、2月…' }] }
  }
  for (const [index, row] of rows.entries()) {
    const found = targetOf(row, commitments)
    if ('fault' in found) {
      faults.push(found.fault)
      continue
    }
    const { commitment, target } = found
    const { at } = row.cells.number
    const said = yearColumn === undefined ? '' : (all[index]?.cells.get(yearColumn)?.trim() ?? '')
    const year = said === '' ? plan.year : yearIn(said)
    if (year === null) {
      const cell = { sheet: row.sheet, at: cellName(yearColumn ?? 0, row.row) }
      faults.push({ ...cell, code: 'not-a-year', fact: said })
      continue
    }
    const before = seen.get(`${target.id} ${year}`)
    if (before) faults.push(faultAt(row, 'number', ['row-twice', before]))
    seen.set(`${target.id} ${year}`, at)
    for (const { heading, column } of months) {
      const period = monthOf(heading, year)
      const text = all[index]?.cells.get(column)?.trim() ?? ''
      if (text === '' || !period) continue
      const cell = { sheet: row.sheet, at: cellName(column, row.row) }
      const value = typed(text, target.unit)
      if (value === null) faults.push({ ...cell, code: 'not-a-figure', fact: text })
      else told.push({ commitment, figure: { ...cell, target: target.id, period, value } })
    }
  }
  if (faults.length > 0) return { faults }
  const byCommitment = Map.groupBy(told, ({ commitment }) => commitment)
  return {
    figures: new Map([...byCommitment].map(([one, own]) => [one, own.map(({ figure }) => figure)])),
  }
}

/** 3月, 2026年3月, 3月底, 1-3月, 2026-03: the month that it ends with. */
const month =
  /^(?:(?<year>\d{4})[年.\-/])?(?:1[-—~至])?(?<month>0?[1-9]|1[0-2])(?:月(?:份|底|末)?(?:累计)?)?$/u

function monthOf(heading: string, year: number): Period | null {
  const groups = month.exec(heading)?.groups
  if (!groups) return null
  const { year: said = String(year), month: number = '' } = groups
  return periodOf(`${said}-${number.padStart(2, '0')}`)
}

/** 2025, 2025年. */
function yearIn(text: string): number | null {
  const year = /^(?<year>\d{4})年?$/.exec(text)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

type Found =
  | { readonly commitment: Commitment; readonly target: Target }
  | { readonly fault: SheetFault }

function targetOf(row: TableRow<Key>, commitments: readonly Commitment[]): Found {
  const { number, target: named } = row.cells
  const commitment = commitments.find((one) => String(one.number) === number.text)
  if (!commitment) return { fault: faultAt(row, 'number', ['number-unknown', number.text]) }
  const { targets } = commitment
  const [first, ...more] = targets
  if (!first) return { fault: faultAt(row, 'number', ['no-target', '']) }
  if (named.text === '') {
    if (more.length === 0) return { commitment, target: first }
    return { fault: faultAt(row, 'target', ['target-missing', '']) }
  }
  const target = targets.find(({ subject }) => subject === named.text)
  if (target) return { commitment, target }
  return { fault: faultAt(row, 'target', ['target-unknown', named.text]) }
}

function faultAt(
  { sheet, cells }: TableRow<Key>,
  key: Key,
  [code, fact]: readonly [SheetFaultCode, string],
): SheetFault {
  return { sheet, at: cells[key].at, code, fact }
}

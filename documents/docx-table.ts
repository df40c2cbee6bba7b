// Tables of official documents: header repeated on every page, rows not torn, cells merged
// downwards where a group begins.
//
//   docxTable({ kind: 'table', columns: [{ title: '序号', width: 8, align: 'center' }], rows })

import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { fonts, points } from './official-type.ts'

/** `width` in millimetres. */
export type TableColumn = {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'center'
}

/**
 * A cell: its paragraphs one below the other; `grey` ones are smaller. `span` makes it as many
 * rows high; the rows below then have `null` in its place.
 */
export type TableText = {
  readonly lines: readonly string[]
  readonly grey?: readonly string[]
  readonly span?: number
}

export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (TableText | null)[])[]
  /** Height of the characters, in points. */
  readonly size?: number
}

export function docxTable({ columns, rows, size = 10.5 }: TableBlock): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: 480, rule: HeightRule.ATLEAST },
    children: columns.map((column) =>
      cellOf({ lines: [column.title] }, { ...column, align: 'center' }, { size, face: fonts.hei }),
    ),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [header, ...rows.map((row) => rowOf(row, columns, size))],
  })
}

function rowOf(
  row: readonly (TableText | null)[],
  columns: readonly TableColumn[],
  size: number,
): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: columns.flatMap((column, i) => {
      const text = row[i]
      return text ? [cellOf(text, column, { size, face: fonts.fang })] : []
    }),
  })
}

type Type = { readonly size: number; readonly face: (typeof fonts)[keyof typeof fonts] }

function cellOf({ lines, grey = [], span = 1 }: TableText, column: TableColumn, type: Type) {
  const alignment = column.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
  const line = (text: string, size: number, color?: string) =>
    new Paragraph({
      alignment,
      spacing: { line: Math.round(size * 26), lineRule: LineRuleType.EXACTLY },
      children: [
        new TextRun({ text, font: type.face, size: points(size), ...(color ? { color } : {}) }),
      ],
    })
  return new TableCell({
    width: { size: twips(column.width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { rowSpan: span } : {}),
    children: [
      ...lines.map((text) => line(text, type.size)),
      ...grey.map((text) => line(text, type.size - 1.5, '595959')),
    ],
  })
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

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
 * A cell: its paragraphs one below the other, `strong` ones first, `grey` and smaller ones last.
 * `span` makes it as many rows high; the rows below then have `null` in its place.
 */
export type TableText = {
  readonly strong?: readonly string[]
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
    cantSplit: !isTall(row),
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: columns.flatMap((column, i) => {
      const text = row[i]
      return text ? [cellOf(text, column, { size, face: fonts.fang })] : []
    }),
  })
}

/** A row of more paragraphs than this may go over a page break: it would leave half a page empty. */
function isTall(row: readonly (TableText | null)[]): boolean {
  return row.some((text) => text !== null && text.lines.length > 10)
}

type Type = { readonly size: number; readonly face: (typeof fonts)[keyof typeof fonts] }

function cellOf(text: TableText, column: TableColumn, { size, face }: Type): TableCell {
  const { lines, strong = [], grey = [], span = 1 } = text
  const line = (words: string, run: Type, color?: string) =>
    new Paragraph({
      alignment: column.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { line: Math.round(run.size * 26), lineRule: LineRuleType.EXACTLY },
      children: [
        new TextRun({
          text: words,
          font: run.face,
          size: points(run.size),
          ...(color ? { color } : {}),
        }),
      ],
    })
  const paragraphs = [
    ...strong.map((words) => line(words, { size, face: fonts.hei })),
    ...lines.map((words) => line(words, { size, face })),
    ...grey.map((words) => line(words, { size: size - 1.5, face }, '595959')),
  ]
  return new TableCell({
    width: { size: twips(column.width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { rowSpan: span } : {}),
    // Word calls a cell without a paragraph damaged.
    children: paragraphs.length > 0 ? paragraphs : [line('', { size, face })],
  })
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

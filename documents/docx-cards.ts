// Cards to be cut apart, two in a row, with broken lines where the scissors go: sign-in slips.
//
//   docxCards({ kind: 'cards', cards: [{ title: '登录凭条', lines: ['单位：区工信局', '用户名：liuqing'] }] })

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { fonts, points } from './official-type.ts'

export type Card = {
  readonly title: string
  readonly lines: readonly string[]
  /** What has to be typed off the card, larger than the rest. */
  readonly strong: string
  /** In small characters, last. */
  readonly notes: readonly string[]
}

export type CardsBlock = { readonly kind: 'cards'; readonly cards: readonly Card[] }

/** Twentieths of a point: half of the 156 mm between the margins of A4. */
const width = 4422

const cut = { style: BorderStyle.DASHED, size: 4, color: '808080' } as const
const borders = { top: cut, bottom: cut, left: cut, right: cut }

export function docxCards({ cards }: CardsBlock): Table {
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, at) => [
    cards[at * 2],
    cards[at * 2 + 1],
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width * 2, type: WidthType.DXA },
    columnWidths: [width, width],
    margins: { top: 140, bottom: 140, left: 200, right: 200 },
    borders: { ...borders, insideHorizontal: cut, insideVertical: cut },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
  })
}

function cellOf(card: Card | undefined): TableCell {
  const paragraphs = card ? paragraphsOf(card) : [line('', { size: 10.5, face: fonts.fang })]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    children: paragraphs,
  })
}

function paragraphsOf({ title, lines, strong, notes }: Card): Paragraph[] {
  return [
    line(title, { size: 14, face: fonts.hei, center: true }),
    ...lines.map((text) => line(text, { size: 10.5, face: fonts.fang })),
    line(strong, { size: 15, face: fonts.hei, center: true }),
    ...notes.map((text) => line(text, { size: 9, face: fonts.fang })),
  ]
}

type Type = {
  readonly size: number
  readonly face: (typeof fonts)[keyof typeof fonts]
  readonly center?: true
}

function line(text: string, { size, face, center }: Type): Paragraph {
  return new Paragraph({
    alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: Math.round(size * 28), lineRule: LineRuleType.EXACTLY },
    children: [new TextRun({ text, font: face, size: points(size) })],
  })
}

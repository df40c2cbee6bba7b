// Official documents as docx, laid out by GB/T 9704—2012: A4 with its margins, 2号 title, 3号 仿宋,
// 一、（一） numbered by Word itself, page numbers — 1 —.
//
//   await officialDocx({ title, sections: [{ blocks: [{ kind: 'heading', text: '工业经济' }] }] })

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { type CardsBlock, docxCards } from './docx-cards.ts'
import { docxTable, type TableBlock } from './docx-table.ts'
import { fonts, points } from './official-type.ts'
import { repack } from './repack.ts'

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** （一）, with its first sentence in 楷体. */
  | { readonly kind: 'item'; readonly lead: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly at?: 'left' | 'right' | 'center' }
  /** Small print under a form, 五号. */
  | { readonly kind: 'note'; readonly text: string }
  | TableBlock
  | CardsBlock

export type Section = { readonly landscape?: boolean; readonly blocks: readonly Block[] }

export type Official = {
  readonly title: string
  readonly sections: readonly Section[]
  /** Stands above every page: what ties the pages of a form together. */
  readonly mark?: string
}

/** The same document gives the same bytes. */
export async function officialDocx({ title, sections, mark }: Official): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: '落实',
    lastModifiedBy: '落实',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fonts.song, size: points(16) },
          paragraph: { spacing: { line: lineSpacing, lineRule: LineRuleType.EXACTLY } },
        },
      },
    },
    numbering: { config: [numbering] },
    sections: sections.map(({ landscape = false, blocks }) => ({
      properties: { page: pageOf(landscape) },
      ...(mark ? { headers: { default: header(mark), even: header(mark) } } : {}),
      footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
      children: blocks.map(blockOf),
    })),
  })
  return repack(await Packer.pack(document, 'uint8array'))
}

/**
 * Twentieths of a point. 22 lines of 29 points would be 12,760, and the type area is 225 mm, 12,756:
 * only 21 would fit.
 */
const lineSpacing = 579

type Margin = Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'footer', `${number}mm`>>

/** Margins by the standard: above 37 mm, inner 28 mm; the type area is 156 × 225 mm. */
function pageOf(landscape: boolean) {
  const margin: Margin = landscape
    ? { top: '28mm', bottom: '26mm', left: '20mm', right: '20mm', footer: '15mm' }
    : { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', footer: '25mm' }
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { size: { width: '210mm', height: '297mm', orientation } as const, margin }
}

const reference = 'layers'

const numbering = {
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.CHINESE_COUNTING,
      text: '%1、',
      suffix: LevelSuffix.NOTHING,
      style: { run: { font: fonts.hei, size: points(16) } },
    },
    {
      level: 1,
      format: LevelFormat.CHINESE_COUNTING,
      text: '（%2）',
      suffix: LevelSuffix.NOTHING,
      style: { run: { font: fonts.kai, size: points(16) } },
    },
  ],
}

const setIn = { firstLineChars: 200, firstLine: 640 }

function blockOf(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return line(block.text, { font: fonts.title, size: points(22) }, title)
    case 'heading':
      return line(
        block.text,
        { font: fonts.hei, size: points(16) },
        { numbering: { reference, level: 0 }, indent: setIn, keepNext: true, outlineLevel: 0 },
      )
    case 'item':
      return new Paragraph({
        numbering: { reference, level: 1 },
        indent: setIn,
        outlineLevel: 1,
        children: [
          new TextRun({ text: block.lead, font: fonts.kai, size: points(16) }),
          new TextRun({ text: block.text, font: fonts.fang, size: points(16) }),
        ],
      })
    case 'paragraph':
      return line(block.text, { font: fonts.fang, size: points(16) }, paragraph(block.at))
    case 'note':
      return line(block.text, { font: fonts.fang, size: points(10.5) }, note)
    case 'table':
      return docxTable(block)
    case 'cards':
      return docxCards(block)
  }
}

const title: IParagraphOptions = {
  alignment: AlignmentType.CENTER,
  spacing: { line: 700, lineRule: LineRuleType.EXACTLY, after: lineSpacing },
}

const note: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  spacing: { line: 320, lineRule: LineRuleType.EXACTLY },
}

function paragraph(at: 'left' | 'right' | 'center' | undefined): IParagraphOptions {
  if (at === undefined) return { indent: setIn, alignment: AlignmentType.BOTH }
  if (at === 'left') return {}
  return at === 'right'
    ? { alignment: AlignmentType.RIGHT, indent: { rightChars: 400, right: 1280 } as object }
    : { alignment: AlignmentType.CENTER }
}

type Type = { readonly font: (typeof fonts)[keyof typeof fonts]; readonly size: number }

function line(text: string, type: Type, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, ...type })] })
}

/** 小五号 宋体, at the right. */
function header(text: string): Header {
  const run = new TextRun({ text, font: fonts.song, size: points(9) })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })],
  })
}

/** — 1 —, 4号 宋体, a character in from the outer edge. */
function footer(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT']): Footer {
  const type = { font: fonts.song, size: points(14) }
  const inset = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: inset,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...type })],
      }),
    ],
  })
}

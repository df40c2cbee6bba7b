// Reads a PDF that has a text layer: reading order, without page numbers and headers, lines joined
// to paragraphs, ruled tables as rows.
//
//   const { text } = await readPdf(bytes)
//   text  '明川区2026年重点任务实施方案\n一、工业经济\n1.新增规上企业12家。\n…'

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Extract, Note } from './document.ts'
import { alignedTables } from './pdf/aligned.ts'
import { type Checked, checkPdf } from './pdf/check.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { gridsOf } from './pdf/grid.ts'
import { layOut, type Sheet } from './pdf/layout.ts'
import { type Line, linesOf } from './pdf/lines.ts'
import { openPdf } from './pdf/open.ts'
import { type Page, pageOf } from './pdf/page.ts'
import { rulesOf } from './pdf/rules.ts'
import { holds, type Table, tableOf } from './pdf/table.ts'
import { type Refusal, refusalOf, refuse } from './refusal.ts'

/**
 * Refuses: `encrypted`, `damaged`, `scan-without-text`, `empty`, `too-large` (pages, objects,
 * unpacked), `zip-bomb`. Fetches nothing and runs nothing that the file brings along.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const checked = checkPdf(bytes)
  const pdf = await openPdf(bytes)
  try {
    return await extract(pdf, checked)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function extract(pdf: PDFDocumentProxy, checked: Checked): Promise<Extract> {
  const pages: Page[] = []
  const tables: (readonly Table[])[] = []
  const blank: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const [page, found] = await pageWithTables(pdf, number)
    if (page.runs.length === 0 && found.length === 0) blank.push(number)
    pages.push(page)
    tables.push(found)
  }
  const lines = pages.map((page) => linesOf(page.runs, page.number))
  const { kept, margins } = withoutFurniture(pages, lines)
  const laid = layOut(kept.map((one, i) => sheetOf(one, tables[i] ?? [])))
  if (isScan(laid.text, checked)) refuse({ code: 'scan-without-text' })
  return { ...laid, margins: margins.join('\n'), notes: notesOf(blank, checked) }
}

function sheetOf(lines: readonly Line[], ruled: readonly Table[]): Sheet {
  const aligned = alignedTables(lines)
  return { lines: aligned.lines, tables: [...ruled, ...aligned.tables] }
}

async function pageWithTables(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<readonly [Page, readonly Table[]]> {
  try {
    const source = await pdf.getPage(number)
    const page = await pageOf(source, number)
    if (page.runs.length === 0) return [page, []]
    const grids = gridsOf(await rulesOf(source, page.upright))
    source.cleanup()
    const tables = grids.map((grid) =>
      tableOf(
        grid,
        page.runs.filter((run) => holds(grid, run)),
        number,
      ),
    )
    const runs = page.runs.filter((run) => !grids.some((grid) => holds(grid, run)))
    return [{ ...page, runs }, tables.filter((table) => table.rows.length > 0)]
  } catch (thrown) {
    return refuse(refusalOf(thrown) ?? damaged(thrown, number))
  }
}

function damaged(thrown: unknown, page: number): Refusal {
  const name = thrown instanceof Error ? thrown.name : 'unknown'
  return { code: 'damaged', why: `pdf: page ${page}: ${name}` }
}

/** Letters of a whole document that a scanner's stamp may leave on its pages. */
const stampLetters = 30

function isScan(text: string, { pictures }: Checked): boolean {
  const letters = text.replace(/\s/g, '').length
  if (letters === 0) return true
  return pictures > 0 && letters < stampLetters
}

function notesOf(blank: readonly number[], { actions }: Checked): readonly Note[] {
  return [
    ...actions.map((action): Note => ({ code: 'pdf-action', action })),
    ...(blank.length > 0 ? [{ code: 'pages-without-text', pages: blank } as const] : []),
  ]
}

// Bytes → text with a map back to page, paragraph, table cell.
//
//   const outcome = await readDocument(bytes, '工作要点.docx')
//   if ('refusal' in outcome) console.log(sayRefusal(outcome.refusal, 'zh-CN'))
//   else compile(outcome.read.source)

export {
  type Headings,
  rowsOf,
  type SheetRow,
  type Table,
  type TableCell,
  type TableRow,
  tableIn,
} from './cells.ts'
export type { Note, Place, Placed, Read } from './document.ts'
export { placeAt } from './document.ts'
export { limits } from './limits.ts'
export { sayNote, sayRefusal } from './messages/index.ts'
export type { Block, Official } from './official-docx.ts'
export { type ReadOptions, readDocument } from './read.ts'
export type { Refusal } from './refusal.ts'
export { type LongCell, type LongSheet, sheetStream } from './sheet-stream.ts'
export type { TaskRow } from './task-table.ts'
export { officialDocx, taskRowsXlsx, taskTableDocx, taskTableXlsx } from './write.ts'
export { reference as cellName } from './xlsx/sheet.ts'

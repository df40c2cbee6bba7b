// Out: the 任务分解表 of a plan, and official documents. The libraries that write are loaded when somebody writes, so that
// reading stays quick to start.
//
//   await taskTableXlsx(plan, 'zh-CN', source.text)

import type { Language, Plan } from '@luoshi/plan'
import type { Official } from './official-docx.ts'
import type { TaskRow } from './task-table.ts'

/** A Word document; the same plan gives the same bytes. */
export async function taskTableDocx(plan: Plan, language: Language): Promise<Uint8Array> {
  return (await import('./write-docx.ts')).taskTableDocx(plan, language)
}

/**
 * A spreadsheet: tasks, findings, indicators. With the text of the document its sheets quote the
 * words as received. The same plan gives the same bytes.
 */
export async function taskTableXlsx(
  plan: Plan,
  language: Language,
  text = '',
): Promise<Uint8Array> {
  return (await import('./write-xlsx.ts')).taskTableXlsx(plan, language, text)
}

/** The table of a plan in delivery, whose rows the caller makes; one sheet. */
export async function taskRowsXlsx(
  title: string,
  rows: readonly TaskRow[],
  language: Language,
): Promise<Uint8Array> {
  return (await import('./write-xlsx.ts')).taskRowsXlsx(title, rows, language)
}

/** A Word document laid out by GB/T 9704—2012; the same content gives the same bytes. */
export async function officialDocx(document: Official): Promise<Uint8Array> {
  return (await import('./official-docx.ts')).officialDocx(document)
}

// Write: the task table 任务分解表 of a plan as a file, and a line that says where it is.

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { taskTableDocx, taskTableXlsx } from '@luoshi/documents'
import { say } from './messages/index.ts'
import type { Opened } from './open.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

type Wanted = {
  readonly opened: Opened
  readonly type: 'xlsx' | 'docx'
  /** Path of the file to write. */
  readonly out: string
}

/** Whether it was written; where not, stderr says why. */
export async function writeTable(
  { opened: { plan, text }, type, out }: Wanted,
  { language, out: print, err, ink }: Screen,
): Promise<boolean> {
  const bytes =
    type === 'xlsx'
      ? await taskTableXlsx(plan, language, text)
      : await taskTableDocx(plan, language)
  try {
    await writeFile(out, bytes)
  } catch {
    err(`${say(language).unwritable(visible(out))}\n`)
    return false
  }
  print(`${ink.good(say(language).written(visible(resolve(out))))}\n`)
  return true
}

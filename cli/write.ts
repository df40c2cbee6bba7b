// Write: the task table 任务分解表 of a plan as a file, and a line that says where it is.

import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { taskTableDocx, taskTableXlsx } from '@luoshi/documents'
import { say } from './messages/index.ts'
import type { Opened } from './open.ts'
import type { Language } from './options.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

type Wanted = {
  readonly opened: Opened
  readonly type: 'xlsx' | 'docx'
  /** Path of the file to write. */
  readonly out: string
}

/** The bytes of the table: the same for the same plan. */
function tableBytes(
  { plan, text }: Opened,
  type: Wanted['type'],
  language: Language,
): Promise<Uint8Array> {
  return type === 'xlsx' ? taskTableXlsx(plan, language, text) : taskTableDocx(plan, language)
}

/** Whether it was written; where not, stderr says why. */
export async function writeTable({ opened, type, out }: Wanted, screen: Screen): Promise<boolean> {
  return writeBytes(await tableBytes(opened, type, screen.language), out, screen)
}

/** Whether the table was written to `out`; where not, stderr says why. */
export async function writeBytes(
  bytes: Uint8Array,
  out: string,
  { language, out: print, err, ink }: Screen,
): Promise<boolean> {
  try {
    await replace(out, bytes)
  } catch {
    err(`${say(language).unwritable(visible(out))}\n`)
    return false
  }
  print(`${ink.good(say(language).written(visible(resolve(out))))}\n`)
  return true
}

/** Whole or not at all: where the disk is full, the table that was there stays. */
async function replace(out: string, bytes: Uint8Array): Promise<void> {
  const part = `${out}.${process.pid}.part`
  try {
    await writeFile(part, bytes, { flag: 'wx' })
    await rename(part, out)
  } catch (thrown) {
    await rm(part, { force: true })
    throw thrown
  }
}

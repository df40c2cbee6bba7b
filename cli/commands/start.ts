// luoshi start [FILE]: what `npm start -- FILE` shows: the plan, what is wrong with it, and where the
// task table went.
//
//   npm start -- 要点.docx   要点.任务分解表.xlsx in the folder where npm was called

import { readFile } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { each } from '../each.ts'
import type { Opened } from '../open.ts'
import type { Start } from '../options.ts'
import { planOf } from '../print/plan.ts'
import type { Screen } from '../screen.ts'
import { tableBytes, writeTable } from '../write.ts'

export async function start({ file }: Start, screen: Screen): Promise<number> {
  const here = calledFrom()
  const chosen = file === null ? example() : file === '-' ? file : resolve(here, file)
  let unwritten = false
  const read = await each({ files: [chosen] }, screen, async (opened) => {
    screen.out(planOf(opened, screen))
    const name = chosen === '-' ? 'plan' : parse(chosen).name
    const out = await freeName(join(here, `${name}.任务分解表`), opened, screen)
    if (!(await writeTable({ opened, type: 'xlsx', out }, screen))) unwritten = true
  })
  return unwritten ? 3 : read
}

/** npm runs its scripts in the repository, whichever folder it was called in. */
function calledFrom(): string {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env
  return (event === 'start' && folder) || process.cwd()
}

/** A table that somebody has worked on since is not written over: the next one gets a number. */
async function freeName(path: string, opened: Opened, { language }: Screen): Promise<string> {
  const bytes = await tableBytes(opened, 'xlsx', language)
  let out = `${path}.xlsx`
  for (let number = 2; ; number++) {
    const there = await readFile(out).catch(() => null)
    if (there === null || there.equals(bytes)) return out
    out = `${path} (${number}).xlsx`
  }
}

/** The plan of a made-up district that ships with the repository. */
function example(): string {
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
  return join(folder, '明川区2026年重点任务实施方案.docx')
}

// luoshi start [FILE]: what `npm start -- FILE` shows: the plan, what is wrong with it, and where the
// task table went.

import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { each } from '../each.ts'
import type { Start } from '../options.ts'
import { planOf } from '../print/plan.ts'
import type { Screen } from '../screen.ts'
import { writeTable } from '../write.ts'

export async function start({ file }: Start, screen: Screen): Promise<number> {
  const chosen = file ?? example()
  let unwritten = false
  const read = await each([chosen], screen, async (opened) => {
    screen.out(planOf(opened, screen))
    const out = `${nameOf(chosen)}.任务分解表.xlsx`
    if (!(await writeTable({ opened, type: 'xlsx', out }, screen))) unwritten = true
  })
  return unwritten ? 3 : read
}

/** The document's name without its ending; the table goes to the current folder. */
function nameOf(file: string): string {
  return file === '-' ? 'plan' : parse(file).name
}

/** The plan of a made-up district that ships with the repository. */
function example(): string {
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
  return join(folder, '明川区2026年重点任务实施方案.docx')
}

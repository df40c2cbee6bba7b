// luoshi start [FILE]: what `npm start -- FILE` shows: the plan, what is wrong with it, and where the
// task table went.

import { parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { each } from '../each.ts'
import type { Start } from '../options.ts'
import { planOf } from '../print/plan.ts'
import type { Screen } from '../screen.ts'
import { writeTable } from '../write.ts'

export async function start({ file }: Start, screen: Screen): Promise<number> {
  let unwritten = false
  const read = await each([file ?? example()], screen, async (opened) => {
    screen.out(planOf(opened, screen))
    const out = `${parse(file === null || file === '-' ? 'plan' : file).name}.任务分解表.xlsx`
    if (!(await writeTable({ opened, type: 'xlsx', out }, screen))) unwritten = true
  })
  return unwritten ? 3 : read
}

/** The plan of a made-up district that ships with the repository. */
function example(): string {
  return fileURLToPath(new URL('../../examples/plan.docx', import.meta.url))
}

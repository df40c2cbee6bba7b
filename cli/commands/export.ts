// luoshi export PLAN --xlsx OUT: the table of tasks 任务分解表 as it stands now.

import { inOffice } from '../office.ts'
import type { Export } from '../options.ts'
import { planNamed } from '../plan-named.ts'
import type { Screen } from '../screen.ts'
import { writeBytes } from '../write.ts'

export function exportPlan(asked: Export, screen: Screen): Promise<number> {
  return inOffice(asked, screen, async ({ ask }) => {
    const plan = await planNamed(ask, asked.plan, screen)
    if (!plan) return 3
    const { status, body, bytes } = await ask(`GET /plans/${plan.id}/table`)
    if (status !== 200) {
      screen.err(`${body.message}\n`)
      return 3
    }
    return (await writeBytes(bytes, asked.xlsx, screen)) ? 0 : 3
  })
}

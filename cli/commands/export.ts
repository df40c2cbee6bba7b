// luoshi export PLAN --xlsx OUT: the tasks of a plan that the asker may read, and how each stands today.

import { say } from '../messages/index.ts'
import { inOffice } from '../office.ts'
import type { Export } from '../options.ts'
import { planNamed } from '../plan-named.ts'
import type { Screen } from '../screen.ts'
import { writeBytes } from '../write.ts'

export function exportPlan(asked: Export, screen: Screen): Promise<number> {
  return inOffice(asked, screen, async ({ ask }) => {
    const plan = await planNamed(ask, asked.plan, screen)
    if (!plan) return 3
    const { body } = await ask(`GET /commitments?plan=${plan.id}&limit=1`)
    if (body.total === 0) {
      screen.err(`${say(screen.language).nothingToRead}\n`)
      return 3
    }
    const { bytes } = await ask(`GET /commitments.xlsx?plan=${plan.id}`)
    return (await writeBytes(bytes, asked.xlsx, screen)) ? 0 : 3
  })
}

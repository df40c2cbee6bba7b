// luoshi issue PLAN: a draft is issued to its units. The supervision office may, so somebody of it signs in.
//
//   luoshi issue 2026 --as 王芳 --unassigned 单位待定

import { say } from '../messages/index.ts'
import { inOffice } from '../office.ts'
import type { Issue } from '../options.ts'
import { planNamed } from '../plan-named.ts'
import { visible } from '../print/width.ts'
import type { Screen } from '../screen.ts'

export function issuePlan(asked: Issue, screen: Screen): Promise<number> {
  const words = say(screen.language)
  return inOffice(asked, screen, async ({ ask }) => {
    const plan = await planNamed(ask, asked.plan, screen)
    if (!plan) return 3
    const { body: draft } = await ask(`GET /plans/${plan.id}`)
    const open: readonly { state: { id: string; lead: string | null } }[] = draft.commitments
    const held = open.filter(({ state }) => state.lead === null)
    const unassigned =
      asked.unassigned === null
        ? {}
        : Object.fromEntries(held.map(({ state }) => [state.id, asked.unassigned]))
    const said = { act: 'issue-plan', unassigned }
    const { status, body } = await ask(`POST /plans/${plan.id}/acts`, said)
    if (status !== 200) {
      screen.err(`${body.message}\n`)
      return 3
    }
    const { units, commitments } = draft.issue
    const kept = Object.keys(unassigned).length
    const sentence = words.issued(visible(plan.title), commitments - kept, units.length)
    screen.out(`${screen.ink.good(sentence)}\n`)
    if (kept > 0) screen.out(`${words.heldBack(kept)}\n`)
    return 0
  })
}

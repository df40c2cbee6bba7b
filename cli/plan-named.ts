// Plan named: which plan is meant by an id, or by a year that has one plan only.
//
//   await planNamed(ask, '2026', screen)   { id: '0198…', title: '…', year: 2026, step: 'draft' }

import { say } from './messages/index.ts'
import type { Office } from './office.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

export type Named = {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly step: string
}

/** Null where none or several are meant; stderr then lists what there is. */
export async function planNamed(
  ask: Office['ask'],
  name: string,
  { language, err }: Screen,
): Promise<Named | null> {
  const { body } = await ask('GET /plans')
  const plans: readonly Named[] = body.rows.map(({ state }: { state: Named }) => state)
  const kept = plans.filter(({ step }) => step !== 'discarded')
  const meant = kept.filter(({ id, year }) => id === name || String(year) === name)
  const [plan] = meant
  if (plan && meant.length === 1) return plan
  const list = kept.map(({ id, year, title }) => `${id}  ${year}  ${visible(title)}`)
  err(`${say(language).whichPlan(visible(name), list)}\n`)
  return null
}

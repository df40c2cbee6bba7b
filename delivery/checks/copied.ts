// A narrative that is nearly last period's, or nearly another unit's.
//
// Long work keeps its words, and most honest reports keep a few sentences: only a whole text that stays
// while its figures move is doubted. Where nothing moved it is no copy but a period without progress.

import type { Filled } from '../report.ts'
import { likeness, type Print, printOf } from './likeness.ts'
import type { Seen, Warning } from './warning.ts'

/** From so much likeness a text counts as copied. */
const alike = 0.6
/** A text of fewer pairs of characters says too little to be compared: 正在推进，暂无新进展. */
const shortest = 24
const atMost = { earlier: 3, siblings: 8 }

export function copied(filled: Filled, { earlier, siblings, commitment }: Seen): Warning | null {
  const print = printOf(filled.narrative)
  if (print.pairs < shortest) return null
  for (const { narrative, period, figures } of earlier.slice(0, atMost.earlier)) {
    const share = likenessTo(print, narrative)
    if (share < alike) continue
    return moved(filled, figures)
      ? found(period, share)
      : { code: 'unchanged', severity: 'note', at: 'narrative', period }
  }
  for (const { unit, narrative } of siblings.slice(0, atMost.siblings)) {
    const share = unit === commitment.lead ? 0 : likenessTo(print, narrative)
    if (share >= alike) return found(unit, share)
  }
  return null
}

function found(from: Extract<Warning, { code: 'text-copied' }>['from'], share: number): Warning {
  const rounded = Math.round(share * 100) / 100
  return { code: 'text-copied', severity: 'look', at: 'narrative', from, likeness: rounded }
}

function likenessTo(print: Print, narrative: string): number {
  const theirs = printOf(narrative)
  const [fewer, more] = [Math.min(print.pairs, theirs.pairs), Math.max(print.pairs, theirs.pairs)]
  return fewer < more * alike ? 0 : likeness(print, theirs)
}

/** Whether this report tells of something that the earlier one did not. */
function moved({ figures, reached }: Filled, before: Filled['figures']): boolean {
  if (reached.length > 0) return true
  return Object.entries(figures).some(([target, told]) => {
    const last = before[target as keyof typeof before]
    return 'value' in told && (!last || !('value' in last) || last.value !== told.value)
  })
}

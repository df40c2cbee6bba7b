// Checks: what is to be read again in a report, while it is typed and when it is submitted.
//
//   checkReport(filled, seen)   [{ code: 'unit-slip', severity: 'explain', at: { target }, power: 4, … }]
//
// A check doubts and decides nothing; docs/checks.md has each with its severity and its honest explanations.
// A figure with an official source is never stopped: statistics are recorded as released (统计法 7, 24, 44).

import { copied } from './checks/copied.ts'
import { evidenceDoubts } from './checks/evidence.ts'
import { falling } from './checks/falling.ts'
import { growth } from './checks/growth.ts'
import { type History, historyOf } from './checks/history.ts'
import { jump, standstill } from './checks/jump.ts'
import { justOver } from './checks/just-over.ts'
import { parts } from './checks/parts.ts'
import { ofAnother, repeated } from './checks/repeated.ts'
import { slip } from './checks/slip.ts'
import { stageOrder, startDoubted } from './checks/stages.ts'
import type { Doubted, Seen, Severity, Warning } from './checks/warning.ts'
import type { Filled } from './report.ts'

export { alikeKeys, leastWeight } from './checks/alike.ts'
export { mirrored } from './checks/mirrored.ts'
export type * from './checks/warning.ts'

/** Everything doubted in a report that is being filled in. */
export function checkReport(filled: Filled, seen: Seen): readonly Warning[] {
  const histories = seen.commitment.targets.flatMap((target) => {
    const told = filled.figures[target.id]
    const history = told && historyOf(target, told, seen)
    return history ? [history] : []
  })
  return [
    ...histories.flatMap((history) => figureDoubts(history, filled, seen)),
    ...[copied(filled, seen), startDoubted(filled, seen)].filter((one) => one !== null),
    ...stageOrder(filled, seen),
    ...evidenceDoubts(filled, histories, seen),
  ]
}

/** A slip explains a fall and a jump, so it is said alone. */
function figureDoubts(history: History, filled: Filled, seen: Seen): readonly Warning[] {
  const at = { target: history.target.id }
  const moved = slip(history) ?? falling(history) ?? jump(history) ?? standstill(history)
  const doubts = [moved, repeated(history), parts(history, filled, seen)]
  const others = ofAnother(history, seen.siblings)
  const stated = growth(history, filled, seen)
  const over = justOver(history, seen.period)
  return [
    ...[...doubts, others].flatMap((one) =>
      one ? [{ ...one, at, severity: severityOf(one, history) }] : [],
    ),
    ...(stated ? [{ ...stated, severity: 'look' as const }] : []),
    ...(over ? [{ ...over, at, severity: 'look' as const }] : []),
  ]
}

const stops: readonly Doubted['code'][] = ['unit-slip', 'cumulative-falls', 'part-over-whole']

/** Whoever names a source is not stopped; only a release of statistics may move as it likes. */
function severityOf({ code }: Doubted, { told, target }: History): Severity {
  if (told.from === null) return stops.includes(code) ? 'explain' : 'look'
  const released = target.source === 'statistical-release'
  return released && (code === 'cumulative-falls' || code === 'jump') ? 'note' : 'look'
}

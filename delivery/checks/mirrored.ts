// What a report lets doubt in another unit's that was there before it: who of two copied is for people to say, so that
// both bear the doubt, whichever came first.
//
//   mirrored(doubts of 东街镇's report, { of: '东街镇', targets }, 西街镇's report)    the same figure, named from the other side

import type { UnitId } from '../ids.ts'
import type { Report } from '../report.ts'
import type { Target } from '../target.ts'
import type { Warning } from './warning.ts'

type Ours = { readonly unit: UnitId; readonly targets: readonly Target[] }
type Theirs = {
  readonly report: Pick<Report, 'unit' | 'figures' | 'doubts'>
  readonly targets: readonly Target[]
}

/** None that it bears already. */
export function mirrored(
  doubts: readonly Warning[],
  ours: Ours,
  { report, targets }: Theirs,
): readonly Warning[] {
  return doubts
    .flatMap((doubt): Warning[] => {
      if (doubt.code === 'text-copied') {
        return doubt.from === report.unit ? [{ ...doubt, from: ours.unit }] : []
      }
      if (doubt.code !== 'figure-of-another' || doubt.unit !== report.unit) return []
      const about = ours.targets.find(({ id }) => isAt(doubt, id))
      return targets
        .filter(({ id, subject }) => {
          const told = report.figures[id]
          return subject === about?.subject && told && 'value' in told && told.value === doubt.value
        })
        .map(({ id }) => ({ ...doubt, at: { target: id }, unit: ours.unit }))
    })
    .filter((one) => !report.doubts.some((borne) => isSame(borne, one)))
}

function isAt({ at }: Warning, target: Target['id']): boolean {
  return typeof at === 'object' && 'target' in at && at.target === target
}

function isSame(one: Warning, other: Warning): boolean {
  const place = ({ code, at }: Warning) => JSON.stringify([code, at])
  return place(one) === place(other)
}

// Stages in their order: nothing is finished that was never started.
//
//   竣工 ticked, 开工 never          doubted
//   一期竣工 ticked, 二期开工 not    two projects: nothing is said
//
// 开工 is the first ground broken for permanent works; surveying, levelling, demolition and temporary
// buildings are none (PRACTICE §6.1, S122, S123).

import type { MilestoneId } from '../ids.ts'
import type { Filled } from '../report.ts'
import type { Milestone } from '../target.ts'
import type { Seen, Warning } from './warning.ts'

/** From first to last; words of one line are of one stage. */
const order: readonly (readonly string[])[] = [
  ['签约'],
  ['立项', '可研'],
  ['落地'],
  ['开工', '动工'],
  ['封顶'],
  ['竣工', '完工', '建成'],
  ['验收'],
  ['投产', '投用', '投入使用', '运营', '开业'],
]

type Stage = { readonly rank: number; readonly of: string }

/** Its rank, and what it is a stage of: 一期 of 一期竣工. */
function stageOf({ name }: Milestone): Stage | null {
  for (const [rank, words] of order.entries()) {
    const word = words.find((one) => name.includes(one))
    if (word) return { rank, of: name.replace(word, '') }
  }
  return null
}

/** Milestones that are accepted as reached, or told to be in an earlier report. */
export function reachedBefore({ commitment, earlier }: Seen): ReadonlySet<MilestoneId> {
  const accepted = commitment.milestones.filter(({ reached }) => reached !== null)
  return new Set([...accepted.map(({ id }) => id), ...earlier.flatMap(({ reached }) => reached)])
}

export function stageOrder({ reached }: Filled, seen: Seen): readonly Warning[] {
  if (reached.length === 0) return []
  const { milestones } = seen.commitment
  const before = reachedBefore(seen)
  const missing = milestones.filter(({ id }) => !before.has(id) && !reached.includes(id))
  return milestones.flatMap((claimed): Warning[] => {
    const stage = reached.includes(claimed.id) ? stageOf(claimed) : null
    const earlier = stage && missing.find((one) => isBefore(stageOf(one), stage))
    if (!earlier) return []
    const facts = { claimed: claimed.name, missing: earlier.name }
    return [{ code: 'stage-order', severity: 'explain', at: { milestone: claimed.id }, ...facts }]
  })
}

function isBefore(one: Stage | null, other: Stage): boolean {
  return one !== null && one.of === other.of && one.rank < other.rank
}

const noStart = ['勘察', '勘探', '场地平整', '平场', '拆旧', '临建', '临时设施', '奠基']
const start = ['破土', '开槽', '打桩', '桩基', '基坑', '浇筑', '主体']

export function startDoubted(filled: Filled, { commitment }: Seen): Warning | null {
  const claimed = commitment.milestones.find(
    (one) => filled.reached.includes(one.id) && order[3]?.some((word) => one.name.includes(word)),
  )
  if (!claimed || start.some((word) => filled.narrative.includes(word))) return null
  const word = noStart.find((one) => filled.narrative.includes(one))
  return word
    ? { code: 'start-doubted', severity: 'look', at: { milestone: claimed.id }, word }
    : null
}

// Carrying over: what of an unfinished commitment goes into next year's plan, as a draft to be reviewed.
//
//   carriedOf(built 1 of 3 parks, { plan: next, number: 12 }, { ids, view: viewOfMonth('2026-12', today) })
//     base '2', former [this one], no due day
//
// What is done stays with this year: reached milestones are left behind, amounts already made are taken off.

import { decimal } from '@luoshi/plan'
import type { Commitment, Content, Drafted } from './commitment.ts'
import type { Ids } from './draft-of.ts'
import type { Decimal } from './figure.ts'
import { figureOf, type View } from './latest.ts'
import type { Target } from './target.ts'

export function carriedOf(
  commitment: Commitment,
  place: Pick<Drafted, 'plan' | 'number'>,
  { ids, view }: { readonly ids: Ids; readonly view: View },
): Drafted {
  const targets = commitment.targets.map((target) => ({
    ...restOf(target, gotOf(commitment, target, view)),
    id: ids.target(),
    due: null,
  }))
  const milestones = commitment.milestones
    .filter(({ reached }) => reached === null)
    .map(({ name }) => ({ id: ids.milestone(), name, due: null, reached: null }))
  return {
    ...contentOf(commitment),
    ...place,
    id: ids.commitment(),
    key: commitment.key,
    former: [commitment.id],
    due: null,
    periodPlan: { kind: commitment.periodPlan.kind === 'milestones' ? 'milestones' : 'linear' },
    targets,
    milestones,
  }
}

function contentOf(commitment: Commitment): Content {
  const { title, text, kind, section, lead, support, leaders, frequency } = commitment
  const { due, periodPlan, targets, milestones, unknown } = commitment
  return {
    ...{ title, text, kind, section, lead, support, leaders, frequency },
    ...{ due, periodPlan, targets, milestones, unknown },
    // Its words stand in this year's document, not in next year's.
    span: null,
  }
}

function gotOf(commitment: Commitment, target: Target, view: View): Decimal | null {
  const figure = figureOf(commitment, target, view)
  return 'value' in figure ? figure.value : null
}

function restOf(target: Target, got: Decimal | null): Target {
  const { base, stretch, better, measure } = target
  const amounts = better === 'higher' && (measure === 'count' || measure === 'increment')
  const rest = (aim: Decimal | null) => {
    if (aim === null || got === null) return aim
    const left = decimal.subtract(aim, got)
    return decimal.compare(left, '0') > 0 ? left : '0'
  }
  const aims = amounts ? { base: rest(base), stretch: stretch === null ? null : rest(stretch) } : {}
  return { ...target, ...aims, span: null }
}

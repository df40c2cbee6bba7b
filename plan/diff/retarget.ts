// Retarget: which targets of a commitment another version of the plan sets otherwise.
//
//   新增规模以上企业20家 → 25家   [{ subject: '规模以上企业', before: 20 家, after: 25 家 }]

import { groupBy } from '../group.ts'
import type { Commitment, Pledge, Quantity } from '../plan.ts'
import { dice, gramsOf } from './similar.ts'

/** What is aimed at: a number with its unit, or the words of a pledge. */
export type Aim =
  | Pick<Quantity, 'text' | 'value' | 'unit' | 'measure' | 'comparator' | 'role'>
  | Pick<Pledge, 'text'>

/** `null` where one version sets no such target. */
export type Retarget = {
  readonly subject: string
  readonly before: Aim | null
  readonly after: Aim | null
}

type Aimed = { readonly subject: string; readonly aim: Aim }
type Party = readonly Commitment[]

/** Only what differs, in the order of the later version; what it dropped comes last. */
export function retargetsOf(before: Party, after: Party): readonly Retarget[] {
  const earlier = before.flatMap(aimsOf)
  const later = after.flatMap(aimsOf)
  const pairs: Pairs = { earlier, later, former: new Map(), taken: new Set() }
  pairSame(pairs, fullyOf)
  pairSame(pairs, subjectAndKindOf)
  pairAlike(pairs)
  return [
    ...later.flatMap((aimed): readonly Retarget[] => {
      const former = pairs.former.get(aimed)
      if (former && figureOf(former.aim) === figureOf(aimed.aim)) return []
      return [{ subject: aimed.subject, before: former?.aim ?? null, after: aimed.aim }]
    }),
    ...earlier
      .filter((aimed) => !pairs.taken.has(aimed))
      .map(({ subject, aim }) => ({ subject, before: aim, after: null })),
  ]
}

type Pairs = {
  readonly earlier: readonly Aimed[]
  readonly later: readonly Aimed[]
  /** The earlier one of each later one that has found its own. */
  readonly former: Map<Aimed, Aimed>
  readonly taken: Set<Aimed>
}

/** Pairs, in order, what has the same name. */
function pairSame(
  { earlier, later, former, taken }: Pairs,
  nameOf: (aimed: Aimed) => string,
): void {
  const waiting = groupBy(
    earlier.filter((aimed) => !taken.has(aimed)),
    nameOf,
  )
  for (const aimed of later) {
    const found = former.has(aimed) ? undefined : waiting.get(nameOf(aimed))?.shift()
    if (!found) continue
    former.set(aimed, found)
    taken.add(found)
  }
}

/** More than so many of one kind in one commitment are a table: there, names must be the same. */
const most = 60
const nearlySame = 0.5

/** Pairs numbers of one kind whose subjects are nearly the same: 固定资产投资, 全社会固定资产投资. */
function pairAlike({ earlier, later, former, taken }: Pairs): void {
  const kinds = groupBy(
    earlier.filter((aimed) => !taken.has(aimed)),
    kindOf,
  )
  for (const aimed of later) {
    const rivals = former.has(aimed) ? [] : (kinds.get(kindOf(aimed)) ?? [])
    if (rivals.length > most) continue
    const [best] = rivals
      .filter((rival) => !taken.has(rival))
      .map((rival) => ({ rival, likeness: likenessOf(rival.subject, aimed.subject) }))
      .sort((a, b) => b.likeness - a.likeness)
    if (!best || best.likeness < nearlySame) continue
    former.set(aimed, best.rival)
    taken.add(best.rival)
  }
}

/** A subject that holds the other one, or none at all, is like enough. */
function likenessOf(one: string, other: string): number {
  const likeness = dice(gramsOf(one), gramsOf(other))
  return one.includes(other) || other.includes(one) ? Math.max(likeness, nearlySame) : likeness
}

function aimsOf({ quantities, pledges }: Commitment): readonly Aimed[] {
  return [
    ...quantities
      .filter(({ role }) => role === 'target' || role === 'stretch')
      .map(({ subject, text, value, unit, measure, comparator, role }) => ({
        subject,
        aim: { text, value, unit, measure, comparator, role },
      })),
    ...pledges.map(({ subject, text }) => ({ subject, aim: { text } })),
  ]
}

function fullyOf(aimed: Aimed): string {
  return `${aimed.subject}|${figureOf(aimed.aim)}`
}

function subjectAndKindOf(aimed: Aimed): string {
  return `${aimed.subject}|${kindOf(aimed)}`
}

function kindOf({ aim }: Aimed): string {
  return 'value' in aim ? `${aim.unit}|${aim.measure}|${aim.role}` : 'pledge'
}

function figureOf(aim: Aim): string {
  if (!('value' in aim)) return aim.text
  return [aim.value, aim.unit, aim.comparator, aim.measure, aim.role].join('|')
}

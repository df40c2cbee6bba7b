// Retarget: which targets of a commitment another version of the plan sets otherwise.
//
//   新增规模以上企业20家 → 25家   [{ subject: '规模以上企业', before: 20 家, after: 25 家 }]

import type { Commitment, Pledge, Quantity } from '../plan.ts'

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
  const partner = new Map<Aimed, Aimed>()
  const taken = new Set<Aimed>()
  // The same subject and figure first; then the same subject; then the same kind of number.
  for (const nameOf of [fullyOf, subjectAndKindOf, kindOf]) {
    const waiting = Map.groupBy(
      earlier.filter((aimed) => !taken.has(aimed)),
      nameOf,
    )
    for (const aimed of later) {
      const found = partner.has(aimed) ? undefined : waiting.get(nameOf(aimed))?.shift()
      if (!found) continue
      partner.set(aimed, found)
      taken.add(found)
    }
  }
  return [
    ...later.flatMap((aimed): readonly Retarget[] => {
      const former = partner.get(aimed)
      if (former && figureOf(former.aim) === figureOf(aimed.aim)) return []
      return [{ subject: aimed.subject, before: former?.aim ?? null, after: aimed.aim }]
    }),
    ...earlier
      .filter((aimed) => !taken.has(aimed))
      .map(({ subject, aim }) => ({ subject, before: aim, after: null })),
  ]
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

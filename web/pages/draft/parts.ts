// Splitting, merging and adding commitments of a draft: what the pages send for it.
//
//   splitInto(commitment, [{ title: '改造公厕', text: '…', holds: [target.id] }, …], { last: 53 })
//
// Every target and milestone goes on in one of the parts; the first part keeps number and key, the others follow the
// last number of the plan.

import type { Commitment, Content, Day } from '@luoshi/delivery'

/** Names that are still to be looked up go on by themselves. */
type Told = Omit<Content, 'unknown'>

/** What is asked of the server: it gives the ids. */
export type Drafting = Told & Pick<Commitment, 'key' | 'number'>

export type Part = {
  readonly title: string
  readonly text: string
  /** Ids of the targets and milestones that go into it. */
  readonly holds: readonly string[]
}

export function splitInto(
  whole: Commitment,
  parts: readonly Part[],
  { last }: { readonly last: number },
): readonly Drafting[] {
  return parts.map(({ title, text, holds }, index) => ({
    ...contentOf(whole),
    ...{ title, text },
    targets: whole.targets.filter(({ id }) => holds.includes(id)),
    milestones: whole.milestones.filter(({ id }) => holds.includes(id)),
    key: index === 0 ? whole.key : `${whole.key}/${index + 1}`,
    number: index === 0 ? whole.number : last + index,
  }))
}

/** In the order of the document; the first gives what only one can have. */
export function mergedFrom(commitments: readonly Commitment[]): Drafting | null {
  const [first, ...others] = [...commitments].sort(inDocument)
  if (!first) return null
  const all = [first, ...others]
  const lead = all.find((one) => one.lead !== null)?.lead ?? null
  const units = all.flatMap((one) => [...(one.lead ? [one.lead] : []), ...one.support])
  return {
    ...contentOf(first),
    text: all.map(({ text }) => text).join('\n'),
    lead,
    support: [...new Set(units)].filter((unit) => unit !== lead),
    leaders: [...new Set(all.flatMap(({ leaders }) => leaders))],
    due: latest(all.map(({ due }) => due)),
    targets: all.flatMap(({ targets }) => targets),
    milestones: all.flatMap(({ milestones }) => milestones),
    key: first.key,
    number: first.number,
  }
}

type Adding = Pick<Content, 'title' | 'text' | 'span' | 'section'> & { readonly last: number }

/** One that the compiler did not find, or that stands in no document. */
export function added({ title, text, span, section, last }: Adding): Drafting {
  return {
    ...{ title, text, span, section, kind: 'task', due: null, frequency: 'monthly' },
    ...{ lead: null, support: [], leaders: [], targets: [], milestones: [] },
    periodPlan: { kind: 'linear' },
    key: `added-${last + 1}-${title}`.slice(0, 200),
    number: last + 1,
  }
}

/** As it stands in the document; what stands in none comes last. */
export function inDocument(one: Commitment, other: Commitment): number {
  const at = ({ span }: Commitment) => span?.[0] ?? Number.POSITIVE_INFINITY
  const [a, b] = [at(one), at(other)]
  return a === b ? one.number - other.number : a < b ? -1 : 1
}

function contentOf(one: Commitment): Told {
  const { title, text, kind, span, section, due, frequency, periodPlan } = one
  const { lead, support, leaders, targets, milestones } = one
  return {
    ...{ title, text, kind, span, section, due, frequency, periodPlan },
    ...{ lead, support, leaders, targets, milestones },
  }
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  )
}

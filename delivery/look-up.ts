// Looking up: which units and leaders the plan's names are, by the directory as it is.
//
//   lookedUp(unnamed(units), finder)   { lead: 区工信局's id, support: […], unknown: [{ name: '区大数据局', as: 'support', … }] }
//   … 区大数据局 is added, and          lookedUp(commitment, finder)   finds what was unknown, and leaves the rest alone
//
// The first-named unit leads (列第一位的责任单位为牵头单位; PRACTICE §2.1, S30), the others support. A name that no unit
// bears is listed, never guessed; a group (各镇街) supports as its members, and leads nothing.

import type { Units } from '@luoshi/plan'
import type { Content, Responsible, UnknownName } from './commitment.ts'
import type { PostId, UnitId } from './ids.ts'

export type Finder = {
  /** The unit of that name; all members of a group; none where no unit bears it. */
  readonly unitsOf: (name: string) => readonly UnitId[]
  readonly postOf: (leader: string) => PostId | null
}

export type Named = Responsible & Pick<Content, 'unknown'>

/** The names as the plan writes them, nothing looked up yet. */
export function unnamed({ lead: [first, ...others], support, leaders }: Units): Named {
  const as = (how: UnknownName['as']) => (name: string) =>
    ({ name, as: how, why: 'not-found' }) as const
  return {
    ...{ lead: null, support: [], leaders: [] },
    unknown: [
      ...(first === undefined ? [] : [as('lead')(first)]),
      ...[...others, ...support].map(as('support')),
      ...leaders.map(as('leader')),
    ],
  }
}

export function lookedUp(known: Named, { unitsOf, postOf }: Finder): Named {
  let { lead } = known
  const support = [...known.support]
  const leaders = [...known.leaders]
  const unknown = known.unknown.flatMap((one): readonly UnknownName[] => {
    if (one.why === 'group-leads') return [one]
    if (one.as === 'leader') {
      const post = postOf(one.name)
      if (post) leaders.push(post)
      return post ? [] : [one]
    }
    const units = unitsOf(one.name)
    const [unit] = units
    if (unit === undefined) return [one]
    if (one.as === 'lead' && lead === null && units.length === 1) {
      lead = unit
      return []
    }
    support.push(...units)
    return one.as === 'lead' && units.length > 1 ? [{ ...one, why: 'group-leads' }] : []
  })
  const supporting = [...new Set(support)].filter((unit) => unit !== lead)
  return { lead, support: supporting, leaders: [...new Set(leaders)], unknown }
}

/** Whether any name has become known. */
export function isFound(before: Named, after: Named): boolean {
  return JSON.stringify(before.unknown) !== JSON.stringify(after.unknown)
}

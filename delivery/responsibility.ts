// Who answers for a commitment on a day, and where nobody does.
//
//   answeringFor(directory, commitment, today)    { liaisons: ['p7'], principals: ['p3'], leaders: ['p1'] }
//   vacancies(directory, commitments, today)      [{ unit, role: 'liaison', why: 'no-holder', commitments }]
//
// The lead unit answers by its principal and its liaison, the leaders in charge by their posts; a stand-in answers
// for whom they stand in (代理). What is open follows the post; the past is in the journal.

import type { Role } from './actor.ts'
import type { Commitment, Responsible } from './commitment.ts'
import type { Day } from './day.ts'
import { type Directory, holderOn, isOpenOn, postOf, standInOn, unitOf } from './directory.ts'
import type { CommitmentId, PersonId, PostId, UnitId } from './ids.ts'
import { openProcesses } from './life.ts'

export type Answering = {
  readonly liaisons: readonly PersonId[]
  readonly principals: readonly PersonId[]
  readonly leaders: readonly PersonId[]
}

export type Vacancy = {
  readonly unit: UnitId | null
  readonly role: Role | null
  readonly post: PostId | null
  /** The unit or the post is closed, no post has that role, or a post has nobody. */
  readonly why: 'unit-closed' | 'post-closed' | 'no-post' | 'no-holder'
  readonly commitments: readonly CommitmentId[]
}

/** Who acts on the post that day: the stand-in, or the holder. */
export function actingOn(directory: Directory, post: PostId, day: Day): PersonId | null {
  return standInOn(directory, post, day) ?? holderOn(directory, post, day)
}

/** The unit's open posts of that role. */
export function postsIn(directory: Directory, unit: UnitId, role: Role): readonly PostId[] {
  return directory.posts
    .filter((one) => one.unit === unit && one.role === role && !one.closed)
    .map(({ id }) => id)
}

export function answeringFor(
  directory: Directory,
  { lead, leaders }: Responsible,
  day: Day,
): Answering {
  const acting = (posts: readonly PostId[]) => [
    ...new Set(posts.flatMap((post) => actingOn(directory, post, day) ?? [])),
  ]
  const ofLead = (role: Role) => (lead ? acting(postsIn(directory, lead, role)) : [])
  return {
    liaisons: ofLead('liaison'),
    principals: ofLead('principal'),
    leaders: acting(leaders),
  }
}

/** Units and posts that answer for open commitments and have nobody on the day, with what waits for them. */
export function vacancies(
  directory: Directory,
  commitments: readonly Pick<Commitment, 'id' | 'lead' | 'leaders' | 'process'>[],
  day: Day,
): readonly Vacancy[] {
  const found = new Map<string, Vacancy>()
  for (const { id, lead, leaders, process } of commitments) {
    if (!openProcesses.includes(process)) continue
    const gaps = [
      ...(lead ? gapsOfUnit(directory, lead, day) : []),
      ...leaders.flatMap((post) => gapOfPost(directory, post, day) ?? []),
    ]
    for (const gap of gaps) {
      const key = [gap.unit, gap.role, gap.post].join(' ')
      const before = found.get(key)?.commitments ?? []
      found.set(key, { ...gap, commitments: [...before, id] })
    }
  }
  return [...found.values()]
}

type Gap = Omit<Vacancy, 'commitments'>

function gapsOfUnit(directory: Directory, unit: UnitId, day: Day): readonly Gap[] {
  if (!isOpenOn(unitOf(directory, unit), day)) {
    return [{ unit, role: null, post: null, why: 'unit-closed' }]
  }
  return (['principal', 'liaison'] as const).flatMap((role): readonly Gap[] => {
    const posts = postsIn(directory, unit, role)
    if (posts.some((post) => actingOn(directory, post, day))) return []
    return [{ unit, role, post: null, why: posts.length === 0 ? 'no-post' : 'no-holder' }]
  })
}

function gapOfPost(directory: Directory, id: PostId, day: Day): Gap | null {
  const post = postOf(directory, id)
  const gap = { unit: post?.unit ?? null, role: post?.role ?? null, post: id }
  if (!isOpenOn(post, day)) return { ...gap, why: 'post-closed' }
  return actingOn(directory, id, day) ? null : { ...gap, why: 'no-holder' }
}

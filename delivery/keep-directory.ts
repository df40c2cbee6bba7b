// Keeping the directory: units, posts and people come, change and go.
//
//   decideDirectory(known, { act: 'appoint', post, person, from: '2026-05-01' }, context)
//
// The past stays: whoever held a post keeps it for the days that were theirs. An appointment that begins before
// today fills only a vacancy; else it begins today or later. Administration, security and audit are three duties
// that one person never holds together (GB/T 22239 三员分立).

import type { Role } from './actor.ts'
import { addDays, type Day } from './day.ts'
import {
  type Delegation,
  type Directory,
  type DirectoryEntry,
  delegationAfter,
  type Holding,
  holderOn,
  type Person,
  type Post,
  postOf,
  type Unit,
  unitOf,
} from './directory.ts'
import type { PersonId, PostId, UnitId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type Act, may, type NotAllowed } from './roles.ts'

export type DirectoryAct =
  | {
      readonly act: 'add-unit'
      readonly unit: Pick<Unit, 'id' | 'kind' | 'members'> & { readonly name: string }
    }
  | {
      readonly act: 'rename-unit'
      readonly unit: UnitId
      readonly name: string
      readonly from: Day
    }
  /** What plans call it beside its name. */
  | { readonly act: 'add-alias'; readonly unit: UnitId; readonly name: string }
  | { readonly act: 'set-members'; readonly unit: UnitId; readonly members: readonly UnitId[] }
  | { readonly act: 'close-unit'; readonly unit: UnitId; readonly successor: UnitId | null }
  | { readonly act: 'add-post'; readonly post: Omit<Post, 'closed'> }
  | { readonly act: 'close-post'; readonly post: PostId }
  | { readonly act: 'add-person'; readonly person: Person }
  | ({ readonly act: 'appoint' } & Omit<Holding, 'to'>)
  | { readonly act: 'relieve'; readonly post: PostId; readonly to: Day }
  | ({ readonly act: 'delegate' } & Delegation)
  | { readonly act: 'end-delegation'; readonly post: PostId; readonly to: Day }

export type DirectoryRefusal =
  | NotAllowed
  | { readonly code: 'reason-missing' }
  | { readonly code: 'already-there' }
  | { readonly code: 'name-missing' }
  | { readonly code: 'nobody-without-password' }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'unknown-unit' | 'unknown-post' | 'unknown-person' }
  | { readonly code: 'unit-closed' | 'post-closed'; readonly on: Day }
  | { readonly code: 'not-a-group' }
  | { readonly code: 'members-missing' }
  | { readonly code: 'group-in-group' }
  | { readonly code: 'group-has-no-posts' }
  | { readonly code: 'past-stays'; readonly today: Day }
  | { readonly code: 'held-then'; readonly from: Day }
  | { readonly code: 'post-vacant' | 'no-delegation' }
  | { readonly code: 'holds-it-already' }
  | { readonly code: 'delegated-then'; readonly from: Day; readonly to: Day }
  | { readonly code: 'ends-before-it-begins'; readonly from: Day }
  | { readonly code: 'duties-apart'; readonly role: Role; readonly other: Role }

type Refused = DirectoryRefusal | null
type Of<Act extends DirectoryAct['act']> = Extract<DirectoryAct, { act: Act }>

export function decideDirectory(
  known: Directory,
  said: DirectoryAct,
  { by, today }: Context,
): Outcome<DirectoryEntry, DirectoryRefusal> {
  const refusal =
    may(by, rights[said.act] ?? 'keep-directory', null) ?? objection(known, said, today)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, today)] }
}

/** A unit without a post gives nobody a right: the supervision office may enter those that a plan names. */
const rights: Readonly<Partial<Record<DirectoryAct['act'], Act>>> = {
  'add-unit': 'name-units',
  'add-alias': 'name-units',
}

function objection(known: Directory, said: DirectoryAct, today: Day): Refused {
  switch (said.act) {
    case 'add-unit':
      return toAddingUnit(known, said.unit, today)
    case 'rename-unit':
      return toUnit(known, said.unit) ?? toRenaming(known, said)
    case 'add-alias':
      return toUnit(known, said.unit) ?? toName(known, said.name, today)
    case 'set-members':
      return toUnit(known, said.unit) ?? toSettingMembers(known, said)
    case 'close-unit':
      return toUnit(known, said.unit) ?? toSuccessor(known, said)
    case 'add-post':
      return toAddingPost(known, said.post)
    case 'close-post':
      return toPost(known, said.post)
    case 'add-person':
      return toAddingPerson(known, said.person)
    case 'appoint':
      return toPost(known, said.post) ?? toAppointing(known, said, today)
    case 'relieve':
      return toPost(known, said.post) ?? toRelieving(known, said, today)
    case 'delegate':
      return toPost(known, said.post) ?? toDelegating(known, said, today)
    case 'end-delegation':
      return toPost(known, said.post) ?? toEnding(known, said, today)
  }
}

export type Listed = {
  readonly units?: readonly UnitId[]
  readonly posts?: readonly PostId[]
  readonly people?: readonly PersonId[]
}

/** The first of these that is unknown or closed: for acts elsewhere, which name units, posts and people. */
export function unlisted(
  known: Directory,
  { units = [], posts = [], people = [] }: Listed,
): DirectoryRefusal | null {
  const refusals = [
    ...units.map((id) => toUnit(known, id)),
    ...posts.map((id) => toPost(known, id)),
    ...people.map((id) => toPerson(known, id)),
  ]
  return refusals.find((one) => one !== null) ?? null
}

function toPerson({ people }: Directory, person: PersonId): Refused {
  return people.some(({ id }) => id === person) ? null : { code: 'unknown-person' }
}

function toUnit(known: Directory, id: UnitId): Refused {
  const unit = unitOf(known, id)
  if (!unit) return { code: 'unknown-unit' }
  return unit.closed ? { code: 'unit-closed', on: unit.closed } : null
}

function toPost(known: Directory, id: PostId): Refused {
  const post = postOf(known, id)
  if (!post) return { code: 'unknown-post' }
  return post.closed ? { code: 'post-closed', on: post.closed } : null
}

/** No two open units are called by one name on any day from then on. */
function toName({ units }: Directory, name: string, from: Day): Refused {
  if (name.trim() === '') return { code: 'name-missing' }
  const bears = ({ names, aliases = [] }: Unit) =>
    aliases.includes(name) ||
    names.some((one, at) => one.name === name && (names[at + 1]?.from ?? '9') > from)
  const taken = units.some((one) => !one.closed && bears(one))
  return taken ? { code: 'name-taken', name } : null
}

function toAddingUnit(known: Directory, unit: Of<'add-unit'>['unit'], today: Day): Refused {
  if (unitOf(known, unit.id)) return { code: 'already-there' }
  return toName(known, unit.name, today) ?? toMembers(known, unit)
}

type Members = Pick<Unit, 'kind' | 'members'>

function toMembers(known: Directory, { kind, members }: Members): Refused {
  if (kind !== 'group') return members.length > 0 ? { code: 'not-a-group' } : null
  if (members.length === 0) return { code: 'members-missing' }
  for (const member of members) {
    const refused = toUnit(known, member)
    if (refused) return refused
    if (unitOf(known, member)?.kind === 'group') return { code: 'group-in-group' }
  }
  return null
}

function toSettingMembers(known: Directory, { unit, members }: Of<'set-members'>): Refused {
  return unitOf(known, unit)?.kind === 'group'
    ? toMembers(known, { kind: 'group', members })
    : { code: 'not-a-group' }
}

function toRenaming(known: Directory, { unit, name, from }: Of<'rename-unit'>): Refused {
  const last = unitOf(known, unit)?.names.at(-1)?.from
  if (last && from <= last) return { code: 'ends-before-it-begins', from: last }
  return toName(known, name, from)
}

function toSuccessor(known: Directory, { unit, successor }: Of<'close-unit'>): Refused {
  if (successor === null) return null
  return successor === unit ? { code: 'unknown-unit' } : toUnit(known, successor)
}

function toAddingPost(known: Directory, post: Of<'add-post'>['post']): Refused {
  if (postOf(known, post.id)) return { code: 'already-there' }
  if (post.title.trim() === '') return { code: 'name-missing' }
  const refused = toUnit(known, post.unit)
  if (refused) return refused
  return unitOf(known, post.unit)?.kind === 'group' ? { code: 'group-has-no-posts' } : null
}

function toAddingPerson({ people }: Directory, { id, name }: Person): Refused {
  if (people.some((one) => one.id === id)) return { code: 'already-there' }
  return name.trim() === '' ? { code: 'name-missing' } : null
}

/** Whatever was planned for the post from that day on, the appointment takes its place. */
function toAppointing(known: Directory, said: Of<'appoint'>, today: Day): Refused {
  const { post, person, from } = said
  if (from < today) {
    const held = known.holdings.find((one) => one.post === post && (one.to ?? from) >= from)
    if (held) return { code: 'held-then', from: held.from }
    const acting = delegationAfter(known, post, addDays(from, -1))
    if (acting) return { code: 'delegated-then', from: acting.from, to: acting.to }
  }
  if (holderOn(known, post, from) === person) return { code: 'holds-it-already' }
  return toDuties(known, said)
}

const apart: readonly Role[] = ['administrator', 'security-officer', 'audit-officer']

/** Whether the person may take the post at all: known, and free of the duties it excludes. */
function toDuties(known: Directory, { post, person, from }: Omit<Holding, 'to'>): Refused {
  const unknown = toPerson(known, person)
  if (unknown) return unknown
  const role = postOf(known, post)?.role
  if (!role || !apart.includes(role)) return null
  const other = rolesFrom(known, person, from).find((one) => one !== role && apart.includes(one))
  return other ? { code: 'duties-apart', role, other } : null
}

/** Roles that the person holds or stands in for on the day, or will later. */
function rolesFrom(known: Directory, person: PersonId, day: Day): readonly Role[] {
  return [...known.holdings, ...known.delegations]
    .filter((one) => one.person === person && (one.to === null || one.to >= day))
    .flatMap(({ post }) => postOf(known, post)?.role ?? [])
}

function toRelieving(known: Directory, { post, to }: Of<'relieve'>, today: Day): Refused {
  if (to < addDays(today, -1)) return { code: 'past-stays', today }
  return holderOn(known, post, to) ? null : { code: 'post-vacant' }
}

function toDelegating(known: Directory, said: Of<'delegate'>, today: Day): Refused {
  const { post, person, from, to, reason } = said
  if (reason.trim() === '') return { code: 'reason-missing' }
  if (from < today) return { code: 'past-stays', today }
  if (to < from) return { code: 'ends-before-it-begins', from }
  if (holderOn(known, post, from) === person) return { code: 'holds-it-already' }
  const other = known.delegations.find(
    (one) => one.post === post && one.from <= to && from <= one.to,
  )
  if (other) return { code: 'delegated-then', from: other.from, to: other.to }
  return toDuties(known, said)
}

function toEnding(known: Directory, { post, to }: Of<'end-delegation'>, today: Day): Refused {
  if (to < addDays(today, -1)) return { code: 'past-stays', today }
  return delegationAfter(known, post, to) ? null : { code: 'no-delegation' }
}

function entryOf(said: DirectoryAct, on: Day): DirectoryEntry {
  switch (said.act) {
    case 'add-unit':
      return { kind: 'unit-added', unit: said.unit, on }
    case 'rename-unit':
      return { kind: 'unit-renamed', unit: said.unit, name: said.name, from: said.from }
    case 'add-alias':
      return { kind: 'alias-added', unit: said.unit, name: said.name }
    case 'set-members':
      return { kind: 'members-set', unit: said.unit, members: said.members }
    case 'close-unit':
      return { kind: 'unit-closed', unit: said.unit, successor: said.successor, on }
    case 'add-post':
      return { kind: 'post-added', post: said.post }
    case 'close-post':
      return { kind: 'post-closed', post: said.post, on }
    case 'add-person':
      return { kind: 'person-added', person: said.person }
    case 'appoint':
      return { kind: 'appointed', post: said.post, person: said.person, from: said.from }
    case 'relieve':
      return { kind: 'relieved', post: said.post, to: said.to }
    case 'delegate': {
      const { act: _, ...delegation } = said
      return { kind: 'delegated', ...delegation }
    }
    case 'end-delegation':
      return { kind: 'delegation-ended', post: said.post, to: said.to }
  }
}

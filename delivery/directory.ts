// The directory: units, posts in them, and the people who hold the posts over time.
//
//   holderOn(directory, post, '2026-03-01')      who held it then, whoever holds it now
//   membersOf(directory, towns, '2026-03-01')    各镇（街道）: the towns that existed then
//
// Commitments are assigned to units and posts, never to persons: a change of holder moves what is open
// (责任领导变动的由继任者自动承接，一般不另行文; PRACTICE §2.1, S34), and what was done stays with whoever did it.

import type { Actor, Role } from './actor.ts'
import { addDays, type Day } from './day.ts'
import type { PersonId, PostId, UnitId } from './ids.ts'

export type UnitKind = 'department' | 'town' | 'enterprise' | 'group'

export type Unit = {
  readonly id: UnitId
  readonly kind: UnitKind
  /** Every name it bore, and from when; the first from the beginning. */
  readonly names: readonly { readonly name: string; readonly from: Day }[]
  /** What plans call it beside its names. */
  readonly aliases?: readonly string[]
  /** Of a group (各镇（街道）、各园区); empty else. */
  readonly members: readonly UnitId[]
  /** Its last day. */
  readonly closed: Day | null
  /** The unit that took over (机构改革). */
  readonly successor: UnitId | null
}

/** A seat for one person: two liaisons are two posts. */
export type Post = {
  readonly id: PostId
  readonly unit: UnitId
  readonly title: string
  readonly role: Role
  /** The office's, for the list to read on the telephone. */
  readonly telephone: string | null
  readonly closed: Day | null
}

export type Person = { readonly id: PersonId; readonly name: string }

/** First and last day; a last day of null: until further notice. */
export type Holding = {
  readonly post: PostId
  readonly person: PersonId
  readonly from: Day
  readonly to: Day | null
}

/** Somebody stands in for the holder, or acts while there is none. */
export type Delegation = {
  readonly post: PostId
  readonly person: PersonId
  readonly from: Day
  readonly to: Day
  readonly reason: string
}

export type Directory = {
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly holdings: readonly Holding[]
  readonly delegations: readonly Delegation[]
}

export type DirectoryEntry =
  | {
      readonly kind: 'unit-added'
      readonly unit: Pick<Unit, 'id' | 'kind' | 'members'> & { readonly name: string }
      readonly on: Day
    }
  | {
      readonly kind: 'unit-renamed'
      readonly unit: UnitId
      readonly name: string
      readonly from: Day
    }
  | { readonly kind: 'alias-added'; readonly unit: UnitId; readonly name: string }
  | { readonly kind: 'members-set'; readonly unit: UnitId; readonly members: readonly UnitId[] }
  | {
      readonly kind: 'unit-closed'
      readonly unit: UnitId
      readonly successor: UnitId | null
      readonly on: Day
    }
  | { readonly kind: 'post-added'; readonly post: Omit<Post, 'closed'> }
  | { readonly kind: 'post-closed'; readonly post: PostId; readonly on: Day }
  | { readonly kind: 'person-added'; readonly person: Person }
  | ({ readonly kind: 'appointed' } & Omit<Holding, 'to'>)
  | { readonly kind: 'relieved'; readonly post: PostId; readonly to: Day }
  | ({ readonly kind: 'delegated' } & Delegation)
  | { readonly kind: 'delegation-ended'; readonly post: PostId; readonly to: Day }

export const emptyDirectory: Directory = {
  units: [],
  posts: [],
  people: [],
  holdings: [],
  delegations: [],
}

export function evolveDirectory(known: Directory, entry: DirectoryEntry): Directory {
  return { ...known, ...changeOf(known, entry) }
}

function changeOf(known: Directory, entry: DirectoryEntry): Partial<Directory> {
  switch (entry.kind) {
    case 'unit-added': {
      const { name, ...unit } = entry.unit
      const names = [{ name, from: entry.on }]
      return { units: [...known.units, { ...unit, names, closed: null, successor: null }] }
    }
    case 'unit-renamed': {
      const { name, from } = entry
      return unitChange(known, entry.unit, ({ names }) => ({ names: [...names, { name, from }] }))
    }
    case 'alias-added': {
      const { unit, name } = entry
      return unitChange(known, unit, ({ aliases = [] }) => ({ aliases: [...aliases, name] }))
    }
    case 'members-set':
      return unitChange(known, entry.unit, () => ({ members: entry.members }))
    case 'unit-closed': {
      const { on, successor } = entry
      const own = known.posts.filter(({ unit, closed }) => unit === entry.unit && !closed)
      const closed = own.reduce(
        (at, { id }) => evolveDirectory(at, { kind: 'post-closed', post: id, on }),
        known,
      )
      return { ...closed, ...unitChange(closed, entry.unit, () => ({ closed: on, successor })) }
    }
    case 'post-added':
      return { posts: [...known.posts, { ...entry.post, closed: null }] }
    case 'post-closed':
      return postClosed(known, entry.post, entry.on)
    case 'person-added':
      return { people: [...known.people, entry.person] }
    default:
      return holdingChange(known, entry)
  }
}

function unitChange(
  { units }: Directory,
  id: UnitId,
  change: (unit: Unit) => Partial<Unit>,
): Pick<Directory, 'units'> {
  return { units: units.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) }
}

function postClosed(known: Directory, post: PostId, on: Day): Partial<Directory> {
  return {
    posts: known.posts.map((one) => (one.id === post ? { ...one, closed: on } : one)),
    ...until(known, post, on),
  }
}

type OfHolding = Extract<
  DirectoryEntry,
  { kind: 'appointed' | 'relieved' | 'delegated' | 'delegation-ended' }
>

function holdingChange(known: Directory, entry: OfHolding): Partial<Directory> {
  switch (entry.kind) {
    case 'appointed': {
      const { kind: _, ...holding } = entry
      const { holdings, delegations } = until(known, entry.post, addDays(entry.from, -1))
      return { holdings: [...holdings, { ...holding, to: null }], delegations }
    }
    case 'relieved': {
      const { post, to } = entry
      const end = <One extends Holding | Delegation>(one: One): One =>
        one.post === post && lasts(one, to) ? { ...one, to } : one
      return { holdings: known.holdings.map(end), delegations: known.delegations.map(end) }
    }
    case 'delegated': {
      const { kind: _, ...delegation } = entry
      return { delegations: [...known.delegations, delegation] }
    }
    case 'delegation-ended': {
      const ended = delegationAfter(known, entry.post, entry.to)
      const { to } = entry
      return {
        delegations: known.delegations.flatMap((one) => {
          if (one !== ended) return [one]
          return one.from <= to ? [{ ...one, to }] : []
        }),
      }
    }
  }
}

/** The delegation that runs after the day, or else begins next. */
export function delegationAfter(
  { delegations }: Directory,
  post: PostId,
  day: Day,
): Delegation | null {
  return (
    delegations
      .filter((one) => one.post === post && one.to > day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null
  )
}

/** Whoever holds the post or stands in does so until `last`, and nobody begins after it. */
function until(known: Directory, post: PostId, last: Day) {
  const cut = <One extends Holding | Delegation>(all: readonly One[]): readonly One[] =>
    all
      .filter((one) => one.post !== post || one.from <= last)
      .map((one) =>
        one.post === post && (one.to === null || one.to > last) ? { ...one, to: last } : one,
      )
  return { holdings: cut(known.holdings), delegations: cut(known.delegations) }
}

export function unitOf({ units }: Directory, id: UnitId): Unit | null {
  return units.find((one) => one.id === id) ?? null
}

export function postOf({ posts }: Directory, id: PostId): Post | null {
  return posts.find((one) => one.id === id) ?? null
}

/** The name it bore on the day: a paper of last year keeps last year's name. */
export function nameOn({ names }: Unit, day: Day): string {
  return (names.findLast(({ from }) => from <= day) ?? names[0])?.name ?? ''
}

/** Whatever it is or was called. */
export function calledBy({ names, aliases = [] }: Unit): readonly string[] {
  return [...names.map(({ name }) => name), ...aliases]
}

/** The units of a group that existed on the day; any other unit is its own. */
export function membersOf(directory: Directory, id: UnitId, day: Day): readonly UnitId[] {
  const unit = unitOf(directory, id)
  if (unit?.kind !== 'group') return [id]
  return unit.members.filter((member) => isOpenOn(unitOf(directory, member), day))
}

export function isOpenOn(one: { readonly closed: Day | null } | null, day: Day): boolean {
  return one !== null && (one.closed === null || day <= one.closed)
}

function lasts({ from, to }: { readonly from: Day; readonly to: Day | null }, day: Day): boolean {
  return from <= day && (to === null || day <= to)
}

export function holderOn({ holdings }: Directory, post: PostId, day: Day): PersonId | null {
  return holdings.find((one) => one.post === post && lasts(one, day))?.person ?? null
}

/** Who stands in for the holder on the day; null where nobody does. */
export function standInOn({ delegations }: Directory, post: PostId, day: Day): PersonId | null {
  return delegations.find((one) => one.post === post && lasts(one, day))?.person ?? null
}

/** As whom a person may act on the day: each post held, and each stood in for. */
export function actorsOf(directory: Directory, person: PersonId, day: Day): readonly Actor[] {
  return directory.posts.flatMap(({ id, unit, role }): Actor[] => {
    const actor = { person, post: id, unit, role }
    if (holderOn(directory, id, day) === person) return [{ ...actor, for: null }]
    return standInOn(directory, id, day) === person ? [{ ...actor, for: id }] : []
  })
}

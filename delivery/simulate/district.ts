// The people of a simulated district: units, their posts, and who holds them when.
//
//   districtOf({ seed: 7, units: 60, year: 2031, months: 12 })   60 units, a supervision office, six leaders

import {
  type Actor,
  addDays,
  type Day,
  type PersonId,
  type PostId,
  type Role,
  type UnitId,
  written,
} from '../index.ts'
import * as names from './names.ts'
import { type Random, randomOf } from './random.ts'

export type Scale = {
  readonly seed: number
  /** 1 … 500 */
  readonly units: number
  readonly year: number
  /** 1 … 36 from January of the year */
  readonly months: number
  /** Plants inflations of this factor alone, to measure from which size on they are seen. */
  readonly inflate?: number
}

export type SimulatedUnit = {
  readonly id: UnitId
  readonly name: string
  readonly kind: 'department' | 'town' | 'office'
  readonly posts: readonly SimulatedPost[]
}
export type SimulatedPost = {
  readonly id: PostId
  readonly name: string
  readonly role: Role
  /** One after the other; the last holds it still. */
  readonly holders: readonly Holder[]
}
export type Holder = { readonly person: PersonId; readonly name: string; readonly from: Day }

export type District = {
  readonly name: string
  readonly office: SimulatedUnit
  readonly leaders: SimulatedUnit
  readonly units: readonly SimulatedUnit[]
}

/** An id of the form of a UUID (version 7), the same for the same thing of the same seed. */
export function idOf<Id extends string>(seed: number, kind: string, number: number): Id {
  const kinds = ['unit', 'post', 'person', 'plan', 'commitment', 'target', 'milestone', 'report']
  const four = (kinds.indexOf(kind) + 2).toString(16).padStart(4, '0')
  const eight = (seed >>> 0).toString(16).padStart(8, '0')
  return `${eight}-${four}-7000-8000-${number.toString(16).padStart(12, '0')}` as Id
}

export function districtOf(scale: Scale): District {
  const unit = (at: number, name: string, role: { kind: SimulatedUnit['kind']; roles: Roles }) =>
    unitOf(scale, at, { name, ...role })
  const pair: Roles = ['liaison', 'principal']
  const towns = townsOf(randomOf(scale.seed, 'district'), Math.floor(scale.units / 4))
  const rest = scale.units - towns.length
  const departments = Array.from({ length: rest }, (_, at) => departmentAt(at))
  return {
    name: '云岭区',
    office: unit(scale.units, '区政府督查室', {
      kind: 'office',
      roles: ['supervisor', 'supervisor', 'supervisor'],
    }),
    leaders: unit(scale.units + 1, '区政府领导', {
      kind: 'office',
      roles: Array.from({ length: 6 }, () => 'leader' as const),
    }),
    units: [
      ...departments.map((name, at) => unit(at, name, { kind: 'department', roles: pair })),
      ...towns.map((name, at) => unit(rest + at, name, { kind: 'town', roles: pair })),
    ],
  }
}

function departmentAt(at: number): string {
  const { departments } = names
  const round = Math.floor(at / departments.length)
  const name = `区${departments[at % departments.length] ?? ''}`
  return round === 0 ? name : `${name}第${round + 1}分局`
}

/** Names of which none is there twice. */
function townsOf(random: Random, count: number): readonly string[] {
  const pairs = [...names.townFirst].flatMap((first) =>
    [...names.townLast].map((last) => `${first}${last}`),
  )
  return random
    .shuffled(pairs)
    .slice(0, count)
    .map((name) => name + random.pick(['镇', '镇', '街道']))
}

type Roles = readonly Role[]
type Named = Pick<SimulatedUnit, 'name' | 'kind'> & { readonly roles: Roles }

const titles: Partial<Record<Role, string>> = {
  liaison: '联络员',
  principal: '主要负责人',
  supervisor: '督查专员',
  leader: '副区长',
}

function unitOf({ seed, year, months }: Scale, at: number, named: Named): SimulatedUnit {
  const random = randomOf(seed, `unit-${at}`)
  const { name, kind, roles } = named
  const posts = roles.map((role, index): SimulatedPost => {
    const number = at * 10 + index
    const from = written(year, 1, 1)
    const changes = random.chance(0.12) && months > 6
    const froms = changes ? [from, addDays(from, random.whole(90, 300))] : [from]
    const holders = froms.map((since, turn) => ({
      person: idOf<PersonId>(seed, 'person', number * 2 + turn),
      name: personName(random),
      from: since,
    }))
    const id = idOf<PostId>(seed, 'post', number)
    return { id, name: `${name}${titles[role] ?? role}`, role, holders }
  })
  return { id: idOf<UnitId>(seed, 'unit', at), name, kind, posts }
}

const personName = (random: Random) =>
  [names.surnames, names.givenFirst, names.givenLast].map((one) => random.pick([...one])).join('')

/** Who acts for the unit in that role on that day; `turn` spreads the work over posts of one role. */
export function actorOf(unit: SimulatedUnit, role: Role, { on, turn = 0 }: When): Actor {
  const posts = unit.posts.filter((one) => one.role === role)
  const post = posts[turn % posts.length]
  const holder = post?.holders.findLast(({ from }) => from <= on) ?? post?.holders[0]
  if (!post || !holder) throw new RangeError(`${unit.name} has no ${role}`)
  return { person: holder.person, post: post.id, unit: unit.id, role, for: null }
}

type When = { readonly on: Day; readonly turn?: number }

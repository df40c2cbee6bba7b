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
import { randomOf } from './random.ts'

export type Scale = {
  readonly seed: number
  /** 1 … 500 */
  readonly units: number
  readonly year: number
  /** 1 … 36 from January of the year */
  readonly months: number
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
  const random = randomOf(scale.seed, 'district')
  const towns = Math.floor(scale.units / 4)
  const named = new Set<string>()
  while (named.size < towns) {
    const base = random.pick([...names.townFirst]) + random.pick([...names.townLast])
    named.add(base + random.pick(['镇', '镇', '街道']))
    if (named.size > 250) break
  }
  const all = [...named].map((name) => ({ name, kind: 'town' as const }))
  const departments = Array.from({ length: scale.units - all.length }, (_, at) => {
    const round = Math.floor(at / names.departments.length)
    const name = names.departments[at % names.departments.length] ?? ''
    return {
      name: round === 0 ? `区${name}` : `区${name}第${round + 1}分局`,
      kind: 'department' as const,
    }
  })
  const units = [...departments, ...all].map(({ name, kind }, at) =>
    unitOf(scale, at, { name, kind, roles: ['liaison', 'principal'] }),
  )
  return {
    name: '云岭区',
    office: unitOf(scale, scale.units, {
      name: '区政府督查室',
      kind: 'office',
      roles: ['supervisor', 'supervisor', 'supervisor'],
    }),
    leaders: unitOf(scale, scale.units + 1, {
      name: '区政府领导',
      kind: 'office',
      roles: ['leader', 'leader', 'leader', 'leader', 'leader', 'leader'],
    }),
    units,
  }
}

type Named = Pick<SimulatedUnit, 'name' | 'kind'> & { readonly roles: readonly Role[] }

const titles: Partial<Record<Role, string>> = {
  liaison: '联络员',
  principal: '主要负责人',
  supervisor: '督查专员',
  leader: '副区长',
}

function unitOf(
  { seed, year, months }: Scale,
  at: number,
  { name, kind, roles }: Named,
): SimulatedUnit {
  const random = randomOf(seed, `unit-${at}`)
  const posts = roles.map((role, index): SimulatedPost => {
    const number = at * 10 + index
    const from = written(year, 1, 1)
    const changes = random.chance(0.12) && months > 6
    const froms = changes ? [from, addDays(from, random.whole(90, 300))] : [from]
    const holders = froms.map((since, turn) => ({
      person: idOf<PersonId>(seed, 'person', number * 2 + turn),
      name:
        random.pick([...names.surnames]) +
        random.pick([...names.givenFirst]) +
        random.pick([...names.givenLast]),
      from: since,
    }))
    return {
      id: idOf<PostId>(seed, 'post', number),
      name: `${name}${titles[role] ?? role}`,
      role,
      holders,
    }
  })
  return { id: idOf<UnitId>(seed, 'unit', at), name, kind, posts }
}

/** Who acts for the post on that day. */
export function actorOf(unit: SimulatedUnit, role: Role, on: Day, index = 0): Actor {
  const posts = unit.posts.filter((one) => one.role === role)
  const post = posts[index % posts.length]
  const holder = post?.holders.findLast(({ from }) => from <= on) ?? post?.holders[0]
  if (!post || !holder) throw new RangeError(`${unit.name} has no ${role}`)
  return { person: holder.person, post: post.id, unit: unit.id, role, for: null }
}

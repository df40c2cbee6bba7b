// A scene for the tests of supervision: a district with a bureau, its office, its government and the people there,
// all of them in the directory.
//
//   const { scene, people } = await peopled(database)
//   await scene.ask(people.leader, 'POST /instructions', { leader: people.leader.post, to: scene.unit, … })

import type { Actor, Role, UnitId } from '@luoshi/delivery'
import { aScene, type Scene } from './scene.fixture.ts'
import type { Database } from './store/database.ts'
import { uuid } from './store/uuid.ts'

const seats = {
  supervisor: ['supervisor', 'office', '督查室干部'],
  colleague: ['supervisor', 'office', '督查室主任'],
  leader: ['leader', 'government', '副区长'],
  head: ['leader', 'government', '区长'],
  auditor: ['auditor', 'audit', '审计局干部'],
  evaluator: ['evaluator', 'office', '绩效办干部'],
  administrator: ['administrator', 'office', '系统管理员'],
  securityOfficer: ['security-officer', 'office', '安全管理员'],
  auditOfficer: ['audit-officer', 'audit', '审计管理员'],
  liaison: ['liaison', 'bureau', '工信局联络员'],
  principal: ['principal', 'bureau', '工信局局长'],
  stranger: ['liaison', 'other', '文旅局联络员'],
  otherPrincipal: ['principal', 'other', '文旅局局长'],
} as const satisfies Readonly<Record<string, readonly [Role, Place, string]>>

type Place = 'bureau' | 'other' | 'office' | 'government' | 'audit'
export type People = Readonly<Record<keyof typeof seats, Actor>>

export type Peopled = {
  readonly scene: Scene
  readonly people: People
  readonly units: Readonly<Record<Place, UnitId>>
}

export async function peopled(database: Database): Promise<Peopled> {
  const scene = await aScene(database)
  const units = {
    ...{ bureau: scene.unit, other: uuid<UnitId>(), office: uuid<UnitId>() },
    ...{ government: uuid<UnitId>(), audit: uuid<UnitId>() },
  }
  const people = Object.fromEntries(
    Object.entries(seats).map(([name, [role, place]]) => [name, scene.actor(role, units[place])]),
  ) as People
  const names = { bureau: '区工信局', other: '区文旅局', office: '区府办', government: '区政府' }
  const named = Object.entries({ ...names, audit: '区审计局' }) as [Place, string][]
  const acts = [
    ...named.map(([place, name]) => ({
      act: 'add-unit',
      unit: { id: units[place], kind: 'department', members: [], name },
    })),
    ...Object.entries(seats).flatMap(([name, [role, place, title]]) => {
      const { person, post } = people[name as keyof People]
      return [
        { act: 'add-post', post: { id: post, unit: units[place], title, role } },
        { act: 'add-person', person: { id: person, name: title.slice(-4) } },
        { act: 'appoint', post, person, from: '2026-01-01' },
      ]
    }),
  ]
  const told = await scene.ask(people.administrator, 'POST /directory/acts', { acts })
  if (told.status !== 200) throw new RangeError(JSON.stringify(told.body))
  return { scene, people, units }
}

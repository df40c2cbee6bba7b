// What the tests of the directory share: 人社局 and a vice-mayor, two towns, four people, and ways to say acts.

import type { Role } from './actor.ts'
import { type Directory, emptyDirectory, evolveDirectory } from './directory.ts'
import type { PersonId, PostId, UnitId } from './ids.ts'
import { type DirectoryAct, decideDirectory } from './keep-directory.ts'
import { day, on } from './time.fixture.ts'

export const unit = (id: string) => id as UnitId
export const post = (id: string) => id as PostId
export const person = (id: string) => id as PersonId

export const addUnit = (id: string, kind: 'department' | 'town' = 'department'): DirectoryAct => ({
  act: 'add-unit',
  unit: { id: unit(id), kind, name: id, members: [] },
})
export const addPost = (id: string, at: string, role: Role = 'liaison'): DirectoryAct => ({
  act: 'add-post',
  post: { id: post(id), unit: unit(at), title: id, role, telephone: null },
})
export const addPerson = (id: string): DirectoryAct => ({
  act: 'add-person',
  person: { id: person(id), name: id },
})
export const appoint = (at: string, who: string, from: string): DirectoryAct => ({
  act: 'appoint',
  post: post(at),
  person: person(who),
  from: day(from),
})
export const relieve = (at: string, to: string): DirectoryAct => ({
  act: 'relieve',
  post: post(at),
  to: day(to),
})
export const delegate = (
  at: string,
  who: string,
  days: readonly [string, string],
): DirectoryAct => ({
  act: 'delegate',
  post: post(at),
  person: person(who),
  from: day(days[0]),
  to: day(days[1]),
  reason: '休假',
})
export const endDelegation = (at: string, to: string): DirectoryAct => ({
  act: 'end-delegation',
  post: post(at),
  to: day(to),
})

export type Step = readonly [today: string, said: DirectoryAct, refusal?: string]

export function walk(steps: readonly Step[], from: Directory = emptyDirectory): Directory {
  let at = from
  for (const [today, said, refusal = null] of steps) {
    const outcome = decideDirectory(at, said, on(today, 'administrator'))
    const code = 'refusal' in outcome ? outcome.refusal.code : null
    if (code !== refusal)
      throw new Error(`${code} for ${refusal}: ${today} ${JSON.stringify(said)}`)
    if ('entries' in outcome) at = outcome.entries.reduce(evolveDirectory, at)
  }
  return at
}

/** 人社局 with a liaison and a principal, a vice-mayor, and two towns. */
export const district = walk([
  ['2026-01-05', addUnit('labour')],
  ['2026-01-05', addUnit('government')],
  ['2026-01-05', addUnit('east', 'town')],
  ['2026-01-05', addUnit('west', 'town')],
  ['2026-01-05', addPost('labour-liaison', 'labour')],
  ['2026-01-05', addPost('labour-head', 'labour', 'principal')],
  ['2026-01-05', addPost('vice-mayor', 'government', 'leader')],
  ...['Chen', 'Lin', 'Wu', 'Zheng'].map((name): Step => ['2026-01-05', addPerson(name)]),
  ['2026-01-05', appoint('labour-liaison', 'Lin', '2025-06-01')],
  ['2026-01-05', appoint('labour-head', 'Chen', '2024-03-01')],
  ['2026-01-05', appoint('vice-mayor', 'Wu', '2026-01-05')],
])

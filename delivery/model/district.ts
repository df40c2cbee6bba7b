// The model's district on its first day: units, posts and people, on paper and in the rules alike.

import type { Actor, Role } from '../actor.ts'
import type { Day } from '../day.ts'
import type { PersonId } from '../ids.ts'
import type { DirectoryAct } from '../keep-directory.ts'
import { sheetSchemes } from '../sheet-schemes.ts'
import type { Paper } from './paper.ts'
import type { Real } from './real.ts'
import { postId, unitId } from './year.ts'

const firstDay = '2026-01-05' as Day

export function emptyPaper(): Paper {
  return {
    today: firstDay,
    notices: { years: new Map(), byHand: new Map() },
    house: {
      ...{ most: null, byOffice: 1, lastAdjustment: '10-31', warning: 5, before: 6, after: 5 },
      ...{ head: null, direct: sheetSchemes.sanming.direct },
    },
    ...{
      offices: new Map(),
      seats: new Map(),
      people: new Set(),
      folders: new Map(),
      sheets: new Map(),
    },
    ...{ cards: new Map(), letters: new Map(), visits: new Map(), cases: new Map() },
    ...{ draws: [], evidence: 0, made: 0 },
  }
}

export function emptyReal(): Real {
  return { journal: new Map(), things: new Map() }
}

/** Whoever sets the district up; nobody in its directory. */
export const founder: Actor = {
  ...{ person: 'founder' as PersonId, post: postId('founder'), unit: unitId('founder') },
  ...{ role: 'administrator', for: null },
}

const units = [
  ['office', 'department'],
  ['government', 'department'],
  ['bureau', 'department'],
  ['works', 'department'],
  ['town', 'town'],
  ['mill', 'enterprise'],
  ['towns', 'group'],
] as const

const posts: readonly (readonly [name: string, unit: string, role: Role])[] = [
  ['sup1', 'office', 'supervisor'],
  ['sup2', 'office', 'supervisor'],
  ['lead1', 'government', 'leader'],
  ['lead2', 'government', 'leader'],
  ['b-li', 'bureau', 'liaison'],
  ['b-pr', 'bureau', 'principal'],
  ['w-li', 'works', 'liaison'],
  ['w-pr', 'works', 'principal'],
  ['t-li', 'town', 'liaison'],
  ['t-pr', 'town', 'principal'],
  ['m-li', 'mill', 'liaison'],
  ['adm', 'office', 'administrator'],
  ['sec', 'office', 'security-officer'],
  ['aud', 'office', 'audit-officer'],
  ['eva', 'office', 'evaluator'],
  ['exa', 'office', 'auditor'],
]

/** The mill has no principal; two people have no post. */
export const founding: readonly DirectoryAct[] = [
  ...units.map(([name, kind]): DirectoryAct => {
    const members = kind === 'group' ? [unitId('town')] : []
    return { act: 'add-unit', unit: { id: unitId(name), kind, members, name } }
  }),
  ...posts.flatMap(([name, unit, role]): DirectoryAct[] => {
    const person = `person-${name}` as PersonId
    const post = { id: postId(name), unit: unitId(unit), role, title: name, telephone: null }
    return [
      { act: 'add-post', post },
      { act: 'add-person', person: { id: person, name } },
      { act: 'appoint', post: post.id, person, from: firstDay },
    ]
  }),
  ...['spare1', 'spare2'].map((name): DirectoryAct => {
    return { act: 'add-person', person: { id: name as PersonId, name } }
  }),
]

// The pages, who finds which in the menu, and where each role begins. What a role may not do the server refuses; the
// menu only leaves out what would be of no use.

import type { Role } from '@luoshi/delivery'
import type { Words } from './words/index.ts'

export type PageKey = keyof Words['pages']

/** Only pages that exist: one comes in with the page itself. */
export const paths = {
  plans: '/plans',
  owed: '/owed',
  review: '/review',
  inbox: '/inbox',
} as const satisfies Partial<Record<PageKey, string>>

const office: readonly (keyof typeof paths)[] = ['plans', 'review', 'owed', 'inbox']

const menus: Readonly<Record<Role, readonly (keyof typeof paths)[]>> = {
  supervisor: office,
  liaison: ['owed', 'inbox'],
  principal: ['review', 'owed', 'inbox'],
  leader: ['inbox'],
  evaluator: [],
  auditor: [],
  administrator: ['plans'],
  'security-officer': [],
  'audit-officer': [],
}

export function menuOf(role: Role) {
  return menus[role]
}

/** The first page of a role. */
export function homeOf(role: Role): string {
  const [first = 'plans'] = menus[role]
  return paths[first]
}

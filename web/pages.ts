// The pages, who finds which in the menu, and where each role begins. What a role may not do the server refuses; the
// menu only leaves out what would be of no use.

import type { Role } from '@luoshi/delivery'
import type { Words } from './words/index.ts'

export type PageKey = keyof Words['pages']

/** Only pages that exist: one comes in with the page itself. */
export const paths = {
  overview: '/overview',
  commitments: '/commitments',
  plans: '/plans',
  import: '/import',
  units: '/units',
  leaders: '/leaders',
  owed: '/owed',
  review: '/review',
  inbox: '/inbox',
  settings: '/settings',
} as const satisfies Partial<Record<PageKey, string>>

const seeing = ['overview', 'commitments', 'plans', 'units', 'leaders'] as const

const menus: Readonly<Record<Role, readonly (keyof typeof paths)[]>> = {
  supervisor: [
    ...(['overview', 'review', 'commitments', 'plans', 'import'] as const),
    ...(['owed', 'units', 'leaders', 'inbox', 'settings'] as const),
  ],
  liaison: ['owed', 'commitments', 'inbox'],
  principal: ['review', 'owed', 'commitments', 'inbox'],
  leader: ['leaders', 'overview', 'commitments', 'plans', 'units', 'inbox'],
  evaluator: seeing,
  auditor: seeing,
  administrator: ['plans', 'import', 'settings'],
  'security-officer': [],
  'audit-officer': [],
}

export function menuOf(role: Role): readonly (keyof typeof paths)[] {
  return menus[role]
}

/** The first page of a role. */
export function homeOf(role: Role): string {
  const [first = 'plans'] = menus[role]
  return paths[first]
}

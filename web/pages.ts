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
  supervise: '/supervise',
  journal: '/journal',
  settings: '/settings',
} as const satisfies Partial<Record<PageKey, string>>

const seeing = ['overview', 'commitments', 'plans', 'units', 'leaders'] as const

const menus: Readonly<Record<Role, readonly (keyof typeof paths)[]>> = {
  supervisor: [
    ...(['overview', 'review', 'supervise', 'commitments', 'plans', 'import', 'owed'] as const),
    ...(['units', 'leaders', 'inbox', 'journal', 'settings'] as const),
  ],
  liaison: ['owed', 'commitments', 'supervise', 'inbox'],
  principal: ['review', 'owed', 'commitments', 'supervise', 'inbox'],
  leader: ['leaders', 'overview', 'commitments', 'supervise', 'plans', 'units', 'inbox'],
  evaluator: [...seeing, 'supervise'],
  auditor: [...seeing, 'supervise', 'journal'],
  administrator: ['plans', 'import', 'settings'],
  'security-officer': ['settings'],
  'audit-officer': ['journal'],
}

export function menuOf(role: Role): readonly (keyof typeof paths)[] {
  return menus[role]
}

/** The first page of a role. */
export function homeOf(role: Role): string {
  const [first = 'plans'] = menus[role]
  return paths[first]
}

// What the page of supervision shows, as its address has it: which list, which stage of it, of which unit.
//
//   superviseSearch({ kind: 'closings', stage: 'verified', x: 1 })   { kind: 'closings', stage: 'verified' }

import type { Role } from '@luoshi/delivery'

export const kinds = [
  ...(['sheets', 'chase', 'requests', 'closings', 'instructions', 'inspections'] as const),
  ...(['spot-checks', 'accountability'] as const),
] as const
export type Kind = (typeof kinds)[number]
export type SuperviseSearch = {
  readonly kind?: Kind
  readonly stage?: string
  readonly unit?: string
}

export function superviseSearch(search: Readonly<Record<string, unknown>>): SuperviseSearch {
  const kind = kinds.find((one) => one === search['kind'])
  const text = (name: 'stage' | 'unit') => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  return { ...(kind && { kind }), ...text('stage'), ...text('unit') }
}

const matters = ['sheets', 'requests', 'closings'] as const
const ofRoles: Readonly<Partial<Record<Role, readonly Kind[]>>> = {
  supervisor: kinds,
  leader: kinds.filter((one) => one !== 'chase'),
  auditor: [...matters, 'inspections', 'spot-checks', 'accountability'],
  evaluator: [...matters, 'spot-checks'],
  liaison: [...matters, 'instructions', 'inspections', 'accountability'],
  principal: [...matters, 'instructions', 'inspections', 'accountability'],
}

/** The lists in which a role finds something; a leader begins with the own instructions. */
export function kindsOf(role: Role): readonly Kind[] {
  const own = ofRoles[role] ?? []
  return role === 'leader' ? ['instructions', ...own.filter((one) => one !== 'instructions')] : own
}

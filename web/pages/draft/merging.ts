// Two people edit one commitment: what each changed goes together where they changed different things; where both changed
// the same, a person decides.
//
//   merged(seen, { due: '2026-06-30' }, theirs)    { change: { due: '2026-06-30' }, clashes: [] }
//   both changed the title:                        { change: {}, clashes: ['title'] }

import type { Edit } from '@luoshi/delivery'

export type Field = keyof Edit
export type Merged = { readonly change: Edit; readonly clashes: readonly Field[] }

/** `seen` is what my change was made on, `theirs` what the server has by now. */
export function merged(seen: Edit, mine: Edit, theirs: Edit): Merged {
  const fields = Object.keys(mine) as Field[]
  const together = fields.map((field) => [field, joined(seen[field], mine[field], theirs[field])])
  const clashes = together.filter(([, value]) => value === clash).map(([field]) => field)
  const change = Object.fromEntries(together.filter(([, value]) => value !== clash))
  return { change, clashes: clashes as Field[] }
}

const clash = Symbol('clash')

/** Three values of one thing become one, where only one side changed it or each changed another part of it. */
function joined(seen: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(seen, theirs) || same(mine, theirs)) return mine
  if (same(seen, mine)) return theirs
  if (isListed(seen) && isListed(mine) && isListed(theirs)) return joinedLists(seen, mine, theirs)
  if (isRecord(seen) && isRecord(mine) && isRecord(theirs)) return joinedParts(seen, mine, theirs)
  return clash
}

function joinedParts(seen: Parts, mine: Parts, theirs: Parts): unknown {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const parts = names.map((name) => [name, joined(seen[name], mine[name], theirs[name])] as const)
  return parts.some(([, part]) => part === clash) ? clash : Object.fromEntries(parts)
}

/** Targets and milestones, each known by its id: what either took out is out, unless the other changed it. */
function joinedLists(seen: readonly Item[], mine: readonly Item[], theirs: readonly Item[]) {
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))]
  const of = (list: readonly Item[], id: string) => list.find((one) => one.id === id)
  const items = ids.map((id) => joined(of(seen, id), of(mine, id), of(theirs, id)))
  return items.includes(clash) ? clash : items.filter((one) => one !== undefined)
}

type Parts = Readonly<Record<string, unknown>>
type Item = Parts & { readonly id: string }

function isRecord(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListed(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((one) => isRecord(one) && 'id' in one)
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

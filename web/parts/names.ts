// Names of units, posts and people as the directory has them today.
//
//   const names = useNames()
//   names.unit(row.lead)         区工信局
//   names.post(leader)           { title: '副区长', unit: '区政府领导', person: '余志斌' }

import {
  actingOn,
  type Directory,
  emptyDirectory,
  holderOn,
  nameOn,
  type PersonId,
  type Post,
  type PostId,
  type UnitId,
} from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { asked } from '../queries.ts'
import { useMe } from '../session.tsx'

export type NamedPost = {
  readonly id: PostId
  readonly title: string
  readonly unit: string
  readonly telephone: string | null
  /** Whoever acts on it today; null where it is vacant. */
  readonly person: string | null
  /** Whether that is somebody who stands in for its holder. */
  readonly standsIn: boolean
}

export type Names = {
  readonly directory: Directory
  unit(id: UnitId | null): string
  post(id: PostId | null): NamedPost | null
  person(id: PersonId | null): string | null
  /** The open posts of a unit. */
  postsOf(unit: UnitId): readonly Post[]
}

export function useNames(): Names {
  const { data } = useQuery(asked.directory())
  return namesIn((data?.state as Directory | undefined) ?? emptyDirectory, useMe().today as never)
}

const made = new WeakMap<Directory, { readonly today: string; readonly names: Names }>()

/** Made once for each directory and day, for lists of thousands. */
function namesIn(directory: Directory, today: Parameters<typeof nameOn>[1]): Names {
  const known = made.get(directory)
  if (known?.today === today) return known.names
  const units = new Map(directory.units.map((unit) => [unit.id, nameOn(unit, today)]))
  const people = new Map(directory.people.map(({ id, name }) => [id, name]))
  const posts = new Map<PostId, NamedPost>()
  for (const { id, title, unit, telephone } of directory.posts) {
    const acting = actingOn(directory, id, today)
    const person = acting && (people.get(acting) ?? null)
    const standsIn = acting !== null && acting !== holderOn(directory, id, today)
    posts.set(id, { id, title, unit: units.get(unit) ?? '', telephone, person, standsIn })
  }
  const names: Names = {
    directory,
    unit: (id) => (id && units.get(id)) ?? '',
    post: (id) => (id && posts.get(id)) ?? null,
    person: (id) => (id && people.get(id)) ?? null,
    postsOf: (unit) => directory.posts.filter((one) => one.unit === unit && !one.closed),
  }
  made.set(directory, { today, names })
  return names
}

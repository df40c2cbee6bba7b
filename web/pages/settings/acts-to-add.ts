// What adding a person means to the directory: on a post of that title which nobody holds, else on one more; in a unit
// that is there, else in a new one.
//
//   actsToAdd(directory, { unit: '区工信局', post: '联络员', role: 'liaison', name: '王芳', … })

import {
  type Day,
  type Directory,
  type DirectoryAct,
  holderOn,
  nameOn,
  type PersonId,
  type PostId,
  type Role,
  type UnitId,
  type UnitKind,
} from '@luoshi/delivery'

/** As the form says it. */
export type Added = {
  readonly unit: string
  readonly kind: Exclude<UnitKind, 'group'>
  readonly post: string
  readonly role: Role
  readonly name: string
  readonly telephone?: string
}

export function actsToAdd(
  directory: Directory,
  said: Added & { readonly person: PersonId; readonly today: Day },
): readonly DirectoryAct[] {
  const { person, today, role } = said
  const [name, title, unitName] = [said.name.trim(), said.post.trim(), said.unit.trim()]
  const there = directory.units.find((one) => !one.closed && nameOn(one, today) === unitName)
  const unit = there?.id ?? (crypto.randomUUID() as UnitId)
  const vacant = directory.posts.find(
    (one) =>
      one.unit === unit &&
      one.title === title &&
      one.role === role &&
      !one.closed &&
      holderOn(directory, one.id, today) === null,
  )
  const post = vacant?.id ?? (crypto.randomUUID() as PostId)
  const telephone = said.telephone?.trim() || null
  return [
    ...(there
      ? []
      : [
          {
            act: 'add-unit' as const,
            unit: { id: unit, kind: said.kind, members: [], name: unitName },
          },
        ]),
    ...(vacant
      ? []
      : [{ act: 'add-post' as const, post: { id: post, unit, title, role, telephone } }]),
    { act: 'add-person', person: { id: person, name } },
    { act: 'appoint', post, person, from: today },
  ]
}

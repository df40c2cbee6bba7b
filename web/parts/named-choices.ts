// Units and leaders to choose from, by their names of today.
//
//   const { units, leaders } = useNamedChoices()

import type { FieldOption } from './field.ts'
import { useNames } from './names.ts'

type Choices = {
  readonly units: readonly FieldOption[]
  readonly leaders: readonly FieldOption[]
  readonly people: readonly FieldOption[]
}

export function useNamedChoices(): Choices {
  const { directory, unit, post } = useNames()
  return {
    units: directory.units
      .filter(({ kind, closed }) => kind !== 'group' && !closed)
      .map(({ id }) => ({ value: id, label: unit(id) })),
    leaders: directory.posts
      .filter(({ role, closed }) => role === 'leader' && !closed)
      .map(({ id, title }) => ({
        value: id,
        label: [post(id)?.person, title].filter(Boolean).join(' '),
      })),
    people: directory.people.map(({ id, name }) => ({ value: id, label: name })),
  }
}

// The names of units as they are called today.
//
//   const nameOf = useUnitName()
//   nameOf(row.unit)   区工信局; empty for no unit

import { nameOn, type UnitId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { asked } from '../queries.ts'
import { useMe } from '../session.tsx'

export function useUnitName(): (unit: UnitId | string | null | undefined) => string {
  const { today } = useMe()
  const { data } = useQuery(asked.directory())
  return (unit) => {
    const found = data?.state.units.find(({ id }) => id === unit)
    return found ? nameOn({ ...found, aliases: found.aliases ?? [] }, today) : ''
  }
}

// A unit by its name of today, as a link to its page.
//
//   <UnitName unit={row.lead} />

import type { UnitId } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/index.ts'
import { useNames } from './names.ts'

export function UnitName({ unit }: { readonly unit: UnitId | null }) {
  const names = useNames()
  const { common } = useWords()
  if (!unit) return <span className="quiet">{common.unassigned}</span>
  return (
    <Link to="/units/$unit" params={{ unit }}>
      {names.unit(unit)}
    </Link>
  )
}

// Which cells are selected, from the one where it began to the active one; kept within the grid when rows go.

import { useEffect, useState } from 'react'
import type { Selection, Shape, Spot } from './sheet.ts'

export function useSelecting({ rows, columns }: Shape, tell: (spot: Spot) => void) {
  const [wanted, setSelection] = useState<Selection | null>(null)
  const inside = ({ row, column }: Spot): Spot => {
    return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
  }
  const selection =
    wanted && rows > 0 ? { anchor: inside(wanted.anchor), active: inside(wanted.active) } : null
  const select = (active: Spot, anchor: Spot = active) => setSelection({ anchor, active })
  /** Unless something is selected already. */
  const begin = (spot: Spot) => setSelection((before) => before ?? { anchor: spot, active: spot })
  const selectAll = () => {
    const last = { row: rows - 1, column: columns - 1 }
    setSelection({ anchor: last, active: { row: 0, column: 0 } })
  }
  const { row, column } = selection?.active ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when another cell is active
  useEffect(() => {
    if (row !== undefined && column !== undefined) tell({ row, column })
  }, [row, column])
  return { selection, select, selectAll, begin }
}

// The commitments of one unit or one leader as a plain table, all of them: it prints as it stands.
//
//   <MatterTable caption="…" rows={rows} columns={['number', 'title', 'figures', 'due', 'light']} />

import type { ReactNode } from 'react'
import type { Matter } from '../queries.ts'
import { PlainLinks } from './plain-links.tsx'
import { type Column, useCell } from './use-cell.tsx'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './tables.css'

type Given = {
  readonly caption: string
  readonly rows: readonly Matter[]
  readonly columns: readonly Column[]
  /** At the end of each row. */
  readonly acts?: (row: Matter) => ReactNode
}

export function MatterTable({ caption, rows, columns, acts }: Given) {
  const words = useWordsOf(partWords)
  const cell = useCell()
  return (
    <PlainLinks className="scrolling">
      <table className="matters">
        <caption className="out-of-sight">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column}>
                {words.columns[column]}
              </th>
            ))}
            {acts && <td className="acts" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column} className={column}>
                  {cell(row, column)}
                </td>
              ))}
              {acts && <td className="acts">{acts(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </PlainLinks>
  )
}

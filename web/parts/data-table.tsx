// The figures behind a chart, as a table that opens under it: for those who do not see the chart, and for copying.
//
//   <DataTable caption="…" columns={['月份', '数值']} rows={[['1月', '12']]} />

import { useState } from 'react'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './tables.css'

type Given = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function DataTable(given: Given) {
  const { behind } = useWordsOf(partWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {behind}
        <span className="out-of-sight"> {given.caption}</span>
      </summary>
      {isOpen && <Opened {...given} />}
    </details>
  )
}

function Opened({ caption, columns, rows }: Given) {
  return (
    <table>
      <caption className="out-of-sight">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={columns[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[at]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// The commitments of one unit or one leader as a plain table, all of them: it prints as it stands.
//
//   <MatterTable rows={rows} columns={['number', 'title', 'figures', 'due', 'standing', 'light']} />

import { processes } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Matter } from '../queries.ts'
import { useLanguage } from '../words/index.ts'
import { amount } from './amount.ts'
import { Light } from './light.tsx'
import { useNames } from './names.ts'
import { Progress } from './progress.tsx'
import { Standing } from './standing.tsx'
import { Timeliness } from './timeliness.tsx'
import { UnitName } from './unit-name.tsx'
import { useWordsOf } from './use-words-of.ts'
import { type PartWords, partWords } from './words.ts'
import './parts.css'

export type Column = keyof PartWords['columns']

type Given = {
  readonly caption: string
  readonly rows: readonly Matter[]
  readonly columns: readonly Column[]
  /** At the end of each row. */
  readonly acts?: (row: Matter) => ReactNode
}

export function MatterTable({ caption, rows, columns, acts }: Given) {
  const words = useWordsOf(partWords)
  return (
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
                <MatterCell row={row} column={column} />
              </td>
            ))}
            {acts && <td className="acts">{acts(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function MatterCell({ row, column }: { readonly row: Matter; readonly column: Column }) {
  const language = useLanguage()
  const names = useNames()
  const { list } = useWordsOf(partWords)
  switch (column) {
    case 'number':
      return row.number
    case 'title':
      return (
        <Link to="/commitments/$id" params={{ id: row.id }} title={row.text}>
          {row.title}
        </Link>
      )
    case 'text':
      return (
        <Link to="/commitments/$id" params={{ id: row.id }}>
          {row.text}
        </Link>
      )
    case 'section':
      return row.section
    case 'targets':
      return <Targets figures={row.figures} />
    case 'figures':
      return <Progress figures={row.figures} />
    case 'lead':
      return <UnitName unit={row.lead} />
    case 'support':
      return row.support.map(names.unit).join(list)
    case 'leaders':
      return row.leaders.map((id) => names.post(id)?.person ?? names.post(id)?.title).join(list)
    case 'due':
      return row.due
    case 'process':
      return processes[language][row.process]
    case 'standing':
      return <Standing standing={row.standing} />
    case 'light':
      return <Light colour={row.light} />
    case 'timeliness':
      return <Timeliness timeliness={row.timeliness} />
  }
}

function Targets({ figures }: Pick<Matter, 'figures'>) {
  const words = useWordsOf(partWords)
  return figures.map(({ id, subject, unit, base, stretch }) => {
    const said = base === null ? words.toFill : amount(base, unit)
    return <div key={id}>{words.target(subject, said, stretch && amount(stretch, unit))}</div>
  })
}

// Counts by something — units, sections, leaders — as a table; each number is the way to those commitments.
//
//   <CountTable id="by-unit" title="各单位" of="单位" rows={[{ key, name, filters: { unit }, counts }]} />

import type { LightColour, Standing as StandingKey } from '@luoshi/delivery'
import type { ReactNode } from 'react'
import type { Counts } from '../queries.ts'
import { type Filters, listAt } from './filters.ts'
import { Light } from './light.tsx'
import { PlainLinks } from './plain-links.tsx'
import { Standing } from './standing.tsx'
import { Timeliness } from './timeliness.tsx'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './tables.css'

const standings: readonly StandingKey[] = ['done', 'ahead', 'on-pace', 'behind', 'other']
const lights: readonly LightColour[] = ['red', 'yellow', 'green', 'grey']

export type CountRow = {
  readonly key: string
  readonly name: ReactNode
  /** Null: the list cannot be asked for those. */
  readonly filters: Filters | null
  readonly counts: Omit<Counts, 'process'> & { readonly total: number }
}

type Given = {
  readonly id: string
  readonly title: string
  readonly of: string
  readonly rows: readonly CountRow[]
}

export function CountTable({ id, title, of, rows }: Given) {
  const own = useWordsOf(partWords)
  return (
    <section className="paper count-table" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <PlainLinks className="scrolling">
        <table className="matters">
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{own.allCount}</th>
              {standings.map((key) => (
                <th key={key} scope="col">
                  <Standing standing={key} />
                </th>
              ))}
              {lights.map((key) => (
                <th key={key} scope="col">
                  <Light colour={key} />
                </th>
              ))}
              <th scope="col">
                <Timeliness timeliness="overdue" />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <Numbers {...row} />
              </tr>
            ))}
          </tbody>
        </table>
      </PlainLinks>
    </section>
  )
}

function Numbers({ counts: { total, standing, light, timeliness }, filters }: CountRow) {
  const cells: readonly (readonly [string, number, Filters])[] = [
    ['total', total, {}],
    ...standings.map((key) => [key, standing[key], { standing: key }] as const),
    ...lights.map((key) => [key, light[key], { light: key }] as const),
    ['overdue', timeliness.overdue, { timeliness: 'overdue' }],
  ]
  return cells.map(([key, count, more]) => (
    <td key={key} className="number">
      {filters && count > 0 ? (
        <a href={listAt({ ...filters, ...more })}>{count}</a>
      ) : (
        <span className="quiet">{count}</span>
      )}
    </td>
  ))
}

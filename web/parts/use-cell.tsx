// What stands in the cells of a commitment's row. Made once for a table: thousands of cells ask nobody for a name.
//
//   const cell = useCell()
//   cell(row, 'lead')    区工信局, a plain link: wrap the table in PlainLinks

import { type Language, processes } from '@luoshi/delivery'
import { type ReactNode, useMemo } from 'react'
import type { Matter } from '../queries.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { amount } from './amount.ts'
import { Light } from './light.tsx'
import { type Names, useNames } from './names.ts'
import { Progress } from './progress.tsx'
import { Standing } from './standing.tsx'
import { Timeliness } from './timeliness.tsx'
import { useWordsOf } from './use-words-of.ts'
import { type PartWords, partWords } from './words.ts'

export type Column = keyof PartWords['columns']
export type Cell = (row: Matter, column: Column) => ReactNode

export function useCell(): Cell {
  const language = useLanguage()
  const names = useNames()
  const parts = useWordsOf(partWords)
  const { unassigned } = useWords().common
  return useMemo(() => {
    const saying = { language, names, parts, unassigned }
    return (row, column) => cellOf(row, column, saying)
  }, [language, names, parts, unassigned])
}

type Saying = {
  readonly language: Language
  readonly names: Names
  readonly parts: PartWords
  readonly unassigned: string
}

function cellOf(row: Matter, column: Column, saying: Saying): ReactNode {
  switch (column) {
    case 'number':
      return row.number
    case 'title':
    case 'text':
      return (
        <a href={`/commitments/${row.id}`} title={row.text}>
          {row[column]}
        </a>
      )
    case 'section':
    case 'due':
      return row[column]
    case 'targets':
      return targetsOf(row, saying.parts)
    case 'figures':
      return <Progress figures={row.figures} />
    case 'process':
      return processes[saying.language][row.process]
    case 'standing':
      return <Standing standing={row.standing} />
    case 'light':
      return <Light colour={row.light} />
    case 'timeliness':
      return <Timeliness timeliness={row.timeliness} />
    default:
      return answeringOf(row, column, saying)
  }
}

function answeringOf(
  { lead, support, leaders }: Matter,
  column: 'lead' | 'support' | 'leaders',
  { names, parts, unassigned }: Saying,
): ReactNode {
  switch (column) {
    case 'lead':
      if (!lead) return <span className="quiet">{unassigned}</span>
      return <a href={`/units/${lead}`}>{names.unit(lead)}</a>
    case 'support':
      return support.map(names.unit).join(parts.list)
    case 'leaders':
      return leaders
        .map((id) => names.post(id)?.person ?? names.post(id)?.title ?? '')
        .join(parts.list)
  }
}

function targetsOf({ figures }: Matter, words: PartWords): ReactNode {
  return figures.map(({ id, subject, unit, base, stretch }) => {
    const said = base === null ? words.toFill : amount(base, unit)
    return <div key={id}>{words.target(subject, said, stretch && amount(stretch, unit))}</div>
  })
}

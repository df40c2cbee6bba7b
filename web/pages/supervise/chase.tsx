// Calls to make 催办清单: unit by unit, whom to call and the words to read to them; on paper it goes to the telephone.

import { useQuery } from '@tanstack/react-query'
import { App, Button, Empty } from 'antd'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { type Called, supervised } from './asked.ts'
import { ListFilter, useStage } from './list-filter.tsx'
import { words } from './words.ts'

export function ChasePart() {
  const own = useWordsOf(words).chase
  const stages = ['all', 'overdue'] as const
  const { stage, isOf } = useStage<(typeof stages)[number]>(stages)
  const { data, error, refetch } = useQuery(supervised.chase())
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const overdue = data.rows.filter((one) => lateIn(one) > 0)
  const of = { all: data.rows, overdue }
  const rows = of[stage].filter(({ unit }) => isOf(unit))
  return (
    <>
      <ListFilter
        stages={stages}
        stage={stage}
        said={own.stages}
        counts={{ all: data.rows.length, overdue: overdue.length }}
        units={data.rows.map(({ unit }) => unit)}
      />
      {rows.length === 0 && <Empty description={own.none} />}
      <div className="calls">
        {rows.map((row) => (
          <Call key={row.unit} row={row} />
        ))}
      </div>
    </>
  )
}

function lateIn({ lines }: Called): number {
  return lines.filter(({ is }) => is === 'past').length
}

function Call({ row }: { readonly row: Called }) {
  const own = useWordsOf(words).chase
  const { message } = App.useApp()
  const { unit, contacts, lines, words: said } = row
  const copy = () =>
    navigator.clipboard.writeText(said).then(
      () => message.success(own.copied),
      () => message.error(said, 10),
    )
  return (
    <article className="paper call">
      <h2>
        <UnitName unit={unit} />{' '}
        <small className="quiet">{own.count(lines.length, lateIn(row))}</small>
      </h2>
      <p className="contacts">
        {contacts.length === 0 && <em className="quiet">{own.noContact}</em>}
        {contacts.map(({ title, name, telephone }) => (
          <span key={title + name}>
            {name} <span className="quiet">{title}</span>{' '}
            {telephone ? (
              <a href={`tel:${telephone}`}>{telephone}</a>
            ) : (
              <span className="quiet">{own.noTelephone}</span>
            )}
          </span>
        ))}
      </p>
      <p className="script">{said}</p>
      <Button size="small" className="no-print" onClick={() => void copy()}>
        {own.copy}
      </Button>
    </article>
  )
}

// The units: what each of them carries and how it stands.

import type { UnitId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { CountTable } from '../../parts/count-table.tsx'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

export function UnitsPage() {
  const own = useWordsOf(words)
  const { pages, common } = useWords()
  const names = useNames()
  const { data, error, refetch } = useQuery(asked.overview())
  if (error) return <Unanswered error={error} again={refetch} />
  const counted = data?.units ?? []
  const carrying = new Set(counted.map(({ unit }) => unit))
  const idle = names.directory.units.filter(
    ({ id, kind, closed }) => kind !== 'group' && !closed && !carrying.has(id),
  )
  const link = (id: UnitId) => <a href={`/units/${id}`}>{names.unit(id)}</a>
  const rows = counted.map(({ unit, ...counts }) => ({
    ...{ key: unit ?? '', counts, name: unit ? link(unit) : common.unassigned },
    filters: unit ? { unit: unit as string } : null,
  }))
  return (
    <Page
      title={pages.units}
      about={data && own.about(carrying.size, data.today)}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      {data && <CountTable id="units" title={own.carrying} of={own.unit} rows={rows} />}
      {idle.length > 0 && (
        <section className="paper" aria-labelledby="idle">
          <h2 id="idle">{own.idle}</h2>
          <p className="names">
            {idle.map(({ id }) => (
              <span key={id}>{link(id)}</span>
            ))}
          </p>
        </section>
      )}
    </Page>
  )
}

// The overview: how the plan stands on one page, each number the way to what it counts.

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { memo, useDeferredValue } from 'react'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { Counts } from './counts.tsx'
import { BySection, ByUnit } from './groups.tsx'
import { Headline } from './headline.tsx'
import { HeatMap } from './heat-map.tsx'
import { Overdue, Week } from './latest.tsx'
import { words } from './words.ts'
import './overview.css'

export type Counted = Awaited<ReturnType<NonNullable<ReturnType<typeof asked.overview>['queryFn']>>>

export function OverviewPage() {
  const own = useWordsOf(words)
  const { pages, common } = useWords()
  const { data, error, isPending, refetch } = useQuery(asked.overview())
  const plans = useQuery(asked.plans())
  if (error) return <Unanswered error={error} again={refetch} />
  const plan = plans.data?.rows.find(({ state }) => state.id === data?.plan)
  const about = data && [plan?.state.title, own.asOf(data.today), own.total(data.total)]
  const actions = <Button onClick={() => print()}>{common.print}</Button>
  return (
    <Page title={pages.overview} about={about?.filter(Boolean).join(' · ')} actions={actions}>
      {isPending && <p className="quiet">{common.loading}</p>}
      {data && data.total === 0 && (
        <p>
          {own.none} <Link to="/plans">{own.toPlans}</Link>
        </p>
      )}
      {data && data.total > 0 && <Seen data={data} />}
    </Page>
  )
}

/** What is below the first screen is drawn in the background, once units have their names. */
const Seen = memo(function Seen({ data }: { readonly data: Counted }) {
  const { directory } = useNames()
  const isLate = useDeferredValue(directory.units.length > 0, false)
  return (
    <div className="overview">
      <Counts {...data} />
      <div className="two">
        <Headline headline={data.headline} />
        <div>
          <Overdue overdue={data.overdue} />
          <Week week={data.week} />
        </div>
      </div>
      {isLate && (
        <>
          <HeatMap units={data.units} months={data.months} />
          <BySection sections={data.sections} />
          <ByUnit units={data.units} />
        </>
      )}
    </div>
  )
})

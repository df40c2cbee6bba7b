// Closings 办结销号: asked for, to be verified by the six checks, to be struck off; with how long each waits.

import { closingCheckWords, may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { useNames } from '../../parts/names.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { ActButton } from './act-button.tsx'
import { type ClosingRow as Row, supervised } from './asked.ts'
import { ListFilter, useStage } from './list-filter.tsx'
import { MatterLink } from './matter-link.tsx'
import { words } from './words.ts'

const stages = ['asked', 'verified', 'returned', 'closed'] as const
type Stage = (typeof stages)[number]

function stageOf({ process, closing }: Row): Stage {
  if (process === 'closing-requested') return 'asked'
  if (process === 'verified' || process === 'closed') return process
  return closing.returnedFor === null ? 'closed' : 'returned'
}

export function ClosingsPart() {
  const own = useWordsOf(words).closings
  const { stage, isOf } = useStage<Stage>(stages)
  const { data, error, refetch } = useQuery(supervised.closings())
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const at = (one: Stage) => data.rows.filter((row) => stageOf(row) === one)
  const counts = Object.fromEntries(stages.map((one) => [one, at(one).length]))
  const rows = at(stage).filter(({ lead }) => isOf(lead))
  return (
    <>
      <ListFilter
        stages={stages}
        stage={stage}
        said={own.stages}
        counts={counts}
        units={at(stage).map(({ lead }) => lead)}
      />
      {rows.length === 0 && <Empty description={own.none[stage]} />}
      {rows.length > 0 && <Table rows={rows} stage={stage} />}
    </>
  )
}

function Table({ rows, stage }: { readonly rows: readonly Row[]; readonly stage: Stage }) {
  const { columns, closings } = useWordsOf(words)
  return (
    <section className="paper sheet" aria-label={closings.stages[stage]}>
      <table className="matters">
        <thead>
          <tr>
            {(['matter', 'lead', 'asked', 'statement', 'waited'] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
            <td className="acts" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OneClosing key={row.commitment} row={row} stage={stage} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OneClosing({ row, stage }: { readonly row: Row; readonly stage: Stage }) {
  const own = useWordsOf(words).closings
  const names = useNames()
  const { closing, waited, lead } = row
  return (
    <tr>
      <td className="title">
        <MatterLink {...row} />
      </td>
      <td>
        <UnitName unit={lead} />
      </td>
      <td className="why">
        {closing.asked}
        <small className="quiet">{names.person(closing.by)}</small>
      </td>
      <td className="why">
        {closing.statement}
        <small className="quiet">{own.proofs(closing.proofs.length)}</small>
        {stage === 'returned' && <Returned closing={closing} />}
      </td>
      <td className="why">
        {own.waited(waited)}
        {closing.verified && <small className="quiet">{own.verifiedOn(closing.verified)}</small>}
        {closing.closed && <small className="quiet">{own.closedOn(closing.closed)}</small>}
      </td>
      <td className="acts">
        <Act row={row} stage={stage} />
      </td>
    </tr>
  )
}

function Returned({ closing: { failed, returnedFor } }: Pick<Row, 'closing'>) {
  const own = useWordsOf(words).closings
  const checks = closingCheckWords[useLanguage()]
  return (
    <p className="disagrees">
      ✕ {own.returnedFor(failed.map((one) => checks[one]).join('；'), returnedFor ?? '')}
    </p>
  )
}

function Act({ row: { commitment, title }, stage }: { row: Row; readonly stage: Stage }) {
  const own = useWordsOf(words).closings
  const by = useActor()
  if (stage === 'asked' && may(by, 'verify', null) === null) {
    return (
      <ActButton
        act="verify"
        commitment={commitment}
        label={own.verify}
        about={own.verifyOf(title)}
        title={`${own.verifyTitle} · ${title}`}
        isFirst
      />
    )
  }
  if (stage !== 'verified' || may(by, 'close', null)) return null
  return (
    <ActButton
      act="close"
      commitment={commitment}
      label={own.close}
      about={own.closeOf(title)}
      title={`${own.close} · ${title}`}
      isFirst
    />
  )
}

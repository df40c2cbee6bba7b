// What units asked for — another due day 延期, another target 目标调整 — with what granting it changes, before and after side
// by side, and by when it should be decided; and what was decided, late ones marked.

import { may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { actWords } from '../commitment/act-words.ts'
import { Compared, type Effected } from '../commitment/effect.tsx'
import { ActButton } from './act-button.tsx'
import { type Asked, supervised } from './asked.ts'
import { Clock } from './clock.tsx'
import { ListFilter, useStage } from './list-filter.tsx'
import { MatterLink } from './matter-link.tsx'
import { words } from './words.ts'

const stages = ['asked', 'decided'] as const

export function RequestsPart() {
  const own = useWordsOf(words).requests
  const { stage, isOf } = useStage<(typeof stages)[number]>(stages)
  const { data, error, refetch } = useQuery(supervised.requests(stage))
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const rows = data.rows.filter(({ lead }) => isOf(lead))
  return (
    <>
      <ListFilter
        stages={stages}
        stage={stage}
        said={own.stages}
        counts={{ [stage]: data.rows.length }}
        units={data.rows.map(({ lead }) => lead)}
      />
      {rows.length === 0 && <Empty description={own.none[stage]} />}
      {stage === 'asked' && rows.map((row) => <Waiting key={keyOf(row)} row={row} />)}
      {stage === 'decided' && rows.length > 0 && <Decided rows={[...rows].reverse()} />}
    </>
  )
}

type Given = { readonly row: Asked }

function keyOf({ commitment, request }: Asked): string {
  const which = request.kind === 'adjustment' ? request.target : request.to
  return [commitment, request.kind, request.asked, which].join(' ')
}

function Waiting({ row }: Given) {
  const own = useWordsOf(words).requests
  const { request, effect, lead } = row
  const target = request.kind === 'adjustment' ? request.target : null
  return (
    <article className="paper request">
      <div>
        <h2>
          <span className="quiet">{own[request.kind]}</span> <MatterLink {...row} />
        </h2>
        <p>
          <UnitName unit={lead} /> · {own.askedOn(request.asked)}
          {request.kind === 'extension' && ` · ${own.until(request.to)}`}
        </p>
        <p>{request.reason}</p>
        {request.kind === 'extension' && <p className="quiet">{own.progress(request.progress)}</p>}
        {request.kind === 'extension' && request.override && (
          <p className="disagrees">! {own.override(request.override)}</p>
        )}
        <p>
          {own.decideBy('')}
          <Clock day={row.decideBy} left={row.left} />
        </p>
        <Decide row={row} />
      </div>
      {effect && (
        <div>
          <h3>{own.effect}</h3>
          <Compared {...(effect as unknown as Effected)} target={target} />
        </div>
      )}
    </article>
  )
}

function Decide({ row: { commitment, request, title } }: Given) {
  const own = useWordsOf(words).requests
  const { names } = useWordsOf(actWords)
  const isExtension = request.kind === 'extension'
  const forbidden = may(useActor(), isExtension ? 'decide-extension' : 'retarget', null)
  if (forbidden) return null
  const acts = isExtension
    ? (['grant-extension', 'refuse-extension'] as const)
    : (['grant-adjustment', 'refuse-adjustment'] as const)
  const begin = isExtension ? {} : { target: request.target }
  const [grant, refuse] = acts
  return (
    <p className="bulk">
      <ActButton
        {...{ act: grant, commitment, begin, label: own.grant, about: own.grantOf(title) }}
        title={`${names[grant]} · ${title}`}
        isFirst
      />
      <ActButton
        {...{ act: refuse, commitment, begin, label: own.refuse, about: own.refuseOf(title) }}
        title={`${names[refuse]} · ${title}`}
      />
    </p>
  )
}

function Decided({ rows }: { readonly rows: readonly Asked[] }) {
  const own = useWordsOf(words)
  const { columns } = own
  return (
    <section className="paper sheet" aria-label={own.requests.stages.decided}>
      <table className="matters">
        <thead>
          <tr>
            {(['kind', 'matter', 'lead', 'asked', 'outcome', 'decided'] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DecidedRow key={keyOf(row)} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DecidedRow({ row }: Given) {
  const own = useWordsOf(words).requests
  const { request, late, lead } = row
  return (
    <tr>
      <td>{own[request.kind]}</td>
      <td className="title">
        <MatterLink {...row} />
      </td>
      <td>
        <UnitName unit={lead} />
      </td>
      <td className="why">
        {request.asked}
        <small className="quiet">{request.reason}</small>
      </td>
      <td className="why">
        {outcomeOf(request, own)}
        <small className="quiet">{request.decided?.reason}</small>
      </td>
      <td>
        {request.decided?.on}{' '}
        {late && (
          <small className="timeliness overdue">
            <span aria-hidden>!</span> {own.late}
          </small>
        )}
      </td>
    </tr>
  )
}

function outcomeOf(request: Asked['request'], own: (typeof words)['zh-CN']['requests']): string {
  if (request.stage === 'refused') return `✕ ${own.refused}`
  const to = request.kind === 'extension' ? request.decided?.to : null
  return `✓ ${to ? own.grantedTo(to) : own.granted}`
}

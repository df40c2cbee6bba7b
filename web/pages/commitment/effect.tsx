// What an act would change, before and after side by side: the due day, the timeliness, the word, the light.

import type { Commitment, CommitmentAct } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { api, Problem, read } from '../../api.ts'
import { amount } from '../../parts/amount.ts'
import { Light } from '../../parts/light.tsx'
import { useNames } from '../../parts/names.ts'
import { Standing } from '../../parts/standing.tsx'
import { Timeliness } from '../../parts/timeliness.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { actWords } from './act-words.ts'
import type { ActName } from './offered-acts.ts'
import { words } from './words.ts'
import './commitment.css'

const withEffect: ReadonlySet<ActName> = new Set([
  ...(['ask-extension', 'grant-extension', 'ask-adjustment', 'grant-adjustment'] as const),
  ...(['pause', 'unpause', 'suspend', 'resume', 'drop', 'reopen', 'reassign', 'close'] as const),
  ...(['set-period-plan'] as const),
])
const asking: ReadonlySet<ActName> = new Set(['ask-extension', 'ask-adjustment'])

export function hasEffect(act: ActName): boolean {
  return withEffect.has(act)
}

type Given = { readonly said: CommitmentAct | null; readonly state: Commitment }

export function Effect({ said, state }: Given) {
  const own = useWordsOf(actWords)
  const settled = useSettled(said)
  const { data, error } = useQuery({
    queryKey: ['commitment', state.id, 'effect', settled],
    queryFn: () =>
      read(
        api.commitments[':id'].effects.$post({ param: { id: state.id }, json: settled as never }),
      ),
    enabled: settled !== null,
    retry: false,
  })
  if (settled === null) return null
  if (error instanceof Problem) return <Alert type="warning" title={error.message} />
  if (!data) return null
  const { before, after } = data as unknown as Effected
  return (
    <section className="effect" aria-live="polite">
      <h4>{asking.has(settled.act as ActName) ? own.ifGranted : own.effect}</h4>
      <Compared before={before} after={after} target={'target' in settled ? settled.target : null}>
        {settled.act === 'reassign' && <Responsible from={state} to={settled.to} />}
      </Compared>
    </section>
  )
}

type Seen = {
  readonly timing: {
    readonly due: string
    readonly timeliness: 'normal' | 'near' | 'overdue'
  } | null
  readonly overview: {
    readonly standing: 'done' | 'ahead' | 'on-pace' | 'behind' | 'other'
    readonly light: { readonly colour: 'green' | 'yellow' | 'red' | 'grey' }
    readonly readings: readonly {
      readonly kind: string
      readonly target?: {
        id: string
        subject: string
        unit: string
        base: string | null
        stretch: string | null
      }
    }[]
  }
}
export type Effected = { readonly before: Seen; readonly after: Seen }

type Comparing = Effected & {
  /** Of which target the aims are compared. */
  readonly target: string | null
  readonly children?: ReactNode
}

export function Compared({ before, after, target, children }: Comparing) {
  const { due } = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const rows = [
    [due, (seen: Seen) => seen.timing?.due ?? '—'],
    [
      parts.columns.timeliness,
      (seen: Seen) => <Timeliness timeliness={seen.timing?.timeliness ?? null} />,
    ],
    [parts.columns.standing, (seen: Seen) => <Standing standing={seen.overview.standing} />],
    [parts.columns.light, (seen: Seen) => <Light colour={seen.overview.light.colour} />],
  ] as const
  return (
    <table className="compared">
      <thead>
        <tr>
          <td />
          <th scope="col">{parts.before}</th>
          <th scope="col">{parts.after}</th>
        </tr>
      </thead>
      <tbody>
        {children}
        {target !== null && <Aims before={before} after={after} target={target} />}
        {rows.map(([title, show]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{show(before)}</td>
            <td>{show(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Answering = Pick<Commitment, 'lead' | 'support' | 'leaders'>

function Responsible({ from, to }: { readonly from: Answering; readonly to: Answering }) {
  const { fields } = useWordsOf(actWords)
  const { list } = useWordsOf(partWords)
  const names = useNames()
  const rows = [
    [fields.lead, ({ lead }: Answering) => names.unit(lead)],
    [fields.support, ({ support }: Answering) => support.map(names.unit).join(list)],
    [
      fields.leaders,
      ({ leaders }: Answering) => leaders.map((id) => names.post(id)?.person ?? '').join(list),
    ],
  ] as const
  return rows.map(([title, say]) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      <td>{say(from)}</td>
      <td>{say(to)}</td>
    </tr>
  ))
}

function Aims({ before, after, target }: Effected & { readonly target: string }) {
  const parts = useWordsOf(partWords)
  const say = ({ overview }: Seen) => {
    const one = overview.readings.find((reading) => reading.target?.id === target)?.target
    if (!one) return ''
    const { unit, base, stretch } = one
    return parts.target(
      '',
      base ? amount(base, unit) : parts.toFill,
      stretch && amount(stretch, unit),
    )
  }
  return (
    <tr>
      <th scope="row">{parts.columns.targets}</th>
      <td>{say(before)}</td>
      <td>{say(after)}</td>
    </tr>
  )
}

/** What is said once nobody has typed for a moment. */
function useSettled(said: CommitmentAct | null): CommitmentAct | null {
  const [settled, setSettled] = useState(said)
  const text = JSON.stringify(said)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as CommitmentAct | null), 400)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

// A commitment in the list: what it is called, who does it, by when, measured by what, and what to look at.

import { sayTarget, type UnknownName } from '@luoshi/delivery'
import { Checkbox } from 'antd'
import { useSyncExternalStore } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { openDoubts, type Row } from './rows.ts'
import { words } from './words.ts'

type Given = {
  readonly row: Row
  readonly isSelected: boolean
  select(isSelected: boolean): void
  open(): void
}

export function Card({ row, isSelected, select, open }: Given) {
  const own = useWordsOf(words)
  const { lit } = useDraft()
  const { state } = row
  const isLit = useSyncExternalStore(lit.listen, () => lit.get()?.id === state.id)
  const look = () => lit.set({ id: state.id, span: state.span, from: 'list' })
  return (
    <article
      className="card"
      data-lit={isLit ? '' : undefined}
      data-number={state.number}
      onPointerMove={(event) => lit.hasMoved(event) && look()}
      onFocus={look}
    >
      <Checkbox
        checked={isSelected}
        onChange={({ target }) => select(target.checked)}
        aria-label={own.select(state.number)}
      />
      <button type="button" className="open" onClick={open}>
        <span className="first">
          <span className="quiet">{state.number}</span> <b>{state.title}</b>
          <span className="quiet"> {own.kinds[state.kind]}</span>
          <span className="space" />
          {state.due ? <span>{state.due}</span> : <em>{own.noDue}</em>}
        </span>
        <Responsible row={row} />
        <Aims row={row} />
        <Look row={row} />
      </button>
    </article>
  )
}

/** Names that the directory does not know stand in their place, with a question mark. */
function Responsible({ row: { state } }: Pick<Given, 'row'>) {
  const own = useWordsOf(words)
  const { nameOf, nameOfPost } = useDraft()
  const { lead, support, leaders, unknown } = state
  const as = (how: UnknownName['as']) => unknown.filter((one) => one.as === how)
  const leads = lead ? [nameOf(lead)] : []
  return (
    <span className="who">
      {!lead && as('lead').length === 0 && <em>{own.noLead}</em>}
      <Called label={own.leadShort} names={leads} unknown={lead ? [] : as('lead')} />
      <Called label={own.supportShort} names={support.map(nameOf)} unknown={as('support')} />
      <Called label={own.leadersShort} names={leaders.map(nameOfPost)} unknown={as('leader')} />
    </span>
  )
}

type Names = {
  readonly label: string
  readonly names: readonly string[]
  readonly unknown: readonly UnknownName[]
}

function Called({ label, names, unknown }: Names) {
  const { shows } = useWordsOf(words)
  if (names.length + unknown.length === 0) return null
  return (
    <span>
      {label} {names.join('、')}
      {unknown.map(({ name }, index) => (
        <span key={name} className="unknown" title={shows.unknown}>
          {index + names.length > 0 && '、'}
          {name}
          <span aria-hidden>?</span>
        </span>
      ))}{' '}
    </span>
  )
}

const most = 4

function Aims({ row: { state } }: Pick<Given, 'row'>) {
  const language = useLanguage()
  const aims = [
    ...state.targets.map((one) => sayTarget(one, language)),
    ...state.milestones.map(({ name, due }) => `${name} ${due ?? ''}`.trim()),
  ]
  if (aims.length === 0) return null
  const more = aims.length > most ? ` +${aims.length - most}` : ''
  return (
    <span className="aims">
      {aims.slice(0, most).join('　')}
      {more}
    </span>
  )
}

function Look({ row }: Pick<Given, 'row'>) {
  const own = useWordsOf(words)
  const doubts = openDoubts(row)
  const findings = row.findings.filter(({ judged }) => judged === null).length
  if (doubts + findings === 0) return null
  return (
    <span className="look">
      {doubts > 0 && `? ${own.shows.doubtful} ${doubts} `}
      {findings > 0 && `◆ ${own.findings} ${findings}`}
    </span>
  )
}

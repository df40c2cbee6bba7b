// Below the grid, what belongs to the active cell in full: its text, how it was understood, what was told before, every
// doubt with its weight, and what can be done where two texts compete.

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lastOf, nameOf, notesAt, understoodAt } from './cells.tsx'
import { type At, beforeAt, cellKey, isTyped, rowKey, textAt } from './rows.ts'
import type { Filling } from './use-filling.ts'
import type { OwedWords } from './words.ts'

type Given = { readonly at: At | null; readonly filling: Filling; readonly own: OwedWords }

export function CellBar({ at, filling, own }: Given) {
  if (!at) return <p className="owed-bar quiet">{own.hint}</p>
  const { line, field } = at
  const text = textAt(filling.cells, at, filling.language)
  const understood = field === 'value' ? understoodAt(line, { filling, own }) : null
  return (
    <section className="owed-bar" aria-label={own.columns[field]}>
      <p>
        <Link to="/commitments/$id" params={{ id: line.owed.commitment }}>
          {nameOf(line, own)}
        </Link>{' '}
        <span className="quiet">{own.columns[field]}</span>{' '}
        {understood && <span>{understood}</span>}
        <Before at={at} filling={filling} own={own} text={text} />
      </p>
      {field !== 'value' && field !== 'from' && text !== '' && <p className="owed-full">{text}</p>}
      {isTyped(at) &&
        notesAt(at, { filling, own }).map(({ severity, words }) => (
          <p key={words} className={`owed-note ${severity}`}>
            <strong>{own.severities[severity]}</strong> {words}
          </p>
        ))}
      <Competing at={at} filling={filling} own={own} />
    </section>
  )
}

/** What was told last, and what the returned report had there. */
function Before({ at, filling, own, text }: Given & { readonly at: At; readonly text: string }) {
  const { line, field } = at
  const said = line.owed.told
  const before = beforeAt(at, filling.language)
  const last =
    field === 'value'
      ? lastOf(line, own).replace('\n', ' · ')
      : field === 'from' || field === 'explanation' || !said
        ? ''
        : said[field]
  return (
    <>
      {last !== '' && (
        <span className="quiet">
          {' '}
          {field === 'value' || !said ? `${own.columns.last} ${last}` : own.told(said.period, last)}
        </span>
      )}
      {before !== '' && before !== text && <span className="quiet"> {own.before(before)}</span>}
    </>
  )
}

function Competing({ at, filling, own }: Given & { readonly at: At }) {
  const key = rowKey(at.line.owed)
  const cell = cellKey(at)
  const rival = filling.typing.kept.rivals[cell]
  const report = filling.left.reports.get(key)
  if (rival === undefined && !filling.left.keys.has(key)) return null
  const forget = () =>
    filling.typing.keep(({ rivals, ...kept }) => {
      const { [cell]: _, ...others } = rivals
      return { ...kept, rivals: others }
    })
  return (
    <p className="owed-choices">
      {rival !== undefined && (
        <>
          <Button
            size="small"
            onClick={() => {
              filling.write([{ ...at, text: rival }])
              forget()
            }}
          >
            {own.takeRival}
          </Button>
          <Button size="small" onClick={forget}>
            {own.discardRival}
          </Button>
        </>
      )}
      {filling.left.keys.has(key) && (
        <>
          {report && <span>{own.conflictHint} </span>}
          <Button size="small" onClick={() => filling.typing.forget([key])}>
            {report ? own.giveUp : own.discard}
          </Button>
          {report && (
            <Link to="/reports/$id" params={{ id: report.id }}>
              {own.openReport}
            </Link>
          )}
        </>
      )}
    </p>
  )
}

// The sheets that were sent: until when the answer is due, what was answered, and whether the rules call for a higher one.

import { may, type UnitId } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'
import { useNames } from '../../parts/names.ts'
import { UnitName } from '../../parts/unit-name.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { actWords } from '../commitment/act-words.ts'
import { ActButton } from './act-button.tsx'
import type { ProposedSheet, SentSheet } from './asked.ts'
import { Clock } from './clock.tsx'
import { MatterLink } from './matter-link.tsx'
import { SheetColour, sheetWord } from './sheet-colour.tsx'
import { words } from './words.ts'

type Given = {
  readonly rows: readonly SentSheet[]
  /** What the rules call for by now. */
  readonly proposed: readonly ProposedSheet[]
  readonly scheme: string
}

export function SentSheets({ rows, proposed, scheme }: Given) {
  const { columns } = useWordsOf(words)
  const next = new Map(proposed.map((one) => [one.commitment, one]))
  return (
    <section className="paper sheet" aria-label={columns.sheet}>
      <table className="matters">
        <thead>
          <tr>
            {(['sheet', 'matter', 'lead', 'sent', 'reason', 'answerBy'] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
            <td className="acts" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Sent
              key={`${row.commitment} ${row.on} ${row.colour}`}
              row={row}
              next={next.get(row.commitment)}
              scheme={scheme}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Row = {
  readonly row: SentSheet
  readonly next: ProposedSheet | undefined
  readonly scheme: string
}

function Sent({ row, next, scheme }: Row) {
  const own = useWordsOf(words).sheets
  const language = useLanguage()
  const isOpen = !row.answered && !row.replaced
  return (
    <tr>
      <td>
        <SheetColour colour={row.colour} scheme={row.scheme} />
      </td>
      <td className="title">
        <MatterLink {...row} />
      </td>
      <td>
        <UnitName unit={row.lead} />
      </td>
      <td className="number">{row.on}</td>
      <td className="why">
        {row.reason}
        {row.answer && <p className="said">{row.answer}</p>}
        <Copied row={row} />
      </td>
      <td>
        {isOpen ? <Clock day={row.answerBy} left={row.left} /> : <Ended row={row} />}
        {isOpen && next && (
          <Link to="/supervise" search={{ kind: 'sheets', stage: 'proposed' }}>
            {own.escalate(sheetWord({ colour: next.colour, scheme }, language))}
          </Link>
        )}
      </td>
      <td className="acts">{isOpen && <AnswerButton row={row} />}</td>
    </tr>
  )
}

function Copied({ row }: Pick<Row, 'row'>) {
  const own = useWordsOf(words).sheets
  const names = useNames()
  if (row.copied.length === 0) return null
  const who = row.copied.map((id) => names.post(id)?.person ?? names.post(id)?.title ?? '')
  return (
    <small className="quiet">
      {own.copied} {who.join('、')}
    </small>
  )
}

function Ended({ row: { answered, replaced, late } }: Pick<Row, 'row'>) {
  const own = useWordsOf(words).sheets
  return (
    <span className="clock">
      {answered ? own.answeredOn(answered) : own.replaced(replaced ?? '')}{' '}
      {answered && late && (
        <small className="timeliness overdue">
          <span aria-hidden>!</span> {own.late}
        </small>
      )}
    </span>
  )
}

function AnswerButton({ row }: Pick<Row, 'row'>) {
  const own = useWordsOf(words).sheets
  const { fields } = useWordsOf(actWords)
  const about = { lead: row.lead as UnitId | null, support: [], leaders: [] }
  if (may(useActor(), 'answer-sheet', about)) return null
  return (
    <ActButton
      act="answer-sheet"
      commitment={row.commitment}
      label={own.answer}
      about={`${own.answer}: ${row.title}`}
      title={`${fields.answer} · ${row.title}`}
      isFirst
    />
  )
}

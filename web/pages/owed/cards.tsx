// The same on a phone: a card a commitment and period, keyboards for numbers, the same texts kept and submitted.

import { Button, Input } from 'antd'
import { useId } from 'react'
import { writtenAs } from '../../parts/typed/understand.ts'
import { lastOf, notesAt, noticesOf, partOf, understoodAt } from './cells.tsx'
import { type At, beforeAt, type Field, isTyped, type Line, rowKey, textAt } from './rows.ts'
import type { useEvidence } from './use-evidence.tsx'
import type { Filling } from './use-filling.ts'
import type { OwedWords } from './words.ts'

type Given = {
  readonly filling: Filling
  readonly evidence: ReturnType<typeof useEvidence>
  readonly own: OwedWords
}

export function OwedCards(given: Given) {
  return (
    <div className="owed-cards">
      {[...given.filling.groups].map(([key, lines]) => (
        <Card key={key} lines={lines} {...given} />
      ))}
    </div>
  )
}

const texts = ['narrative', 'problems', 'nextStep'] as const

function Card({ lines, filling, evidence, own }: Given & { readonly lines: readonly Line[] }) {
  const [first] = lines
  if (!first) return null
  const { owed } = first
  const key = rowKey(owed)
  const { number, title, period, closes } = owed
  const { count } = filling.evidenceOf(key)
  const isAsked = (filling.doubts.get(key) ?? []).some(({ severity }) => severity === 'explain')
  const hasExplained = filling.text({ line: first, field: 'explanation' }) !== ''
  return (
    <section className="paper owed-card" aria-label={`${number}. ${title}`}>
      <h2>
        <span className="quiet">{number}</span> {title}
      </h2>
      <p className="quiet">
        {period} · {own.closes(closes)}
      </p>
      {noticesOf(first, { filling, own }).map((words) => (
        <p key={words} className="owed-notice">
          {words}
        </p>
      ))}
      {lines.map((line) => (
        <Value key={line.key} line={line} filling={filling} own={own} />
      ))}
      {texts.map((field) => (
        <Words key={field} at={{ line: first, field }} filling={filling} own={own} />
      ))}
      {(isAsked || hasExplained) && (
        <Words at={{ line: first, field: 'explanation' }} filling={filling} own={own} />
      )}
      <div className="owed-choices">
        <Button onClick={() => filling.nothingChanged([key], own.noChangeSentence)}>
          {own.noChange}
        </Button>
        <Button loading={evidence.isBusy} onClick={() => evidence.choose(owed)}>
          {own.addEvidence} {count > 0 && own.evidence(count)}
        </Button>
        {filling.left.keys.has(key) && (
          <Button onClick={() => filling.typing.forget([key])}>{own.giveUp}</Button>
        )}
      </div>
    </section>
  )
}

type OfCell = { readonly at: At; readonly filling: Filling; readonly own: OwedWords }

/** A cell as a field of a form: stored with every letter. */
function fieldOf({ at, filling }: OfCell) {
  return {
    value: textAt(filling.cells, at, filling.language),
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      filling.write([{ ...at, text: value }]),
  }
}

function Value({ line, filling, own }: Omit<OfCell, 'at'> & { readonly line: Line }) {
  const id = useId()
  const at = { line, field: 'value' } as const
  if (line.kind === 'words' || !isTyped(at)) return null
  if (line.kind === 'milestone') {
    const isReached = filling.text(at) !== ''
    const text = isReached ? '' : writtenAs[filling.language].reached
    return (
      <>
        <Button
          className="owed-mark"
          aria-pressed={isReached}
          type={isReached ? 'primary' : 'default'}
          onClick={() => filling.write([{ ...at, text }])}
        >
          {isReached ? '✓ ' : ''}
          {partOf(line, own)}
          {line.milestone.due && ` · ${own.dueMilestone(line.milestone.due)}`}
        </Button>
        <Notes id={`${id}notes`} at={at} filling={filling} own={own} />
      </>
    )
  }
  const understood = understoodAt(line, { filling, own })
  return (
    <>
      <label htmlFor={id}>
        {partOf(line, own)}{' '}
        <span className="quiet">
          {own.last} {lastOf(line, own).replace('\n', ' · ')}
        </span>
      </label>
      <Input
        id={id}
        {...fieldOf({ at, filling, own })}
        inputMode="decimal"
        suffix={line.target.unit}
        size="large"
        aria-describedby={`${id}notes`}
      />
      {understood && <span className="owed-small">{understood}</span>}
      <Notes id={`${id}notes`} at={at} filling={filling} own={own} />
    </>
  )
}

function Words({ at, filling, own }: OfCell) {
  const id = useId()
  const before = beforeAt(at, filling.language)
  return (
    <>
      <label htmlFor={id}>{own.columns[at.field satisfies Field]}</label>
      <Input.TextArea
        id={id}
        {...fieldOf({ at, filling, own })}
        autoSize={{ minRows: 1, maxRows: 8 }}
        placeholder={before === '' && at.field !== 'explanation' ? told(at, own) : before}
        aria-describedby={`${id}notes`}
      />
      <Notes id={`${id}notes`} at={at} filling={filling} own={own} />
    </>
  )
}

function told({ line, field }: At, own: OwedWords): string {
  const { told: said } = line.owed
  const isText = field === 'narrative' || field === 'problems' || field === 'nextStep'
  return said && isText && said[field] !== '' ? own.told(said.period, said[field]) : ''
}

function Notes({ id, at, filling, own }: OfCell & { readonly id: string }) {
  const theirs = filling.left.theirs(at)
  return (
    <div id={id}>
      {theirs && <p className="owed-note look">{own.theirs(theirs)}</p>}
      {notesAt(at, { filling, own }).map(({ severity, words }) => (
        <p key={words} className={`owed-note ${severity}`}>
          <strong>{own.severities[severity]}</strong> {words}
        </p>
      ))}
    </div>
  )
}

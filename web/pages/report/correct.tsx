// The correction of an accepted report: everything as it was, to be changed, and why.

import type { Told } from '@luoshi/delivery'
import { App, Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { api, once, Problem, read } from '../../api.ts'
import type { Beside } from '../../parts/claim/asked.ts'
import { words as claimWords } from '../../parts/claim/words.ts'
import { figureTyped, writtenFigure } from '../../parts/typed/understand.ts'
import { words as typedWords } from '../../parts/typed/words.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { words } from './words.ts'

const texts = ['narrative', 'problems', 'nextStep'] as const

export function Correct({ beside, close }: { readonly beside: Beside; close(): void }) {
  const own = useWordsOf(words)
  const claim = useWordsOf(claimWords)
  const understood = useWordsOf(typedWords)
  const { common } = useWords()
  const { message } = App.useApp()
  const language = useLanguage()
  const id = useId()
  const { report, targets } = beside
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(() => ({
    ...Object.fromEntries(texts.map((key) => [key, report[key]])),
    ...Object.fromEntries(
      targets.map(({ id: of, unit }) => {
        const told = report.figures[of]
        return [of, told ? writtenFigure(told, { unit, language }) : '']
      }),
    ),
  }))
  const [reason, setReason] = useState('')
  const typed = targets
    .filter(({ id: of }) => report.figures[of] !== undefined || (said[of] ?? '') !== '')
    .map((target) => ({ target, found: figureTyped(said[target.id] ?? '', target.unit) }))
  const isWrong = typed.some(({ found }) => found !== null && 'fault' in found)
  const sending = useAct(
    (json: Said, key: string) =>
      read(api.reports[':id'].acts.$post({ param: { id: report.id }, json }, once(undefined, key))),
    {
      done: () => {
        void message.success(own.corrected)
        close()
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const figures = Object.fromEntries(
      typed.flatMap(({ target, found }) => {
        if (found === null || 'fault' in found) return []
        return [[target.id, withSource(found, report.figures[target.id])]]
      }),
    )
    const { narrative = '', problems = '', nextStep = '' } = said
    const { reached, evidence } = report
    const filled = { figures, narrative, problems, nextStep }
    const told = { ...filled, reached: [...reached], evidence: [...evidence] }
    sending.mutate({ act: 'correct', reason, filled: told })
  }
  const field = (key: string) => ({
    id: `${id}${key}`,
    value: said[key] ?? '',
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      setSaid((before) => ({ ...before, [key]: value })),
  })
  return (
    <form className="paper report-correct" onSubmit={submit} aria-label={own.correct}>
      <h2>{own.correct}</h2>
      <p className="quiet">{own.correctHint}</p>
      {targets.map(({ id: of, subject, measure, unit }) => {
        const found = figureTyped(said[of] ?? '', unit)
        return (
          <div key={of}>
            <label htmlFor={`${id}${of}`}>
              {measure === 'growth' ? claim.growth(subject) : subject}
            </label>
            <Input {...field(of)} suffix={unit} inputMode="decimal" />
            {found && 'fault' in found && (
              <p className="report-wrong" role="alert">
                {understood.faults['not-a-figure'](unit)}
              </p>
            )}
          </div>
        )
      })}
      {texts.map((key) => (
        <div key={key}>
          <label htmlFor={`${id}${key}`}>{claim[key]}</label>
          <Input.TextArea {...field(key)} autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5000} />
        </div>
      ))}
      <div>
        <label htmlFor={`${id}why`}>{own.why}</label>
        <Input.TextArea
          id={`${id}why`}
          value={reason}
          onChange={({ target: { value } }) => setReason(value)}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          required
        />
      </div>
      {sending.error instanceof Problem && (
        <p className="report-wrong" role="alert">
          {sending.error.message}
        </p>
      )}
      <p>
        <Button
          type="primary"
          htmlType="submit"
          loading={sending.isPending}
          disabled={isWrong || reason.trim() === ''}
        >
          {own.send}
        </Button>{' '}
        <Button onClick={close}>{common.cancel}</Button>
      </p>
    </form>
  )
}

type Acts = Parameters<(typeof api.reports)[':id']['acts']['$post']>[0]['json']
type Said = Extract<Acts, { act: 'correct' }>

/** Where it was read stays, unless the figure goes. */
function withSource(found: Figure, before: Told | undefined) {
  if ('absent' in found) return found
  return { ...found, from: before && 'value' in before ? before.from : null }
}

type Figure = Exclude<NonNullable<ReturnType<typeof figureTyped>>, { fault: unknown }>

// What a report claims, beside the figure before it, the target and the line of figures so far; its words, what the
// checks doubt, and the evidence to be opened.

import type { Told } from '@luoshi/delivery'
import { exactAmount } from '../amount.ts'
import { useNames } from '../names.ts'
import { useWordsOf } from '../use-words-of.ts'
import type { Beside } from './asked.ts'
import './claim.css'
import { type Figure, figuresOf } from './figures.ts'
import { trendOf } from './trend.ts'
import { type ClaimWords, words } from './words.ts'

export function Claim({ beside }: { readonly beside: Beside }) {
  const own = useWordsOf(words)
  const names = useNames()
  const { report, milestones } = beside
  const figures = figuresOf(beside)
  const reached = milestones.filter(({ id }) => report.reached.includes(id))
  const texts = (['narrative', 'problems', 'nextStep', 'explanation'] as const).flatMap((key) => {
    const text = report[key] ?? ''
    return text.trim() === '' ? [] : [{ key, text }]
  })
  return (
    <div className="claim">
      <p className="quiet">
        {own.submitted(names.unit(report.unit), report.submitted)}
        {report.filledFrom && ` · ${own.filledFrom(report.filledFrom)}`}
      </p>
      {report.returnedFor && report.stage === 'returned' && (
        <p className="claim-returned">{own.returnedFor(report.returnedFor)}</p>
      )}
      <Doubts beside={beside} own={own} />
      {figures.length > 0 && <Figures figures={figures} own={own} />}
      <dl>
        {reached.length > 0 && (
          <>
            <dt>{own.reached}</dt>
            <dd>{reached.map(({ name }) => name).join('、')}</dd>
          </>
        )}
        {texts.map(({ key, text }) => (
          <div key={key}>
            <dt>{own[key]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Evidence beside={beside} own={own} />
    </div>
  )
}

type Own = { readonly own: ClaimWords }

function Doubts({ beside: { doubts }, own }: Own & { readonly beside: Beside }) {
  if (doubts.length === 0) return null
  return (
    <ul className="claim-doubts" aria-label={own.doubts(doubts.length)}>
      {doubts.map(({ severity, message }) => (
        <li key={message} className={severity}>
          <strong>{own.severities[severity]}</strong> {message}
        </li>
      ))}
    </ul>
  )
}

function Figures({ figures, own }: Own & { readonly figures: readonly Figure[] }) {
  return (
    <div className="claim-scroll">
      <table>
        <thead>
          <tr>
            {(['target', 'last', 'now', 'change', 'goal', 'trend'] as const).map((key) => (
              <th key={key} scope="col">
                {own[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.target.id} figure={figure} own={own} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureRow({ figure, own }: Own & { readonly figure: Figure }) {
  const { target, told, last, change, values } = figure
  const amount = (value: string) => exactAmount(value, target.unit)
  const name = target.measure === 'growth' ? own.growth(target.subject) : target.subject
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={own.last}>
        {last ? amount(last.value) : own.none}
        {last && <small>{last.period}</small>}
      </td>
      <td data-label={own.now}>
        <strong>{sayTold(told, amount, own)}</strong>
        {told && 'value' in told && (
          <small>
            {[
              told.standing === 'provisional' ? own.provisional : '',
              told.from ? own.source(told.from) : '',
            ]
              .filter(Boolean)
              .join('，')}
          </small>
        )}
      </td>
      <td data-label={own.change}>
        {change === null ? '' : `${change.startsWith('-') ? '' : '+'}${amount(change)}`}
      </td>
      <td data-label={own.goal}>
        {target.base === null ? own.toBeSet : amount(target.base)}
        {target.stretch !== null && <small>{own.stretch(amount(target.stretch))}</small>}
      </td>
      <td data-label={own.trend}>
        <Trend {...{ values, name, own }} target={target.base} amount={amount} />
      </td>
    </tr>
  )
}

function sayTold(told: Told | null, amount: (value: string) => string, own: ClaimWords): string {
  if (!told) return own.notTold
  return 'absent' in told ? own.absent[told.absent] : amount(told.value)
}

const box = { width: 120, height: 30 }

type Drawn = Own & {
  readonly values: readonly string[]
  readonly target: string | null
  readonly name: string
  readonly amount: (value: string) => string
}

function Trend({ values, target, name, amount, own }: Drawn) {
  const trend = trendOf({ values, target }, box)
  if (!trend) return null
  const said = own.trendOf(name, values.map(amount).join('、'))
  return (
    <svg
      className="claim-trend"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      {trend.target !== null && (
        <line className="goal" x1="0" x2={box.width} y1={trend.target} y2={trend.target} />
      )}
      <polyline points={trend.line} />
      <circle cx={trend.end.x} cy={trend.end.y} r="2.5" />
    </svg>
  )
}

function Evidence({ beside: { evidence }, own }: Own & { readonly beside: Beside }) {
  if (evidence.length === 0) return <p className="quiet">{own.noEvidence}</p>
  return (
    <ul className="claim-evidence" aria-label={own.evidence(evidence.length)}>
      {evidence.map(({ id, name, size, purpose, madeOn }) => (
        <li key={id}>
          <a href={`/api/evidence/${id}/content`} download={name}>
            {name}
          </a>{' '}
          <span className="quiet">
            {[sizeOf(size), purpose, madeOn && own.made(madeOn)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

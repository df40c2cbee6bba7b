// Explained: how a figure or a light came about — the formula, both rulers, the rule and its source, every figure that
// went in with who typed and who approved it, and the sentence of the plan.

import { type Commitment, rounded, sayEntry, sayForecast, type Target } from '@luoshi/delivery'
import { Drawer } from 'antd'
import { amount, periodIn } from '../../parts/amount.ts'
import { useNames } from '../../parts/names.ts'
import { SourceSentence } from '../../parts/source-sentence.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage } from '../../words/index.ts'
import type { Explained } from './known.ts'
import { Months } from './months.tsx'
import { words } from './words.ts'

type Given = {
  /** `light`, `standing`, or the id of a target; null: nothing. */
  readonly what: string | null
  readonly state: Commitment
  readonly explained: Explained
  close(): void
}

export function ExplainDrawer({ what, state, explained, close }: Given) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const target = explained.targets.find((one) => one.target.id === what)
  const title = target?.target.subject ?? (what === 'light' ? own.computed : parts.columns.standing)
  return (
    <Drawer open={what !== null} title={own.explainOf(title)} onClose={close} size={560}>
      <div className="explained">
        {what !== null && !target && <Whole what={what} explained={explained} />}
        {(target ? [target] : explained.targets).map((one) => (
          <OneTarget key={one.target.id} one={one} />
        ))}
        <section>
          <h3>{own.drawer.source}</h3>
          <SourceSentence {...state} />
        </section>
      </div>
    </Drawer>
  )
}

function Whole({ what, explained }: Pick<Given, 'explained'> & { readonly what: string }) {
  const own = useWordsOf(words)
  const { light, standing } = explained
  return (
    <>
      <section>
        <h3>{own.drawer.rule}</h3>
        <p>{what === 'light' ? light.words : standing.words}</p>
        {what === 'light' && <p className="quiet">{own.drawer.light}</p>}
      </section>
      {what === 'light' && <Months explained={explained} isFull />}
    </>
  )
}

type Explaining = Explained['targets'][number]

function OneTarget({ one }: { readonly one: Explaining }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { completion, linear, plan, forecast } = one
  const target = one.target as Target
  return (
    <section>
      <h3>{target.subject}</h3>
      <p>{one.words}</p>
      <h4>{own.drawer.formula}</h4>
      <p>{own.drawer.formulas[completion.gauge]}</p>
      {(linear || plan) && (
        <>
          <h4>{own.drawer.rulers}</h4>
          {linear && <RulerLine word={own.drawer.linear} ruler={linear} />}
          {plan && <RulerLine word={own.drawer.plan} ruler={plan} />}
        </>
      )}
      <h4>{own.drawer.forecast}</h4>
      <p>{sayForecast(forecast, target, language)}</p>
      <h4>{own.drawer.inputs}</h4>
      {one.figures.length === 0 && <p className="quiet">{own.drawer.none}</p>}
      <ol className="inputs">
        {[...one.figures].reverse().map((figure) => (
          <Input key={`${figure.period} ${figure.report} ${figure.on}`} one={figure} of={target} />
        ))}
      </ol>
    </section>
  )
}

type Ruler = NonNullable<Explaining['linear']>

function RulerLine({ word, ruler }: { readonly word: string; readonly ruler: Ruler }) {
  const { drawer } = useWordsOf(words)
  const { planned, difference, ratio } = ruler
  const said = [drawer.planned(rounded(planned)), drawer.difference(difference)]
  return (
    <p>
      {word}
      <br />
      {[...said, ratio && drawer.ratio(ratio)].filter(Boolean).join(' · ')}
    </p>
  )
}

type Sourced = Explaining['figures'][number]

/** A figure with its way: who typed it, who endorsed, who accepted, and when. */
function Input({ one, of }: { readonly one: Sourced; readonly of: Target }) {
  const { drawer } = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const language = useLanguage()
  const names = useNames()
  const { period, value, standing, from, counts, report, steps } = one
  const notes = [
    standing === 'provisional' && drawer.provisional,
    report === null && drawer.broughtForward,
    from && drawer.from(from),
    !counts && drawer.replaced,
  ]
  return (
    <li className={counts ? '' : 'replaced'}>
      <strong>{amount(value, of.unit)}</strong> {periodIn(period, parts)}{' '}
      <small className="quiet">{notes.filter(Boolean).join(' · ')}</small>
      <ul>
        {steps.map(({ kind, person, post, at, on }) => (
          <li key={`${kind} ${at}`}>
            <small>
              {on} {sayEntry(kind === 'progressed' ? 'commitment' : 'report', kind, language)}{' '}
              {names.person(person) ?? parts.nobody} {names.post(post)?.title}
            </small>
          </li>
        ))}
      </ul>
    </li>
  )
}

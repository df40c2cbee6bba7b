// The targets, each with its figure, both rates, a bullet with both rulers, and the course of its year.

import { type Commitment, type Day, rounded, sayForecast, type Target } from '@luoshi/delivery'
import { amount } from '../../parts/amount.ts'
import { Bullet, BulletKey } from '../../parts/bullet.tsx'
import { Figure } from '../../parts/figure.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { courseOf } from './course.ts'
import { ExplainLink } from './explain-link.tsx'
import type { Explained } from './known.ts'
import { PaceLine } from './pace-line.tsx'
import { words } from './words.ts'

type Given = { readonly state: Commitment; readonly explained: Explained }
type Explaining = Explained['targets'][number]

export function Targets({ state, explained }: Given) {
  const own = useWordsOf(words)
  if (explained.targets.length === 0 && state.milestones.length > 0) return null
  return (
    <section className="paper" aria-labelledby="targets">
      <div className="section-head">
        <h2 id="targets">{own.targets}</h2>
        {explained.targets.length > 0 && <BulletKey />}
      </div>
      {explained.targets.length === 0 && <p className="quiet">{own.noTargets}</p>}
      {explained.targets.map((one) => (
        <OneTarget key={one.target.id} one={one} state={state} />
      ))}
    </section>
  )
}

function OneTarget({ one, state }: { readonly one: Explaining; readonly state: Commitment }) {
  const parts = useWordsOf(partWords)
  const own = useWordsOf(words)
  const language = useLanguage()
  const today = useMe().today as Day
  const target = one.target as Target
  const { subject, unit, base, stretch, partOf } = target
  const said = base === null ? parts.toFill : amount(base, unit)
  const course = courseOf(state, target, today)
  return (
    <article className="target">
      <h3>
        {partOf && <small className="quiet">{own.part} </small>}
        {parts.target(subject, said, stretch && amount(stretch, unit))}
        <ExplainLink what={target.id} of={subject} />
      </h3>
      <div className="now">
        <Figure figure={figuredOf(one)} lead={state.lead} />
        <Bullet figure={{ base, stretch, ...ratesOf(one) }} name={subject} />
      </div>
      <p>{one.words}</p>
      <PaceLine target={target} course={course} forecast={one.forecast} />
      {one.forecast.kind !== 'none' && (
        <p className="quiet">{sayForecast(one.forecast, target, language)}</p>
      )}
    </article>
  )
}

function figuredOf({ target: { unit }, completion: { figure }, figures }: Explaining) {
  if ('missing' in figure) return { unit, latest: null, missing: figure.missing }
  const { period, value } = figure
  const on = figures.findLast((one) => one.period === period)?.on ?? null
  return { unit, latest: { period, value, on }, missing: null }
}

function ratesOf({ completion: { base, stretch }, linear, plan }: Explaining) {
  const short = (value: string | null | undefined) => (value ? rounded(value) : null)
  return {
    reached: {
      base: short(base && 'percent' in base ? base.percent : null),
      stretch: short(stretch?.percent),
    },
    planned: { linear: short(linear?.planned), plan: short(plan?.planned) },
  }
}

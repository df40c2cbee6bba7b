// The headline targets as bullets: base and stretch, both rulers, and under each figure its date and whose it is.

import { Link } from '@tanstack/react-router'
import { amount } from '../../parts/amount.ts'
import { Bullet, BulletKey } from '../../parts/bullet.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Figure } from '../../parts/figure.tsx'
import { Light } from '../../parts/light.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import type { Counted } from './page.tsx'
import { words } from './words.ts'

type One = Counted['headline'][number]

export function Headline({ headline }: Pick<Counted, 'headline'>) {
  const own = useWordsOf(words)
  return (
    <section className="paper" aria-labelledby="headline">
      <div className="section-head">
        <h2 id="headline">{own.headline}</h2>
        <BulletKey />
      </div>
      {headline.length === 0 && <p className="quiet">{own.noHeadline}</p>}
      <ul className="headline">
        {headline.map((one) => (
          <Target key={`${one.commitment} ${one.figure.id}`} one={one} />
        ))}
      </ul>
      {headline.length > 0 && <Behind headline={headline} />}
    </section>
  )
}

function Target({ one: { commitment, title, lead, light, figure } }: { readonly one: One }) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const { subject, unit, base, stretch, reached } = figure
  const aim = own.stretchAim(amount(base ?? '0', unit), stretch && amount(stretch, unit))
  const rates = [
    reached.base && parts.ofBase(reached.base),
    reached.stretch && parts.ofStretch(reached.stretch),
  ]
  return (
    <li>
      <div className="what">
        <Link to="/commitments/$id" params={{ id: commitment }} title={title}>
          {subject}
        </Link>
        <small className="quiet">{aim}</small>
      </div>
      <div className="how">
        <Bullet figure={figure} name={subject} />
        <small>{rates.filter(Boolean).join(parts.list)}</small>
      </div>
      <Figure figure={figure} lead={lead} />
      <Light colour={light} />
    </li>
  )
}

function Behind({ headline }: Pick<Counted, 'headline'>) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const percent = (value: string | null) => (value === null ? '' : `${value}%`)
  return (
    <DataTable
      caption={own.headline}
      columns={[
        ...[parts.item, parts.base, parts.stretch, parts.value, `${parts.reached}/${parts.base}`],
        ...[`${parts.reached}/${parts.stretch}`, parts.linear, parts.plan],
      ]}
      rows={headline.map(({ figure: one }) => [
        one.subject,
        one.base === null ? parts.toFill : amount(one.base, one.unit),
        one.stretch === null ? '' : amount(one.stretch, one.unit),
        one.latest
          ? amount(one.latest.value, one.unit)
          : parts.noFigure[one.missing ?? 'not-reported'],
        ...[one.reached.base, one.reached.stretch, one.planned.linear, one.planned.plan].map(
          percent,
        ),
      ])}
    />
  )
}

// Five counts, the lights and the time limits: each number is the way to those commitments.

import type { LightColour, Standing as StandingKey } from '@luoshi/delivery'
import { CountLink } from '../../parts/count-link.tsx'
import { Light } from '../../parts/light.tsx'
import { Standing } from '../../parts/standing.tsx'
import { Timeliness } from '../../parts/timeliness.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import type { Counted } from './page.tsx'
import { words } from './words.ts'

const standings: readonly StandingKey[] = ['done', 'ahead', 'on-pace', 'behind', 'other']
const lights: readonly LightColour[] = ['red', 'yellow', 'green', 'grey']

export function Counts({
  standing,
  light,
  timeliness,
}: Pick<Counted, 'standing' | 'light' | 'timeliness'>) {
  const own = useWordsOf(words)
  return (
    <div className="counts">
      <section className="paper" aria-label={own.counts}>
        {standings.map((key) => (
          <CountLink key={key} count={standing[key]} search={{ standing: key }}>
            <Standing standing={key} />
          </CountLink>
        ))}
      </section>
      <section className="paper" aria-label={own.lights}>
        {lights.map((key) => (
          <CountLink key={key} count={light[key]} search={{ light: key, sort: 'due' }}>
            <Light colour={key} />
          </CountLink>
        ))}
      </section>
      <section className="paper" aria-label={own.timeliness}>
        {(['overdue', 'near'] as const).map((key) => (
          <CountLink key={key} count={timeliness[key]} search={{ timeliness: key, sort: 'due' }}>
            <Timeliness timeliness={key} />
          </CountLink>
        ))}
      </section>
    </div>
  )
}

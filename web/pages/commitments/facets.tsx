// How many there are of each light, standing, timeliness and state: each count is a filter, chosen again it is off.

import {
  type LightColour,
  type ProcessState,
  processes,
  type Standing as StandingKey,
  type Timeliness as TimelinessKey,
} from '@luoshi/delivery'
import type { ReactNode } from 'react'
import { CountLink } from '../../parts/count-link.tsx'
import { type Filters, toggled } from '../../parts/filters.ts'
import { Light } from '../../parts/light.tsx'
import { Standing } from '../../parts/standing.tsx'
import { Timeliness } from '../../parts/timeliness.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import type { Counts } from '../../queries.ts'
import { useLanguage } from '../../words/index.ts'
import { words } from './words.ts'

type Facet = keyof Counts
const facets: readonly Facet[] = ['light', 'standing', 'timeliness', 'process']

/** The worst first. */
const order: Readonly<Record<Exclude<Facet, 'process'>, readonly string[]>> = {
  light: ['red', 'yellow', 'green', 'grey'],
  standing: ['behind', 'other', 'on-pace', 'ahead', 'done'],
  timeliness: ['overdue', 'near', 'normal', 'none'],
}

export function Facets({
  counts,
  filters,
}: {
  readonly counts: Counts
  readonly filters: Filters
}) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const say: Readonly<Record<Facet, (key: string) => ReactNode>> = {
    light: (key) => <Light colour={key as LightColour} />,
    standing: (key) => <Standing standing={key as StandingKey} />,
    timeliness: (key) => <Timeliness timeliness={key === 'none' ? null : (key as TimelinessKey)} />,
    process: (key) => processes[language][key as ProcessState],
  }
  return (
    <div className="facets">
      {facets.map((facet) => {
        const of: Readonly<Record<string, number | undefined>> = counts[facet]
        const keys = facet === 'process' ? Object.keys(of) : order[facet]
        return (
          <fieldset key={facet}>
            <legend>{own.facets[facet]}</legend>
            {keys.map((key) => (
              <CountLink
                key={key}
                count={of[key] ?? 0}
                search={toggled(filters, facet, key)}
                isOn={filters[facet] === key}
              >
                {say[facet](key)}
              </CountLink>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

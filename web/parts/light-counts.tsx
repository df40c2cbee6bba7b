// The lights of a unit's or a leader's commitments, with those that are overdue: each count is the way to them.
//
//   <LightCounts counts={data.counts} filters={{ unit }} />

import type { LightColour } from '@luoshi/delivery'
import type { Counts } from '../queries.ts'
import { CountLink } from './count-link.tsx'
import type { Filters } from './filters.ts'
import { Light } from './light.tsx'
import { Timeliness } from './timeliness.tsx'

const lights: readonly LightColour[] = ['red', 'yellow', 'green', 'grey']

type Given = { readonly counts: Counts; readonly filters: Filters }

export function LightCounts({ counts: { light, timeliness }, filters }: Given) {
  return (
    <div className="paper light-counts">
      {lights.map((key) => (
        <CountLink key={key} count={light[key]} search={{ ...filters, light: key }}>
          <Light colour={key} />
        </CountLink>
      ))}
      {(['overdue', 'near'] as const).map((key) => (
        <CountLink key={key} count={timeliness[key]} search={{ ...filters, timeliness: key }}>
          <Timeliness timeliness={key} />
        </CountLink>
      ))}
    </div>
  )
}

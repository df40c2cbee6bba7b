// The same counts by section and by unit.

import { CountTable } from '../../parts/count-table.tsx'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import type { Counted } from './page.tsx'
import { words } from './words.ts'

export function BySection({ sections }: Pick<Counted, 'sections'>) {
  const own = useWordsOf(words)
  return (
    <CountTable
      id="by-section"
      title={own.bySection}
      of={own.section}
      rows={sections.map((one) => ({
        ...{ counts: one, key: one.section ?? '' },
        name: one.section ?? own.noSection,
        filters: one.section === null ? null : { section: one.section },
      }))}
    />
  )
}

export function ByUnit({ units }: Pick<Counted, 'units'>) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const names = useNames()
  return (
    <CountTable
      id="by-unit"
      title={own.byUnit}
      of={own.unit}
      rows={units.map((one) => ({
        ...{ counts: one, key: one.unit ?? '' },
        name: one.unit ? (
          <a href={`/units/${one.unit}`}>{names.unit(one.unit)}</a>
        ) : (
          common.unassigned
        ),
        filters: one.unit === null ? null : { unit: one.unit as string },
      }))}
    />
  )
}

// The office chooses the unit that it fills in for.

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useUnitName } from '../../parts/use-unit-name.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { words } from './words.ts'

type Given = { readonly unit: string | undefined; choose(unit: string): void }

export function ForUnit({ unit, choose }: Given) {
  const own = useWordsOf(words)
  const nameOf = useUnitName()
  const { data } = useQuery(asked.directory())
  const units = (data?.state.units ?? []).filter(({ kind, closed }) => kind !== 'group' && !closed)
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      className="owed-unit"
      aria-label={own.forUnit}
      placeholder={own.forUnit}
      value={unit ?? null}
      onChange={choose}
      options={units.map((one) => ({ value: one.id, label: nameOf(one.id) }))}
    />
  )
}

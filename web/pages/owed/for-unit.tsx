// The office chooses the unit that it fills in for.

import { Select } from 'antd'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

type Given = { readonly unit: string | undefined; choose(unit: string): void }

export function ForUnit({ unit, choose }: Given) {
  const own = useWordsOf(words)
  const names = useNames()
  const units = names.directory.units.filter(({ kind, closed }) => kind !== 'group' && !closed)
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      className="owed-unit"
      aria-label={own.forUnit}
      placeholder={own.forUnit}
      value={unit ?? null}
      onChange={choose}
      options={units.map((one) => ({ value: one.id, label: names.unit(one.id) }))}
    />
  )
}

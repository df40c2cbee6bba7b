// Stage and unit of a list, in the address: each stage with how many it holds.
//
//   const { stage, of } = useStage(['asked', 'decided'])
//   <ListFilter stages={['asked', 'decided']} stage={stage} said={own.stages} counts={{ asked: 3 }} units={ids} />

import type { UnitId } from '@luoshi/delivery'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

/** The stage that the address names, else the first; and whether a row's unit is the one asked for. */
export function useStage<Stage extends string>(stages: readonly Stage[], first?: Stage) {
  const { stage: named, unit } = useSearch({ from: '/supervise' })
  const stage = stages.find((one) => one === named) ?? first ?? (stages[0] as Stage)
  const isOf = (lead: string | null) => unit === undefined || unit === lead
  return { stage, isOf }
}

type Given<Stage extends string> = {
  readonly stages: readonly Stage[]
  readonly stage: Stage
  readonly said: Readonly<Record<Stage, string>>
  readonly counts?: Readonly<Partial<Record<Stage, number>>>
  /** Those that the list is about; none: no choice. */
  readonly units: readonly (UnitId | null)[]
}

export function ListFilter<Stage extends string>(given: Given<Stage>) {
  const own = useWordsOf(words)
  const { stages, stage, said, counts = {}, units } = given
  const search = useSearch({ from: '/supervise' })
  return (
    <div className="list-filter no-print">
      <nav className="choices" aria-label={own.stages}>
        {stages.map((key) => (
          <Link
            key={key}
            to="/supervise"
            search={{ ...search, stage: key }}
            replace
            className="choice"
            {...(key === stage && { 'aria-current': 'true' as const })}
            activeProps={{ 'aria-current': key === stage ? 'true' : undefined }}
          >
            {said[key]} {(counts as Readonly<Record<string, number>>)[key]}
          </Link>
        ))}
      </nav>
      <Units units={units} />
    </div>
  )
}

function Units({ units }: Pick<Given<string>, 'units'>) {
  const own = useWordsOf(words)
  const names = useNames()
  const { unit } = useSearch({ from: '/supervise' })
  const navigate = useNavigate({ from: '/supervise' })
  const known = [...new Set([...units, unit as UnitId | undefined])].filter((one) => one != null)
  if (known.length < 2 && !unit) return null
  return (
    <Select
      className="wide-number"
      aria-label={own.unit}
      placeholder={own.unit}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={260}
      value={unit ?? null}
      options={known.map((id) => ({ value: id as string, label: names.unit(id) }))}
      onChange={(next: string | null | undefined) =>
        void navigate({
          search: ({ unit: _, ...others }) => (next ? { ...others, unit: next } : others),
          replace: true,
        })
      }
    />
  )
}

// What has to be put right, unit by unit, each with its day.

import { Button, Input, Select } from 'antd'
import type { FieldOption } from '../../parts/field.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { demandsIn, type TypedDemand } from './demands.ts'
import { fieldWords } from './field-words.ts'

type Given = {
  readonly units: readonly FieldOption[]
  readonly value: string
  change(value: string): void
}

export function DemandsField({ units, value, change }: Given) {
  const fields = useWordsOf(fieldWords)
  const rows = demandsIn(value)
  const set = (next: readonly TypedDemand[]) => change(JSON.stringify(next))
  const edit = (at: number, part: Partial<TypedDemand>) =>
    set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <fieldset>
      <legend>{fields.demands}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <div key={at} className="demand">
          <Select
            aria-label={fields.unit}
            value={row.unit || null}
            options={[...units]}
            onChange={(unit) => edit(at, { unit })}
          />
          <Input
            aria-label={fields.demandText}
            placeholder={fields.demandText}
            value={row.text}
            onChange={(event) => edit(at, { text: event.target.value })}
          />
          <Input
            aria-label={fields.due}
            type="date"
            value={row.due}
            onChange={(event) => edit(at, { due: event.target.value })}
          />
          <Button
            aria-label={fields.removeDemand}
            onClick={() => set(rows.filter((_, index) => index !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        type="dashed"
        onClick={() => set([...rows, { unit: units[0]?.value ?? '', text: '', due: '' }])}
      >
        {fields.addDemand}
      </Button>
    </fieldset>
  )
}

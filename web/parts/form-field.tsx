// One field of a form with its label. What it holds is text; several choices are their values with spaces between.
//
//   <FormField label="理由" kind="text" value={reason} change={setReason} />

import { Input, Select } from 'antd'
import { useId } from 'react'
import type { FieldKind, FieldOption } from './field.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './parts.css'

type Given = {
  readonly label: string
  readonly kind: FieldKind
  readonly value: string
  change(value: string): void
  readonly optional?: boolean | undefined
  readonly options?: readonly FieldOption[] | undefined
  readonly suffix?: string
}

export function FormField(given: Given) {
  const { optional } = useWordsOf(partWords)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {given.label}
        {given.optional && <span className="quiet">{optional}</span>}
      </label>
      <Entry {...given} id={id} />
    </div>
  )
}

function Entry({ id, kind, value, change, options = [], suffix }: Given & { readonly id: string }) {
  const typed = (event: { target: { value: string } }) => change(event.target.value)
  const search = { showSearch: { optionFilterProp: 'label' } as const, options: [...options] }
  switch (kind) {
    case 'text':
      return (
        <Input.TextArea
          id={id}
          value={value}
          onChange={typed}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={2000}
        />
      )
    case 'line':
      return <Input id={id} value={value} onChange={typed} maxLength={200} />
    case 'day':
      return <Input id={id} type="date" value={value} onChange={typed} />
    case 'amount':
      return <Input id={id} value={value} onChange={typed} inputMode="decimal" suffix={suffix} />
    case 'choice':
      return <Select id={id} {...search} value={value || null} onChange={(next) => change(next)} />
    case 'choices':
      return (
        <Select
          id={id}
          {...search}
          mode="multiple"
          value={value.split(' ').filter(Boolean)}
          onChange={(next: readonly string[]) => change(next.join(' '))}
        />
      )
  }
}

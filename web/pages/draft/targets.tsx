// The targets of a commitment as rows that are edited in place, checked while one types.

import type { Commitment, CommitmentId, Edit, Target, TargetId } from '@luoshi/delivery'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useDraft } from './drafting.tsx'
import { readTarget, type TypedTarget, typedOf } from './typed-target.ts'
import { useTyped } from './use-typed.ts'
import { words } from './words.ts'

export function Targets({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { save } = useDraft()
  const set = (targets: readonly Target[]) => save(state.id, { targets }, state)
  return (
    <fieldset className="targets">
      <legend>{own.targets}</legend>
      {state.targets.map((target) => (
        <TargetRow
          key={target.id}
          target={target}
          keep={(next, seen) => save(...changed(state, seen, next))}
          remove={() => void set(state.targets.filter(({ id }) => id !== target.id))}
        />
      ))}
      <Button size="small" onClick={() => void set([...state.targets, blank(state)])}>
        {own.addTarget}
      </Button>
    </fieldset>
  )
}

/** The edit of one target, and what it was made on. */
function changed(
  { id, targets }: Commitment,
  seen: Target,
  next: Target,
): [CommitmentId, Edit, Edit] {
  const listed = (one: Target) => targets.map((other) => (other.id === next.id ? one : other))
  return [id, { targets: listed(next) }, { targets: listed(seen) }]
}

function blank({ frequency, title }: Commitment): Target {
  return {
    ...{ id: crypto.randomUUID() as TargetId, subject: title, measure: 'count', unit: '' },
    ...{ base: null, stretch: null, baseline: null, better: 'higher', accrual: 'cumulative' },
    ...{ frequency, due: null, source: 'reported', statistics: null, fact: null, span: null },
  }
}

type Given = {
  readonly target: Target
  readonly keep: (next: Target, seen: Target) => Promise<string | null>
  remove(): void
}

function TargetRow({ target, keep, remove }: Given) {
  const own = useWordsOf(words)
  const typed = useTyped(typedOf(target), async (next, seen) => {
    const before = readTarget(seen, target).target ?? target
    const { target: after } = readTarget(next, target)
    return after ? keep(after, before) : ''
  })
  const { wrong } = readTarget(typed.value, target)
  const first = Object.values(wrong)[0]
  const id = useId()
  const input = (field: 'subject' | 'base' | 'stretch' | 'unit' | 'baseline') => (
    <div className={`labelled ${field}`}>
      <label htmlFor={id + field}>{own[field]}</label>
      <Input
        id={id + field}
        size="small"
        value={typed.value[field]}
        status={wrong[field] ? 'error' : ''}
        aria-invalid={wrong[field] !== undefined}
        aria-describedby={first ? `${id}wrong` : undefined}
        inputMode={field === 'subject' || field === 'unit' ? 'text' : 'decimal'}
        onChange={({ target: { value } }) => typed.type({ ...typed.value, [field]: value })}
        onBlur={typed.leave}
      />
    </div>
  )
  return (
    <div className="target-row">
      {input('subject')}
      {input('base')}
      {input('stretch')}
      {input('unit')}
      {input('baseline')}
      <Direction
        id={`${id}better`}
        value={typed.value.better}
        onChange={(better) => typed.type({ ...typed.value, better })}
      />
      <Button
        size="small"
        type="text"
        onClick={remove}
        aria-label={`${own.removeTarget} ${target.subject}`}
      >
        ×
      </Button>
      {(first || typed.problem) && (
        <span className="field-wrong" id={`${id}wrong`} role="status">
          {first ? own.wrong[first] : typed.problem}
        </span>
      )}
    </div>
  )
}

type Choosing = {
  readonly id: string
  readonly value: TypedTarget['better']
  onChange(value: TypedTarget['better']): void
}

function Direction({ id, value, onChange }: Choosing) {
  const own = useWordsOf(words)
  return (
    <div className="labelled better">
      <label htmlFor={id}>{own.better}</label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={onChange}
        options={(['higher', 'lower'] as const).map((one) => ({
          value: one,
          label: own.betters[one],
        }))}
      />
    </div>
  )
}

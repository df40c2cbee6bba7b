// Fields of the editor, each with its label and what is wrong with it.

import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTyped } from './use-typed.ts'

type Labelled = {
  readonly label: string
  readonly problem?: string | null
  readonly className?: string
  readonly children: (id: string) => ReactNode
}

export function Field({ label, problem = null, className = '', children }: Labelled) {
  const id = useId()
  return (
    <div className={`labelled ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {problem && (
        <span className="field-wrong" role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}

type Typing = {
  readonly label: string
  readonly value: string
  readonly className?: string
  readonly keep: (next: string, seen: string) => Promise<string | null>
}

export function Line({
  label,
  value,
  keep,
  className = '',
  isFirst,
}: Typing & { readonly isFirst?: boolean }) {
  const typed = useTyped(value, keep)
  return (
    <Field label={label} problem={typed.problem} className={className}>
      {(id) => (
        <Input
          id={id}
          value={typed.value}
          maxLength={200}
          autoFocus={isFirst === true}
          status={typed.problem ? 'error' : ''}
          onChange={({ target }) => typed.type(target.value)}
          onBlur={typed.leave}
          onPressEnter={typed.leave}
        />
      )}
    </Field>
  )
}

export function Paragraph({ label, value, keep, className = '' }: Typing) {
  const typed = useTyped(value, keep)
  return (
    <Field label={label} problem={typed.problem} className={className}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={typed.value}
          maxLength={5000}
          autoSize={{ minRows: 2, maxRows: 9 }}
          status={typed.problem ? 'error' : ''}
          onChange={({ target }) => typed.type(target.value)}
          onBlur={typed.leave}
        />
      )}
    </Field>
  )
}

/** A day is text, as the browser's own field gives it: no clock is asked. */
export function DayField({ label, value, keep, className = '' }: Typing) {
  const typed = useTyped(value, keep)
  return (
    <Field label={label} problem={typed.problem} className={className}>
      {(id) => (
        <Input
          id={id}
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={typed.value}
          status={typed.problem ? 'error' : ''}
          onChange={({ target }) => typed.type(target.value)}
          onBlur={typed.leave}
        />
      )}
    </Field>
  )
}

// Choosing units or posts by typing: a name, another name, or the first letters of its pinyin.
//
//   <UnitSelect label="牵头单位" value={lead} onChange={setLead} choices={units} />

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { likeness } from './by-name.ts'

export type Choice = {
  readonly value: string
  /** What it is called now, then whatever else it is called. */
  readonly names: readonly [string, ...string[]]
}

type Given = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly size?: 'small'
}
type One = Given & { readonly value: string | null; onChange(value: string | null): void }
type Many = Given & { readonly value: readonly string[]; onChange(value: string[]): void }

export function UnitSelect({ value, onChange, label, ...rest }: One) {
  const found = useFound(rest.choices)
  return (
    <Select
      {...shared(rest, label)}
      {...found}
      allowClear
      value={value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  )
}

export function UnitsSelect({ value, onChange, label, ...rest }: Many) {
  const found = useFound(rest.choices)
  return (
    <Select
      {...shared(rest, label)}
      {...found}
      mode="multiple"
      value={[...value]}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  )
}

function shared(
  { placeholder, disabled = false, size }: Given | Omit<Given, 'label'>,
  label: string,
) {
  return {
    ...{ 'aria-label': label, disabled, popupMatchSelectWidth: false },
    ...(placeholder !== undefined && { placeholder }),
    ...(size && { size }),
    style: { width: '100%' },
  }
}

/** Those that are like what is typed, the likest first. */
function useFound(choices: readonly Choice[]) {
  const [typed, setTyped] = useState('')
  const [isOpened, setOpened] = useState(false)
  const initials = useInitials(choices, isOpened)
  const options = useMemo(() => {
    const found = choices.flatMap(({ value, names }) => {
      const rank = likeness(typed, names, initials?.get(value))
      return rank === null ? [] : [{ value, label: names[0], rank }]
    })
    return found.sort((a, b) => a.rank - b.rank)
  }, [choices, typed, initials])
  return {
    options,
    showSearch: { filterOption: false, searchValue: typed, onSearch: setTyped },
    onOpenChange: (isOpen: boolean) => isOpen && setOpened(true),
  } as const
}

/** First letters of the pinyin of each; the letters are loaded when a list is first opened. */
function useInitials(choices: readonly Choice[], isOpened: boolean) {
  const { data: pinyin } = useQuery({
    queryKey: ['letters'],
    queryFn: async () => (await import('pinyin-pro')).pinyin,
    enabled: isOpened,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => {
    if (!pinyin) return null
    const letters = (names: readonly string[]) =>
      names
        .map((name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''))
        .join(' ')
    return new Map(choices.map(({ value, names }) => [value, letters(names).toLowerCase()]))
  }, [pinyin, choices])
}

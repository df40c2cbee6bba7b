// Words, unit, leader, section, order: what a list is asked for beside its counts.

import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FilterKey, type Filters, toggled } from '../../parts/filters.ts'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { useSaid } from './said.ts'
import { words } from './words.ts'

type Given = { readonly filters: Filters; change(filters: Filters): void }

export function FilterBar({ filters, change }: Given) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const choices = useChoices()
  const choose = (key: FilterKey) => ({
    value: filters[key] ?? null,
    allowClear: true,
    showSearch: { optionFilterProp: 'label' },
    onChange: (value: string | null | undefined) => {
      const { [key]: _, ...others } = filters
      change(value ? { ...others, [key]: value } : others)
    },
  })
  const chosen = Object.keys(filters).filter((key) => key !== 'sort').length
  return (
    <search className="filter-bar" aria-label={own.filters}>
      <Input.Search
        key={filters.text ?? ''}
        defaultValue={filters.text ?? ''}
        placeholder={own.text}
        aria-label={own.text}
        allowClear
        onSearch={(text) => {
          const { text: _, ...others } = filters
          change(text.trim() === '' ? others : { ...others, text: text.trim() })
        }}
      />
      {(['unit', 'leader', 'section'] as const).map((key) => (
        <Select
          key={key}
          {...choose(key)}
          options={choices[key]}
          placeholder={own[key]}
          aria-label={own[key]}
          popupMatchSelectWidth={280}
        />
      ))}
      <Select
        value={filters.sort ?? 'number'}
        aria-label={own.sort}
        options={(['number', 'due', 'light', 'title'] as const).map((value) => ({
          ...{ value, label: own.sorts[value] },
        }))}
        onChange={(sort) => change({ ...filters, sort })}
      />
      {chosen > 0 && (
        <Button onClick={() => change(filters.sort ? { sort: filters.sort } : {})}>
          {common.reset}
        </Button>
      )}
    </search>
  )
}

function useChoices() {
  const { directory, unit, post } = useNames()
  const { today } = useMe()
  const { data } = useQuery(asked.overview())
  const led = new Set(data?.units.map((one) => one.unit))
  const units = directory.units.filter(({ id, closed }) => led.has(id) || !closed || closed > today)
  const leaders = directory.posts.filter(({ role, closed }) => role === 'leader' && !closed)
  return {
    unit: units
      .filter(({ kind }) => kind !== 'group')
      .map(({ id }) => ({ value: id as string, label: unit(id) })),
    leader: leaders.map(({ id, title }) => {
      const person = post(id)?.person
      return { value: id as string, label: person ? `${person}（${title}）` : title }
    }),
    section: (data?.sections ?? []).flatMap(({ section }) =>
      section === null ? [] : [{ value: section, label: section }],
    ),
  }
}

/** What is filtered by that no field shows: each can be taken away. */
export function Others({ filters, change }: Given) {
  const own = useWordsOf(words)
  const said = useSaid(filters).filter(({ key }) => otherKeys.includes(key))
  return said.map(({ key, words: what }) => (
    <Button
      key={key}
      size="small"
      aria-label={own.remove(what)}
      onClick={() => {
        const { lit: _lit, sight: _sight, ...rest } = toggled(filters, key, undefined)
        change(key === 'month' ? rest : toggled(filters, key, undefined))
      }}
    >
      {what} ✕
    </Button>
  ))
}

const otherKeys: readonly FilterKey[] = ['support', 'week', 'month']

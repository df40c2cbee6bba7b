// What the journal is asked for: about what, what was done, by whom, from and to which day.

import { entryKinds } from '@luoshi/delivery'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import { useNamedChoices } from '../../parts/named-choices.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { changed, type JournalSearch } from './search.ts'
import { words } from './words.ts'

export function JournalFilters({ search }: { readonly search: JournalSearch }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { common } = useWords()
  const { people } = useNamedChoices()
  const id = useId()
  const navigate = useNavigate({ from: '/journal' })
  const change = (key: keyof JournalSearch, value: string | null | undefined) =>
    void navigate({ search: changed(search, key, value), replace: true })
  const options = {
    noun: optionsOf(own.nouns),
    kind: optionsOf(entryKinds(search.noun ?? '', language)),
    person: people,
  }
  return (
    <search className="list-filter no-print" aria-label={own.filters}>
      {(['noun', 'kind', 'person'] as const).map((key) => (
        <Select
          key={key}
          className="wide-number"
          aria-label={own[key]}
          placeholder={own[key]}
          allowClear
          disabled={options[key].length === 0}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={220}
          value={search[key] ?? null}
          options={[...options[key]]}
          onChange={(value: string | null | undefined) => change(key, value)}
        />
      ))}
      {(['from', 'to'] as const).map((key) => (
        <span key={key}>
          <label htmlFor={`${id}${key}`}>{own[key]}</label>{' '}
          <Input
            id={`${id}${key}`}
            className="wide-number"
            type="date"
            value={search[key] ?? ''}
            onChange={(event) => change(key, event.target.value)}
          />
        </span>
      ))}
      {Object.keys(search).length > 0 && (
        <Button onClick={() => void navigate({ search: {}, replace: true })}>{common.reset}</Button>
      )}
    </search>
  )
}

function optionsOf(said: Readonly<Record<string, string>>) {
  return Object.entries(said).map(([value, label]) => ({ value, label }))
}

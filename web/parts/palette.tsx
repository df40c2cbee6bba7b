// The palette: a page, or a commitment by number or words, without the mouse. Ctrl+K or / opens it from anywhere.

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { api, read } from '../api.ts'
import { menuOf, paths } from '../pages.ts'
import { useMe } from '../session.tsx'
import { useWords } from '../words/index.ts'

type Place = { readonly to: string; readonly label: string; readonly about: string }

const most = 12

export function Palette({ close }: { readonly close: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const places = usePlaces(useDeferredValue(text.trim()))
  const chosen = Math.min(at, places.length - 1)
  const go = (place: Place | undefined) => {
    if (!place) return
    close()
    void navigate({ to: place.to })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(chosen + step, places.length - 1)))
    }
    if (event.key === 'Enter') go(places[chosen])
  }
  return (
    <Modal open title={words.shell.find} footer={null} onCancel={close} destroyOnHidden>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}list`}
        aria-activedescendant={places[chosen] && `${id}${chosen}`}
        aria-label={words.shell.findHint}
        placeholder={words.shell.findHint}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={`${id}list`} aria-label={words.shell.find} className="places">
        {places.map((place, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={place.to}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => go(place)}
          >
            {place.label} <span className="quiet">{place.about}</span>
          </div>
        ))}
      </div>
      {places.length === 0 && <p className="quiet">{words.shell.nothingFound}</p>}
    </Modal>
  )
}

/** The pages of the role, and what the server finds among the commitments that it shows to them. */
function usePlaces(text: string): readonly Place[] {
  const words = useWords()
  const { role } = useMe()
  const { data: found } = useQuery({
    queryKey: ['commitments', 'palette', text],
    queryFn: () =>
      read(api.commitments.$get({ query: { text, sort: 'number', limit: String(most) } })),
    enabled: text !== '',
  })
  const pages = menuOf(role)
    .map((key) => ({ to: paths[key], label: words.pages[key], about: '' }))
    .filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
  const commitments = (found?.rows ?? []).map(({ id, number, title, section }) => ({
    ...{ to: `/commitments/${id}`, label: `${number}. ${title}`, about: section ?? '' },
  }))
  return [...pages, ...commitments].slice(0, most)
}

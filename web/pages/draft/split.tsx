// Splitting a commitment: its words into parts, and each target and milestone into one of them (一事一项).

import type { Commitment } from '@luoshi/delivery'
import { sayTarget } from '@luoshi/delivery'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { splitInto } from './parts.ts'
import { lastNumber } from './rows.ts'
import { words } from './words.ts'

type Written = { readonly title: string; readonly text: string }

export function Split({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{own.split}</Button>
      {isOpen && <Splitting state={state} close={() => setOpen(false)} />}
    </>
  )
}

function Splitting({ state, close }: { readonly state: Commitment; close(): void }) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { act, rows } = useDraft()
  const whole = { title: state.title, text: state.text }
  const [parts, setParts] = useState<readonly Written[]>([whole, { title: '', text: '' }])
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>({})
  const held = heldBy(state, useLanguage())
  const isReady = parts.every(({ title }) => title.trim() !== '')
  const split = async () => {
    const into = splitInto(
      state,
      parts.map((part, index) => ({
        ...{ title: part.title.trim(), text: part.text.trim() || part.title.trim() },
        holds: held.flatMap(({ id }) => ((places[id] ?? 0) === index ? [id] : [])),
      })),
      { last: lastNumber(rows) },
    )
    if (await act({ act: 'split', commitment: state.id, into })) close()
  }
  const write = (index: number, part: Partial<Written>) =>
    setParts(parts.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <Modal
      open
      width={720}
      title={own.splitTitle(state.number)}
      okText={own.split}
      okButtonProps={{ disabled: !isReady }}
      cancelText={common.cancel}
      onCancel={close}
      onOk={split}
    >
      <p className="quiet">{own.splitHint}</p>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        <PartFields key={index} index={index} part={part} write={(some) => write(index, some)} />
      ))}
      <Button size="small" onClick={() => setParts([...parts, { title: '', text: '' }])}>
        {own.morePart}
      </Button>
      <ul className="holding">
        {held.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Select
              size="small"
              aria-label={`${name} ${own.belongs}`}
              value={places[id] ?? 0}
              onChange={(index) => setPlaces({ ...places, [id]: index })}
              options={parts.map((_, index) => ({ value: index, label: own.part(index + 1) }))}
            />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

type Fields = {
  readonly index: number
  readonly part: Written
  write(part: Partial<Written>): void
}

function PartFields({ index, part, write }: Fields) {
  const own = useWordsOf(words)
  const label = own.part(index + 1)
  return (
    <fieldset>
      <legend>{label}</legend>
      <Input
        aria-label={`${label} ${own.title}`}
        placeholder={own.title}
        value={part.title}
        maxLength={200}
        onChange={({ target }) => write({ title: target.value })}
      />
      <Input.TextArea
        aria-label={`${label} ${own.text}`}
        placeholder={own.text}
        value={part.text}
        maxLength={5000}
        autoSize={{ minRows: 1, maxRows: 5 }}
        onChange={({ target }) => write({ text: target.value })}
      />
    </fieldset>
  )
}

function heldBy({ targets, milestones }: Commitment, language: 'zh-CN' | 'en') {
  return [
    ...targets.map((one) => ({ id: one.id as string, name: sayTarget(one, language) })),
    ...milestones.map(({ id, name }) => ({ id: id as string, name })),
  ]
}

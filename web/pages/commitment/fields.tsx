// The fields of an act: words, days, amounts, units and posts, choices, six checks, and evidence.

import {
  type Commitment,
  closingChecks,
  closingCheckWords,
  type Proof,
  scaleOf,
} from '@luoshi/delivery'
import { Input, Radio, Select } from 'antd'
import { useId } from 'react'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { type Field, fieldsOf, type Values } from './act-fields.ts'
import { actWords } from './act-words.ts'
import { useChoices } from './choices.ts'
import type { Explained } from './known.ts'
import type { ActName } from './offered-acts.ts'
import { Proofs } from './proofs.tsx'

type Given = {
  readonly act: ActName
  readonly state: Commitment
  readonly explained: Explained | undefined
  readonly values: Values
  change(part: Values): void
  readonly proofs: {
    readonly chosen: readonly Proof[]
    choose(proofs: readonly Proof[]): void
  }
}

export function Fields(given: Given) {
  const words = useWordsOf(actWords)
  const id = useId()
  return fieldsOf[given.act].map((field) => {
    const { name, kind, optional } = field
    if (kind === 'checks') return <Checks key={name} {...given} />
    if (kind === 'proofs') {
      return <Proofs key={name} commitment={given.state.id} {...given.proofs} />
    }
    return (
      <div key={name} className="field">
        <label htmlFor={id + name}>
          {words.fields[name]}
          {optional && <span className="quiet">{words.optional}</span>}
        </label>
        <OneField {...given} field={field} id={id + name} />
      </div>
    )
  })
}

type One = Given & { readonly field: Field; readonly id: string }

function OneField(one: One) {
  const { field, id, values, change, state } = one
  const { name, kind } = field
  const value = values[name] ?? ''
  const typed = (event: { target: { value: string } }) => change({ [name]: event.target.value })
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
    case 'day':
      return <Input id={id} type="date" value={value} onChange={typed} />
    case 'amount':
      return (
        <Input
          id={id}
          value={value}
          onChange={typed}
          inputMode="decimal"
          suffix={unitOf(state, values['target'] ?? '')}
        />
      )
    default:
      return <Chosen {...one} />
  }
}

function unitOf({ targets }: Commitment, target: string): string {
  const unit = targets.find(({ id }) => id === target)?.unit ?? ''
  return scaleOf(unit).unit === '' ? '' : unit
}

function Chosen({ field: { name, kind }, id, values, change, state, explained }: One) {
  const names = useNames()
  const choices = useChoices(state, explained)
  const value = values[name] ?? ''
  const { directory } = names
  const options = {
    unit: () =>
      directory.units
        .filter(({ kind: of, closed }) => of !== 'group' && !closed)
        .map((unit) => ({ value: unit.id as string, label: names.unit(unit.id) })),
    posts: () =>
      directory.posts
        .filter(({ role, closed }) => role === 'leader' && !closed)
        .map((post) => ({
          value: post.id as string,
          label: `${names.post(post.id)?.person ?? ''} ${post.title}`,
        })),
  }
  if (kind === 'units' || kind === 'posts') {
    return (
      <Select
        id={id}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={value.split(' ').filter(Boolean)}
        options={kind === 'units' ? options.unit() : options.posts()}
        onChange={(ids: readonly string[]) => change({ [name]: ids.join(' ') })}
      />
    )
  }
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={kind === 'unit' ? options.unit() : choices(name)}
      onChange={(next) => change({ [name]: next })}
    />
  )
}

/** The six questions of a closing, each answered yes or no. */
function Checks({ values, change }: Given) {
  const words = useWordsOf(actWords)
  const language = useLanguage()
  return closingChecks.map((check) => (
    <fieldset key={check} className="check">
      <legend>{closingCheckWords[language][check]}</legend>
      <Radio.Group
        value={values[check] ?? null}
        onChange={(event) => change({ [check]: String(event.target.value) })}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
      />
    </fieldset>
  ))
}

// The fields of an act: words, days, amounts, units and posts, choices, six checks, and evidence.

import {
  type Commitment,
  closingChecks,
  closingCheckWords,
  type Proof,
  scaleOf,
} from '@luoshi/delivery'
import { Radio } from 'antd'
import { FormField } from '../../parts/form-field.tsx'
import { useNamedChoices } from '../../parts/named-choices.ts'
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
  const options = useOptions(given)
  const { act, state, values, change, proofs } = given
  return fieldsOf[act].map((field) => {
    const { name, kind, optional } = field
    if (kind === 'checks') return <Checks key={name} {...given} />
    if (kind === 'proofs') return <Proofs key={name} commitment={state.id} {...proofs} />
    return (
      <FormField
        key={name}
        label={words.fields[name]}
        kind={drawn[kind]}
        value={values[name] ?? ''}
        change={(value) => change({ [name]: value })}
        optional={optional}
        options={options(field)}
        suffix={kind === 'amount' ? unitOf(state, values['target'] ?? '') : ''}
      />
    )
  })
}

const drawn = {
  text: 'text',
  day: 'day',
  amount: 'amount',
  choice: 'choice',
  unit: 'choice',
  units: 'choices',
  posts: 'choices',
} as const

function unitOf({ targets }: Commitment, target: string): string {
  const unit = targets.find(({ id }) => id === target)?.unit ?? ''
  return scaleOf(unit).unit === '' ? '' : unit
}

function useOptions({ state, explained }: Given) {
  const choices = useChoices(state, explained)
  const { units, leaders } = useNamedChoices()
  return ({ name, kind }: Field) => {
    if (kind === 'unit' || kind === 'units') return units
    return kind === 'posts' ? leaders : choices(name)
  }
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

// What may be done to a record: the next act as a button, the others in a menu, and the form of what was chosen. What was
// typed stays until it is done.

import type { CommitmentId, EvidenceId } from '@luoshi/delivery'
import { Alert, App, Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../api.ts'
import { FormField } from '../../parts/form-field.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { DemandsField } from './demands-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { fieldWords } from './field-words.ts'
import { beginningOf, isComplete, type Offer, type RecordField, type Values } from './offer.ts'
import { recordWords } from './record-words.ts'

type Given = {
  readonly offers: readonly Offer[]
  /** For whoever does not see which record it stands in. */
  readonly about: string
  /** Where evidence may be kept; none: to be chosen among all. */
  readonly commitments?: readonly CommitmentId[]
  send(said: object, key: string): Promise<unknown>
}

export function RecordActs({ offers, about, ...form }: Given) {
  const own = useWordsOf(recordWords)
  const [chosen, setChosen] = useState<Offer | null>(null)
  const [first, ...others] = offers
  if (!first) return null
  return (
    <p className="bulk no-print">
      <Button
        type="primary"
        size="small"
        aria-label={`${first.title}: ${about}`}
        onClick={() => setChosen(first)}
      >
        {first.title}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((one) => ({
              ...{ key: one.key, label: one.title, onClick: () => setChosen(one) },
            })),
          }}
        >
          <Button size="small" aria-label={`${own.more}: ${about}`}>
            {own.more} ▾
          </Button>
        </Dropdown>
      )}
      {chosen && (
        <RecordForm key={chosen.key} offer={chosen} {...form} close={() => setChosen(null)} />
      )}
    </p>
  )
}

type Form = Omit<Given, 'offers' | 'about'> & { readonly offer: Offer; close(): void }

export function RecordForm({ offer, commitments = [], send, close }: Form) {
  const own = useWordsOf(recordWords)
  const { message } = App.useApp()
  const [values, setValues] = useState<Values>(() => beginningOf(offer))
  const [evidence, setEvidence] = useState<readonly EvidenceId[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const doing = useAct((said: object, key) => send(said, key), {
    refused: (refusal) => {
      setProblem(refusal)
      return true
    },
    done: () => {
      void message.success(own.done)
      close()
    },
  })
  return (
    <Modal
      open
      title={offer.title}
      okText={own.submit}
      okButtonProps={{ disabled: !isComplete(offer, values) }}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate(offer.said(values, evidence))}
      onCancel={close}
      mask={{ closable: offer.fields.length === 0 }}
      width={620}
    >
      <div className="fields">
        {offer.sure && <p>{offer.sure}</p>}
        {offer.fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            change={(value) => setValues({ ...values, [field.name]: value })}
            evidence={{ commitments, chosen: evidence, choose: setEvidence }}
          />
        ))}
        {problem && <Alert type="error" role="alert" title={problem.message} />}
      </div>
    </Modal>
  )
}

type One = {
  readonly field: RecordField
  readonly value: string
  change(value: string): void
  readonly evidence: {
    readonly commitments: readonly CommitmentId[]
    readonly chosen: readonly EvidenceId[]
    choose(evidence: readonly EvidenceId[]): void
  }
}

function OneField({ field: { name, kind, optional, options }, value, change, evidence }: One) {
  const fields = useWordsOf(fieldWords)
  if (kind === 'evidence') return <EvidenceField {...evidence} />
  if (kind === 'demands') {
    return <DemandsField units={options ?? []} value={value} change={change} />
  }
  return <FormField {...{ label: fields[name], kind, value, change, optional, options }} />
}

// A leader's instruction on a commitment: said here, followed up until it is answered. The office records one that was
// written on paper, and says where.
//
//   <Instruct leader={post} matter={row} />

import type { PostId } from '@luoshi/delivery'
import { Alert, App, Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { api, once, type Problem, read } from '../api.ts'
import { type Matter, useAct } from '../queries.ts'
import { useMe } from '../session.tsx'
import { instructWords } from './instruct-words.ts'
import { useWordsOf } from './use-words-of.ts'

type Given = {
  readonly leader: PostId
  readonly matter: Pick<Matter, 'id' | 'title' | 'lead'>
  /** In a row of a table. */
  readonly isSmall?: boolean
}
type Urgency = 'urgent' | 'ordinary' | 'hard'

export function Instruct(given: Given) {
  const words = useWordsOf(instructWords)
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const may = me.role === 'supervisor' || (me.role === 'leader' && me.post === given.leader)
  if (!may || given.matter.lead === null) return null
  return (
    <>
      <Button
        size={given.isSmall ? 'small' : 'middle'}
        onClick={() => setOpen(true)}
        aria-label={`${words.instruct} ${given.matter.title}`}
      >
        {words.instruct}
      </Button>
      {isOpen && <Form {...given} close={() => setOpen(false)} />}
    </>
  )
}

function Form({ leader, matter, close }: Given & { close(): void }) {
  const words = useWordsOf(instructWords)
  const { message } = App.useApp()
  const { role } = useMe()
  const id = useId()
  const [said, setSaid] = useState({ text: '', urgency: 'ordinary' as Urgency, source: '', by: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = useAct(
    (_: typeof said, key) =>
      read(
        api.instructions.$post(
          {
            json: {
              ...{ leader, commitment: matter.id, to: matter.lead ?? '', text: said.text },
              ...{ urgency: said.urgency, source: said.source || null, answerBy: said.by || null },
            },
          },
          once(undefined, key),
        ),
      ),
    {
      refused: (refusal) => {
        setProblem(refusal)
        return true
      },
      done: () => {
        void message.success(words.given)
        close()
      },
    },
  )
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  return (
    <Modal
      open
      title={words.on(matter.title)}
      okText={words.give}
      confirmLoading={act.isPending}
      onOk={() => act.mutate(said)}
      onCancel={close}
    >
      <div className="fields">
        <label htmlFor={`${id}text`}>{words.text}</label>
        <Input.TextArea
          id={`${id}text`}
          autoSize={{ minRows: 3 }}
          maxLength={2000}
          value={said.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <label htmlFor={`${id}urgency`}>{words.urgency}</label>
        <Select
          id={`${id}urgency`}
          value={said.urgency}
          onChange={(urgency) => change({ urgency })}
          options={(['urgent', 'ordinary', 'hard'] as const).map((value) => ({
            ...{ value, label: words.urgencies[value] },
          }))}
        />
        <label htmlFor={`${id}by`}>{words.answerBy}</label>
        <Input
          id={`${id}by`}
          type="date"
          value={said.by}
          onChange={(event) => change({ by: event.target.value })}
        />
        {role === 'supervisor' && (
          <>
            <label htmlFor={`${id}source`}>{words.source}</label>
            <Input
              id={`${id}source`}
              value={said.source}
              onChange={(event) => change({ source: event.target.value })}
            />
          </>
        )}
        {problem && <Alert type="error" role="alert" title={problem.message} />}
      </div>
    </Modal>
  )
}

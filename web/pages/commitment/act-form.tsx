// The form of one act: its few fields, what it would change before it is done, and the refusal where it belongs. What was
// typed stays until the act is done.

import type { CommitmentAct, Day, Proof } from '@luoshi/delivery'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { api, once, type Problem, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries, useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { beginningOf, fieldsOf, saidOf, type Values } from './act-fields.ts'
import { type ActWords, actWords } from './act-words.ts'
import { ClosingClaim } from './closing-claim.tsx'
import { Effect, hasEffect } from './effect.tsx'
import { Fields } from './fields.tsx'
import type { Explained, Known } from './known.ts'
import type { ActName } from './offered-acts.ts'
import './commitment.css'

export type Acting = {
  readonly act: ActName
  readonly title: string
  readonly known: Known
  readonly explained: Explained | undefined
  /** What some of its fields begin with. */
  readonly begin?: Values
  close(): void
}

export function ActForm({ act, title, known, explained, begin, close }: Acting) {
  const words = useWordsOf(actWords)
  const today = useMe().today as Day
  const [values, setValues] = useState(() => ({
    ...beginningOf(act, known.state, today),
    ...begin,
  }))
  const [proofs, setProofs] = useState<readonly Proof[]>([])
  const said = saidOf(act, values, { known: known.state, proofs })
  const { doing, problem } = useDoing(known, close)
  return (
    <Modal
      open
      title={title}
      okText={words.submit}
      okButtonProps={{ disabled: said === null }}
      confirmLoading={doing.isPending}
      onOk={() => said && doing.mutate(said)}
      onCancel={close}
      width={620}
      mask={{ closable: fieldsOf[act].length === 0 }}
    >
      <div className="fields">
        {act in words.sure && <p>{words.sure[act as keyof ActWords['sure']]}</p>}
        {closes.has(act) && <ClosingClaim state={known.state} />}
        <Fields
          act={act}
          state={known.state}
          explained={explained}
          values={values}
          change={(part) => setValues({ ...values, ...part })}
          proofs={{ chosen: proofs, choose: setProofs }}
        />
        {hasEffect(act) && <Effect said={said} state={known.state} />}
        {problem && <Alert type="error" role="alert" title={problem} />}
      </div>
    </Modal>
  )
}

/** Before these, what the unit says and shows. */
const closes: ReadonlySet<ActName> = new Set(['verify', 'close'] as const)

/** On the version that was seen; where somebody was faster, what was typed stays and the page shows what is new. */
function useDoing(known: Known, close: () => void) {
  const words = useWordsOf(actWords)
  const { message } = App.useApp()
  const [problem, setProblem] = useState<string | null>(null)
  const { id } = known.state
  const doing = useAct(
    (said: CommitmentAct, key) =>
      read(
        api.commitments[':id'].acts.$post(
          { param: { id }, json: said as never },
          once(known.version, key),
        ),
      ),
    {
      refused: (refusal: Problem) => {
        const isConflict = refusal.code === 'version-conflict'
        setProblem(isConflict ? words.conflict : refusal.message)
        if (isConflict) void queries.invalidateQueries({ queryKey: ['commitment', id] })
        return true
      },
      done: () => {
        void message.success(words.done)
        close()
      },
    },
  )
  return { doing, problem }
}

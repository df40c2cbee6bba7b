// Two people changed the same field: both are shown side by side, and one is chosen. The other stays in the journal.

import { type Commitment, type Edit, sayTarget } from '@luoshi/delivery'
import { Button, Modal } from 'antd'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { type Drafting, useDraft } from './drafting.tsx'
import type { Field } from './merging.ts'
import type { Clash } from './saving.ts'
import { words } from './words.ts'

export function Clashed() {
  const { clash } = useDraft()
  return clash && <Deciding clash={clash} />
}

function Deciding({ clash }: { readonly clash: Clash }) {
  const own = useWordsOf(words)
  const draft = useDraft()
  const show = useShow(draft)
  const { fields, mine, theirs, commitment } = clash
  const useMine = () => {
    draft.settle()
    void draft.save(commitment, mine, theirs)
  }
  const names: Partial<Readonly<Record<Field, string>>> = own
  return (
    <Modal
      open
      width={760}
      title={own.clashTitle}
      closable={false}
      footer={[
        <Button key="theirs" onClick={draft.settle}>
          {own.useTheirs}
        </Button>,
        <Button key="mine" type="primary" onClick={useMine}>
          {own.useMine}
        </Button>,
      ]}
    >
      <table className="sides">
        <thead>
          <tr>
            <th scope="col">
              {theirs.number} {theirs.title}
            </th>
            <th scope="col">{own.mine}</th>
            <th scope="col">{own.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{names[field] ?? field}</th>
              <td>{show(field, mine) || own.nothing}</td>
              <td>{show(field, theirs) || own.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}

/** A field in words. */
function useShow({ nameOf, nameOfPost }: Drafting) {
  const language = useLanguage()
  const { kinds, frequencies } = useWordsOf(words)
  return (field: Field, { ...of }: Edit | Commitment): string => {
    const told: Partial<Readonly<Record<Field, string | undefined>>> = {
      title: of.title,
      text: of.text,
      due: of.due ?? '',
      kind: of.kind && kinds[of.kind],
      frequency: of.frequency && frequencies[of.frequency],
      lead: of.lead ? nameOf(of.lead) : '',
      support: of.support?.map(nameOf).join('、'),
      leaders: of.leaders?.map(nameOfPost).join('、'),
      targets: of.targets?.map((one) => sayTarget(one, language)).join('；'),
      milestones: of.milestones?.map(({ name, due }) => `${name} ${due ?? ''}`).join('；'),
    }
    return told[field] ?? ''
  }
}

// What is done to several commitments at once: one unit or leader for all, or one commitment of them.

import type { CommitmentId, PostId, Responsible, UnitId } from '@luoshi/delivery'
import { App, Button } from 'antd'
import { useState } from 'react'
import { UnitSelect, UnitsSelect } from '../../parts/unit-select.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { mergedFrom } from './parts.ts'
import type { Row } from './rows.ts'
import { words } from './words.ts'

type Given = { readonly selected: readonly Row[]; clear(): void }

export function Bulk({ selected, clear }: Given) {
  const own = useWordsOf(words)
  const { act, units, posts } = useDraft()
  const [to, setTo] = useState<Partial<Responsible>>({})
  const assign = async () => {
    const commitments = selected.map(({ state }) => state.id)
    const done = await act({ act: 'assign-many', commitments, to, seen: versionsOf(selected) })
    if (!done) return
    setTo({})
    clear()
  }
  const rest = { placeholder: own.leaveAsIs, size: 'small' } as const
  return (
    <section className="bulk-edit" aria-label={own.selected(selected.length)}>
      <b>{own.selected(selected.length)}</b>
      <UnitSelect
        {...rest}
        label={own.lead}
        placeholder={own.lead}
        value={to.lead ?? null}
        choices={units}
        onChange={(lead) =>
          setTo(({ lead: _, ...others }) => (lead ? { ...others, lead: lead as UnitId } : others))
        }
      />
      <UnitsSelect
        {...rest}
        label={own.support}
        placeholder={own.support}
        value={to.support ?? []}
        choices={units}
        onChange={(support) => setTo(withList(to, 'support', support as UnitId[]))}
      />
      <UnitsSelect
        {...rest}
        label={own.leaders}
        placeholder={own.leaders}
        value={to.leaders ?? []}
        choices={posts}
        onChange={(leaders) => setTo(withList(to, 'leaders', leaders as PostId[]))}
      />
      <Button size="small" type="primary" disabled={Object.keys(to).length === 0} onClick={assign}>
        {own.assign}
      </Button>
      <Merge selected={selected} clear={clear} />
      <Button size="small" type="text" onClick={clear}>
        {own.clear}
      </Button>
    </section>
  )
}

/** An empty list says that nothing is to be changed. */
function withList(
  to: Partial<Responsible>,
  field: 'support' | 'leaders',
  list: readonly UnitId[] | readonly PostId[],
): Partial<Responsible> {
  const { [field]: _, ...others } = to
  return list.length > 0 ? { ...others, [field]: list } : others
}

function Merge({ selected, clear }: Given) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { modal } = App.useApp()
  const { act } = useDraft()
  const merge = async () => {
    const into = mergedFrom(selected.map(({ state }) => state))
    const commitments = selected.map(({ state }) => state.id)
    if (into && (await act({ act: 'merge', commitments, into, seen: versionsOf(selected) })))
      clear()
  }
  const ask = () =>
    modal.confirm({
      title: own.mergeTitle(selected.length),
      content: (
        <>
          <p>{own.mergeHint}</p>
          <ul>
            {selected.map(({ state }) => (
              <li key={state.id}>
                {state.number} {state.title}
              </li>
            ))}
          </ul>
        </>
      ),
      okText: own.merge,
      cancelText: common.cancel,
      onOk: merge,
    })
  return (
    <Button size="small" disabled={selected.length < 2 || selected.length > 20} onClick={ask}>
      {own.merge}
    </Button>
  )
}

function versionsOf(rows: readonly Row[]): Readonly<Record<CommitmentId, number>> {
  return Object.fromEntries(rows.map(({ state, version }) => [state.id, version]))
}

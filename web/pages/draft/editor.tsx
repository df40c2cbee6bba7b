// The editor of one commitment, in its place in the list. Each field saves itself.

import type { Commitment, Day, Edit, PostId, UnitId, UnknownName } from '@luoshi/delivery'
import { type Kind, sayDoubt } from '@luoshi/plan'
import { Button, Select } from 'antd'
import { useEffect } from 'react'
import { UnitSelect, UnitsSelect } from '../../parts/unit-select.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { DayField, Field, Line, Paragraph } from './fields.tsx'
import { Milestones } from './milestones.tsx'
import { Remove } from './remove.tsx'
import type { DoubtOf, Row } from './rows.ts'
import { Split } from './split.tsx'
import { targetFrom } from './target-from.ts'
import { Targets } from './targets.tsx'
import { words } from './words.ts'
import './editor.css'

export function Editor({ row, close }: { readonly row: Row; close(): void }) {
  const own = useWordsOf(words)
  const { lit } = useDraft()
  const { state } = row
  const { id, span } = state
  useEffect(() => lit.set({ id, span, from: 'list' }), [lit, id, span])
  return (
    <article
      className="card editor"
      data-number={state.number}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <Wording state={state} />
      <Who state={state} />
      <Doubts row={row} />
      <Targets state={state} />
      <Milestones state={state} />
      <div className="actions">
        <Split state={state} />
        <Remove state={state} />
        <span className="space" />
        <Button onClick={close}>{own.close}</Button>
      </div>
    </article>
  )
}

/** One field of the commitment, and what it was before. */
function useKeep(state: Commitment) {
  const { save } = useDraft()
  return (field: keyof Edit) => (next: unknown, seen: unknown) =>
    save(state.id, { [field]: next }, { ...state, [field]: seen })
}

type Given = { readonly state: Commitment }

function Wording({ state }: Given) {
  const own = useWordsOf(words)
  const keep = useKeep(state)
  const toDay = (day: string) => (day || null) as Day | null
  return (
    <div className="wording">
      <Line
        label={`${state.number} ${own.title}`}
        value={state.title}
        keep={keep('title')}
        isFirst
      />
      <Paragraph label={own.text} value={state.text} keep={keep('text')} />
      <div className="short">
        <Field label={own.kind}>
          {(id) => (
            <Select<Kind>
              id={id}
              value={state.kind}
              onChange={(next) => void keep('kind')(next, state.kind)}
              options={optionsOf(own.kinds)}
            />
          )}
        </Field>
        <DayField
          label={own.due}
          value={state.due ?? ''}
          keep={(next, seen) => keep('due')(toDay(next), toDay(seen))}
        />
        <Field label={own.frequency}>
          {(id) => (
            <Select<Commitment['frequency']>
              id={id}
              value={state.frequency}
              onChange={(next) => void keep('frequency')(next, state.frequency)}
              options={optionsOf(own.frequencies)}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

function optionsOf<Key extends string>(named: Readonly<Record<Key, string>>) {
  return (Object.keys(named) as Key[]).map((value) => ({ value, label: named[value] }))
}

function Who({ state }: Given) {
  const own = useWordsOf(words)
  const { units, posts } = useDraft()
  const keep = useKeep(state)
  const { lead, support, leaders, unknown } = state
  const named = (how: UnknownName['as']) =>
    unknown.flatMap(({ as, name }) => (as === how ? [`${name}？`] : [])).join('、')
  return (
    <div className="who-fields">
      <Field label={own.lead}>
        {() => (
          <UnitSelect
            label={own.lead}
            placeholder={named('lead')}
            value={lead}
            choices={units}
            onChange={(next) => void keep('lead')(next as UnitId | null, lead)}
          />
        )}
      </Field>
      <Field label={own.support}>
        {() => (
          <UnitsSelect
            label={own.support}
            placeholder={named('support')}
            value={support}
            choices={units.filter(({ value }) => value !== lead)}
            onChange={(next) => void keep('support')(next as UnitId[], support)}
          />
        )}
      </Field>
      <Field label={own.leaders}>
        {() => (
          <UnitsSelect
            label={own.leaders}
            placeholder={named('leader')}
            value={leaders}
            choices={posts}
            onChange={(next) => void keep('leaders')(next as PostId[], leaders)}
          />
        )}
      </Field>
    </div>
  )
}

/** What is doubtful of it, with the one act that puts it right. */
function Doubts({ row: { state, doubts, compiled } }: { readonly row: Row }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { act, save } = useDraft()
  const open = doubts.filter(({ judged }) => judged === null)
  if (open.length === 0) return null
  const right = (one: DoubtOf) => act({ act: 'judge-finding', finding: one.key, as: 'accepted' })
  const retarget = async (one: DoubtOf) => {
    const { targets } = state
    const at = targets.find(({ span }) => String(span) === String(one.about?.span))
    const made = compiled && one.about && targetFrom(compiled, one.about, state.frequency)
    const next = at
      ? targets.filter((other) => other !== at)
      : [...targets, ...(made ? [made] : [])]
    if ((await save(state.id, { targets: next }, state)) === null) await right(one)
  }
  const isTarget = (one: DoubtOf) =>
    state.targets.some(({ span }) => String(span) === String(one.about?.span))
  return (
    <fieldset className="doubts">
      <legend>{own.doubts}</legend>
      {open.map((one) => (
        <p key={one.key}>
          <b>{one.about ? `${one.about.subject} ${one.about.text}` : ''}</b>{' '}
          {sayDoubt(one.why, language)}{' '}
          <Button size="small" onClick={() => void right(one)}>
            {own.isRight}
          </Button>{' '}
          {/verb/.test(one.why) && one.about && (
            <Button size="small" onClick={() => void retarget(one)}>
              {isTarget(one) ? own.asScope : own.asTarget}
            </Button>
          )}
        </p>
      ))}
    </fieldset>
  )
}

// Names in the plan that the directory does not know become units in one step, or other names of units that are there.

import type { PlanName, UnitKind } from '@luoshi/delivery'
import { App, Button, Checkbox, Empty, Select } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { UnitSelect, UnitsSelect } from '../../parts/unit-select.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useDraft } from './drafting.tsx'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'

/** What becomes of a name: a unit of a kind, another name of a unit, or nothing now. */
type Becomes =
  | { readonly kind: UnitKind; readonly members?: readonly string[] }
  | { readonly unit: string }
  | null

export function Names() {
  const own = useWordsOf(words)
  const { plan } = useDraft()
  const { names } = plan
  const sought = names.filter(({ kind, why }) => kind !== null && why === 'not-found')
  const leaders = names.filter(({ kind, why }) => kind === null && why === 'not-found')
  const groups = names.filter(({ why }) => why === 'group-leads')
  return (
    <div className="cards name-list">
      {names.length === 0 && <Empty description={own.noNames} />}
      {sought.length > 0 && <Sought names={sought} />}
      {leaders.length > 0 && <Listed hint={own.leaderNames} names={leaders} />}
      {groups.length > 0 && <Listed hint={own.groupLeads} names={groups} />}
    </div>
  )
}

function Listed({ hint, names }: { readonly hint: string; readonly names: readonly PlanName[] }) {
  return (
    <section className="card">
      <p>{hint}</p>
      <ul>
        {names.map(({ name, numbers }) => (
          <li key={name}>
            {name} <Numbers numbers={numbers} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whose members the name itself says; of another group a person says them. */
const ofTowns = /[镇乡]|街道/

function Sought({ names }: { readonly names: readonly PlanName[] }) {
  const own = useWordsOf(words)
  const [said, setSaid] = useState<ReadonlyMap<string, Becomes>>(new Map())
  const becomes = ({ name, kind, like }: PlanName): Becomes => {
    const chosen = said.get(name)
    if (chosen !== undefined) return chosen
    const isOpen = like.length > 0 || (kind === 'group' && !ofTowns.test(name))
    return isOpen ? null : kind && { kind }
  }
  const set = (name: string, one: Becomes) => setSaid(new Map(said).set(name, one))
  const wanted = names.filter((one) => becomes(one) !== null)
  const naming = useNaming()
  return (
    <>
      <div className="list-head">
        <b>{own.unknownNames(names.length)}</b>
        <span className="quiet">{own.namesHint}</span>
        <span className="space" />
        <Button
          type="primary"
          disabled={wanted.length === 0}
          loading={naming.isPending}
          onClick={() => naming.mutate(wanted.map((one) => ({ name: one.name, as: becomes(one) })))}
        >
          {own.makeUnits(wanted.length)}
        </Button>
      </div>
      <table className="names-table">
        <thead>
          <tr>
            <th scope="col">{own.name}</th>
            <th scope="col">{own.makeUnit}</th>
            <th scope="col">{own.orIs}</th>
            <th scope="col">{own.times}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((one) => (
            <NameRow
              key={one.name}
              name={one}
              becomes={becomes(one)}
              set={(next) => set(one.name, next)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type Given = { readonly name: PlanName; readonly becomes: Becomes; set(next: Becomes): void }

function NameRow({ name, becomes, set }: Given) {
  const own = useWordsOf(words)
  const { units } = useDraft()
  const kinds = Object.keys(own.unitKinds) as UnitKind[]
  const kind = becomes && 'kind' in becomes ? becomes.kind : name.kind
  const likely = units.filter(({ value }) => name.like.some((unit) => unit === value))
  const others = units.filter((one) => !likely.includes(one))
  return (
    <tr>
      <th scope="row">
        <Checkbox
          checked={becomes !== null}
          onChange={({ target }) => set(target.checked && name.kind ? { kind: name.kind } : null)}
        >
          {name.name}
        </Checkbox>
      </th>
      <td>
        <Select<UnitKind | null>
          size="small"
          variant="borderless"
          popupMatchSelectWidth={false}
          aria-label={`${name.name} ${own.makeUnit}`}
          disabled={becomes !== null && 'unit' in becomes}
          value={kind}
          onChange={(next) => next && set({ kind: next })}
          options={kinds.map((value) => ({ value, label: own.unitKinds[value] }))}
        />
      </td>
      <td>
        {becomes && 'kind' in becomes && becomes.kind === 'group' ? (
          <UnitsSelect
            size="small"
            label={`${name.name} ${own.members}`}
            value={becomes.members ?? []}
            choices={units}
            placeholder={ofTowns.test(name.name) ? own.allTowns : own.members}
            onChange={(members) => set({ kind: 'group', ...(members.length > 0 && { members }) })}
          />
        ) : (
          <UnitSelect
            size="small"
            label={`${name.name} ${own.orIs}`}
            value={becomes && 'unit' in becomes ? becomes.unit : null}
            choices={[...likely, ...others]}
            placeholder={likely.map(({ names: [first] }) => `${first}？`).join(' ')}
            onChange={(unit) => set(unit ? { unit } : null)}
          />
        )}
      </td>
      <td>
        <Numbers numbers={name.numbers} />
      </td>
    </tr>
  )
}

const fewest = 4

/** Where the name stands: each number leads to its commitment. */
function Numbers({ numbers }: { readonly numbers: readonly number[] }) {
  const { go } = usePlace()
  return (
    <span className="numbers">
      {numbers.slice(0, fewest).map((number) => (
        <Button
          key={number}
          size="small"
          type="link"
          onClick={() => go({ side: undefined, show: undefined, open: number })}
        >
          {number}
        </Button>
      ))}
      {numbers.length > fewest && `+${numbers.length - fewest}`}
    </span>
  )
}

type Said = readonly { readonly name: string; readonly as: Becomes }[]

function useNaming() {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const { plan } = useDraft()
  const work = (said: Said, key: string) => {
    const units = said.flatMap(({ name, as }) => {
      if (!as || !('kind' in as)) return []
      const { kind, members } = as
      return [{ name, kind, ...(members && { members: [...members] }) }]
    })
    const aliases = said.flatMap(({ name, as }) =>
      as && 'unit' in as ? [{ name, unit: as.unit }] : [],
    )
    const asked = { param: { id: plan.state.id }, json: { units, aliases } }
    return read(api.plans[':id'].units.$post(asked, once(undefined, key))) as Promise<unknown>
  }
  return useAct(work, {
    done: (told) => void message.success(own.made((told as { found: number }).found)),
  })
}

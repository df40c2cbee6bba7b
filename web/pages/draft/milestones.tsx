// The milestones of a commitment: what is reached, and by which day.

import type { Commitment, Milestone, MilestoneId } from '@luoshi/delivery'
import { Button } from 'antd'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useDraft } from './drafting.tsx'
import { DayField, Line } from './fields.tsx'
import { words } from './words.ts'

export function Milestones({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { save } = useDraft()
  const { id, milestones } = state
  const set = (next: readonly Milestone[]) => save(id, { milestones: next }, state)
  const change = (one: Milestone, part: Partial<Milestone>) =>
    set(milestones.map((other) => (other.id === one.id ? { ...other, ...part } : other)))
  const add = () => {
    const one = { id: crypto.randomUUID() as MilestoneId, name: own.milestones, due: state.due }
    void set([...milestones, { ...one, reached: null }])
  }
  return (
    <fieldset className="targets">
      <legend>{own.milestones}</legend>
      {milestones.map((one) => (
        <div key={one.id} className="milestone-row">
          <Line label={own.milestoneName} value={one.name} keep={(name) => change(one, { name })} />
          <DayField
            label={own.due}
            value={one.due ?? ''}
            keep={(due) => change(one, { due: (due || null) as Milestone['due'] })}
          />
          <Button
            size="small"
            type="text"
            aria-label={`${own.removeMilestone} ${one.name}`}
            onClick={() => void set(milestones.filter((other) => other.id !== one.id))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button size="small" onClick={add}>
        {own.addMilestone}
      </Button>
    </fieldset>
  )
}

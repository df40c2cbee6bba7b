import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evolve } from './commitment.ts'
import type { CommitmentId, PlanId, TargetId } from './ids.ts'
import { decideEdit, type EditAct } from './plan-edit.ts'
import { commitment, contextOf, drafted, milestone, people, target } from './supervision.fixture.ts'
import { evolvePlan, type KnownPlan, type PlanEntries } from './year-plan.ts'

const [first, second, third] = ['c-1', 'c-2', 'c-3'] as [CommitmentId, CommitmentId, CommitmentId]
const [a, b] = [target(), target({ id: 'target-2' as TargetId, subject: '停车场' })]
const plan = evolvePlan(null, {
  kind: 'imported',
  id: 'plan-2026' as PlanId,
  year: 2026,
  title: '2026年工作要点',
  document: 'sha',
})
const known: KnownPlan = {
  plan,
  commitments: [
    commitment({ id: first, number: 1, targets: [a, b], milestones: [milestone('开工')] }, 'draft'),
    commitment({ id: second, number: 2 }, 'draft'),
    commitment({ id: third, number: 3 }, 'dropped'),
  ],
  next: null,
}
const part = (id: string, over: Parameters<typeof drafted>[0]) =>
  drafted({ id: id as CommitmentId, ...over })
const split: EditAct = {
  act: 'split',
  commitment: first,
  into: [
    part('c-4', { number: 1, targets: [a], milestones: [milestone('开工')] }),
    part('c-5', { number: 4, targets: [b] }),
  ],
}
const merge: EditAct = {
  act: 'merge',
  commitments: [first, second],
  into: part('c-6', { number: 1, targets: [a, b], milestones: [milestone('开工')] }),
}

function applied(before: KnownPlan, { commitments }: PlanEntries): KnownPlan {
  const byId = new Map(before.commitments.map((one) => [one.id, one]))
  for (const { id, entry } of commitments) byId.set(id, evolve(byId.get(id) ?? null, entry))
  return { ...before, commitments: [...byId.values()] }
}
const supervisor = contextOf(people.supervisor, '2026-01-10')
function after(said: EditAct): KnownPlan {
  const outcome = decideEdit(known, said, supervisor)
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  return outcome.entries.reduce(applied, known)
}

test('split and merged: the parts know what they come from', () => {
  const parts = after(split).commitments
  assert.deepEqual(
    parts.map(({ id, process, former }) => [id, process, ...former]),
    [
      [first, 'dropped'],
      [second, 'draft'],
      [third, 'dropped'],
      ['c-4', 'draft', first],
      ['c-5', 'draft', first],
    ],
  )
  const whole = after(merge).commitments.at(-1)
  assert.deepEqual(whole?.former, [first, second])
})

test('edited, added, removed', () => {
  const edited = after({
    act: 'edit',
    commitment: second,
    change: { title: '建成公园', number: 9 },
  })
  assert.deepEqual([edited.commitments[1]?.title, edited.commitments[1]?.number], ['建成公园', 9])
  const added = after({ act: 'add', draft: part('c-7', { number: 3 }) })
  assert.deepEqual(added.commitments.at(-1)?.former, [])
  const removed = after({ act: 'remove', commitment: second, reason: '与第1项重复' })
  assert.equal(removed.commitments[1]?.process, 'dropped')
})

test('nothing is lost, doubled, or edited once it is issued', () => {
  const parts = (...into: ReturnType<typeof part>[]): EditAct => ({ ...split, into }) as EditAct
  const [one, two] = split.act === 'split' ? split.into : []
  assert.ok(one && two)
  const issued = { ...known, plan: { ...plan, step: 'issued' as const } }
  const cases: [string, KnownPlan, EditAct, (typeof people)['leader']?][] = [
    ['part-lost', known, parts(one, { ...two, targets: [] })],
    ['part-lost', known, parts({ ...one, milestones: [] }, two)],
    ['part-twice', known, parts(one, { ...two, targets: [a, b] })],
    ['too-few-parts', known, parts(one)],
    ['too-few-parts', known, { ...merge, commitments: [first] } as EditAct],
    ['part-lost', known, { ...merge, into: part('c-6', { number: 1 }) } as EditAct],
    ['number-taken', known, parts(one, { ...two, number: 2 })],
    ['number-taken', known, parts(one, { ...two, number: 1 })],
    ['number-taken', known, { act: 'add', draft: part('c-7', { number: 2 }) }],
    ['number-taken', known, { act: 'edit', commitment: first, change: { number: 2 } }],
    ['done', known, { act: 'edit', commitment: first, change: { number: 1 } }],
    ['done', known, { act: 'edit', commitment: first, change: { due: null } }],
    ['missing', known, { act: 'edit', commitment: first, change: { title: ' ' } }],
    ['missing', known, { act: 'add', draft: part('c-7', { number: 7, title: '' }) }],
    ['reason-missing', known, { act: 'remove', commitment: first, reason: ' ' }],
    ['unknown-commitment', known, { act: 'remove', commitment: third, reason: '重复' }],
    ['unknown-commitment', known, { ...merge, commitments: [first, third] } as EditAct],
    ['not-at-this-step', issued, split],
    ['not-at-this-step', { ...known, plan: null }, split],
    ['not-allowed', known, split, people.principal],
  ]
  for (const [code, before, said, by = people.supervisor] of cases) {
    const outcome = decideEdit(before, said, contextOf(by, '2026-01-10'))
    assert.equal('refusal' in outcome ? outcome.refusal.code : 'done', code, JSON.stringify(said))
  }
})

test('whatever is tried: every target stands in one live commitment, and every number once', () => {
  const acts = fc.constantFrom<EditAct>(
    split,
    merge,
    { act: 'add', draft: part('c-8', { number: 8 }) },
    { act: 'edit', commitment: second, change: { number: 8 } },
    {
      act: 'merge',
      commitments: ['c-4', 'c-5'] as CommitmentId[],
      into: part('c-9', { number: 1, targets: [a, b], milestones: [milestone('开工')] }),
    },
    {
      act: 'merge',
      commitments: ['c-4', second] as CommitmentId[],
      into: part('c-10', { number: 2, targets: [a], milestones: [milestone('开工')] }),
    },
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), (tried) => {
      let now = known
      for (const said of tried) {
        const outcome = decideEdit(now, said, supervisor)
        if ('entries' in outcome) now = outcome.entries.reduce(applied, now)
      }
      const live = now.commitments.filter(({ process }) => process === 'draft')
      const targets = live.flatMap((one) => one.targets.map(({ id }) => id)).sort()
      assert.deepEqual(targets, [a.id, b.id])
      const numbers = live.map(({ number }) => number)
      assert.equal(new Set(numbers).size, numbers.length)
    }),
  )
})

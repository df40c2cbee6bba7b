import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Commitment, evolve } from './commitment.ts'
import type { CommitmentId, PersonId, PlanId, TargetId } from './ids.ts'
import { decideEdit, type EditAct } from './plan-edit.ts'
import { bureau, contextOf, drafted, otherBureau, people, target } from './supervision.fixture.ts'
import { decideUndo, type EditStep } from './undo.ts'
import { evolvePlan, type KnownPlan, type PlanEntries } from './year-plan.ts'

const [first, second] = ['c-1', 'c-2'] as [CommitmentId, CommitmentId]
const [a, b] = [target(), target({ id: 'target-2' as TargetId, subject: '停车场' })]
const fresh = (over: Parameters<typeof drafted>[0]) =>
  evolve(null, { kind: 'drafted', commitment: drafted(over) })
const imported = { kind: 'imported', year: 2026, title: '要点', document: 'sha' } as const
const known: KnownPlan = {
  plan: evolvePlan(null, { ...imported, id: 'plan-2026' as PlanId }),
  commitments: [
    fresh({ id: first, number: 1, targets: [a, b], lead: null }),
    fresh({ id: second, number: 2 }),
  ],
  next: null,
}
const supervisor = contextOf(people.supervisor, '2026-01-10')

function applied(to: KnownPlan, { plan, commitments }: PlanEntries): KnownPlan {
  const byId = new Map(to.commitments.map((one) => [one.id, one]))
  for (const { id, entry } of commitments) byId.set(id, evolve(byId.get(id) ?? null, entry))
  return {
    ...to,
    plan: plan ? evolvePlan(to.plan, plan) : to.plan,
    commitments: [...byId.values()],
  }
}

/** The plan after the act, and the step as the journal will have it. */
function done(at: KnownPlan, said: EditAct): { readonly now: KnownPlan; readonly step: EditStep } {
  const outcome = decideEdit(at, said, supervisor)
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  const now = outcome.entries.reduce(applied, at)
  const ids = new Set(outcome.entries.flatMap(({ commitments }) => commitments.map(({ id }) => id)))
  const of = (plan: KnownPlan, id: CommitmentId) => plan.commitments.find((one) => one.id === id)
  const commitments = [...ids].map((id) => ({
    ...{ id, before: of(at, id) ?? null, after: of(now, id) as Commitment },
  }))
  const key = said.act === 'judge-finding' ? said.finding : null
  const judged = (plan: KnownPlan) => (key && plan.plan?.findings[key]) || null
  const findings = key ? { [key]: { before: judged(at), after: judged(now) } } : {}
  return { now, step: { seq: 7, commitments, findings } }
}
function undone(now: KnownPlan, step: EditStep): KnownPlan {
  const outcome = decideUndo(now, step, supervisor)
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  return outcome.entries.reduce(applied, now)
}
const open = ({ plan, commitments }: KnownPlan) => ({
  findings: plan?.findings,
  drafts: commitments.filter(({ process }) => process === 'draft'),
})

const acts: readonly EditAct[] = [
  { act: 'edit', commitment: first, change: { title: '公园', due: null, lead: bureau } },
  { act: 'assign-many', commitments: [first, second], to: { lead: otherBureau } },
  { act: 'add', draft: drafted({ id: 'c-3' as CommitmentId, number: 3 }) },
  { act: 'remove', commitment: second, reason: '重复' },
  {
    ...{ act: 'split', commitment: first },
    into: [
      drafted({ id: 'c-4' as CommitmentId, number: 1, targets: [a] }),
      drafted({ id: 'c-5' as CommitmentId, number: 5, targets: [b] }),
    ],
  },
  {
    ...{ act: 'merge', commitments: [first, second] },
    into: drafted({ id: 'c-6' as CommitmentId, number: 1, targets: [a, b] }),
  },
  { act: 'judge-finding', finding: 'no-deadline/x/1', as: 'ignored' },
]

test('whatever the step was, undone it is as it was', () => {
  for (const said of acts) {
    const { now, step } = done(known, said)
    assert.notDeepEqual(open(now), open(known), said.act)
    assert.deepEqual(open(undone(now, step)), open(known), said.act)
  }
})

test('any two steps on different things are undone in any order', () => {
  const pairs = fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...acts), fc.boolean())
  fc.assert(
    fc.property(pairs, ([one, other, isLater]) => {
      const before = done(known, one)
      const outcome = decideEdit(before.now, other, supervisor)
      if ('refusal' in outcome) return
      const after = done(before.now, other)
      const order = isLater ? [after.step, before.step] : [before.step, after.step]
      const end = order.reduce<KnownPlan | null>((at, step) => {
        const back = at && decideUndo(at, step, supervisor)
        return back && 'entries' in back ? back.entries.reduce(applied, at) : null
      }, after.now)
      if (isLater) assert.ok(end)
      if (end) assert.deepEqual(open(end), open(known))
    }),
  )
})

test('what is not undone', () => {
  const edit: EditAct = { act: 'edit', commitment: first, change: { title: '公园' } }
  const { now, step } = done(known, edit)
  const other = done(now, { ...edit, change: { title: '城市公园' } }).now
  const led = done(now, { ...edit, change: { lead: bureau } }).now
  const removed = done(known, { act: 'remove', commitment: second, reason: '重复' })
  const taken = done(removed.now, {
    ...{ act: 'add', draft: drafted({ id: 'c-7' as CommitmentId, number: 2 }) },
  }).now
  const judged = done(known, { act: 'judge-finding', finding: 'k', as: 'ignored' })
  const again = done(judged.now, { act: 'judge-finding', finding: 'k', as: 'accepted' }).now
  const issued = { ...now, plan: now.plan && { ...now.plan, step: 'issued' as const } }
  const liaison = contextOf(people.liaison, '2026-01-10')
  const cases = [
    ['nothing-to-undo', now, null, supervisor],
    ['changed-since', other, step, supervisor],
    ['done', led, step, supervisor],
    ['number-taken', taken, removed.step, supervisor],
    ['changed-since', again, judged.step, supervisor],
    ['not-at-this-step', issued, step, supervisor],
    ['not-allowed', now, step, liaison],
  ] as const
  for (const [code, at, one, context] of cases) {
    const outcome = decideUndo(at, one, context)
    assert.equal('refusal' in outcome ? outcome.refusal.code : 'done', code)
  }
})

test('who judged a finding, and when, is known', () => {
  const said = { act: 'judge-finding', finding: 'k', as: 'accepted' } as const
  const { now } = done(known, said)
  const by: PersonId = people.supervisor.person
  assert.deepEqual(now.plan?.findings, { k: { as: 'accepted', by, on: '2026-01-10' } })
  assert.deepEqual(done(now, { ...said, as: null }).now.plan?.findings, {})
})

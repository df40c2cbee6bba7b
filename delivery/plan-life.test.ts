import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Commitment, type Drafted, evolve, isUnfinished } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, PlanId } from './ids.ts'
import { issueList } from './issue-list.ts'
import { sayRefusal } from './messages/index.ts'
import { decidePlan, type PlanAct } from './plan-life.ts'
import { bureau, contextOf, drafted, otherBureau, people } from './supervision.fixture.ts'
import { evolvePlan, type KnownPlan, type PlanEntries, type YearPlan } from './year-plan.ts'

const [first, second, third] = ['c-1', 'c-2', 'c-3'] as [CommitmentId, CommitmentId, CommitmentId]
const next = 'plan-2027' as PlanId
const imported: Extract<PlanAct, { act: 'import-plan' }> = {
  act: 'import-plan',
  id: 'plan-2026' as PlanId,
  year: 2026,
  title: '2026年工作要点',
  document: 'sha',
  drafts: [
    drafted({ id: first, number: 1 }),
    drafted({ id: second, number: 2, lead: otherBureau, support: [bureau] }),
    drafted({ id: third, number: 3, lead: null, support: [bureau] }),
  ],
}
const issue: PlanAct = { act: 'issue-plan', unassigned: { [third]: '待机构改革到位' } }
const nothing: KnownPlan = { plan: null, commitments: [], next: null }
const nextDraft: YearPlan = evolvePlan(null, {
  kind: 'imported',
  id: next,
  year: 2027,
  title: '2027年工作要点',
  document: 'sha-2',
})

/** The known plan after the entries; commitments of another plan are left out. */
function applied(known: KnownPlan, { plan, commitments }: PlanEntries): KnownPlan {
  const byId = new Map(known.commitments.map((one) => [one.id, one]))
  for (const { id, entry } of commitments) {
    byId.set(id, evolve(byId.get(id) ?? null, entry))
  }
  const after = plan ? evolvePlan(known.plan, plan) : known.plan
  const own = [...byId.values()].filter((one) => one.plan === after?.id)
  return { ...known, plan: after, commitments: own }
}

function after(known: KnownPlan, said: PlanAct, day = '2026-01-20'): KnownPlan {
  const outcome = decidePlan(known, said, contextOf(people.supervisor, day))
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  return outcome.entries.reduce(applied, known)
}

function codeOf(
  known: KnownPlan,
  said: PlanAct,
  context = contextOf(people.supervisor, '2026-01-20'),
) {
  const outcome = decidePlan(known, said, context)
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}

const draft = after(nothing, imported)
const issued = after(draft, issue)

test('import and issue: who gets what is shown before, and happens', () => {
  assert.deepEqual(issueList(draft.commitments), {
    commitments: 3,
    units: [
      { unit: bureau, leads: [1], supports: [2] },
      { unit: otherBureau, leads: [2], supports: [] },
    ],
    leaders: [],
    withoutLead: [3],
  })
  assert.deepEqual(
    issued.commitments.map(({ process }) => process),
    ['assigned', 'assigned', 'draft'],
  )
  assert.equal(issued.plan?.issued, '2026-01-20')
  assert.deepEqual(issued.plan?.unassigned, { [third]: '待机构改革到位' })
})

test('nothing comes before the import', () => {
  assert.throws(() => evolvePlan(null, { kind: 'archived', on: '2027-03-01' as Day }), RangeError)
})

test('what was issued without a lead unit is assigned later', () => {
  const to = { lead: bureau, support: [], leaders: [] }
  const assign: PlanAct = { act: 'assign', commitment: third, to }
  const later = after(issued, assign, '2026-02-10')
  assert.equal(later.commitments[2]?.process, 'assigned')
  assert.equal(later.commitments[2]?.lead, bureau)
  assert.deepEqual(later.plan?.unassigned, {})
  assert.equal(codeOf(later, assign), 'unknown-commitment')
  assert.equal(codeOf(issued, { ...assign, to: { ...to, lead: null } } as PlanAct), 'no-lead-unit')
  assert.equal(codeOf(draft, assign), 'not-at-this-step')
})

test('no plan twice, no number twice, no commitment without a unit or a reason', () => {
  const twice = [drafted({ number: 4 }), drafted({ number: 4, id: first })]
  const cases: [string, KnownPlan, PlanAct, (typeof people)['leader']?][] = [
    ['plan-exists', draft, imported],
    ['missing', nothing, { ...imported, title: ' ' }],
    ['number-taken', nothing, { ...imported, drafts: twice }],
    ['not-allowed', nothing, imported, people.liaison],
    ['units-missing', draft, { act: 'issue-plan', unassigned: {} }],
    ['units-missing', draft, { act: 'issue-plan', unassigned: { [third]: ' ' } }],
    ['not-allowed', draft, issue, people.leader],
    ['nothing-to-issue', { ...draft, commitments: [] }, issue],
    ['not-at-this-step', issued, issue],
    ['not-at-this-step', nothing, issue],
    ['not-at-this-step', draft, { act: 'archive-plan' }],
  ]
  for (const [code, known, said, by = people.supervisor] of cases) {
    assert.equal(codeOf(known, said, contextOf(by, '2026-01-20')), code, JSON.stringify(said))
  }
  const outcome = decidePlan(
    draft,
    { act: 'issue-plan', unassigned: {} },
    contextOf(people.supervisor, '2026-01-20'),
  )
  assert.ok('refusal' in outcome)
  assert.equal(
    sayRefusal(outcome.refusal, 'zh-CN'),
    '第3项没有牵头单位；请补上，或写明暂不交办的理由。',
  )
})

test('a draft that was brought in by mistake is discarded for a reason; nothing that others hold goes with it', () => {
  const discard = (reason: string): PlanAct => ({ act: 'discard-plan', reason })
  const gone = after(draft, discard('导入了去年的文件'))
  assert.equal(gone.plan?.step, 'discarded')
  assert.deepEqual(
    gone.commitments.map(({ process }) => process),
    ['dropped', 'dropped', 'dropped'],
  )
  assert.equal(codeOf(draft, discard(' ')), 'reason-missing')
  assert.equal(codeOf(issued, discard('导入了去年的文件')), 'not-at-this-step')
  assert.equal(codeOf(gone, issue), 'not-at-this-step')
  // What was split within the plan is its own; what comes from last year's plan would be lost.
  const from = (former: readonly CommitmentId[]): KnownPlan => ({
    ...draft,
    commitments: draft.commitments.map((one) => (one.id === second ? { ...one, former } : one)),
  })
  assert.equal(codeOf(from([first]), discard('重新导入')), 'done')
  const outcome = decidePlan(
    from([first, 'c-2025' as CommitmentId]),
    discard('重新导入'),
    contextOf(people.supervisor, '2026-01-20'),
  )
  assert.deepEqual('refusal' in outcome && outcome.refusal, { code: 'carried-into', numbers: [2] })
})

test('the year ends: what is unfinished is carried over or left for a reason', () => {
  const finished = issued.commitments.map(
    (one): Commitment =>
      one.id === first ? { ...one, process: 'closed' } : { ...one, process: 'under-way' },
  )
  const known = { ...issued, commitments: finished, next: nextDraft }
  const to = drafted({ id: 'c-9' as CommitmentId, plan: next, former: [second] })
  const close = (carry: readonly Drafted[], leave: Readonly<Record<string, string>>): PlanAct => ({
    act: 'close-year',
    carry,
    leave,
  })
  const all = close([to], { [third]: '机构已撤销' })
  const january = contextOf(people.supervisor, '2027-01-06')
  const cases: [string, KnownPlan, PlanAct, typeof january][] = [
    ['year-not-over', known, all, contextOf(people.supervisor, '2027-01-05')],
    ['unfinished', known, close([to], {}), january],
    ['unfinished', known, close([], { [third]: '撤销', [second]: ' ' }), january],
    ['unknown-commitment', known, close([{ ...to, former: [first] }], {}), january],
    ['no-plan-to-carry-to', { ...known, next: null }, all, january],
    ['no-plan-to-carry-to', { ...known, next: { ...nextDraft, step: 'issued' } }, all, january],
    [
      'no-plan-to-carry-to',
      known,
      close([{ ...to, plan: imported.id }], { [third]: '撤销' }),
      january,
    ],
    ['not-allowed', known, all, contextOf(people.leader, '2027-01-06')],
    ['done', { ...known, next: null }, close([], { [second]: '并入', [third]: '撤销' }), january],
    ['done', known, all, january],
  ]
  for (const [code, one, said, context] of cases) {
    assert.equal(codeOf(one, said, context), code, JSON.stringify(said))
  }
  const closed = after(known, all, '2027-01-06')
  assert.deepEqual(
    closed.commitments.map(({ process, carriedTo }) => [process, carriedTo]),
    [
      ['closed', null],
      ['carried-over', 'c-9'],
      ['dropped', null],
    ],
  )
  assert.equal(after(closed, { act: 'archive-plan' }, '2027-03-01').plan?.step, 'archived')
})

test('whatever is tried: a plan goes forward only, and a closed year leaves nothing open', () => {
  const acts = fc.constantFrom<PlanAct>(
    imported,
    issue,
    { act: 'issue-plan', unassigned: {} },
    { act: 'assign', commitment: third, to: { lead: bureau, support: [], leaders: [] } },
    { act: 'close-year', carry: [], leave: { [first]: '撤', [second]: '撤', [third]: '撤' } },
    { act: 'close-year', carry: [], leave: {} },
    { act: 'archive-plan' },
  )
  const tries = fc.array(
    fc.tuple(
      acts,
      fc.constantFrom(people.supervisor, people.supervisor, people.leader),
      fc.constantFrom('2026-03-01', '2027-02-01'),
    ),
    { minLength: 40, maxLength: 120 },
  )
  const order = ['draft', 'issued', 'year-closed', 'archived']
  const reached = new Set<string>()
  fc.assert(
    fc.property(tries, (tried) => {
      let now = nothing
      for (const [said, by, day] of tried) {
        const outcome = decidePlan(now, said, contextOf(by, day))
        if ('refusal' in outcome) continue
        const then = outcome.entries.reduce(applied, now)
        const [from, to] = [now, then].map(({ plan }) => order.indexOf(plan?.step ?? ''))
        assert.ok(to === from || to === (from ?? -1) + 1)
        now = then
        reached.add(now.plan?.step ?? '')
      }
      const step = now.plan?.step
      if (step === 'year-closed' || step === 'archived') {
        assert.ok(!now.commitments.some(isUnfinished))
      }
      if (step === 'issued') {
        for (const one of now.commitments.filter(({ process }) => process === 'draft')) {
          assert.ok(now.plan?.unassigned[one.id])
        }
      }
    }),
    { seed: 2026 },
  )
  assert.deepEqual([...reached].sort(), ['archived', 'draft', 'issued', 'year-closed'])
})

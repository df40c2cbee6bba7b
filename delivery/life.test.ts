import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor, Role } from './actor.ts'
import { type Commitment, evolve, type ProcessState } from './commitment.ts'
import type { PostId, UnitId } from './ids.ts'
import { decideLife, type LifeAct } from './life.ts'
import { acknowledged, answerOf, on } from './time.fixture.ts'

const reason = '职责已划转'
const elsewhere = { lead: 'health' as UnitId, support: ['labour' as UnitId], leaders: [] }
const acts: readonly LifeAct[] = [
  { act: 'acknowledge' },
  { act: 'send-back', reason },
  { act: 'reassign', to: elsewhere, reason },
  { act: 'suspend', reason },
  { act: 'resume' },
  { act: 'drop', reason },
  { act: 'reopen', reason },
]
const at = (state: ProcessState): Commitment => ({ ...acknowledged(), process: state })
const by: Readonly<Record<LifeAct['act'], Role>> = {
  acknowledge: 'liaison',
  'send-back': 'principal',
  ...{ reassign: 'supervisor', suspend: 'supervisor', resume: 'supervisor' },
  ...{ drop: 'supervisor', reopen: 'supervisor' },
}
const said = (known: Commitment, act: LifeAct, role = by[act.act]) =>
  decideLife(known, act, on('2026-04-01', role))
const after = (known: Commitment, act: LifeAct) => {
  const outcome = said(known, act)
  return 'refusal' in outcome ? outcome.refusal.code : outcome.entries.reduce(evolve, known)
}

/** From where, by which act, to where; every other way is refused. */
const ways: readonly (readonly [ProcessState, LifeAct['act'], ProcessState])[] = [
  ['assigned', 'acknowledge', 'acknowledged'],
  ['assigned', 'send-back', 'sent-back'],
  ...(['assigned', 'sent-back', 'acknowledged', 'under-way', 'suspended'] as const).map(
    (from) => [from, 'reassign', 'assigned'] as const,
  ),
  ...(['assigned', 'sent-back', 'acknowledged', 'under-way', 'closing-requested'] as const).flatMap(
    (from) => [[from, 'suspend', 'suspended'] as const, [from, 'drop', 'dropped'] as const],
  ),
  ['suspended', 'drop', 'dropped'],
  ['suspended', 'resume', 'under-way'],
  ['closed', 'reopen', 'under-way'],
  ['verified', 'reopen', 'under-way'],
]
const states: readonly ProcessState[] = [
  ...([
    'draft',
    'assigned',
    'sent-back',
    'acknowledged',
    'under-way',
    'closing-requested',
  ] as const),
  ...(['verified', 'closed', 'suspended', 'dropped', 'carried-over'] as const),
]

for (const from of states) {
  for (const act of acts) {
    const way = ways.find(([start, name]) => start === from && name === act.act)
    test(`${from}, ${act.act}: ${way?.[2] ?? 'refused'}`, () => {
      const to = after(at(from), act)
      if (way) assert.equal(typeof to === 'object' && to.process, way[2])
      else assert.equal(to, 'not-in-this-state')
    })
  }
}

test('what was suspended goes on where it was', () => {
  const suspended = after(at('acknowledged'), { act: 'suspend', reason }) as Commitment
  assert.equal((after(suspended, { act: 'resume' }) as Commitment).process, 'acknowledged')
})

test('another unit answers from now on, and is asked to acknowledge', () => {
  const moved = after(at('sent-back'), { act: 'reassign', to: elsewhere, reason }) as Commitment
  assert.deepEqual([moved.lead, moved.support, moved.leaders], ['health', ['labour'], []])
})

for (const [what, act, code] of [
  ['no reason', { act: 'send-back', reason: '  ' }, 'reason-missing'],
  ['nobody leads', { act: 'reassign', reason, to: { ...elsewhere, lead: null } }, 'no-lead-unit'],
] as const) {
  test(what, () => {
    assert.equal(answerOf(said(at('assigned'), act)), code)
  })
}

test('only the lead unit acknowledges, only the office reassigns; each is told who may', () => {
  const stranger: Actor = { ...on('2026-04-01', 'liaison').by, unit: 'health' as UnitId }
  const context = { ...on('2026-04-01', 'liaison'), by: stranger }
  assert.deepEqual(decideLife(at('assigned'), { act: 'acknowledge' }, context), {
    refusal: {
      ...{ code: 'not-allowed', act: 'acknowledge', elsewhere: 'lead' },
      roles: ['liaison', 'principal'],
    },
  })
  const reassign = said(at('assigned'), { act: 'reassign', to: elsewhere, reason }, 'liaison')
  assert.deepEqual('refusal' in reassign && reassign.refusal, {
    ...{ code: 'not-allowed', act: 'reassign', elsewhere: null },
    roles: ['supervisor'],
  })
})

test('nothing but its entries changes a commitment, whatever is said in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (order) => {
      let known = at('assigned')
      for (const act of order) {
        const next = after(known, act)
        if (typeof next === 'string') continue
        const way = ways.some(([from, name]) => from === known.process && name === act.act)
        assert.ok(way, `${known.process} ${act.act}`)
        known = next
      }
    }),
  )
})

test('an entry before there is a commitment is a fault of the journal', () => {
  assert.throws(() => evolve(null, { kind: 'resumed' }), RangeError)
})

test('a draft that is edited keeps its first due day until the plan says another', () => {
  const edited = evolve(at('draft'), { kind: 'edited', change: { title: '城镇新增就业' } })
  assert.deepEqual([edited.title, edited.firstDue], ['城镇新增就业', '2026-09-30'])
  const due = '2026-11-30' as Commitment['due']
  assert.equal(evolve(edited, { kind: 'edited', change: { due } }).firstDue, due)
  assert.equal('vice-mayor' as PostId, edited.leaders[0])
})

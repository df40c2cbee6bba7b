import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from './actor.ts'
import type { Day } from './day.ts'
import type { CommitmentId, InspectionId } from './ids.ts'
import { decideInspect, type InspectAct, overlapOf } from './inspect.ts'
import {
  after,
  at,
  codeOf,
  conclude,
  concluded,
  decideAny,
  deliver,
  delivered,
  going,
  head,
  objected,
  open,
  opened,
  settled,
  steps,
} from './inspection.fixture.ts'
import { evolveInspection, type Inspection, type Opened } from './inspection.ts'
import { sayRefusal } from './messages/index.ts'
import { bureau, contextOf, otherBureau, people } from './supervision.fixture.ts'

const { supervisor, colleague, liaison } = people
const [one, two] = ['commitment-1', 'commitment-2'] as [CommitmentId, CommitmentId]

test('a whole inspection, from its authority to its end', () => {
  assert.deepEqual(objected.objections[0]?.decideBy, '2026-05-20')
  assert.equal(settled.objections[0]?.decision?.outcome, 'changed')
  assert.equal(settled.rectifications[0]?.checked, '2026-06-25')
  const closed = after(...steps, [{ act: 'close-inspection' }, colleague, '2026-06-26'])
  assert.equal(closed.step, 'inspection-closed')
})

test('no authority, no programme: no inspection', () => {
  const { programme, authority, conductor } = opened
  const other = (over: Partial<Opened>): InspectAct => ({ ...open, ...over }) as InspectAct
  const cases: [string, InspectAct, Actor?][] = [
    ['done', open],
    ['not-allowed', open, liaison],
    ['missing', other({ authority: { ...authority, document: '' } })],
    ['not-yet-come', other({ authority: { ...authority, on: '2026-04-21' as Day } })],
    ['missing', other({ title: '' })],
    ['missing', other({ team: [] })],
    ['missing', other({ programme: { ...programme, content: ' ' } })],
    ['missing', other({ programme: { ...programme, scope: '' } })],
    ['missing', other({ programme: { ...programme, units: [] } })],
    ['missing', other({ programme: { ...programme, methods: [] } })],
    ['days-reversed', other({ programme: { ...programme, to: '2026-04-06' as Day } })],
    ['not-appointed', other({ conductor: { ...conductor, unit: otherBureau } })],
    ['not-appointed', other({ conductor: { unit: otherBureau, appointment: ' ' } })],
    ['done', other({ conductor: { unit: otherBureau, appointment: '城政函〔2026〕9号' } })],
  ]
  for (const [code, said, by = supervisor] of cases) {
    assert.equal(codeOf(null, said, at(by)), code, JSON.stringify(said))
  }
  assert.equal(codeOf(going, open, at(supervisor)), 'not-at-this-step')
})

test('the same matter is not inspected twice at once', () => {
  const other = (
    units: string[],
    commitments: CommitmentId[],
    step: Inspection['step'] = 'open',
  ) => ({
    ...going,
    id: 'inspection-2' as InspectionId,
    step,
    programme: { ...opened.programme, units: units as (typeof bureau)[], commitments },
  })
  const cases: [boolean, CommitmentId[], Inspection][] = [
    [true, [], other([bureau], [])],
    [true, [one], other([bureau], [])],
    [true, [], other([bureau], [two])],
    [true, [one], other([otherBureau], [one, two])],
    [false, [one], other([bureau], [two])],
    [false, [], other([otherBureau], [one])],
    [false, [one], other([otherBureau], [])],
    [false, [], other([bureau], [], 'concluded')],
  ]
  for (const [overlaps, commitments, before] of cases) {
    const programme = { ...opened.programme, commitments }
    assert.equal(
      overlapOf(programme, [before]) !== null,
      overlaps,
      JSON.stringify(before.programme),
    )
    const said: InspectAct = { ...open, programme } as InspectAct
    const known = { inspection: null, others: [before], head }
    const outcome = decideInspect(known, said, contextOf(supervisor, '2026-04-02'))
    assert.equal('refusal' in outcome && outcome.refusal.code === 'inspected-already', overlaps)
    if (!('refusal' in outcome)) continue
    assert.match(sayRefusal(outcome.refusal, 'zh-CN'), /不得重复督查/)
    assert.match(sayRefusal(outcome.refusal, 'en'), /Order 733, art. 15/)
  }
})

test('a programme changes only with a new authority, and never into the matter of another', () => {
  const wider = { ...opened.programme, units: [bureau, otherBureau] }
  const change = (document: string): InspectAct => ({
    act: 'change-programme',
    programme: wider,
    authority: { ...opened.authority, document },
  })
  assert.equal(codeOf(going, change(opened.authority.document), at(supervisor)), 'same-programme')
  assert.equal(codeOf(going, change(' '), at(supervisor)), 'missing')
  assert.equal(codeOf(concluded, change('城政督〔2026〕2号'), at(supervisor)), 'not-at-this-step')
  const changed = after(...steps.slice(0, 1), [
    change('城政督〔2026〕2号'),
    supervisor,
    '2026-04-08',
  ])
  assert.deepEqual(changed.programme.units, [bureau, otherBureau])
  const itself = { inspection: going, others: [going], head }
  const outcome = decideInspect(
    itself,
    change('城政督〔2026〕2号'),
    contextOf(supervisor, '2026-04-08'),
  )
  assert.ok('entries' in outcome)
})

test('a conclusion has facts and evidence, and goes to each unit once', () => {
  const other = (over: object): InspectAct => ({ ...conclude, ...over }) as InspectAct
  const demand = { unit: bureau, text: '开工', due: '2026-06-30' as Day }
  const cases: [string, Inspection, InspectAct][] = [
    ['missing', going, other({ facts: ' ' })],
    ['missing', going, other({ evidence: [] })],
    ['missing', going, other({ demands: [{ ...demand, text: '' }] })],
    ['not-inspected', going, other({ demands: [{ ...demand, unit: otherBureau }] })],
    ['day-passed', going, other({ demands: [{ ...demand, due: '2026-04-19' as Day }] })],
    ['done', going, other({ demands: [] })],
    ['not-at-this-step', concluded, conclude],
    ['not-at-this-step', going, deliver],
    ['not-inspected', concluded, { ...deliver, unit: otherBureau } as InspectAct],
    ['not-yet-come', concluded, { ...deliver, on: '2026-04-21' as Day } as InspectAct],
    ['day-passed', concluded, { ...deliver, on: '2026-04-12' as Day } as InspectAct],
    ['already-delivered', delivered, deliver],
  ]
  for (const [code, known, said] of cases) {
    assert.equal(codeOf(known, said, at(supervisor)), code, JSON.stringify(said))
  }
})

test('what is open keeps an inspection open', () => {
  const why = (known: Inspection, day: string) => {
    const outcome = decideAny(known, { act: 'close-inspection' }, contextOf(supervisor, day))
    return 'refusal' in outcome && outcome.refusal.code === 'inspection-unsettled'
      ? outcome.refusal.why
      : outcome
  }
  const undemanding = after(
    ...steps.slice(0, 1),
    [{ ...conclude, demands: [] } as InspectAct, supervisor, '2026-04-13'],
    [deliver, supervisor, '2026-04-15'],
  )
  assert.equal(why(concluded, '2026-04-20'), 'not-delivered')
  assert.equal(why(objected, '2026-04-20'), 'objection-open')
  assert.equal(why(delivered, '2026-04-20'), 'not-rectified')
  assert.equal(why(undemanding, '2026-05-15'), 'may-object')
  assert.ok(typeof why(undemanding, '2026-05-16') === 'object')
  assert.equal(codeOf(going, { act: 'close-inspection' }, at(supervisor)), 'not-at-this-step')
})

test('nothing comes before the opening', () => {
  const early = { kind: 'delivered', unit: bureau, on: '2026-04-15' as Day } as const
  assert.throws(() => evolveInspection(null, early), RangeError)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from './actor.ts'
import type { Day } from './day.ts'
import {
  type Act,
  after,
  at,
  check,
  codeOf,
  conclude,
  concluded,
  decide,
  deliver,
  delivered,
  going,
  object,
  objected,
  rectify,
  settled,
  steps,
  then,
} from './inspection.fixture.ts'
import type { Inspection } from './inspection.ts'
import { isDecidedLate, objectBy, type ReviewAct } from './inspection-review.ts'
import { bureau, calendar, otherBureau, people } from './supervision.fixture.ts'

const { supervisor, colleague, principal, liaison, leader } = people

test('thirty days to object, thirty to decide, by other people', () => {
  const late: Inspection = { ...delivered, delivered: { [bureau]: '2026-03-01' as Day } }
  const byMember = { ...people.head, person: supervisor.person }
  const cases: [string, Inspection, ReviewAct, Actor, string?][] = [
    ['done', delivered, object, principal, '2026-05-15'],
    ['objection-late', delivered, object, principal, '2026-05-16'],
    ['objection-late', late, object, principal],
    ['not-allowed', delivered, object, liaison],
    ['not-allowed', delivered, object, people.otherPrincipal],
    ['not-delivered', concluded, object, principal],
    ['not-at-this-step', going, object, principal],
    ['missing', delivered, { ...object, grounds: '' } as ReviewAct, principal],
    ['already-objected', objected, object, principal],
    ['no-objection', delivered, decide, people.head],
    ['same-person', objected, decide, leader],
    ['same-person', objected, decide, byMember],
    ['not-allowed', objected, decide, colleague],
    ['reason-missing', objected, { ...decide, reason: '' } as ReviewAct, people.head],
    ['done', objected, decide, people.head, '2026-07-01'],
  ]
  const chief = { ...people.head, person: people.leader.person }
  cases.push(
    ['reason-missing', objected, { ...decide, reason: ' ' } as ReviewAct, people.head],
    ['no-objection', objected, { ...decide, unit: otherBureau } as ReviewAct, people.head],
    ['no-objection', settled, decide, people.head],
    ['same-person', { ...objected, team: [] }, decide, byMember],
    ['done', { ...objected, team: [], conclusion: null }, decide, chief],
  )
  for (const [code, known, said, by, day] of cases) {
    assert.equal(codeOf(known, said, at(by, day)), code, JSON.stringify(said))
  }
  // 2026-09-02 + 30 days is in the holiday: the first working day after it.
  assert.equal(objectBy('2026-09-02' as Day, calendar), '2026-10-08')
  const [objection] = objected.objections
  assert.ok(objection)
  assert.equal(isDecidedLate(objection, '2026-05-20' as Day), false)
  assert.equal(isDecidedLate(objection, '2026-05-21' as Day), true)
  assert.equal(
    isDecidedLate(
      { ...objection, decision: settled.objections[0]?.decision ?? null },
      '2026-07-01' as Day,
    ),
    false,
  )
})

test('rectification is reported by its unit and checked by the office', () => {
  const reported = after(...steps.slice(0, 3), [rectify, liaison, '2026-06-20'])
  const back: ReviewAct = { act: 'check-rectification', at: 0, back: '仅有平场照片' }
  const cases: [string, Inspection, ReviewAct, Actor][] = [
    ['not-allowed', delivered, rectify, people.stranger],
    ['not-allowed', delivered, { ...rectify, at: 1 } as ReviewAct, liaison],
    ['missing', delivered, { ...rectify, statement: ' ' } as ReviewAct, liaison],
    ['no-rectification', reported, rectify, liaison],
    ['no-rectification', delivered, check, supervisor],
    ['no-rectification', settled, back, supervisor],
    ['no-rectification', reported, { ...check, at: 1 } as ReviewAct, supervisor],
    ['reason-missing', reported, { ...back, back: ' ' } as ReviewAct, supervisor],
    ['not-delivered', { ...delivered, delivered: {} }, rectify, liaison],
    ['not-allowed', reported, check, liaison],
    ['done', reported, check, supervisor],
  ]
  for (const [code, known, said, by] of cases) {
    assert.equal(codeOf(known, said, at(by)), code, JSON.stringify(said))
  }
  const returned = after(
    ...steps.slice(0, 3),
    [rectify, liaison, '2026-06-20'],
    [back, supervisor, '2026-06-21'],
    [rectify, liaison, '2026-06-28'],
  )
  assert.equal(returned.rectifications[0]?.returnedFor, null)
  assert.equal(returned.rectifications[0]?.reported?.on, '2026-06-28')
})

test('each unit objects and puts right its own', () => {
  const { programme } = going
  const both: Inspection = { ...going, programme: { ...programme, units: [bureau, otherBureau] } }
  const demand = (unit: typeof bureau) => ({ unit, text: '开工', due: '2026-06-30' as Day })
  const { supervisor: office, otherPrincipal } = people
  const now = then(
    both,
    [{ ...conclude, demands: [demand(bureau), demand(otherBureau)] } as Act, office, '2026-04-13'],
    [deliver, office, '2026-04-15'],
    [{ ...deliver, unit: otherBureau } as Act, office, '2026-04-16'],
    [object, principal, '2026-04-20'],
    [object, otherPrincipal, '2026-04-21'],
    [{ ...decide, unit: otherBureau } as Act, people.head, '2026-05-12'],
    [{ ...rectify, at: 1 } as Act, otherPrincipal, '2026-06-01'],
    [{ ...check, at: 1 } as Act, office, '2026-06-02'],
  )
  assert.deepEqual(
    now.objections.map(({ unit, decision }) => [unit, decision?.outcome]),
    [
      [bureau, undefined],
      [otherBureau, 'changed'],
    ],
  )
  assert.deepEqual(
    now.rectifications.map(({ checked }) => checked),
    [null, '2026-06-02'],
  )
  assert.equal(codeOf(now, { ...rectify, at: 0 } as ReviewAct, at(otherPrincipal)), 'not-allowed')
})

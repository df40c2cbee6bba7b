// Who reads what supervision writes down.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Accountability } from './accountability.ts'
import { mayReadAccountability } from './accountability.ts'
import type { Actor } from './actor.ts'
import type { Day } from './day.ts'
import type { AccountabilityId, InstructionId, PersonId, UnitId } from './ids.ts'
import { concluded, delivered, going } from './inspection.fixture.ts'
import type { Clue, Inspection, Objection, Rectification } from './inspection.ts'
import { inspectionSeen } from './inspection-seen.ts'
import { type Instruction, mayReadInstruction } from './instruction.ts'
import { bureau, office, otherBureau, people } from './supervision.fixture.ts'

const { supervisor, leader, head, auditor, liaison, principal, stranger } = people
const today = '2026-06-01' as Day
const of = (role: Actor['role'], unit: UnitId = office): Actor => ({ ...supervisor, role, unit })

test('an instruction: the leader who gave it, the unit addressed, the office', () => {
  const given: Instruction = {
    ...{ id: 'i' as InstructionId, leader: leader.post, commitment: null, to: bureau },
    ...{ post: null, step: 'given', rounds: [] },
  }
  const standIn = { ...head, post: leader.post, for: leader.post }
  for (const by of [supervisor, leader, standIn, liaison, principal]) {
    assert.equal(mayReadInstruction(given, by), null, by.role)
  }
  for (const by of [head, stranger, auditor, of('evaluator'), of('administrator', bureau)]) {
    assert.equal(mayReadInstruction(given, by)?.code, 'not-allowed', by.role)
  }
})

test('an inspection: nothing for a unit until its conclusion is delivered to it', () => {
  const refused = (known: Inspection, by: Actor) =>
    'refusal' in inspectionSeen(known, { by: by, today })
  for (const by of [supervisor, leader, auditor]) assert.ok(!refused(going, by), by.role)
  for (const known of [going, concluded]) assert.ok(refused(known, principal))
  assert.ok(!refused(delivered, principal))
  for (const by of [stranger, of('administrator', bureau), of('evaluator')]) {
    assert.ok(refused(delivered, by), by.role)
  }
})

test('a unit sees its own part, named as the office names it, and neither clues nor proposals', () => {
  const [first] = delivered.rectifications
  assert.ok(first)
  const use: Inspection['uses'][number] = {
    ...{ use: 'criticism', unit: bureau, text: '通报', proposedBy: supervisor.person },
    ...{ stage: 'proposed', body: null },
  }
  const theirs: Rectification = { ...first, unit: otherBureau }
  const objection = { unit: otherBureau, grounds: '不实' } as Objection
  const known: Inspection = {
    ...delivered,
    delivered: { ...delivered.delivered, [otherBureau]: delivered.delivered[bureau] },
    rectifications: [theirs, first],
    objections: [objection, { ...objection, unit: bureau }],
    uses: [use, { ...use, stage: 'carried-out' }, { ...use, stage: 'carried-out', unit: office }],
    clues: [{ text: '涉嫌挪用' } as Clue],
  }
  const own = inspectionSeen(known, { by: liaison, today })
  assert.ok('seen' in own)
  assert.deepEqual(own.seen.rectifications, [{ ...first, at: 1 }])
  assert.deepEqual(own.seen.uses, [{ ...use, stage: 'carried-out', at: 1 }])
  assert.deepEqual(Object.keys(own.seen.delivered), [bureau])
  assert.deepEqual(
    own.seen.objections.map(({ unit }) => unit),
    [bureau],
  )
  assert.deepEqual(own.seen.clues, [])
  const whole = inspectionSeen(known, { by: auditor, today })
  assert.ok('seen' in whole)
  assert.equal(whole.seen.uses.length + whole.seen.clues.length, 4)
})

test('an accountability record: whoever handles it, and those concerned once they are notified', () => {
  const person = 'wu' as PersonId
  const triggered: Accountability = {
    ...{ id: 'a' as AccountabilityId, unit: bureau, person, step: 'triggered', reason: null },
    trigger: { kind: 'overdue', facts: '逾期', evidence: [] },
    ...{ stateBy: null, statement: null, proposal: null, handedTo: null },
  }
  const noticed: Accountability = { ...triggered, step: 'noticed' }
  const concerned: Actor = { ...liaison, person }
  const reads = (known: Accountability, by: Actor) => mayReadAccountability(known, by) === null
  for (const by of [supervisor, leader, auditor]) assert.ok(reads(triggered, by), by.role)
  for (const by of [principal, concerned]) {
    assert.deepEqual([reads(triggered, by), reads(noticed, by)], [false, true], by.role)
  }
  for (const by of [liaison, stranger, of('evaluator'), of('administrator', bureau)]) {
    assert.ok(!reads(noticed, by), by.role)
  }
})

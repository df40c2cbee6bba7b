import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import type { InstructionId } from './ids.ts'
import { delivered, head, objected, settled, steps, then } from './inspection.fixture.ts'
import type { Instruction } from './instruction.ts'
import type { Matter } from './matter.ts'
import { bureau, calendar, people } from './supervision.fixture.ts'
import { inspectionMatters, instructionMatters } from './supervision-matters.ts'

const given: Instruction = {
  id: 'instruction-1' as InstructionId,
  leader: people.leader.post,
  commitment: null,
  to: bureau,
  post: null,
  step: 'given',
  rounds: [
    {
      text: '请报用工情况。',
      urgency: 'ordinary',
      given: '2026-03-02' as Day,
      answerBy: '2026-03-17' as Day,
      source: null,
      answer: null,
      returned: null,
    },
  ],
}
const answered: Instruction = {
  ...given,
  step: 'answered',
  rounds: given.rounds.map((round) => ({
    ...round,
    answer: { statement: '现报如下。', evidence: [], on: '2026-03-06' as Day },
  })),
}
const shown = (matters: readonly Matter[]) =>
  matters.map(({ kind, day, asked }) => `${kind} ${day} ${JSON.stringify(asked)}`)

test('an instruction is the unit’s until it answers, then the office’s, then nobody’s', () => {
  const of = (one: Instruction) => shown(instructionMatters(one, calendar))
  assert.deepEqual(of(given), ['instruction 2026-03-17 {"unit":"bureau"}'])
  assert.deepEqual(of({ ...given, step: 'returned', post: people.liaison.post }), [
    'instruction 2026-03-17 {"posts":["post-liu"]}',
  ])
  assert.deepEqual(of(answered), ['instruction 2026-03-13 {"office":true}'])
  assert.deepEqual(of({ ...answered, step: 'reported' }), [])
  assert.deepEqual(of({ ...given, step: 'instruction-closed' }), [])
  assert.deepEqual(of({ ...given, rounds: [] }), [])
  assert.deepEqual(instructionMatters(given, calendar)[0], {
    ...{ id: 'instruction-1 instruction 1', kind: 'instruction', commitment: null, number: null },
    ...{ title: '请报用工情况。', detail: null, opens: null, day: '2026-03-17' },
    ...{ asked: { unit: bureau }, leaders: [people.leader.post] },
  })
})

test('of an inspection: what is to be put right, to be checked, to be decided', () => {
  const around = { head, calendar }
  const reported = then(delivered, ...steps.slice(5, 6))
  assert.deepEqual(shown(inspectionMatters(delivered, around)), [
    'inspection 2026-06-30 {"unit":"bureau"}',
  ])
  assert.deepEqual(shown(inspectionMatters(reported, around)), [
    'inspection 2026-06-29 {"office":true}',
  ])
  assert.deepEqual(shown(inspectionMatters(objected, around)), [
    `review 2026-05-20 {"posts":["${head}"]}`,
    'inspection 2026-06-30 {"unit":"bureau"}',
  ])
  const { id, title } = objected
  assert.deepEqual(inspectionMatters(objected, around)[0], {
    ...{ id: `${id} review bureau`, kind: 'review', commitment: null, number: null, title },
    ...{ detail: objected.objections[0]?.grounds, opens: null, day: '2026-05-20' },
    ...{ asked: { posts: [head] }, leaders: [] },
  })
  assert.equal(inspectionMatters(objected, around)[1]?.id, `${id} inspection 0`)
  assert.match(shown(inspectionMatters(objected, { ...around, head: null })).join(), /office/)
  assert.deepEqual(inspectionMatters(settled, around), [])
  assert.deepEqual(inspectionMatters({ ...objected, step: 'inspection-closed' }, around), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from './actor.ts'
import { decideEvidence, evolveEvidence, type Offered } from './evidence.ts'
import type { CommitmentId, EvidenceId, UnitId } from './ids.ts'
import { acknowledged, answerOf, day, on } from './time.fixture.ts'

const offered: Offered = {
  ...{ id: 'e1' as EvidenceId, commitment: 'c1' as CommitmentId, hash: 'ab', name: '月报.pdf' },
  ...{ mediaType: 'application/pdf', size: 12, purpose: '统计月报', madeOn: day('2026-03-31') },
}
const decide = (change: Partial<Offered>, role: Role, unit = 'labour') => {
  const context = on('2026-04-01', role)
  const by = { ...context.by, unit: unit as UnitId }
  return decideEvidence(acknowledged(), { ...offered, ...change }, { ...context, by })
}

test('whoever reports adds it, and so does the office: with the day and the person', () => {
  for (const [role, unit] of [
    ['liaison', 'labour'],
    ['supervisor', 'office'],
  ] as const) {
    const outcome = decide({}, role, unit)
    assert.ok('entries' in outcome)
    const known = outcome.entries.reduce(evolveEvidence, null as never)
    assert.deepEqual([known.unit, known.addedOn, known.addedBy], [unit, '2026-04-01', 'Lin'])
  }
})

for (const [what, change, role, unit, code] of [
  ['of another unit', {}, 'liaison', 'health', 'not-allowed'],
  ['by a leader', {}, 'leader', 'labour', 'not-allowed'],
  ['without a purpose', { purpose: ' ' }, 'liaison', 'labour', 'purpose-missing'],
  ['made tomorrow', { madeOn: day('2026-04-02') }, 'liaison', 'labour', 'made-in-future'],
] as const) {
  test(`refused: ${what}`, () => {
    assert.equal(answerOf(decide(change, role, unit)), code)
  })
}

test('without a day it is taken all the same', () => {
  assert.ok('entries' in decide({ madeOn: null }, 'liaison'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport, type EvidenceFact, type Use } from '../checks.ts'
import type { Day } from '../day.ts'
import type { EvidenceId, MilestoneId } from '../ids.ts'
import type { Period } from '../period.ts'
import { ids, milestonesOf, target, telling } from './fixture.ts'

const even = [380, 790, 1150, 1540, 1910]
const use = (period: string, unit = ids.unit): Use => {
  return { commitment: ids.commitment, unit, period: period as Period }
}
const fact = (madeOn: string | null, uses: readonly Use[] = []): EvidenceFact => {
  return { hash: 'h', madeOn: madeOn as Day | null, uses }
}
const files = (...facts: readonly EvidenceFact[]) => {
  const named = facts.map((one, at) => [`e${at}` as EvidenceId, one] as const)
  return { evidence: Object.fromEntries(named) as Record<EvidenceId, EvidenceFact> }
}

type Told = Parameters<typeof telling>[0]
function codesOf(told: Told, evidence: Record<EvidenceId, EvidenceFact>): readonly string[] {
  const names = Object.keys(evidence) as EvidenceId[]
  const filled = { ...told.filled, evidence: names }
  const { filled: said, seen } = telling({ ...told, filled, seen: { evidence } })
  return checkReport(said, seen).map(({ code, severity }) => `${code} ${severity}`)
}

const usual: Told = { before: even, value: '2290' }
const still: Told = { before: even, value: '1910', targets: [{ ...target, base: '1900' }] }
const cases: readonly (readonly [string, Told, readonly EvidenceFact[], readonly string[]])[] = [
  ['a usual month needs none', usual, [], []],
  [
    'a milestone needs some',
    { milestones: milestonesOf('开工'), filled: { reached: ['开工' as MilestoneId] } },
    [],
    ['evidence-missing explain'],
  ],
  [
    'so does the target reached',
    { before: even, value: '2290', targets: [{ ...target, base: '2200' }] },
    [],
    ['evidence-missing explain'],
  ],
  [
    'not where an office says so',
    { before: even, value: '2290', from: '月报', targets: [{ ...target, base: '2200' }] },
    [],
    [],
  ],
  [
    'not for a part of it',
    { before: even, value: '2290', targets: [{ ...target, base: '2200', partOf: ids.second }] },
    [],
    [],
  ],
  ['fresh', usual, [fact('2031-06-20')], []],
  ['of the last days before the period', usual, [fact('2031-05-20')], []],
  ['made long before', usual, [fact('2031-05-01')], ['evidence-older look']],
  [
    'an old approval beside a fresh photograph',
    usual,
    [fact('2030-05-01'), fact('2031-06-20')],
    [],
  ],
  ['of no known day', usual, [fact(null)], []],
  ['an old one beside one of no known day', usual, [fact('2031-05-01'), fact(null)], []],
  ['of last month', usual, [fact('2031-06-20', [use('2031-05')])], ['evidence-reused look']],
  [
    'for another item of the unit in the same period',
    usual,
    [fact('2031-06-20', [use('2031-06')])],
    [],
  ],
  [
    'of another unit, even beside a fresh one',
    usual,
    [fact('2031-06-20', [use('2031-06', ids.other)]), fact('2031-06-20')],
    ['evidence-reused look'],
  ],
  [
    'an approval used each month beside a fresh photograph',
    usual,
    [fact('2031-01-20', [use('2031-05')]), fact('2031-06-20')],
    [],
  ],
  ['of last month, with nothing new to show', still, [fact('2031-05-20', [use('2031-05')])], []],
]
for (const [name, told, facts, expected] of cases) {
  test(`evidence: ${name}`, () =>
    assert.deepEqual(codesOf(told, files(...facts).evidence), expected))
}

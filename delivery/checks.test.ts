import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pointsOf, target, telling } from './checks/fixture.ts'
import { checkReport, type Warning } from './checks.ts'
import type { EvidenceId, MilestoneId, UnitId } from './ids.ts'
import { sayWarning } from './messages/warnings.ts'
import type { Accrual } from './target.ts'

const figure = fc.oneof(
  fc.integer({ min: -100, max: 100_000 }).map(String),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one.toFixed(3)),
  fc.integer({ min: 0, max: 380 }).map((zeros) => `7${'0'.repeat(zeros)}`),
  fc.integer({ min: 0, max: 380 }).map((zeros) => `0.${'0'.repeat(zeros)}7`),
)
const accrual = fc.constantFrom<Accrual>('cumulative', 'per-period', 'standing')
const figures = fc.array(fc.option(figure), { maxLength: 11 })

test('whatever is told is answered, and every doubt has its sentence', () => {
  const told = fc.record({ before: figures, past: figures, value: figure, base: fc.option(figure) })
  fc.assert(
    fc.property(told, accrual, fc.string({ maxLength: 200 }), (said, kind, narrative) => {
      const targets = [{ ...target, accrual: kind, base: said.base }]
      const { filled, seen } = telling({ ...said, targets, filled: { narrative } })
      for (const warning of checkReport(filled, seen)) {
        for (const language of ['zh-CN', 'en'] as const) {
          const sentence = sayWarning(warning, language, wording)
          assert.match(sentence, /[。.]$/)
          assert.doesNotMatch(sentence, /undefined|NaN|Infinity|null/)
        }
      }
    }),
    { numRuns: 500 },
  )
})

const wording = { figure: (value: string) => `${value}人`, unitName: (id: UnitId) => `单位${id}` }

const at = { severity: 'look', at: 'narrative' } as const
const use = { commitment: 'c' as never, unit: 'u2' as UnitId, period: '2031-05' as never }
const warnings: readonly (readonly [Warning, RegExp, RegExp])[] = [
  [
    { ...at, code: 'cumulative-falls', value: '9', last: '10' },
    /9人低于上期的10人.*更正上期/,
    /9人.*10人.*correct/,
  ],
  [
    { ...at, code: 'unit-slip', value: '90000', power: 4, meant: '9' },
    /偏大约1万倍.*9人/,
    /10,000 times too large: is 9人/,
  ],
  [
    { ...at, code: 'unit-slip', value: '9', power: -1, meant: '90' },
    /偏小约10倍/,
    /10 times too small/,
  ],
  [
    { ...at, code: 'jump', amount: '90', usual: '9' },
    /90人.*通常为9人/,
    /90人 a month.*9人 was usual/,
  ],
  [
    { ...at, code: 'stands-still', value: '9', since: '2031-05' as never },
    /与2031-05相同.*未发布/,
    /2031-05.*not released/,
  ],
  [
    { ...at, code: 'figure-repeated', amount: '387', period: '2031-05' as never },
    /387人与2031-05/,
    /387人.*2031-05/,
  ],
  [{ ...at, code: 'figure-of-another', value: '387', unit: 'u2' as UnitId }, /单位u2/, /单位u2/],
  [{ ...at, code: 'part-over-whole', value: '9', whole: '8' }, /9人大于总数8人/, /9人.*8人/],
  [
    { ...at, code: 'growth-disagrees', stated: '18', implied: '12' },
    /18%.*12%.*可比价/,
    /18%.*12%.*comparable/,
  ],
  [
    { ...at, code: 'text-copied', from: '2031-05' as never, likeness: 0.93 },
    /2031-05的报告有93%/,
    /93%.*2031-05/,
  ],
  [{ ...at, code: 'text-copied', from: 'u2' as UnitId, likeness: 0.93 }, /单位u2的报告/, /单位u2/],
  [{ ...at, code: 'unchanged', period: '2031-05' as never }, /与2031-05相同/, /those of 2031-05/],
  [
    { ...at, code: 'stage-order', claimed: '竣工', missing: '开工' },
    /“竣工”.*“开工”/,
    /"竣工".*"开工"/,
  ],
  [{ ...at, code: 'start-doubted', word: '平场' }, /“平场”.*破土开槽/, /"平场".*permanent works/],
  [{ ...at, code: 'evidence-missing', claim: '开工' }, /“开工”.*请上传/, /"开工".*Upload/],
  [{ ...at, code: 'evidence-reused', use }, /单位u2用于2031-05/, /单位u2 for 2031-05/],
  [
    { ...at, code: 'evidence-older', madeOn: '2031-01-02' as never, period: '2031-05' as never },
    /2031-01-02，早于2031-05/,
    /2031-01-02, before 2031-05/,
  ],
  [
    { ...at, code: 'just-over', value: '4603', threshold: '4600' },
    /4603人刚好越过4600人/,
    /4603人.*4600人/,
  ],
]
for (const [warning, chinese, english] of warnings) {
  test(`${warning.code} says what to do in both languages`, () => {
    assert.match(sayWarning(warning, 'zh-CN', wording), chinese)
    assert.match(sayWarning(warning, 'en', wording), english)
  })
}

test('a check of a full report takes far less than a millisecond', () => {
  const narrative = '专班到后井村召开推进会，针对用电接入问题现场办公，力争提前完成。'.repeat(20)
  const sibling = { unit: 'u2' as UnitId, narrative: narrative.replaceAll('村', '镇'), figures: {} }
  const { filled, seen } = telling({
    before: [380, 790, 1150, 1540, 1910, 2290, 2660],
    value: '3040',
    past: pointsOf(2030, [300, 700, 1000, 1400, 1700, 2100, 2400, 2800, 3100]).map(
      ({ value }) => value,
    ),
    filled: { narrative, reached: ['m' as MilestoneId], evidence: ['e' as EvidenceId] },
    seen: { siblings: Array.from({ length: 8 }, () => sibling) },
  })
  for (let turn = 0; turn < 200; turn++) checkReport(filled, seen)
  const started = process.cpuUsage().user
  for (let turn = 0; turn < 200; turn++) checkReport(filled, seen)
  assert.ok((process.cpuUsage().user - started) / 200 < 1000, 'µs each')
})

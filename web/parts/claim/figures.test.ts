import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Beside } from './asked.ts'
import { anomaliesFirst, figuresOf, isDoubted } from './figures.ts'

type Given = Parameters<typeof figuresOf>[0]

const target = (points: readonly (readonly [period: string, value: string])[]) => ({
  ...{ id: 't', subject: '规上企业', unit: '家' },
  points: points.map(([period, value]) => ({ period, value, standing: 'final', from: null })),
})
const given = (told: object, points: readonly (readonly [string, string])[]) =>
  ({
    report: { period: '2026-03', figures: { t: told } },
    targets: [target(points)],
  }) as unknown as Given

test('the claim beside the figure before it, and what changed, exactly', () => {
  const [figure] = figuresOf(
    given({ value: '0.3' }, [
      ['2026-01', '0.1'],
      ['2026-02', '0.2'],
    ]),
  )
  assert.deepEqual([figure?.last?.period, figure?.change], ['2026-02', '0.1'])
  assert.deepEqual(figure?.values, ['0.1', '0.2', '0.3'])
})

test('a figure of a later period is not what it is compared with; a reason is no figure', () => {
  const [first] = figuresOf(given({ value: '3' }, [['2026-04', '9']]))
  assert.deepEqual([first?.last, first?.change, first?.values], [null, null, ['3']])
  const [absent] = figuresOf(given({ absent: 'not-released' }, [['2026-02', '2']]))
  assert.deepEqual([absent?.change, absent?.values], [null, ['2']])
})

const row = (number: number, ...severities: readonly string[]) =>
  ({ number, doubts: severities.map((severity) => ({ severity })) }) as unknown as Beside

test('the gravest first, then in the plan’s order; a note is none', () => {
  const rows = [row(1), row(4, 'look'), row(3, 'note'), row(2, 'explain'), row(5, 'look', 'look')]
  assert.deepEqual(
    anomaliesFirst(rows).map(({ number }) => number),
    [2, 5, 4, 1, 3],
  )
  assert.deepEqual(rows.map(isDoubted), [false, true, false, true, true])
})

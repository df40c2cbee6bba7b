import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Aim, Retarget } from '@luoshi/plan'
import type { TargetId } from './ids.ts'
import { retargeted } from './retargeted.ts'
import { target } from './supervision.fixture.ts'
import type { Target } from './target.ts'

const figure = (value: string, role: 'target' | 'stretch' = 'target'): Aim => ({
  text: `${value}家`,
  value,
  unit: '家',
  measure: 'increment',
  comparator: '=',
  role,
})
const change = (subject: string, before: Aim | null, after: Aim | null): Retarget => ({
  subject,
  before,
  after,
})
const yes = target({
  id: 'target-2' as TargetId,
  subject: '污水处理',
  measure: 'binary',
  base: '1',
  stretch: null,
})
const made = target({ id: 'target-9' as TargetId, subject: '公园', base: '3', stretch: null })
const shown = (targets: readonly Target[]) =>
  targets.map(({ id, subject, base, stretch }) => `${id} ${subject} ${base}/${stretch}`)

test('only what the document sets otherwise changes', () => {
  const cases: [Retarget, readonly string[]][] = [
    [
      change('规上企业', figure('20'), figure('22')),
      ['target-1 规上企业 22/25', 'target-2 污水处理 1/null'],
    ],
    [
      change('规上企业', figure('25', 'stretch'), figure('28', 'stretch')),
      ['target-1 规上企业 20/28', 'target-2 污水处理 1/null'],
    ],
    [
      change('规上企业', figure('25', 'stretch'), null),
      ['target-1 规上企业 20/null', 'target-2 污水处理 1/null'],
    ],
    [change('规上企业', figure('20'), null), ['target-2 污水处理 1/null']],
    [
      change('规模以上企业', figure('20'), figure('21')),
      ['target-1 规上企业 21/25', 'target-2 污水处理 1/null'],
    ],
    [
      change('规模以上企业', figure('25', 'stretch'), figure('26', 'stretch')),
      ['target-1 规上企业 20/26', 'target-2 污水处理 1/null'],
    ],
    [
      change('公园', null, figure('3')),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null', 'target-9 公园 3/null'],
    ],
    [
      change('规上企业', null, figure('28', 'stretch')),
      ['target-1 规上企业 20/28', 'target-2 污水处理 1/null'],
    ],
    [
      change('规模以上企业', null, figure('25', 'stretch')),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null'],
    ],
    [
      change('规上企业', { text: '全覆盖' }, null),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null'],
    ],
    [change('规上企业', null, null), ['target-1 规上企业 20/25', 'target-2 污水处理 1/null']],
    [change('污水处理', null, null), ['target-1 规上企业 20/25']],
    [change('污水处理', { text: '全覆盖' }, null), ['target-1 规上企业 20/25']],
    [
      change('污水处理', { text: '全覆盖' }, { text: '清零' }),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null'],
    ],
    [
      change('无人知道', { text: '全覆盖' }, null),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null'],
    ],
    [
      change('无人知道', null, figure('7')),
      ['target-1 规上企业 20/25', 'target-2 污水处理 1/null'],
    ],
  ]
  const drafted = [made, { ...yes, id: 'target-8' as TargetId }]
  for (const [one, expected] of cases) {
    assert.deepEqual(
      shown(retargeted([target(), yes], drafted, [one])),
      expected,
      JSON.stringify(one),
    )
  }
})

test('a target that is new comes once, with its stretch', () => {
  const both = { ...made, stretch: '5' }
  const changes = [change('公园', null, figure('3')), change('公园', null, figure('5', 'stretch'))]
  assert.deepEqual(shown(retargeted([], [both], changes)), ['target-9 公园 3/5'])
})

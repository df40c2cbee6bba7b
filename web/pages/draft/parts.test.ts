import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Commitment } from '@luoshi/delivery'
import { added, mergedFrom, splitInto } from './parts.ts'

const draft = (number: number, more: object) =>
  ({
    ...{ id: `c${number}`, plan: 'p', key: `k${number}`, number, kind: 'task', due: null },
    ...{
      title: `第${number}项`,
      text: `第${number}项。`,
      section: '工业',
      span: [number, number + 1],
    },
    ...{ lead: null, support: [], leaders: [], targets: [], milestones: [], process: 'draft' },
    ...{ frequency: 'monthly', periodPlan: { kind: 'linear' }, points: {}, ...more },
  }) as unknown as Commitment
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

suite('parts of a draft', () => {
  test('a split gives each target and milestone to one part; the first keeps the place', () => {
    const whole = draft(3, {
      lead: 'u1',
      targets: [{ id: 'a' }, { id: 'b' }],
      milestones: [{ id: 'm' }],
    })
    const parts = splitInto(
      whole,
      [
        { title: '甲', text: '甲。', holds: ['a'] },
        { title: '乙', text: '乙。', holds: ['b', 'm'] },
      ],
      { last: 53 },
    )
    assert.deepEqual(
      parts.map(({ title, key, number, lead }) => [title, key, number, lead]),
      [
        ['甲', 'k3', 3, 'u1'],
        ['乙', 'k3/2', 54, 'u1'],
      ],
    )
    assert.deepEqual(
      parts.map(({ targets }) => ids(targets)),
      [['a'], ['b']],
    )
    assert.deepEqual(
      parts.map(({ milestones }) => ids(milestones)),
      [[], ['m']],
    )
    assert.ok(parts.every((part) => !('id' in part) && !('process' in part) && !('points' in part)))
  })

  test('a merger holds what all held; the first in the document leads', () => {
    const one = draft(7, { lead: 'u1', support: ['u2'], due: '2026-06-30', targets: [{ id: 'a' }] })
    const other = draft(2, { lead: 'u3', due: '2026-12-31', targets: [{ id: 'b' }] })
    const whole = mergedFrom([one, other])
    assert.deepEqual([whole?.number, whole?.key, whole?.title], [2, 'k2', '第2项'])
    assert.deepEqual([whole?.lead, whole?.support, whole?.due], ['u3', ['u1', 'u2'], '2026-12-31'])
    assert.deepEqual(ids(whole?.targets ?? []), ['b', 'a'])
    assert.equal(whole?.text, '第2项。\n第7项。')
  })

  test('of nothing nothing is merged', () => {
    assert.equal(mergedFrom([]), null)
  })

  test('what is added follows the last number', () => {
    const one = added({
      title: '新建泵站',
      text: '新建泵站1座。',
      span: null,
      section: null,
      last: 53,
    })
    assert.deepEqual([one.number, one.lead, one.targets], [54, null, []])
  })
})

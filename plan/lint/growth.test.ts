import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { impossibleGrowth, shareShift } from './growth.ts'
import { said, subjectOf } from './sample.ts'

type Figure = Partial<Quantity> & { readonly text: string }

const level = (text: string, more: Partial<Quantity> = {}): Figure => ({ text, ...more })
const growth = (text: string, more: Partial<Quantity> = {}): Figure => ({
  text,
  measure: 'growth',
  ...more,
})

const growths: readonly (readonly [figure: Figure, impossible: boolean])[] = [
  [growth('2031%'), true],
  [growth('1000%'), true],
  [growth('999%'), false],
  [growth('50%'), false],
  [growth('120%', { value: '-120' }), true],
  [growth('100%', { value: '-100' }), false],
  [growth('2031%', { role: 'baseline' }), false],
  [level('2031%', { measure: 'share' }), true],
  [level('98%', { measure: 'share' }), false],
  [level('120%', { measure: 'share', subject: '参保率' }), true],
  [level('100%', { measure: 'share', subject: '参保率' }), false],
  [level('120%', { measure: 'share', subject: '完成率' }), false],
  [level('120%', { subject: '参保率' }), false],
  [level('120户', { measure: 'share', subject: '参保率' }), false],
  [growth('5000元'), false],
  [level('1500%', { measure: 'share' }), false],
  [level('12031%', { measure: 'share' }), false],
  [level('2031万', { unit: '' }), false],
  [level('2031%', { unit: '‰' }), false],
]

for (const [figure, impossible] of growths) {
  test(`${figure.role ?? figure.measure} ${figure.value ?? ''} ${figure.text}`, () => {
    const subject = subjectOf([{ words: `产值增长${figure.text}`, figures: [figure] }])
    assert.equal(impossibleGrowth(subject)[0]?.facts['text'], impossible ? figure.text : undefined)
    const expected = impossible ? [`error impossible-growth: ${figure.text}`] : []
    assert.deepEqual(said(subject, impossibleGrowth(subject)), expected)
  })
}

const shared = (whole: readonly [string, string], part: readonly [string, string]) => {
  const [total, totalGrowth] = whole
  const [own, ownGrowth] = part
  const words = `收入${total}，增长${totalGrowth}，其中地方${own}，增长${ownGrowth}`
  const local = { subject: '地方收入' }
  return subjectOf([
    {
      words,
      figures: [
        ...[level(total), growth(totalGrowth)],
        ...[level(own, local), growth(ownGrowth, local)],
      ],
    },
  ])
}

test('a part that grows so slowly that its share falls by points', () => {
  const subject = shared(['14.1亿元', '23.7%'], ['8.7亿元', '13.7%'])
  const findings = shareShift(subject)
  assert.deepEqual(said(subject, findings), ['warning share-shift: 13.7%'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ total: '财政收入', part: '地方收入', before: '67.1', after: '61.7' },
  })
  assert.equal(shareShift(shared(['14.1亿元', '13.7%'], ['8.7亿元', '23.7%'])).length, 1)
})

test('a part of which no growth is told has no share to shift', () => {
  const words = '收入14.1亿元，增长23.7%，其中地方8.7亿元，其他增长3%'
  const local = { subject: '地方收入' }
  const figures = [level('14.1亿元'), growth('23.7%'), level('8.7亿元', local), growth('3%')]
  assert.deepEqual(shareShift(subjectOf([{ words, figures }])), [])
  const bare = [level('14.1亿元'), level('8.7亿元', local), growth('13.7%', local)]
  const without = { words: '收入14.1亿元，其中地方8.7亿元，增长13.7%', figures: bare }
  assert.deepEqual(shareShift(subjectOf([without])), [])
})

test('a shift of three points between growths five apart is odd', () => {
  assert.deepEqual(shareShift(shared(['100亿元', '25%'], ['80亿元', '20.1%'])), [])
  assert.equal(shareShift(shared(['100亿元', '25%'], ['80亿元', '20%'])).length, 1)
})

test('small differences are the ways of the world', () => {
  assert.deepEqual(shareShift(shared(['14.1亿元', '23.7%'], ['8.7亿元', '21.7%'])), [])
  assert.deepEqual(shareShift(shared(['14.1亿元', '23.7%'], ['0.7亿元', '13.7%'])), [])
})

test('a pair needs two exact figures of one subject', () => {
  const figures = [
    ...[level('14.1亿元', { comparator: '>=' }), growth('23.7%')],
    ...[level('8.7亿元'), growth('13.7%', { comparator: '>=' })],
  ]
  const words = '收入14.1亿元以上，增长23.7%，其中地方8.7亿元，增长13.7%以上'
  assert.deepEqual(shareShift(subjectOf([{ words, figures }])), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { said, subjectOf } from './sample.ts'
import { promisedTwice } from './twice.ts'

const jobs = (text: string, more: Partial<Quantity> = {}) => ({
  ...{ text, subject: '城镇新增就业', due: '2031-12-31' },
  ...more,
})
const of = (figures: readonly ReturnType<typeof jobs>[], between = '') =>
  subjectOf(
    figures.map((figure, i) => ({
      words: `${i > 0 ? between : ''}城镇新增就业${figure.text}`,
      figures: [figure],
    })),
  )

test('an indicator that is promised twice, and not alike', () => {
  const subject = of([jobs('5000人'), jobs('4500人')])
  const findings = promisedTwice(subject)
  assert.deepEqual(said(subject, findings), ['warning promised-twice: 4500人'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ subject: '城镇新增就业', one: '5000人', other: '4500人' },
  })
  assert.equal(promisedTwice(of([jobs('4500人'), jobs('5000人')])).length, 1)
})

test('a growth, a share, an increment', () => {
  for (const measure of ['growth', 'share', 'increment'] as const)
    assert.equal(promisedTwice(of([jobs('8%', { measure }), jobs('9%', { measure })])).length, 1)
})

const alike: readonly (readonly [why: string, figures: readonly ReturnType<typeof jobs>[]])[] = [
  ['the same figure', [jobs('5000人'), jobs('0.5万人')]],
  ['another day', [jobs('5000人'), jobs('4500人', { due: '2031-06-30' })]],
  ['another measure', [jobs('5000人'), jobs('4500人', { measure: 'count' })]],
  ['no measure to compare', ['1', '2'].map((text) => jobs(text, { measure: 'rank' }))],
  ['far apart, so of another place', [jobs('5000人'), jobs('500人')]],
  ['half, so of another place', [jobs('2500人'), jobs('5000人')]],
  [
    'two ends of a range',
    [jobs('4500人', { comparator: '>=' }), jobs('5000人', { comparator: '<=' })],
  ],
  [
    'the same ends, the other way round',
    [jobs('5000人', { comparator: '<=' }), jobs('4500人', { comparator: '>=' })],
  ],
  ['no target', [jobs('5000人'), jobs('4500人', { role: 'baseline' })]],
  ['not one of a kind', ['5000人', '4500人'].map((text) => jobs(text, { subject: '参会' }))],
]

for (const [why, figures] of alike) {
  test(`no finding: ${why}`, () => assert.deepEqual(promisedTwice(of(figures)), []))
}

test('other things are promised twice, or they are many things of one name', () => {
  const parks = (...texts: readonly string[]) =>
    promisedTwice(of(texts.map((text) => jobs(text, { subject: '口袋公园', measure: 'count' }))))
  assert.deepEqual(
    parks('6处', '8处').map(({ facts }) => facts['other']),
    ['8处'],
  )
  assert.deepEqual(parks('6处', '8处', '9处'), [])
  assert.equal(
    promisedTwice(of(['5000人', '4500人', '4600人'].map((text) => jobs(text)))).length,
    2,
  )
})

test('about and at least are other words for a figure', () => {
  const about = jobs('4500人', { comparator: '~' })
  assert.equal(promisedTwice(of([jobs('5000人'), about])).length, 1)
})

test('改造老旧小区 and 老旧小区改造', () => {
  const [one, other] = ['老旧小区改造', '老旧小区']
  const figures = [jobs('12个', { subject: one }), jobs('15个', { subject: other })]
  assert.equal(promisedTwice(of(figures))[0]?.facts['subject'], '老旧小区')
})

test('the whole district is the district', () => {
  const subject = of([jobs('5000人'), jobs('4500人', { subject: '全区城镇新增就业' })])
  assert.equal(promisedTwice(subject)[0]?.facts['subject'], '城镇新增就业')
})

test('another year was spoken of in between', () => {
  assert.deepEqual(promisedTwice(of([jobs('4500人'), jobs('5000人')], '到2035年，')), [])
})

test('what was spoken of long before, or in another paragraph, is forgotten', () => {
  const far = `2035年${'抓好各项工作，'.repeat(60)}`
  assert.equal(promisedTwice(of([jobs('4500人'), jobs('5000人')], far)).length, 1)
  const subject = of([jobs('4500人'), jobs('5000人')], '2035年投用。\n')
  assert.equal(promisedTwice(subject).length, 1)
})

test('figures of one commitment are its own affair', () => {
  const figures = [jobs('5000人'), jobs('4500人')]
  const subject = subjectOf([{ words: '城镇新增就业5000人，力争4500人', figures }])
  assert.deepEqual(promisedTwice(subject), [])
})

const bridge = (milestone: string, name = '滨河大桥', due = '2031-12-31') => ({
  ...{ words: `${name}${milestone}`, due, projects: [{ name, milestone }] },
})

test('a project whose stages by one day differ', () => {
  const early = subjectOf([bridge('立项'), bridge('开工')])
  assert.equal(promisedTwice(early).length, 1)
  const subject = subjectOf([bridge('开工'), bridge('竣工通车')])
  const findings = promisedTwice(subject)
  assert.deepEqual(said(subject, findings), ['warning promised-twice: 滨河大桥竣工通车'])
  assert.deepEqual(findings[0]?.facts, { subject: '滨河大桥', one: '开工', other: '竣工通车' })
})

test('stages that agree, days that differ, names that say little', () => {
  const fine = [
    [bridge('竣工'), bridge('建成通车')],
    [bridge('开工', '滨河大桥', '2031-03-31'), bridge('竣工')],
    [bridge('开工', '大桥'), bridge('竣工', '大桥')],
    [bridge('加快推进'), bridge('竣工')],
  ]
  for (const items of fine) assert.deepEqual(promisedTwice(subjectOf(items)), [])
  const undated = ['开工', '竣工'].map((milestone) => {
    const { due: _, ...item } = bridge(milestone)
    return item
  })
  assert.equal(promisedTwice(subjectOf(undated)).length, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noDeadline, withoutUnit } from './missing.ts'
import { type Item, said, subjectOf } from './sample.ts'

const led = { lead: ['区住建局'] }
const own = (section: string, words: string): Item => ({
  section,
  words,
  units: led,
  due: '2031-06-30',
})
const bare = (section: string, words: string): Item => ({ section, words })

test('one commitment of several lacks a unit and a date', () => {
  const subject = subjectOf([own('1', '修路'), bare('1', '建桥'), own('1', '通水')])
  assert.deepEqual(said(subject, withoutUnit(subject)), ['warning commitment-without-unit: 建桥'])
  assert.deepEqual(said(subject, noDeadline(subject)), ['warning no-deadline: 建桥'])
})

test('most of a section lack it: said once, on the section', () => {
  const items = [bare('1', '修路'), bare('1', '建桥'), own('1', '通水'), own('2', '植树')]
  const subject = subjectOf(items, { sections: ['1', '2'] })
  const [finding, ...more] = withoutUnit(subject)
  assert.ok(finding)
  assert.deepEqual(more, [])
  assert.equal(finding.code, 'section-without-unit')
  assert.deepEqual(finding.facts, { count: 2, of: 3, sections: 0 })
  assert.deepEqual(said(subject, [finding]), ['warning section-without-unit: 修路\n建桥\n通水'])
})

test('a section is shown from its heading', () => {
  const heading = { words: '一、城建', sort: 'heading', section: '1' } as const
  const items = [own('2', '植树'), heading, bare('1', '修路'), bare('1', '建桥')]
  const subject = subjectOf(items, { sections: ['2', '1'] })
  assert.deepEqual(said(subject, withoutUnit(subject)), [
    'warning section-without-unit: 一、城建\n修路\n建桥',
  ])
})

test('half is not most; one alone is no section', () => {
  const half = subjectOf([own('1', '修路'), own('1', '通水'), bare('1', '建桥'), bare('1', '植树')])
  assert.deepEqual(said(half, withoutUnit(half)), [
    'warning commitment-without-unit: 建桥',
    'warning commitment-without-unit: 植树',
  ])
  const alone = subjectOf([own('1', '修路'), bare('2', '建桥')])
  assert.deepEqual(said(alone, withoutUnit(alone)), ['warning commitment-without-unit: 建桥'])
})

test('without sections the whole is one section', () => {
  const subject = subjectOf([{ words: '修路' }, { words: '建桥' }])
  assert.deepEqual(noDeadline(subject)[0]?.facts, { count: 2, of: 2, sections: 0 })
  assert.deepEqual(said(subject, noDeadline(subject)), ['warning no-deadline: 修路\n建桥'])
})

test('most sections lack it: said once, on the document, with the count of commitments', () => {
  const items = [bare('1', '修路'), bare('2', '建桥'), own('3', '通水'), bare('2', '植树')]
  const subject = subjectOf(items, { sections: ['1', '2', '3'] })
  const [finding, ...more] = withoutUnit(subject)
  assert.deepEqual(finding?.facts, { count: 3, of: 4, sections: 2 })
  assert.deepEqual(more, [])
  assert.deepEqual(finding?.span, [0, subject.outline.text.value.length])
})

test('a date of a figure or of a pledge is a date', () => {
  const figure = { words: '建房30套', figures: [{ text: '30套', due: '2031-12-31' }] }
  const subject = subjectOf([figure])
  assert.deepEqual(noDeadline(subject), [])
  const undated = { words: '建房30套', figures: ['30套'] }
  assert.equal(noDeadline(subjectOf([undated])).length, 1)
})

test('supporting units are units', () => {
  const subject = subjectOf([{ words: '修路', units: { support: ['区水务局'] } }])
  assert.deepEqual(withoutUnit(subject), [])
})

test('words that lead in to numbered items are not asked', () => {
  const lead = { section: '1', words: '围绕宜居，抓好以下工作' }
  const first = { ...own('1', '修路'), number: '1' }
  assert.deepEqual(withoutUnit(subjectOf([lead, first])), [])
  const numbered = { ...lead, number: '1' }
  assert.equal(withoutUnit(subjectOf([numbered, { ...first, number: '2' }])).length, 1)
  const figure = { ...lead, words: '建房30套', figures: ['30套'] }
  assert.equal(withoutUnit(subjectOf([figure, first])).length, 1)
})

test('a day in a document of no known year is a date', () => {
  const dated = [
    '9月底前建成',
    '10月前建成',
    '3月15日前建成',
    '10月末以前建成',
    '三季度开工',
    '上半年开工',
  ]
  for (const words of dated) {
    assert.deepEqual(noDeadline(subjectOf([{ words }], { year: null })), [], words)
  }
  for (const words of ['整治9月庙会', '过半年检验'])
    assert.equal(noDeadline(subjectOf([{ words }])).length, 1, words)
})

test('policies need no date', () => {
  const items = [{ words: '对新建厂房给予补助' }]
  assert.deepEqual(noDeadline(subjectOf(items, { kind: 'measures' })), [])
  assert.deepEqual(noDeadline(subjectOf([])), [])
})

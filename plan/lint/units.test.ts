import assert from 'node:assert/strict'
import { test } from 'node:test'
import { said, subjectOf } from './sample.ts'
import { tooManySupports, twoLeads, unitTwice, unitUnknown } from './units.ts'

const known = ['区发改局', '区住房和城乡建设局', '区水务局']

test('a unit that the district does not know, once, with what it may have been', () => {
  const subject = subjectOf(
    [
      { words: '修路（责任单位：区发政局）', units: { lead: ['区发政局'] } },
      { words: '建桥（责任单位：区发政局、某某所）', units: { lead: ['区发政局', '某某所'] } },
    ],
    { known },
  )
  const findings = unitUnknown(subject)
  assert.deepEqual(said(subject, findings), [
    'warning unit-unknown: 区发政局',
    'warning unit-unknown: 某某所',
  ])
  assert.deepEqual(
    findings.map(({ suggestion, facts }) => [suggestion, facts['count']]),
    [
      ['区发改局', 2],
      [null, 1],
    ],
  )
})

test('known units, their short forms and collective names are not asked after', () => {
  const lead = [
    '区发改局',
    '发改局',
    '雨城区发改局',
    '各镇（街道）',
    '有关部门',
    '财政局等部门',
    '司法局等',
  ]
  const words = `修路（责任单位：${lead.join('、')}）`
  assert.deepEqual(unitUnknown(subjectOf([{ words, units: { lead } }], { known })), [])
  assert.deepEqual(unitUnknown(subjectOf([{ words, units: { lead: ['区某局'] } }])), [])
})

test('names of two characters are too short to be short forms', () => {
  const found = (unit: string, name: string) =>
    unitUnknown(subjectOf([{ words: unit, units: { lead: [unit] } }], { known: [name] })).length
  assert.equal(found('区委', '市区委'), 1)
  assert.equal(found('市区委', '区委'), 1)
})

test('a word of many within a name makes it no collective', () => {
  const lead = ['区直属各局', '等等局']
  const words = `修路（责任单位：${lead.join('、')}）`
  assert.equal(unitUnknown(subjectOf([{ words, units: { lead } }], { known })).length, 1)
})

test('one character less or more is near; two are not', () => {
  const near = (unit: string) => {
    const subject = subjectOf([{ words: `（${unit}负责）`, units: { lead: [unit] } }], { known })
    return unitUnknown(subject)[0]?.suggestion
  }
  assert.equal(near('区住房城乡建设局'), '区住房和城乡建设局')
  assert.equal(near('区水务局局'), '区水务局')
  assert.equal(near('区水水务局'), '区水务局')
  assert.equal(near('区水利局'), '区水务局')
  assert.equal(near('区文广局'), null)
  assert.equal(near('区发改'), null)
  assert.equal(near('区住房和建设局'), null)
  assert.equal(near('区法院'), null)
})

test('a unit that stands twice', () => {
  const subject = subjectOf([
    {
      words: '修路（牵头单位：区水务局；配合单位：区水务局、区发改局）',
      units: { lead: ['区水务局'], support: ['区水务局', '区发改局'], span: [2, 28] },
    },
  ])
  assert.deepEqual(said(subject, unitTwice(subject)), ['warning unit-twice: 区水务局'])
  const words = '修路（区水务局牵头，区水务局、区发改局按职责分工负责，区发改局配合）'
  const units = { lead: ['区水务局'], support: ['区发改局'], span: [2, words.length] as const }
  const cued = subjectOf([{ words, units }])
  assert.deepEqual(said(cued, unitTwice(cued)), [
    'warning unit-twice: 区水务局',
    'warning unit-twice: 区发改局',
  ])
})

test('a name that is not written as such is shown where the units stand', () => {
  const words = '修路（区农业农村、水务局）'
  const subject = subjectOf([{ words, units: { lead: ['区水务局'] } }], { known })
  assert.deepEqual(unitUnknown(subject), [])
  const other = subjectOf([{ words, units: { lead: ['区水利局'] } }], { known: ['区法院'] })
  assert.deepEqual(said(other, unitUnknown(other)), [`warning unit-unknown: ${words}`])
})

test('a note on the tasks below is not of this one', () => {
  const words = '修路（区水务局，以下均含区发改局、区水务局）'
  const subject = subjectOf([{ words, units: { lead: ['区水务局'], span: [2, words.length] } }])
  assert.deepEqual(unitTwice(subject), [])
})

test('units that are not written beside the task are not looked for', () => {
  const units = { lead: ['区水务局'], support: ['区水务局'] }
  assert.deepEqual(unitTwice(subjectOf([{ words: '修路', units }])), [])
})

test('two leads, where the document says 牵头', () => {
  const lead = ['区住建局', '区水务局']
  const led = subjectOf([{ words: '修路（区住建局、区水务局牵头）', units: { lead } }])
  assert.deepEqual(said(led, twoLeads(led)), ['warning two-leads: 修路（区住建局、区水务局牵头）'])
  const listed = subjectOf([{ words: '修路（区住建局、区水务局）', units: { lead } }])
  assert.deepEqual(twoLeads(listed), [])
  const leader = subjectOf([
    { words: '修路（牵头领导：李明；区住建局、区水务局）', units: { lead } },
  ])
  assert.deepEqual(twoLeads(leader), [])
  const one = subjectOf([{ words: '修路（区住建局牵头）', units: { lead: ['区住建局'] } }])
  assert.deepEqual(twoLeads(one), [])
})

test('a line of units for a whole section is looked at once', () => {
  const units = { lead: ['区住建局', '区水务局'], span: [6, 18] as const }
  const subject = subjectOf([
    { words: '修路', units },
    { words: '建桥', units },
    { words: '牵头单位：区住建局、区水务局', sort: 'units' },
  ])
  assert.equal(twoLeads(subject).length, 1)
})

test('more than eight supporting units', () => {
  const support = '一二三四五六七八九'.split('').map((name) => `区${name}局`)
  const words = `修路（配合单位：${support.join('、')}）`
  const subject = subjectOf([{ words, units: { support } }])
  assert.deepEqual(said(subject, tooManySupports(subject)), [`info too-many-supports: ${words}`])
  const span: [number, number] = [3, words.length - 1]
  const placed = subjectOf([{ words, units: { support, span } }])
  assert.deepEqual(tooManySupports(placed)[0]?.span, span)
  const eight = subjectOf([{ words, units: { support: support.slice(1) } }])
  assert.deepEqual(tooManySupports(eight), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapter, row, sketch } from './assign/sketch.ts'
import { assign } from './assign.ts'
import { casesOf } from './cases/cases.ts'
import type { Units } from './plan.ts'
import type { Outline } from './segment.ts'

function say({ lead, support, leaders }: Units): string[] {
  return Object.entries({ lead, support, leaders })
    .filter(([, names]) => names.length > 0)
    .map(([part, names]) => `${part} ${names.join(' · ')}`)
}

/** Whom the tasks of an outline are given to, in order. */
function given(outline: Outline, known: readonly string[] = []): string[] {
  return assign(outline, known).map(({ units }) => say(units).join('; '))
}

for (const { heading, text, expected } of casesOf('units.md')) {
  test(`${heading}: ${text}`, () => {
    const [assigned] = assign(sketch([['work', text]]))
    assert.ok(assigned)
    assert.deepEqual(say(assigned.units), expected)
  })
}

test('units point at the words of the first phrase that names them', () => {
  const words = '新建公厕8座。（责任单位：区城管局）'
  const [assigned] = assign(sketch([['work', words]]))
  assert.deepEqual(assigned?.units.span, [words.indexOf('（'), words.length])
})

test('nobody named: no units and no span', () => {
  const [assigned] = assign(sketch([['work', '新建公厕8座。']]))
  assert.deepEqual(assigned?.units, { lead: [], support: [], leaders: [], span: null })
  assert.equal(assigned?.inheritedFrom, null)
})

test('cells of a table name the parts by their columns', () => {
  const table = row([
    ['number', '1'],
    ['task', '新建公厕8座（区住建局负责）'],
    ['leader', '李明'],
    ['lead', '区城管局'],
    ['unit', '区财政局、区住建局'],
    ['support', '各镇（街道）'],
  ])
  assert.deepEqual(given(table), [
    'lead 区城管局; support 区财政局 · 区住建局 · 各镇（街道）; leaders 李明',
  ])
})

test('a lone 责任单位 column leads; empty cells say nothing', () => {
  const units: Parameters<typeof row>[0] = [
    ['task', '新建公厕8座'],
    ['unit', '区城管局\u2028区住建局'],
    ['support', ''],
  ]
  assert.deepEqual(given(row(units)), ['lead 区城管局 · 区住建局'])
  assert.deepEqual(given(row([...units.slice(0, 1), ['unit', '']])), [''])
})

test('a cell may hold labels of its own', () => {
  const cells = row([
    ['task', '新建公厕8座'],
    ['unit', '牵头单位：区城管局\u2028配合单位：区住建局'],
  ])
  assert.deepEqual(given(cells), ['lead 区城管局; support 区住建局'])
})

test('white space cut out between two names parts them, inside one it does not', () => {
  const words = '（责任单位：区发改局 区财政局；责任领导：李明 王大江 赵 六）'
  const outline = sketch([['work', words.replaceAll(' ', '')]])
  const origin = [...words].flatMap((character, at) => (character === ' ' ? [] : [at]))
  const text = { value: outline.text.value, origin: Int32Array.from(origin) }
  assert.deepEqual(given({ ...outline, text }), [
    'lead 区发改局 · 区财政局; leaders 李明 · 王大江 · 赵六',
  ])
})

test('a line below tasks speaks for those above it that name nobody', () => {
  const lines = sketch([
    ['work', '新建公厕8座。'],
    ['work', '改造公厕3座。（责任单位：区住建局）'],
    ['units', '责任单位：区城管局'],
    ['work', '新增车位300个。'],
    ['units', '（区公安分局牵头，区城管局配合）'],
    ['work', '办好庙会。'],
  ])
  assert.deepEqual(given(lines), [
    'lead 区城管局',
    'lead 区住建局',
    'lead 区公安分局; support 区城管局',
    '',
  ])
})

test('a bracket on a line of its own speaks for the tasks above it', () => {
  const lines = sketch([
    ['work', '新建公厕8座。'],
    ['work', '（区城管局牵头，区住建局配合）'],
    ['work', '（试点）推行垃圾分类。'],
    ['work', '（区民政局负责）推行社区食堂。'],
  ])
  assert.equal(given(lines)[0], 'lead 区城管局; support 区住建局')
  assert.equal(given(lines)[2], '')
})

test('a line above every task of its section speaks for those below it', () => {
  const lines = sketch([
    ['units', '责任单位：区城管局'],
    ['work', '新建公厕8座。'],
    ['work', '新增车位300个。'],
    ['units', '责任单位：区民政局'],
    ['work', '新建社区食堂5个。'],
  ])
  assert.deepEqual(given(lines), ['lead 区城管局', 'lead 区城管局', 'lead 区民政局'])
})

test('a heading speaks for its section and those inside it, the nearest first', () => {
  const chapters = [
    { ...chapter('1', null, '民生'), start: 0 },
    { ...chapter('1.1', '1', '教育'), start: 17 },
    { ...chapter('1.2', '1', '养老'), start: 40 },
    { ...chapter('2', null, '其他'), start: 90 },
  ]
  const outline = sketch(
    [
      ['heading', '民生（责任单位：区社会工作部）', null],
      ['heading', '教育（责任单位：区教育局）', '1.1'],
      ['work', '新建学校2所。', '1.1'],
      ['work', '新建社区食堂5个。', '1.2'],
      ['work', '办好庙会。', '2'],
    ],
    { chapters },
  )
  const assigned = assign(outline)
  assert.deepEqual(
    assigned.map(({ units }) => say(units).join('; ')),
    ['lead 区教育局', 'lead 区社会工作部', ''],
  )
  assert.deepEqual(
    assigned.map(({ inheritedFrom }) => inheritedFrom),
    [{ section: '1.1' }, { section: '1' }, null],
  )
})

test('a line of an outer section speaks for the tasks of its inner ones', () => {
  const chapters = [
    chapter('1', null, '民生'),
    chapter('1.1', '1', '教育'),
    chapter('2', null, '城建'),
  ]
  const head = sketch(
    [
      ['units', '责任单位：区社会工作部', '1'],
      ['work', '新建学校2所。', '1.1'],
      ['work', '新建公厕8座。', '2'],
      ['units', '责任单位：区城管局', '2'],
    ],
    { chapters },
  )
  assert.deepEqual(given(head), ['lead 区社会工作部', 'lead 区城管局'])
  const foot = sketch(
    [
      ['work', '新建学校2所。', '1.1'],
      ['units', '责任单位：区社会工作部', '1'],
      ['work', '新建公厕8座。', '2'],
    ],
    { chapters },
  )
  assert.deepEqual(given(foot), ['lead 区社会工作部', ''])
})

test('a line below a task goes before its heading, which speaks for the rest', () => {
  const chapters = [chapter('1', null, '民生')]
  const outline = sketch(
    [
      ['heading', '民生（责任单位：区社会工作部）', '1'],
      ['work', '新建学校2所。', '1'],
      ['units', '责任单位：区教育局', '1'],
      ['work', '办好庙会。', '1'],
    ],
    { chapters },
  )
  assert.deepEqual(given(outline), ['lead 区教育局', 'lead 区社会工作部'])
})

test('a heading further down speaks for nothing above it', () => {
  const outline = sketch([
    ['work', '新建学校2所。'],
    ['heading', '教育（责任单位：区教育局）'],
    ['work', '办好庙会。'],
  ])
  assert.deepEqual(given(outline), ['', 'lead 区教育局'])
})

test('a bracket among the notes at the end speaks for no task', () => {
  const outline = sketch([
    ['work', '新建学校2所。'],
    ['closing', '（责任部门：区政府办公室）'],
  ])
  assert.deepEqual(given(outline), [''])
})

test('a notice that the first named leads holds for every task', () => {
  const outline = sketch([
    ['preamble', '各责任单位中列第一位的为牵头单位，请牵头单位抓总。'],
    ['work', '新建公厕8座。（区城管局、区住建局负责）'],
    ['work', '新增车位300个。（牵头单位：区公安分局；责任单位：区城管局、区住建局）'],
    ['work', '办好庙会。（责任单位：区文体旅局）'],
  ])
  assert.deepEqual(given(outline), [
    'lead 区城管局; support 区住建局',
    'lead 区公安分局; support 区城管局 · 区住建局',
    'lead 区文体旅局',
  ])
})

test('下同 carries the rule on from its task; without it the rule is for that task alone', () => {
  const tasks = (rule: string) =>
    given(
      sketch([
        ['work', '新建公厕8座。（区城管局、区住建局负责）'],
        ['work', `新增车位300个。（区公安分局、区城管局负责，列第一位的为牵头单位${rule}）`],
        ['work', '办好庙会。（区文体旅局、区商务局负责）'],
      ]),
    )
  assert.deepEqual(tasks('，下同'), [
    'lead 区城管局 · 区住建局',
    'lead 区公安分局; support 区城管局',
    'lead 区文体旅局; support 区商务局',
  ])
  assert.equal(tasks('')[2], 'lead 区文体旅局 · 区商务局')
})

test('a bracket of names alone may hold units that the district knows', () => {
  const outline = sketch([['work', '新建公厕8座。（甲川城投、区城管局）']])
  assert.deepEqual(given(outline), [''])
  assert.deepEqual(given(outline, ['甲川城投']), ['lead 甲川城投 · 区城管局'])
})

for (const { heading, text, expected } of casesOf('projects.md')) {
  test(`${heading}: ${text}`, () => {
    const [assigned] = assign(sketch([['work', text]]))
    assert.ok(assigned)
    const said = assigned.projects.map(({ name, milestone, span }) => {
      assert.equal(text.slice(...span), name)
      return `${name} → ${milestone}`
    })
    assert.deepEqual(said, expected)
  })
}

test('a line of units that says when says it for its tasks', () => {
  const lines = sketch([
    ['work', '新建公厕8座。'],
    ['work', '3月底前整治摊点20处。'],
    ['units', '责任人：孙磊；责任单位：区城管局；时限：5月31日'],
  ])
  assert.deepEqual(
    assign(lines).map(({ due }) => due?.date),
    ['2026-05-31', '2026-03-31'],
  )
})

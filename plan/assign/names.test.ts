import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Certainty, certaintyOf, goesOnOver, isPerson, splitNames } from './names.ts'

const certainties: Readonly<Record<Certainty, readonly string[]>> = {
  sure: [
    ...['区发改局', '县委', '省教育厅', '区征兵办', '区供电公司', '甲川集团', '各有关部门'],
    ...['各镇', '各镇街', '各县区', '各有关镇', '各市县区', '各镇（街道）', '区卫健局（疾控局）'],
    `${'云'.repeat(39)}局`,
  ],
  likely: ['樟林村', '区医院', '政务处', '各村民小组', '有关镇', '甲村各镇'],
  no: [
    ...[
      '局',
      '新格局',
      '客厅',
      '主办',
      '常委',
      '公办',
      '道路',
      '',
      '（局）',
      '（街道）',
      '村（社区）',
      '各镇区长',
    ],
    ...['各镇各街区道', '部署', `${'云'.repeat(40)}局`],
  ],
}

for (const [certainty, names] of Object.entries(certainties)) {
  for (const name of names) {
    test(`${name.slice(0, 12)} is ${certainty}`, () => assert.equal(certaintyOf(name), certainty))
  }
}

test('people are named by the post before or after their name', () => {
  for (const name of ['李明副区长', '副区长李明', '区长李明', '王大江同志', '李书记']) {
    assert.ok(isPerson(name), name)
  }
  for (const name of [
    '李明',
    '副区长',
    '区长',
    '区长李',
    '区长办公会议室',
    '甲川区发改局副局长办',
  ]) {
    assert.ok(!isPerson(name), name)
  }
})

test('各县、区政府 goes on over its 、, two names do not', () => {
  const goesOn = (words: string) => goesOnOver(words, 0, words.indexOf('、'))
  for (const words of [
    '各县、区政府',
    '各镇、街道',
    '各镇、街道负责',
    '各有关县、区，',
    '各州、市人民政府）',
  ]) {
    assert.ok(goesOn(words), words)
  }
  for (const words of [
    '各县、区财政局',
    '县、区',
    '各有关部门、区',
    '各街道、镇江路',
    '甲县、区政府',
  ]) {
    assert.ok(!goesOn(words), words)
  }
})

// Words with the white space that cleaning cut out, and the names that they hold.
const splits: readonly (readonly [words: string, names: readonly string[]])[] = [
  ['区财政局', ['区财政局']],
  ['区财政局 区审计局', ['区财政局', '区审计局']],
  ['区财政局 区审计局 区住建局', ['区财政局', '区审计局', '区住建局']],
  ['区财 政局', ['区财政局']],
  ['区财政局 办', ['区财政局办']],
  ['区财政局和区审计局', ['区财政局', '区审计局']],
  ['区财政局以及区审计局与区住建局', ['区财政局', '区审计局', '区住建局']],
  ['区财政局和区审计局 区住建局及区教育局', ['区财政局', '区审计局', '区住建局', '区教育局']],
  ['区财政局及其下属', ['区财政局及其下属']],
  ['区财政局及其下属单位', ['区财政局及其下属单位']],
  ['区财政局和谐共建', ['区财政局和谐共建']],
  ['住房和城乡建设局', ['住房和城乡建设局']],
  ['由区财政局', ['区财政局']],
  ['以及区财政局', ['区财政局']],
  ['由局', ['由局']],
  ['区财政局等', ['区财政局']],
  ['区财政局等部门', ['区财政局']],
  ['区财政局等12个部门', ['区财政局']],
  ['区财政局等3部门', ['区财政局']],
  ['区财政局等区直有关部门', ['区财政局']],
  ['区财政局等部门和各镇', ['区财政局', '各镇']],
  ['区财政局等级', ['区财政局等级']],
  ['等部门', []],
  ['局', []],
]

for (const [words, names] of splits) {
  test(`${words} holds ${names.length}`, () => assert.deepEqual(split(words, false), names))
}

test('white space parts people, but not inside a name', () => {
  assert.deepEqual(split('李明 王大江', true), ['李明', '王大江'])
  assert.deepEqual(split('李 明', true), ['李明'])
  assert.deepEqual(split('赵 六 李明', true), ['赵六', '李明'])
  assert.deepEqual(split('李明 王 六 赵飞', true), ['李明', '王六', '赵飞'])
})

test('only the stretch is read', () => {
  const value = '由区财政局和区审计局负责'
  const text = { value, origin: new Int32Array(0) }
  assert.deepEqual(splitNames(text, { start: 1, end: 5 }, false), [{ start: 1, end: 5 }])
  assert.deepEqual(splitNames(text, { start: 0, end: 2 }, false), [{ start: 0, end: 2 }])
})

function split(words: string, isPeople: boolean): string[] {
  const value = words.replaceAll(' ', '')
  const origin = [...words].flatMap((character, at) => (character === ' ' ? [] : [at]))
  const text = { value, origin: Int32Array.from(origin) }
  return splitNames(text, { start: 0, end: value.length }, isPeople).map(({ start, end }) =>
    value.slice(start, end),
  )
}

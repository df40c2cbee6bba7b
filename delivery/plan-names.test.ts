import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import { type Directory, emptyDirectory, evolveDirectory, type UnitKind } from './directory.ts'
import type { UnitId } from './ids.ts'
import { namesOf, namingActs } from './plan-names.ts'
import { commitment } from './supervision.fixture.ts'

const on = '2026-01-10' as Day
function directoryOf(units: Readonly<Record<string, UnitKind>>): Directory {
  return Object.entries(units).reduce((known, [name, kind]): Directory => {
    const unit = { id: name as UnitId, kind, members: [], name }
    return evolveDirectory(known, { kind: 'unit-added', unit, on })
  }, emptyDirectory)
}
const naming = (...names: string[]) =>
  commitment({ unknown: names.map((name) => ({ name, as: 'lead', why: 'not-found' })) }, 'draft')
const likeOf = (name: string, ...units: string[]) => {
  const known = directoryOf(Object.fromEntries(units.map((unit) => [unit, 'department'])))
  return namesOf([naming(name)], known)[0]?.like
}

test('a short name, another level, another body, a slip: likeness is proposed', () => {
  for (const [name, unit] of [
    ['区工信局', '工业和信息化局'],
    ['区工信局', '区工业和信息化局'],
    ['区卫健委', '区卫生健康局'],
    ['市场监督管理局', '区市场监管局'],
    ['县水务局', '水务局'],
    ['区农业农林局', '区农业农村局'],
  ] as const) {
    assert.deepEqual(likeOf(name, unit, '区财政局'), [unit], name)
  }
})

test('other units are not alike', () => {
  for (const [name, unit] of [
    ['区教育局', '区体育局'],
    ['区水务局', '区税务局'],
    ['区财政局', '区政法委'],
    ['区商务局', '区工商联'],
    ['东河镇', '西河镇'],
  ] as const) {
    assert.deepEqual(likeOf(name, unit), [], name)
  }
})

test('each name once, with the commitments that name it; only of drafts', () => {
  const all = [
    { ...naming('区数据局', '河东镇'), number: 1 },
    { ...naming('区数据局'), number: 4 },
    { ...naming('区审计局'), number: 5, process: 'dropped' as const },
  ]
  const names = namesOf(all, emptyDirectory)
  assert.deepEqual(
    names.map(({ name, numbers, kind }) => [name, numbers, kind]),
    [
      ['区数据局', [1, 4], 'department'],
      ['河东镇', [1], 'town'],
    ],
  )
})

test('a name becomes a unit of the kind that it says; what is there by now is left alone', () => {
  const known = directoryOf({ 河东镇: 'town', 区工信局: 'department' })
  const names = [
    '区城投公司',
    '区数据局',
    '河东镇',
    '各镇',
    '云山街道',
    '柏岭镇人民政府',
    '各镇（街道）',
  ]
  const units = names.map((name) => ({ id: `new ${name}` as UnitId, name }))
  const aliases = [
    { name: '工信局', unit: '区工信局' as UnitId },
    { name: '区工信局', unit: '河东镇' as UnitId },
  ]
  const acts = namingActs({ units, aliases }, known)
  assert.deepEqual(
    acts.map((one) =>
      one.act === 'add-unit'
        ? [one.unit.name, one.unit.kind, ...one.unit.members]
        : one.act === 'add-alias' && [one.name, one.unit],
    ),
    [
      ['区城投公司', 'enterprise'],
      ['区数据局', 'department'],
      ['云山街道', 'town'],
      ['柏岭镇人民政府', 'town'],
      ['各镇', 'group', '河东镇', 'new 柏岭镇人民政府'],
      ['各镇（街道）', 'group', '河东镇', 'new 云山街道', 'new 柏岭镇人民政府'],
      ['工信局', '区工信局'],
    ],
  )
})

test('a leader is no unit; what is known, but cannot lead, is not looked for again; a closed unit is nobody', () => {
  const leader = { name: '李某', as: 'leader', why: 'not-found' } as const
  const group = { name: '各镇', as: 'lead', why: 'group-leads' } as const
  const known = directoryOf({ 区数据管理局: 'department', 各镇街: 'group' })
  const named = namesOf([commitment({ unknown: [leader, group] }, 'draft')], known)
  assert.deepEqual(
    named.map(({ name, kind, like }) => [name, kind, like]),
    [
      ['李某', null, []],
      ['各镇', 'group', []],
    ],
  )
  const unit = '区数据管理局' as UnitId
  assert.deepEqual(likeOf('区数据局', unit), [unit])
  const closed = evolveDirectory(known, { kind: 'unit-closed', unit, successor: null, on })
  assert.deepEqual(namesOf([naming('区数据局')], closed)[0]?.like, [])
  const again = { id: 'new' as UnitId, name: unit }
  assert.equal(namingActs({ units: [again], aliases: [] }, known).length, 0)
  assert.equal(namingActs({ units: [again], aliases: [] }, closed).length, 1)
})

test('who enters the names says otherwise what a unit is, and of whom a group is', () => {
  const known = directoryOf({ 河东镇: 'town', 河西镇: 'town' })
  const units = [
    { id: 'park' as UnitId, name: '云山新区', kind: 'town' as const },
    { id: 'group' as UnitId, name: '各镇', members: ['河东镇' as UnitId] },
  ]
  assert.deepEqual(
    namingActs({ units, aliases: [] }, known).map((one) => one.act === 'add-unit' && one.unit),
    [
      { id: 'park', name: '云山新区', kind: 'town', members: [] },
      { id: 'group', name: '各镇', kind: 'group', members: ['河东镇'] },
    ],
  )
})

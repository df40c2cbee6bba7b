import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from './actor.ts'
import { addPost, delegate, district, post, relieve, unit, walk } from './directory.fixture.ts'
import { delegationAfter, membersOf, nameOn, standInOn, unitOf } from './directory.ts'
import { type DirectoryAct, decideDirectory } from './keep-directory.ts'
import { day, on } from './time.fixture.ts'

test('the end of a holding is the end of its stand-in', () => {
  const known = walk(
    [
      ['2026-05-06', delegate('labour-head', 'Lin', ['2026-05-06', '2026-05-20'])],
      ['2026-05-10', relieve('labour-head', '2026-05-10')],
    ],
    district,
  )
  assert.equal(standInOn(known, post('labour-head'), day('2026-05-11')), null)
})

test('of several stand-ins the one that comes first stands first, whenever it was named', () => {
  const known = walk(
    [
      ['2026-05-06', delegate('labour-head', 'Wu', ['2026-07-01', '2026-07-10'])],
      ['2026-05-06', delegate('labour-head', 'Lin', ['2026-05-08', '2026-05-20'])],
      ['2026-05-06', delegate('labour-head', 'Zheng', ['2026-06-01', '2026-06-10'])],
    ],
    district,
  )
  const after = (at: string) => delegationAfter(known, post('labour-head'), day(at))?.person
  assert.deepEqual(['2026-05-06', '2026-05-20', '2026-06-10', '2026-07-10'].map(after), [
    'Lin',
    'Zheng',
    'Wu',
    undefined,
  ])
})

test('各镇（街道） expands to the towns that exist on the day', () => {
  const towns = unit('towns')
  const members = [unit('east'), unit('west')]
  const known = walk(
    [
      [
        '2026-01-05',
        { act: 'add-unit', unit: { id: towns, kind: 'group', name: '各镇', members } },
      ],
      ['2026-01-05', addPost('x', 'towns'), 'group-has-no-posts'],
      ['2026-06-01', { act: 'close-unit', unit: unit('west'), successor: unit('east') }],
    ],
    district,
  )
  assert.deepEqual(membersOf(known, towns, day('2026-06-01')), ['east', 'west'])
  assert.deepEqual(membersOf(known, towns, day('2026-06-02')), ['east'])
  assert.deepEqual(membersOf(known, unit('east'), day('2026-06-02')), ['east'])
  assert.equal(unitOf(known, unit('west'))?.successor, 'east')
  const set = walk(
    [['2026-06-02', { act: 'set-members', unit: towns, members: [unit('labour')] }]],
    known,
  )
  assert.deepEqual(membersOf(set, towns, day('2026-06-02')), ['labour'])
})

test('a unit keeps the name it bore', () => {
  const renamed: DirectoryAct = {
    act: 'rename-unit',
    unit: unit('labour'),
    name: '区人力资源和社会保障局',
    from: day('2026-07-01'),
  }
  const known = walk(
    [
      ['2026-06-20', { ...renamed, name: ' ' }, 'name-missing'],
      ['2026-06-20', { ...renamed, name: 'east' }, 'name-taken'],
      ['2026-06-20', renamed],
      ['2026-06-21', { ...renamed, name: '人社局' }, 'ends-before-it-begins'],
    ],
    district,
  )
  const labour = unitOf(known, unit('labour'))
  assert.ok(labour)
  assert.deepEqual(
    ['2020-01-01', '2026-06-30', '2026-07-01'].map((one) => nameOn(labour, day(one))),
    ['labour', 'labour', '区人力资源和社会保障局'],
  )
})

test('a unit is called by further names as well; each is borne by one unit alone', () => {
  const alias = (id: string, name: string): DirectoryAct => ({
    ...{ act: 'add-alias', unit: unit(id), name },
  })
  const rename = (id: string, name: string): DirectoryAct => ({
    ...{ act: 'rename-unit', unit: unit(id), name, from: day('2026-07-01') },
  })
  const known = walk(
    [
      ['2026-06-01', alias('nowhere', '人社局'), 'unknown-unit'],
      ['2026-06-01', alias('labour', ' '), 'name-missing'],
      ['2026-06-01', alias('labour', 'east'), 'name-taken'],
      ['2026-06-01', alias('labour', '人社局')],
      ['2026-06-02', alias('labour', '就业局')],
      ['2026-06-02', alias('east', '人社局'), 'name-taken'],
      ['2026-06-02', rename('east', '人社局'), 'name-taken'],
      ['2026-06-02', rename('labour', '人力资源局')],
      ['2026-06-03', rename('labour', '劳动局'), 'ends-before-it-begins'],
    ],
    district,
  )
  assert.deepEqual(known.units.find(({ id }) => id === 'labour')?.aliases, ['人社局', '就业局'])
  const by = (role: Role) => decideDirectory(known, alias('east', '东街镇'), on('2026-06-03', role))
  // Names give nobody a right: the office that brings plans in may enter them.
  assert.ok('entries' in by('supervisor'))
  assert.ok('refusal' in by('liaison'))
})

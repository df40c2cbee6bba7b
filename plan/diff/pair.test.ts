import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { groupsOf } from './pair.ts'
import { paired, type Row, side } from './paired.ts'

const parks = '新建城市公园和口袋公园，完善步道照明'
const schools = '扩建区第二实验小学，增加优质学位'

describe('by key', () => {
  test('whatever the words have become', () => {
    assert.deepEqual(
      paired(
        [
          ['a', parks],
          ['b', schools],
        ],
        [
          ['b', parks],
          ['a', schools],
        ],
      ),
      ['0→1', '1→0'],
    )
  })
})

describe('the very same words under other keys', () => {
  test('in order of occurrence', () => {
    const text = '落实专人'
    assert.deepEqual(
      paired(
        [
          ['a', text],
          ['b', text],
          ['c', text],
        ],
        [
          ['x', text],
          ['y', `${text}。`],
        ],
      ),
      ['0→0', '1→1', '2→'],
    )
  })

  test('even where they stand so often that likeness looks at them no more', () => {
    const rows = (key: string) => Array.from({ length: 60 }, (_, i): Row => [key + i, '落实专人'])
    const groups = groupsOf(side(rows('a')), side(rows('x')))
    assert.deepEqual(
      groups.map(({ before, after }) => [...before, ...after]),
      Array.from({ length: 60 }, (_, i) => [i, i]),
    )
  })

  test('before words that are only alike', () => {
    const nearly = `${parks}设施`
    assert.deepEqual(
      paired(
        [
          ['a', nearly],
          ['b', parks],
        ],
        [['x', parks]],
      ),
      ['0→', '1→0'],
    )
  })
})

describe('by likeness', () => {
  test('the most alike first, wherever it stands', () => {
    const more = `${parks}设施，增设座椅`
    const most = `${parks}设施`
    assert.deepEqual(
      paired(
        [
          ['a', more],
          ['b', most],
        ],
        [['x', `${parks}设备`]],
      ),
      ['0→', '1→0'],
    )
    assert.deepEqual(
      paired(
        [
          ['b', most],
          ['a', more],
        ],
        [['x', `${parks}设备`]],
      ),
      ['0→0', '1→'],
    )
  })

  test('of equals the one in the same section', () => {
    const before: Row[] = [
      ['a', '完善社区养老服务网络，支持社会力量参与', '城建'],
      ['b', '完善社区养老服务体系，支持社会力量参与', '民生'],
    ]
    const after: Row[] = [['x', '完善社区养老服务，支持社会力量参与', '民生']]
    assert.deepEqual(paired(before, after), ['0→', '1→0'])
  })

  test('of equals the one between the same neighbours', () => {
    const before: Row[] = [
      ['a', '健全农村物流体系建设，发展冷链'],
      ['p', parks],
      ['b', '健全农村物流网络建设，发展冷链'],
      ['s', schools],
    ]
    const after: Row[] = [
      ['p', parks],
      ['x', '健全农村物流建设，发展冷链'],
      ['s', schools],
    ]
    assert.deepEqual(paired(before, after), ['0→', '1→0', '2→1', '3→2'])
  })

  test('never where hardly anything is alike, though section and neighbours are', () => {
    const rows = (text: string, key: string): Row[] => [
      ['p', parks, '城建'],
      [key, text, '城建'],
      ['s', schools, '城建'],
    ]
    assert.deepEqual(paired(rows('整治城区积水点位隐患', 'a'), rows('整治城中村消防通道', 'x')), [
      '0→0',
      '1→',
      '2→2',
      '→1',
    ])
  })

  test('half alike is not enough elsewhere, but it is between the same neighbours', () => {
    const former = '健全医疗保障制度，扩大参保范围，提高待遇'
    const latter = '健全医疗救助制度，扩大救助范围，规范流程'
    assert.deepEqual(paired([['a', former, '甲']], [['x', latter, '乙']]), ['0→', '→0'])
    const rows = (text: string, key: string): Row[] => [
      ['p', parks],
      [key, text],
      ['s', schools],
    ]
    assert.deepEqual(paired(rows(former, 'a'), rows(latter, 'x')), ['0→0', '1→1', '2→2'])
  })
})

describe('neighbours', () => {
  const former = '健全医疗保障制度，扩大参保范围，提高待遇'
  const latter = '健全医疗保障体系，扩大参加人群，优化经办'

  test('on either side count, the more of them the more', () => {
    const rows = (text: string, key: string): Row[] => [
      ['p', parks],
      [key, text, key],
      ['s', schools],
    ]
    const [all, text] = [rows(former, 'a'), rows(latter, 'x')]
    assert.deepEqual(paired(all, text), ['0→0', '1→1', '2→2'])
    assert.deepEqual(paired(all.slice(0, 2), text.slice(0, 2)), ['0→0', '1→', '→1'])
    assert.deepEqual(paired(all.slice(1), text.slice(1)), ['0→', '1→1', '→0'])
  })

  test('that are others do not count', () => {
    const before: Row[] = [
      ['p', parks],
      ['a', former, 'a'],
      ['s', schools],
    ]
    const after: Row[] = [
      ['s', schools],
      ['x', latter, 'x'],
      ['p', parks],
    ]
    assert.deepEqual(paired(before, after), ['0→2', '1→', '2→0', '→1'])
  })
})

describe('by subject', () => {
  const former: Row = ['a', '多渠道促进就业创业', '', '居民收入']
  const latter: Row = ['x', '落实各项惠民政策', '', '居民收入']

  test('where each version promises it once', () => {
    assert.deepEqual(paired([former], [latter]), ['0→0'])
  })

  test('not where one of them promises it twice', () => {
    const twice: Row = ['y', parks, '', '居民收入']
    assert.deepEqual(paired([former], [latter, twice]), ['0→', '→0', '→1'])
    assert.deepEqual(paired([former, ['b', parks, '', '居民收入']], [latter]), ['0→', '1→', '→0'])
  })

  test('not by a subject that is everybody’s, nor by none', () => {
    const about = (row: Row, subject: string): Row => [row[0], row[1], '', subject]
    assert.deepEqual(paired([about(former, '企业数')], [about(latter, '企业数')]), ['0→', '→0'])
    assert.deepEqual(paired([about(former, '')], [about(latter, '')]), ['0→', '→0'])
  })
})

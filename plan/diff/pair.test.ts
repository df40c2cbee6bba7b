import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { groupsOf, type Side } from './pair.ts'

type Row = readonly [key: string, text: string, section?: string, subject?: string]

function side(rows: readonly Row[]): Side {
  return {
    keys: rows.map(([key]) => key),
    texts: rows.map(([, text]) => text),
    sections: rows.map(([, , section]) => section ?? null),
    subjects: rows.map(([, , , subject]) => subject ?? ''),
  }
}

/** `0,1→2`: the positions of each group, in order. */
function paired(before: readonly Row[], after: readonly Row[]): readonly string[] {
  return groupsOf(side(before), side(after))
    .map((group) => `${group.before}→${group.after}`)
    .sort()
}

const parks = '新建城市公园和口袋公园，完善步道照明'
const schools = '扩建区第二实验小学，增加优质学位'
const buses = '开通定制公交线路，方便学生老人出行'

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
    assert.deepEqual(paired(rows('整治城区内涝积水点', 'a'), rows('整治占道经营乱象', 'x')), [
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

describe('by part', () => {
  const both = `${parks}，${schools}`

  test('a split has its parts in order', () => {
    assert.deepEqual(
      paired(
        [['a', both]],
        [
          ['x', schools],
          ['y', parks],
        ],
      ),
      ['0→0,1'],
    )
  })

  test('a merger has its parts in order', () => {
    assert.deepEqual(
      paired(
        [
          ['a', schools],
          ['b', parks],
        ],
        [['x', both]],
      ),
      ['0,1→0'],
    )
  })

  test('into three, and beside something else', () => {
    const all = `${parks}，${schools}，${buses}`
    const after: Row[] = [
      ['x', parks],
      ['n', '培育农民合作社示范社'],
      ['y', schools],
      ['z', buses],
    ]
    assert.deepEqual(paired([['a', all]], after), ['0→0,2,3', '→1'])
  })

  test('what the first part says already is no second part', () => {
    assert.deepEqual(
      paired(
        [['a', parks]],
        [
          ['a', `${parks}设施`],
          ['x', parks],
        ],
      ),
      ['0→0', '→1'],
    )
  })

  test('two short words are a part only if all of them stand there', () => {
    const long = `${parks}，改造公厕`
    assert.deepEqual(
      paired(
        [['a', long]],
        [
          ['a', parks],
          ['x', '改造公厕'],
        ],
      ),
      ['0→0,1'],
    )
    assert.deepEqual(
      paired(
        [['a', long]],
        [
          ['a', parks],
          ['x', '改造公寓'],
        ],
      ),
      ['0→0', '→1'],
    )
  })

  test('a single word is nobody’s part', () => {
    assert.deepEqual(
      paired(
        [['a', `${parks}，绿化`]],
        [
          ['a', parks],
          ['x', '绿化'],
        ],
      ),
      ['0→0', '→1'],
    )
  })

  test('no group has several on both sides', () => {
    const before: Row[] = [
      ['a', both],
      ['b', buses],
    ]
    const after: Row[] = [
      ['x', `${parks}，${buses}`],
      ['y', schools],
    ]
    for (const group of groupsOf(side(before), side(after))) {
      assert.ok(group.before.length < 2 || group.after.length < 2)
    }
  })

  test('little left of a long one, and much written around a short one', () => {
    const long = `${parks}，${schools}，${buses}，整治城区内涝积水点`
    assert.deepEqual(paired([['a', long]], [['x', '整治城区内涝积水点']]), ['0→0'])
    assert.deepEqual(paired([['a', '整治城区内涝积水点']], [['x', long]]), ['0→0'])
  })
})

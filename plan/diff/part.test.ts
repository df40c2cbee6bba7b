import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { paired, type Row } from './paired.ts'

const parks = '新建城市公园和口袋公园，完善步道照明'
const schools = '扩建区第二实验小学，增加优质学位'
const buses = '开通定制公交线路，方便学生老人出行'

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

  test('nor is what it says twice', () => {
    const twice = `${parks}设施，${parks}设备，${schools}`
    assert.deepEqual(
      paired(
        [['a', twice]],
        [
          ['a', `${parks}设施`],
          ['x', parks],
        ],
      ),
      ['0→0', '→1'],
    )
  })

  test('nor what has no room beside it', () => {
    const whole = '改造供水管网和排水管网，建设智慧水务平台'
    const first = '改造供水管网和排水设施，建设智慧水务中心'
    assert.deepEqual(
      paired(
        [['a', whole]],
        [
          ['a', first],
          ['x', '智慧水务平台'],
        ],
      ),
      ['0→0', '→1'],
    )
  })

  test('three quarters of it must stand there', () => {
    const whole: Row = ['a', `${parks}，扩建区第二实验小学和附属幼儿园`]
    const others = (text: string): Row[] => [
      ['a', parks],
      ['x', text],
    ]
    assert.deepEqual(paired([whole], others('扩建区第二实验小学校舍')), ['0→0,1'])
    assert.deepEqual(paired([whole], others('扩建区第二中学校舍和操场')), ['0→0', '→1'])
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
      ['a', `${both}，整治城区内涝积水点和背街小巷`],
      ['b', buses],
    ]
    const after: Row[] = [
      ['a', `${parks}，${buses}`],
      ['y', schools],
    ]
    assert.deepEqual(paired(before, after), ['0→0,1', '1→'])
  })

  test('little left of a long one, and much written around a short one', () => {
    const long = `${parks}，${schools}，${buses}，整治城区内涝积水点`
    const other: Row = ['p', '培育农民合作社示范社']
    const short = '整治城区内涝积水点'
    assert.deepEqual(paired([other, ['a', long]], [['x', short], other]), ['0→1', '1→0'])
    assert.deepEqual(paired([['a', short], other], [other, ['x', long]]), ['0→1', '1→0'])
  })
})

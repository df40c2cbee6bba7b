import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hanNumber } from './numeral.ts'

const cases: readonly (readonly [written: string, value: string | null])[] = [
  ['三十', '30'],
  ['十二', '12'],
  ['两千五百', '2500'],
  ['一千零五', '1005'],
  ['二百亿', '20000000000'],
  ['一亿二千万', '120000000'],
  ['一万亿', '1000000000000'],
  ['百万', '1000000'],
  ['千亿', '100000000000'],
  ['一二三', null],
  ['三甲', null],
]

for (const [written, value] of cases) {
  test(`${written} is ${value ?? 'no number'}`, () => assert.equal(hanNumber(written), value))
}

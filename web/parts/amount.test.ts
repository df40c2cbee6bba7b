import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '@luoshi/delivery'
import { amount, exactAmount, grouped, periodIn } from './amount.ts'
import { partWords } from './words.ts'

test('an amount in its unit, digits in groups', () => {
  assert.equal(amount('1256000000', '亿元'), '12.56亿元')
  assert.equal(amount('-123456789', '元'), '-123,456,789元')
  assert.equal(grouped('999'), '999')
  assert.equal(amount('1256123456', '亿元'), '12.5612亿元')
  assert.equal(exactAmount('1256123456', '亿元'), '12.56123456亿元')
  assert.equal(exactAmount('-100', ''), '-100')
  assert.equal(grouped('1000.50'), '1,000.50')
})

test('a period in words', () => {
  const says = (period: string) => periodIn(period as Period, partWords['zh-CN'])
  assert.deepEqual(['2026', '2026-Q3', '2026-H2', '2026-09'].map(says), [
    ...['2026年', '2026年3季度', '2026年下半年', '2026年9月'],
  ])
  assert.equal(periodIn('2026-09' as Period, partWords.en), '2026-09')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, canonical, compare, divide, multiply, subtract, times } from './decimal.ts'

const said: readonly (readonly [what: string, made: string, expected: string])[] = [
  ['1.68万亩 is 16800', times('1.68', 4), '16800'],
  ['12.345678万 keeps its tail', times('12.345678', 4), '123456.78'],
  ['0.05亿 is 5000000', times('0.05', 8), '5000000'],
  ['5‰ is 0.005', times('5', -3), '0.005'],
  ['zero stays zero', times('0.00', 4), '0'],
  ['-1.50 is written shortly', canonical('-001.50'), '-1.5'],
  ['no negative zero', canonical('-0.0'), '0'],
  ['0.1 + 0.2', add('0.1', '0.2'), '0.3'],
  ['a growth and its opposite', add('23.7', '-23.70'), '0'],
  ['100 - 97.35', subtract('100', '97.35'), '2.65'],
  ['below zero', subtract('0.5', '2'), '-1.5'],
  ['175 × 1.17', multiply('175', '1.17'), '204.75'],
  ['a third', divide('1', '3', 4), '0.3333'],
  ['half away from zero', divide('1', '8', 2), '0.13'],
  ['half away from zero, below it', divide('-1', '8', 2), '-0.13'],
  ['1 over a decrease', divide('150', '-0.5', 0), '-300'],
  ['a figure larger than a float holds', add('9007199254740993', '1'), '9007199254740994'],
]

for (const [what, made, expected] of said) test(what, () => assert.equal(made, expected))

test('what is no decimal is refused', () => {
  for (const text of ['', '1e5', '1,000', '．5', '1.', '.5', '--1', 'NaN', ' 1', '万']) {
    assert.throws(() => add(text, '1'), RangeError, text)
  }
  assert.throws(() => divide('1', '0.0', 2), RangeError)
})

const figures =
  '0 1 -1 2 3 -7 10 0.5 -0.5 0.05 99.995 1.68 -23.7 16800 123456789012345678901234567890.125'.split(
    ' ',
  )
const pairs = figures.flatMap((a) => figures.map((b) => [a, b] as const))

test('addition, subtraction and order agree', () => {
  for (const [a, b] of pairs) {
    assert.equal(subtract(add(a, b), b), a)
    assert.equal(compare(a, b), compare(subtract(a, b), '0'), `${a} and ${b}`)
    assert.equal(compare(a, b) + compare(b, a), 0)
  }
})

test('division undoes multiplication, and is the nearest decimal', () => {
  for (const [a, b] of pairs) {
    if (b === '0') continue
    assert.equal(divide(multiply(a, b), b, 12), a)
    const left = subtract(a, multiply(divide(a, b, 3), b))
    const half = multiply('0.0005', b)
    assert.ok(compare(multiply(left, left), multiply(half, half)) <= 0, `${a} ÷ ${b}`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBlank, isDigit, isLetter, isWide } from './characters.ts'

const all = (words: string, holds: (unit: number) => boolean) =>
  Array.from(words, (character) => holds(character.charCodeAt(0)))

test('letters and digits are those of Latin texts, to the last', () => {
  assert.ok(all('AMZamz', isLetter).every(Boolean))
  assert.ok(!all('@[`{0é中', isLetter).some(Boolean))
  assert.ok(all('059', isDigit).every(Boolean))
  assert.ok(!all('/:a５', isDigit).some(Boolean))
})

test('wide is what stands without spaces: Chinese, its marks, its forms', () => {
  assert.ok(
    all('一鿿⺀，ＡＺ\uff00\uffef—“”…\u2010\u2027\ud800\uf900\ufaff', isWide).every(Boolean),
  )
  assert.ok(!all('aé0,\u2e7f\ua000\ud7ff\ufb00ÿ\u200f\u2028\ufeff\ufff0', isWide).some(Boolean))
})

test('blanks are spaces, tabs, line ends, and what nobody sees', () => {
  assert.ok(all(' \t\n\u3000\u200b', isBlank).every(Boolean))
  assert.ok(!all('a，0', isBlank).some(Boolean))
})

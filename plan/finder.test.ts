import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finder } from './finder.ts'

const words = ['尽快', '工商局', '工商', '尽早', '国税局']
const find = finder(words)
const said = (text: string) => find(text).map(({ word, at }) => `${words[word]} ${at}`)

test('finds each word where it stands', () => {
  assert.deepEqual(said('尽快开工，尽早投产'), ['尽快 0', '尽早 5'])
  assert.deepEqual(said(''), [])
  assert.deepEqual(said('工'), [])
})

test('the longest word wins, and is not found again inside itself', () => {
  assert.deepEqual(said('区工商局、工商联'), ['工商局 1', '工商 5'])
})

test('an end of text in the midst of a word is no word', () => {
  assert.deepEqual(said('区国税'), [])
})

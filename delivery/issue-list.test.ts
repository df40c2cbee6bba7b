import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostId } from './ids.ts'
import { issueList } from './issue-list.ts'
import { commitment, otherBureau } from './supervision.fixture.ts'

test('a unit that only supports is told too', () => {
  const helped = [commitment({ support: [otherBureau] }, 'draft')]
  assert.deepEqual(issueList(helped).units[1], { unit: otherBureau, leads: [], supports: [1] })
})

test('leaders are told what is theirs; what is issued already is not told', () => {
  const led = commitment({ leaders: ['post-b', 'post-a'] as PostId[], number: 9 }, 'draft')
  assert.deepEqual(issueList([led, commitment()]).leaders, [
    { post: 'post-a', numbers: [9] },
    { post: 'post-b', numbers: [9] },
  ])
  const first = commitment({ leaders: ['post-a'] as PostId[], number: 2 }, 'draft')
  assert.deepEqual(issueList([first, led]).leaders, [
    { post: 'post-a', numbers: [2, 9] },
    { post: 'post-b', numbers: [9] },
  ])
})

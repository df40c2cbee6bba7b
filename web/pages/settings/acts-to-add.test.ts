import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Actor,
  type Day,
  decideDirectory,
  emptyDirectory,
  evolveDirectory,
  holderOn,
  type PersonId,
} from '@luoshi/delivery'
import { type Added, actsToAdd } from './acts-to-add.ts'
import { found, rowsOf } from './rows.ts'

const today = '2026-03-30' as Day
const by = { role: 'administrator' } as Actor
const wang: Added = {
  unit: '区工信局',
  kind: 'department',
  post: '联络员',
  role: 'liaison',
  name: '王芳',
}

/** The directory after adding, by the rules. */
function after(known: typeof emptyDirectory, said: Added, person: string) {
  const acts = actsToAdd(known, { ...said, person: person as PersonId, today })
  return acts.reduce((state, act) => {
    const outcome = decideDirectory(state, act, { by, today, calendar: null as never })
    assert.ok('entries' in outcome, JSON.stringify(outcome))
    return outcome.entries.reduce(evolveDirectory, state)
  }, known)
}

test('the first person of a unit brings the unit and the post; the second a post of their own', () => {
  const one = after(emptyDirectory, wang, 'a')
  assert.deepEqual([one.units.length, one.posts.length, one.people.length], [1, 1, 1])
  const two = after(one, { ...wang, name: '李明' }, 'b')
  assert.deepEqual([two.units.length, two.posts.length, two.people.length], [1, 2, 2])
  const rows = rowsOf(two, [], today)
  assert.deepEqual(
    rows.map(({ unit, holder, account }) => [unit, holder?.name, account]),
    [
      ['区工信局', '王芳', 'none'],
      ['区工信局', '李明', 'none'],
    ],
  )
  assert.equal(found(rows, '工信 李')[0]?.holder?.name, '李明')
})

test('a vacant post of that title is taken', () => {
  const one = after(emptyDirectory, wang, 'a')
  const [post] = one.posts
  const holdings = one.holdings.map((held) => ({ ...held, to: '2026-03-29' as Day }))
  const vacant = { ...one, holdings }
  const two = after(vacant, { ...wang, name: '李明' }, 'b')
  assert.equal(two.posts.length, 1)
  assert.equal(post && holderOn(two, post.id, today), 'b')
})

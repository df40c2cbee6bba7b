import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostId, UnitId } from './ids.ts'
import { type Finder, isFound, lookedUp, unnamed } from './look-up.ts'

const finder = (units: Readonly<Record<string, readonly string[]>>, post = ''): Finder => ({
  unitsOf: (name) => (units[name] ?? []) as readonly UnitId[],
  postOf: (leader) => (leader === post ? ('post-li' as PostId) : null),
})
const named = unnamed({
  ...{ lead: ['区数据局', '区工信局'], support: ['各镇街'], leaders: ['李明'], span: null },
})
const nobody = finder({})

test('a name that nobody bears stays, each for what it is named as', () => {
  const found = lookedUp(named, nobody)
  assert.deepEqual([found.lead, found.support, found.leaders], [null, [], []])
  assert.deepEqual(
    found.unknown.map(({ name, as }) => `${name} ${as}`),
    ['区数据局 lead', '区工信局 support', '各镇街 support', '李明 leader'],
  )
  assert.equal(isFound(named, found), false)
})

test('what becomes known is added to what is there; the first-named leads', () => {
  const first = lookedUp(named, finder({ 区工信局: ['industry'], 各镇街: ['east', 'west'] }))
  assert.deepEqual([first.lead, first.support], [null, ['industry', 'east', 'west']])
  const then = lookedUp(first, finder({ 区数据局: ['east'] }, '李明'))
  assert.deepEqual([then.lead, then.support], ['east', ['industry', 'west']])
  assert.deepEqual([then.leaders, then.unknown], [['post-li'], []])
  assert.ok(isFound(first, then))
})

test('a group leads nothing, and is not looked for again', () => {
  const group = unnamed({ lead: ['各镇街'], support: [], leaders: [], span: null })
  const found = lookedUp(group, finder({ 各镇街: ['east', 'west'] }))
  assert.deepEqual([found.lead, found.support], [null, ['east', 'west']])
  assert.deepEqual(found.unknown, [{ name: '各镇街', as: 'lead', why: 'group-leads' }])
  assert.deepEqual(lookedUp(found, finder({ 各镇街: ['east'] })), found)
})

test('whoever was named to lead by a person stays; the name found then supports', () => {
  const led = { ...named, lead: 'office' as UnitId }
  const found = lookedUp(led, finder({ 区数据局: ['data'] }))
  assert.deepEqual([found.lead, found.support], ['office', ['data']])
})

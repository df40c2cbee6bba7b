import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideSettings, evolveSettings, type SettingsAct, usualSettings } from './settings.ts'
import { answerOf, on } from './time.fixture.ts'

const act: SettingsAct = { act: 'set', change: { lights: 'sanya' }, reason: '按市里口径' }

test('what is set is set, with its reason; the rest stays usual', () => {
  const outcome = decideSettings(usualSettings, act, on('2026-04-01', 'supervisor'))
  assert.ok('entries' in outcome)
  const [entry] = outcome.entries
  assert.ok(entry)
  assert.deepEqual(evolveSettings(null, entry), { ...usualSettings, lights: 'sanya' })
  const known = evolveSettings(null, entry)
  const next = { ...entry, change: { warning: 3 } }
  assert.deepEqual(evolveSettings(known, next), { ...known, warning: 3 })
})

test('by the office alone, and not without a reason', () => {
  const by = on('2026-04-01', 'liaison')
  assert.equal(answerOf(decideSettings(usualSettings, act, by)), 'not-allowed')
  const silent = { ...act, reason: ' ' }
  const office = on('2026-04-01', 'supervisor')
  assert.equal(answerOf(decideSettings(usualSettings, silent, office)), 'reason-missing')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evolve } from './commitment.ts'
import { decideJudge, type JudgeAct, judgementOf } from './judge.ts'
import { presets } from './lights/presets.ts'
import { lightsOf, runsOf } from './lights-of.ts'
import {
  commitment,
  day,
  lead,
  milestone,
  office,
  period,
  reached,
  target,
  told,
} from './pace.fixture.ts'

const { ouhai, sanya, yinchuan } = presets

const colours = (lights: ReturnType<typeof lightsOf>) =>
  lights.map(({ month, atTheTime, now }) => `${month} ${atTheTime.colour} ${now.colour}`)

test('瓯海: a red month turns yellow once made up, and its light of then is kept', () => {
  // Asked for: 33.33 in April, 41.67 in May, 50 in June.
  const april = told(commitment(), ['2026-04', '30'])
  const may = told(april, ['2026-05', '33'])
  const june = told(may, ['2026-06', '45'])
  const lights = (known: typeof june, today: string) =>
    colours(lightsOf(known, day(today), ouhai)).slice(3)
  assert.deepEqual(lights(april, '2026-05-10'), ['2026-04 red red'])
  assert.deepEqual(lights(may, '2026-06-10'), ['2026-04 red red', '2026-05 red red'])
  assert.deepEqual(lights(june, '2026-07-10'), [
    '2026-04 red yellow',
    '2026-05 red yellow',
    '2026-06 red red',
  ])
})

test('瓯海: a milestone reached in the month after is made up', () => {
  const known = commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] })
  const begun = reached(known, '开工', '2026-04-10')
  assert.deepEqual(colours(lightsOf(begun, day('2026-05-10'), ouhai)).slice(1), [
    '2026-02 green green',
    '2026-03 red yellow',
    '2026-04 green green',
  ])
})

test('a correction changes the light of now, never that of then', () => {
  const first = told(commitment(), ['2026-04', '10'])
  const corrected = told(first, ['2026-04', '40', '2026-07-03'])
  const april = colours(lightsOf(corrected, day('2026-07-10'), yinchuan))[3]
  assert.equal(april, '2026-04 yellow green')
})

test('三亚: two yellow in a row call for the deputy mayor’s talk; one figure counts once', () => {
  const known = told(told(commitment(), ['2026-03', '20']), ['2026-04', '30'])
  const runs = (today: string, at = known) => runsOf(lightsOf(at, day(today), sanya), sanya)
  assert.deepEqual(runs('2026-04-20'), [])
  assert.deepEqual(runs('2026-05-10'), [{ rule: sanya.inARow[0], months: ['2026-03', '2026-04'] }])
  const mended = told(known, ['2026-05', '50'])
  assert.deepEqual(runs('2026-06-10', mended), [])
  const quarterly = commitment({ targets: [target({ frequency: 'quarterly' })] })
  const once = told(quarterly, ['2026-Q1', '20'])
  assert.deepEqual(runs('2026-06-10', once), [], 'March, April and May show one figure')
})

test('三亚: a milestone that is late month after month is a run of its months', () => {
  const known = commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] })
  const slow = { ...sanya, nodes: { yellow: 1, red: 9 } }
  const runs = (today: string) =>
    runsOf(lightsOf(known, day(today), slow), slow).map(({ months }) => months)
  assert.deepEqual(runs('2026-04-10'), [])
  assert.deepEqual(runs('2026-05-10'), [['2026-03', '2026-04']])
})

test('lights end with the year of the due day', () => {
  assert.equal(lightsOf(commitment(), day('2027-08-01'), ouhai).length, 12)
  assert.equal(lightsOf(commitment(), day('2026-02-01'), ouhai).length, 1)
  assert.equal(lightsOf(commitment(), day('2026-01-31'), ouhai).length, 0)
  const open = commitment({ due: null })
  assert.equal(lightsOf(open, day('2027-03-01'), ouhai).length, 2, 'without one it has no end')
})

const context = {
  by: office,
  today: day('2026-05-12'),
  calendar: { years: new Set<number>(), holidays: new Set<never>(), makeUpDays: new Set<never>() },
}
const said: JudgeAct = {
  act: 'judge-light',
  month: period('2026-04'),
  colour: 'yellow',
  reason: '推进慢，但评估有望完成',
}

test('the office’s judgement stands beside the computed light and disagrees in sight', () => {
  const known = told(commitment(), ['2026-04', '10'])
  const outcome = decideJudge(known, said, context)
  assert.ok('entries' in outcome)
  const judged = outcome.entries.reduce(evolve, known)
  const april = lightsOf(judged, day('2026-05-20'), ouhai)[3]
  assert.equal(april?.now.colour, 'red')
  assert.equal(april?.judgement?.colour, 'yellow')
  assert.equal(april?.judgement?.by.person, office.person)
  assert.equal(april?.disagrees, true)
  assert.equal(judgementOf(judged, period('2026-04'), day('2026-05-11')), null, 'not yet known')
})

test('a judgement needs a reason, a month that has begun, and the office', () => {
  const code = (
    change: Partial<JudgeAct>,
    by: Parameters<typeof decideJudge>[2]['by'] = office,
  ) => {
    const outcome = decideJudge(commitment(), { ...said, ...change }, { ...context, by })
    return 'refusal' in outcome ? outcome.refusal.code : null
  }
  assert.equal(code({ reason: ' ' }), 'reason-missing')
  assert.equal(code({ month: period('2026-06') }), 'month-not-begun')
  assert.equal(code({ month: period('2026-05') }), null)
  assert.equal(code({}, { ...office, unit: lead, role: 'liaison' }), 'not-allowed')
  const dropped = evolve(commitment(), { kind: 'dropped', reason: '并入他项' })
  const outcome = decideJudge(dropped, said, context)
  assert.equal('refusal' in outcome && outcome.refusal.code, 'not-in-this-state')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport } from './checks.ts'
import type { Day } from './day.ts'
import type { CommitmentId } from './ids.ts'
import { lastDay } from './period.ts'
import { actorOf } from './simulate/district.ts'
import { randomOf } from './simulate/random.ts'
import { plantedKinds, replay, type Simulated, simulate, type Timed } from './simulate.ts'

const usual = { seed: 11, units: 60, year: 2031, months: 12 }
const year = simulate(usual)

test('the same seed makes the same year, another seed another one', () => {
  const small = { ...usual, units: 5 }
  assert.deepEqual(simulate(small), simulate(small))
  assert.notDeepEqual(simulate({ ...small, seed: 12 }).acts, simulate(small).acts)
})

test('sixty units have some 250 commitments, and each id is one thing', () => {
  const commitments = year.plans.flatMap((plan) => plan.commitments)
  assert.ok(commitments.length > 220 && commitments.length < 280, String(commitments.length))
  const people = [...year.district.units, year.district.office, year.district.leaders]
  const ids = [
    ...people.flatMap(({ id, posts }) => [id, ...posts.map((post) => post.id)]),
    ...people.flatMap(({ posts }) =>
      posts.flatMap(({ holders }) => holders.map((one) => one.person)),
    ),
    ...commitments.flatMap(({ id, targets, milestones }) => [
      id,
      ...[...targets, ...milestones].map((one) => one.id),
    ]),
    ...year.acts.flatMap(({ act }) => (act.act === 'upload' ? [act.file.id] : [])),
    ...new Set(year.acts.flatMap(({ report }) => report ?? [])),
  ]
  assert.equal(new Set<string>(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7000-8000-[\da-f]{12}$/)
  assert.equal(new Set(people.map(({ name }) => name)).size, people.length)
})

test('acts come in the order of their days', () => {
  const days = year.acts.map(({ on }) => on)
  assert.deepEqual(days, days.toSorted())
})

for (const scale of [
  { seed: 12, units: 1, year: 2031, months: 1 },
  { seed: 13, units: 3, year: 2032, months: 7 },
  { seed: 14, units: 8, year: 2031, months: 36 },
  usual,
]) {
  test(`no rule refuses an act of ${scale.units} units in ${scale.months} months`, () => {
    const simulated = simulate(scale)
    let reports = 0
    const { commitments } = replay(simulated, () => reports++)
    assert.equal(commitments.size, simulated.plans.flatMap((plan) => plan.commitments).length)
    assert.ok(reports > 0)
    assert.equal(simulated.plans.length, Math.ceil(scale.months / 12))
  })
}

test('beyond 500 units or 36 months nothing is made', () => {
  for (const wrong of [{ units: 0 }, { units: 501 }, { months: 0 }, { months: 37 }]) {
    assert.throws(() => simulate({ ...usual, ...wrong }), RangeError)
  }
})

const share = (simulated: Simulated, is: (act: Simulated['acts'][number]) => boolean) =>
  simulated.acts.filter(is).length / simulated.acts.filter(({ act }) => act.act === 'accept').length

test('it looks like life: late, returned, extended, closed, sent back', () => {
  const late = share(year, ({ act }) => act.act === 'report' && act.filledFrom !== null)
  const returned = share(year, ({ act }) => act.act === 'return')
  assert.ok(late > 0.06 && late < 0.14, String(late))
  assert.ok(returned > 0.03 && returned < 0.09, String(returned))
  for (const name of ['send-back', 'ask-extension', 'request-closing', 'close', 'correct']) {
    assert.ok(share(year, ({ act }) => act.act === name) > 0, name)
  }
})

test('statistics are released later, and there is no January', () => {
  const [commitment] = year.plans.flatMap((plan) =>
    plan.commitments.filter(({ targets }) =>
      targets.some((one) => one.source === 'statistical-release' && one.frequency === 'monthly'),
    ),
  )
  const own = year.acts.filter(({ about }) => about === commitment?.id)
  const [first] = own.flatMap(({ act }) => (act.act === 'report' ? [act] : []))
  assert.equal(first?.period, '2031-02')
  assert.deepEqual(Object.values(first?.filled.figures ?? {})[0], { absent: 'not-released' })
  const released = own.find(({ act }) => act.act === 'correct')
  assert.ok(released && released.on >= '2031-03-16')
})

test('one report in twenty is planted, evenly over the kinds, each at a report of the year', () => {
  const told = new Set(
    year.acts.flatMap(({ act, about }) => (act.act === 'report' ? [`${about} ${act.period}`] : [])),
  )
  const planted = year.key.length / told.size
  assert.ok(planted > 0.045 && planted < 0.055, String(planted))
  for (const { commitment, period } of year.key) assert.ok(told.has(`${commitment} ${period}`))
  const counts = plantedKinds.map((kind) => year.key.filter((one) => one.kind === kind).length)
  assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join())
})

test('inflations of one factor alone can be planted', () => {
  const { key } = simulate({ ...usual, units: 8, inflate: 4 })
  assert.ok(key.length > 5)
  for (const { kind, size } of key) assert.deepEqual([kind, size], ['inflated', '×4.0'])
})

// docs/checks.md has the measurement: it also counts copies seen at their source and shifts seen a month later.
test('the checks doubt most planted reports themselves, and few others', () => {
  const planted = new Set(year.key.map(({ commitment, period }) => `${commitment} ${period}`))
  const found = new Set<string>()
  let others = 0
  replay(year, ({ filled, seen }) => {
    const place = `${seen.commitment.id} ${seen.period}`
    const doubted = checkReport(filled, seen).some(({ severity }) => severity !== 'note')
    if (doubted && planted.has(place)) found.add(place)
    else if (doubted) others++
  })
  assert.ok(found.size / planted.size >= 0.8, `${found.size} of ${planted.size}`)
  assert.ok(others <= 60, String(others))
})

test('a unit that sent an item back is not made to support itself', () => {
  const alone = simulate({ seed: 2, units: 1, year: 2031, months: 1 })
  const given = alone.acts.flatMap(({ act }) => (act.act === 'reassign' ? [act.to] : []))
  assert.equal(given.length, 1)
  for (const { lead, support } of given) assert.ok(lead && !support.includes(lead))
})

const small = simulate({ seed: 13, units: 3, year: 2031, months: 2 })
const acting = (change: (said: Timed) => Partial<Timed> | null): Simulated => ({
  ...small,
  acts: small.acts.flatMap((said) => {
    const changed = change(said)
    return changed ? [{ ...said, ...changed }] : []
  }),
})
const broken: readonly (readonly [string, (said: Timed) => Partial<Timed> | null, RegExp])[] = [
  ['an act about nothing', () => ({ about: null }), /^acknowledge is about nothing known$/],
  [
    'an act about what is in no plan',
    () => ({ about: 'nowhere' as CommitmentId }),
    /is about nothing known$/,
  ],
  ['a report without a number', () => ({ report: null }), /^report is about no report$/],
  [
    'an item that is handled before the plan is issued',
    ({ act }) => (act.act === 'issue' ? null : {}),
    /^acknowledge: not-in-this-state$/,
  ],
  [
    'a report that is accepted before it is submitted',
    ({ act }) => (act.act === 'report' ? null : {}),
    /^endorse on 2031-\d\d-\d\d: /,
  ],
]
for (const [name, change, message] of broken) {
  test(`a year with ${name} is refused`, () => {
    assert.throws(() => replay(acting(change), () => {}), { name: 'RangeError', message })
  })
}

test('a file that was never uploaded has no known day', () => {
  const without = acting(({ act }) => (act.act === 'upload' ? null : {}))
  const days = (year: Simulated) => {
    const found: unknown[] = []
    replay(year, ({ filled, seen }) => {
      found.push(...filled.evidence.map((id) => seen.evidence[id]?.madeOn))
    })
    return found
  }
  assert.ok(days(small).length > 0 && days(small).every((one) => typeof one === 'string'))
  assert.deepEqual(new Set(days(without)), new Set([null]))
})

test('the reports of before come the latest first, and never those of the period itself', () => {
  replay(simulate({ seed: 14, units: 3, year: 2031, months: 12 }), ({ seen }) => {
    const ends = seen.earlier.map(({ period }) => lastDay(period))
    assert.deepEqual(ends, ends.toSorted().toReversed())
    for (const end of ends) assert.ok(end < lastDay(seen.period))
  })
})

test('whoever is asked for and does not exist is named', () => {
  const [unit] = small.district.units
  assert.ok(unit)
  const on = '2031-03-01' as Day
  assert.throws(() => actorOf(unit, 'auditor', { on }), {
    name: 'RangeError',
    message: `${unit.name} has no auditor`,
  })
  const [post] = unit.posts
  assert.ok(post)
  const vacant = { ...unit, posts: [{ ...post, holders: [] }] }
  assert.throws(() => actorOf(vacant, post.role, { on }), RangeError)
  const [holder] = post.holders
  assert.equal(actorOf(unit, post.role, { on: '2001-01-01' as Day }).person, holder?.person)
})

test('nothing can be picked of nothing', () => {
  assert.throws(() => randomOf(1, 'nothing').pick([]), RangeError)
})

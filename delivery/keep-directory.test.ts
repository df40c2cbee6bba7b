import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from './day.ts'
import {
  addPerson,
  addPost,
  addUnit,
  appoint,
  delegate,
  district,
  endDelegation,
  person,
  post,
  relieve,
  unit,
  walk,
} from './directory.fixture.ts'
import { type Directory, evolveDirectory, holderOn, standInOn } from './directory.ts'
import { type DirectoryAct, decideDirectory, unlisted } from './keep-directory.ts'
import { day, on } from './time.fixture.ts'

const holders = (known: Directory, at: string, days: readonly string[]) =>
  days.map((one) => holderOn(known, post(at), day(one)))

test('an appointment that begins in the past fills a vacancy only', () => {
  walk(
    [
      ['2026-05-06', appoint('labour-head', 'Zheng', '2026-05-05'), 'held-then'],
      ['2026-05-06', appoint('labour-head', 'Chen', '2026-05-06'), 'holds-it-already'],
      ['2026-05-06', relieve('labour-head', '2026-05-04'), 'past-stays'],
      ['2026-05-06', relieve('labour-head', '2026-05-05')],
      ['2026-05-08', relieve('labour-head', '2026-05-08'), 'post-vacant'],
      ['2026-05-08', delegate('labour-head', 'Lin', ['2026-05-08', '2026-05-09'])],
      ['2026-05-10', appoint('labour-head', 'Zheng', '2026-05-09'), 'delegated-then'],
      ['2026-05-11', appoint('labour-head', 'Zheng', '2026-05-10')],
    ],
    district,
  )
})

test('somebody wrong is put right the same day, and a plan gives way to another', () => {
  const known = walk(
    [
      ['2026-05-06', appoint('labour-head', 'Wu', '2026-06-01')],
      ['2026-05-07', appoint('labour-head', 'Lin', '2026-05-20')],
      ['2026-05-20', appoint('labour-head', 'Zheng', '2026-05-20')],
    ],
    district,
  )
  assert.deepEqual(holders(known, 'labour-head', ['2026-05-19', '2026-05-20', '2026-06-01']), [
    'Chen',
    'Zheng',
    'Zheng',
  ])
})

test('leaving early keeps the successor who is named', () => {
  const known = walk(
    [
      ['2026-05-06', appoint('labour-head', 'Wu', '2026-06-01')],
      ['2026-05-07', relieve('labour-head', '2026-05-10')],
    ],
    district,
  )
  assert.deepEqual(holders(known, 'labour-head', ['2026-05-10', '2026-05-11', '2026-06-01']), [
    'Chen',
    null,
    'Wu',
  ])
})

test('a name is free again once it was given up, and taken from the day on which it is borne', () => {
  const rename = (id: string, name: string, from: string): DirectoryAct => ({
    ...{ act: 'rename-unit', unit: unit(id), name, from: day(from) },
  })
  walk(
    [
      ['2026-05-06', rename('labour', '人社局', '2026-06-01')],
      ['2026-05-07', rename('east', '人社局', '2026-05-20'), 'name-taken'],
      ['2026-05-07', rename('east', '人社局', '2026-06-02'), 'name-taken'],
      ['2026-05-07', rename('east', 'labour', '2026-05-31'), 'name-taken'],
      ['2026-05-07', rename('east', 'labour', '2026-06-01')],
    ],
    district,
  )
})

test('what cannot be kept', () => {
  const group = (members: readonly string[]): DirectoryAct => ({
    act: 'add-unit',
    unit: { id: unit('g'), kind: 'group', name: '各镇', members: members.map(unit) },
  })
  const known = walk(
    [
      ['2026-01-05', addUnit('labour'), 'already-there'],
      [
        '2026-01-05',
        { act: 'add-unit', unit: { id: unit('x'), kind: 'town', name: 'east', members: [] } },
        'name-taken',
      ],
      [
        '2026-01-05',
        {
          act: 'add-unit',
          unit: { id: unit('x'), kind: 'town', name: 'x', members: [unit('east')] },
        },
        'not-a-group',
      ],
      ['2026-01-05', group([]), 'members-missing'],
      ['2026-01-05', group(['nowhere']), 'unknown-unit'],
      ['2026-01-05', group(['east'])],
      [
        '2026-01-05',
        { act: 'set-members', unit: unit('g'), members: [unit('g')] },
        'group-in-group',
      ],
      [
        '2026-01-05',
        { act: 'set-members', unit: unit('east'), members: [unit('west')] },
        'not-a-group',
      ],
      ['2026-01-05', addPost('labour-head', 'labour'), 'already-there'],
      ['2026-01-05', addPost(' ', 'labour'), 'name-missing'],
      ['2026-01-05', addPost('y', 'nowhere'), 'unknown-unit'],
      ['2026-01-05', addPerson('Lin'), 'already-there'],
      ['2026-01-05', addPerson(' '), 'name-missing'],
      ['2026-01-06', appoint('nowhere', 'Lin', '2026-01-06'), 'unknown-post'],
      ['2026-01-06', appoint('labour-head', 'Nobody', '2026-01-06'), 'unknown-person'],
      [
        '2026-01-06',
        { act: 'close-unit', unit: unit('west'), successor: unit('west') },
        'unknown-unit',
      ],
      ['2026-01-06', { act: 'close-unit', unit: unit('west'), successor: null }],
      ['2026-01-06', { act: 'close-unit', unit: unit('west'), successor: null }, 'unit-closed'],
      [
        '2026-01-06',
        { act: 'close-unit', unit: unit('east'), successor: unit('west') },
        'unit-closed',
      ],
      ['2026-01-06', { act: 'close-post', post: post('labour-head') }],
      ['2026-01-06', appoint('labour-head', 'Lin', '2026-01-07'), 'post-closed'],
    ],
    district,
  )
  assert.equal(holderOn(known, post('labour-head'), day('2026-01-06')), 'Chen')
  assert.equal(holderOn(known, post('labour-head'), day('2026-01-07')), null)
  const outcome = decideDirectory(district, addUnit('z'), on('2026-01-05', 'leader'))
  assert.equal('refusal' in outcome && outcome.refusal.code, 'not-allowed')
})

test('a unit that is unknown or closed is neither renamed nor given members', () => {
  const rename = (id: string, name: string, from = '2026-07-01'): DirectoryAct => ({
    act: 'rename-unit',
    ...{ unit: unit(id), name, from: day(from) },
  })
  walk(
    [
      ['2026-06-01', rename('nowhere', '人社局'), 'unknown-unit'],
      [
        '2026-06-01',
        { act: 'set-members', unit: unit('nowhere'), members: [unit('east')] },
        'unknown-unit',
      ],
      ['2026-06-01', rename('labour', 'labour'), 'name-taken'],
      ['2026-06-01', { act: 'close-unit', unit: unit('west'), successor: unit('east') }],
      ['2026-06-02', rename('west', '西镇'), 'unit-closed'],
      // The name of a closed unit is free: the merged town may take it.
      ['2026-06-02', rename('east', 'west')],
    ],
    district,
  )
})

test('what another act names must be listed: the first that is not is told', () => {
  const known = walk(
    [
      ['2026-06-01', { act: 'close-unit', unit: unit('west'), successor: null }],
      ['2026-06-01', { act: 'close-post', post: post('vice-mayor') }],
    ],
    district,
  )
  const cases = [
    [{}, undefined],
    [
      {
        units: [unit('labour'), unit('east')],
        posts: [post('labour-head')],
        people: [person('Lin')],
      },
      undefined,
    ],
    [{ units: [unit('labour'), unit('nowhere')] }, 'unknown-unit'],
    [{ units: [unit('west')] }, 'unit-closed'],
    [{ posts: [post('nowhere')] }, 'unknown-post'],
    [{ posts: [post('vice-mayor')] }, 'post-closed'],
    [{ people: [person('Lin'), person('Nobody')] }, 'unknown-person'],
    [{ people: [person('Nobody')], units: [unit('west')] }, 'unit-closed'],
  ] as const
  for (const [listed, code] of cases) {
    assert.equal(unlisted(known, listed)?.code, code, JSON.stringify(listed))
  }
})

test('administration, security and audit stay apart', () => {
  walk(
    [
      ['2026-01-05', addPost('admin', 'government', 'administrator')],
      ['2026-01-05', addPost('security', 'government', 'security-officer')],
      ['2026-01-05', appoint('admin', 'Zheng', '2026-01-05')],
      ['2026-01-06', appoint('security', 'Zheng', '2026-02-01'), 'duties-apart'],
      ['2026-01-06', delegate('security', 'Zheng', ['2026-02-01', '2026-02-02']), 'duties-apart'],
      // An ordinary post beside it is no such duty, and two posts of one duty are one.
      ['2026-01-06', addPost('admin-2', 'government', 'administrator')],
      ['2026-01-06', appoint('admin-2', 'Zheng', '2026-01-06')],
      ['2026-01-06', appoint('admin-2', 'Lin', '2026-01-07')],
      ['2026-01-06', relieve('admin', '2026-01-31')],
      ['2026-01-06', appoint('security', 'Zheng', '2026-01-31'), 'duties-apart'],
      ['2026-01-06', appoint('security', 'Zheng', '2026-02-01')],
    ],
    district,
  )
})

test('property: no act changes who held a post before, and a post has one holder at most', () => {
  const seats = fc.constantFrom('labour-liaison', 'labour-head', 'vice-mayor')
  const people = fc.constantFrom('Chen', 'Lin', 'Wu', 'Zheng')
  const command = fc.record({
    after: fc.integer({ min: 0, max: 12 }),
    ahead: fc.integer({ min: -15, max: 30 }),
    length: fc.integer({ min: 0, max: 20 }),
    act: fc.constantFrom('appoint', 'relieve', 'delegate', 'end', 'close'),
    seat: seats,
    who: people,
  })
  const start = day('2026-01-05')
  const past = (known: Directory, today: Day) =>
    Array.from({ length: 40 }, (_, i) => addDays(today, -2 - i)).map((at) =>
      known.posts.map(({ id }) => [holderOn(known, id, at), standInOn(known, id, at)]),
    )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      let known = district
      let today = start
      for (const { after, ahead, length, act, seat, who } of commands) {
        today = addDays(today, after)
        const from = addDays(today, ahead)
        const said: Readonly<Record<typeof act, DirectoryAct>> = {
          appoint: appoint(seat, who, from),
          relieve: relieve(seat, from),
          delegate: delegate(seat, who, [from, addDays(from, length)]),
          end: endDelegation(seat, from),
          close: { act: 'close-post', post: post(seat) },
        }
        const outcome = decideDirectory(known, said[act], {
          ...on('2026-01-05', 'administrator'),
          today,
        })
        if ('refusal' in outcome) continue
        const before = past(known, today)
        known = outcome.entries.reduce(evolveDirectory, known)
        past(known, today).forEach((seen, i) => {
          seen.forEach(([holder, standIn], j) => {
            const [held, stood] = before[i]?.[j] ?? []
            if (held) assert.equal(holder, held)
            if (held || stood) assert.equal(standIn, stood)
          })
        })
        for (const { id } of known.posts) {
          const all = known.holdings.filter((one) => one.post === id)
          for (const one of all) {
            assert.ok(one.to === null || one.from <= one.to)
            const others = all.filter((other) => other !== one && other.from >= one.from)
            for (const other of others) assert.ok(one.to !== null && one.to < other.from)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commitment } from './commitment.ts'
import {
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
import { actorsOf, type Directory, holderOn, standInOn } from './directory.ts'
import type { DirectoryAct } from './keep-directory.ts'
import { answeringFor, vacancies } from './responsibility.ts'
import { acknowledged, day } from './time.fixture.ts'

const holders = (known: Directory, at: string, days: readonly string[]) =>
  days.map((one) => holderOn(known, post(at), day(one)))

test('a change of holder moves what is open, never what is past', () => {
  const known = walk([['2026-05-06', appoint('labour-head', 'Zheng', '2026-05-10')]], district)
  assert.deepEqual(
    holders(known, 'labour-head', ['2024-02-29', '2024-03-01', '2026-05-09', '2026-05-10']),
    [null, 'Chen', 'Chen', 'Zheng'],
  )
  const about = acknowledged()
  assert.deepEqual(answeringFor(known, about, day('2026-05-09')), {
    liaisons: ['Lin'],
    principals: ['Chen'],
    leaders: ['Wu'],
  })
  assert.deepEqual(answeringFor(known, about, day('2026-05-10')).principals, ['Zheng'])
})

test('a stand-in acts for the post while its holder is on leave', () => {
  const known = walk(
    [
      ['2026-05-06', delegate('labour-head', 'Lin', ['2026-05-11', '2026-05-20'])],
      ['2026-05-06', delegate('labour-head', 'Wu', ['2026-05-20', '2026-05-22']), 'delegated-then'],
      [
        '2026-05-06',
        delegate('vice-mayor', 'Wu', ['2026-05-06', '2026-05-06']),
        'holds-it-already',
      ],
      ['2026-05-06', delegate('vice-mayor', 'Lin', ['2026-05-05', '2026-05-06']), 'past-stays'],
      [
        '2026-05-06',
        delegate('vice-mayor', 'Lin', ['2026-05-08', '2026-05-07']),
        'ends-before-it-begins',
      ],
      [
        '2026-05-06',
        delegate('vice-mayor', 'Nobody', ['2026-05-08', '2026-05-09']),
        'unknown-person',
      ],
      [
        '2026-05-06',
        {
          ...delegate('vice-mayor', 'Lin', ['2026-05-08', '2026-05-09']),
          reason: '',
        } as DirectoryAct,
        'reason-missing',
      ],
    ],
    district,
  )
  const about = acknowledged()
  assert.deepEqual(answeringFor(known, about, day('2026-05-10')).principals, ['Chen'])
  assert.deepEqual(answeringFor(known, about, day('2026-05-11')).principals, ['Lin'])
  const asLin = actorsOf(known, person('Lin'), day('2026-05-11'))
  assert.deepEqual(
    asLin.map((one) => [one.post, one.role, one.for]),
    [
      ['labour-liaison', 'liaison', null],
      ['labour-head', 'principal', 'labour-head'],
    ],
  )
  const ended = walk([['2026-05-14', endDelegation('labour-head', '2026-05-13')]], known)
  assert.equal(standInOn(ended, post('labour-head'), day('2026-05-13')), 'Lin')
  assert.equal(standInOn(ended, post('labour-head'), day('2026-05-14')), null)
  walk([['2026-05-14', endDelegation('labour-head', '2026-05-14'), 'no-delegation']], ended)
  const cancelled = walk([['2026-05-07', endDelegation('labour-head', '2026-05-07')]], known)
  assert.deepEqual(cancelled.delegations, [])
  walk([['2026-05-14', endDelegation('labour-head', '2026-05-12'), 'past-stays']], known)
})

test('vacancies: who answers for open commitments and is not there', () => {
  const about = acknowledged()
  const found = (known: Directory, at: string, commitments: readonly Commitment[] = [about]) =>
    vacancies(known, commitments, day(at)).map(
      ({ unit: of, role, post: seat, why, commitments: waiting }) => [
        of,
        role,
        seat,
        why,
        waiting.length,
      ],
    )
  assert.deepEqual(found(district, '2026-05-06'), [])
  const relieved = walk(
    [
      ['2026-05-06', relieve('labour-head', '2026-05-06')],
      ['2026-05-06', relieve('vice-mayor', '2026-05-06')],
      ['2026-05-06', { act: 'close-post', post: post('labour-liaison') }],
    ],
    district,
  )
  assert.deepEqual(found(relieved, '2026-05-07', [about, about]), [
    ['labour', 'principal', null, 'no-holder', 2],
    ['labour', 'liaison', null, 'no-post', 2],
    ['government', 'leader', 'vice-mayor', 'no-holder', 2],
  ])
  assert.deepEqual(found(relieved, '2026-05-07', [{ ...about, process: 'closed' }]), [])
  const closed = walk(
    [
      ['2026-05-06', { act: 'close-unit', unit: unit('labour'), successor: null }],
      ['2026-05-06', { act: 'close-post', post: post('vice-mayor') }],
    ],
    district,
  )
  assert.deepEqual(found(closed, '2026-05-07'), [
    ['labour', null, null, 'unit-closed', 1],
    ['government', 'leader', 'vice-mayor', 'post-closed', 1],
  ])
  const none = { ...about, lead: null, leaders: [post('nowhere')] }
  assert.deepEqual(found(district, '2026-05-07', [none]), [
    [null, null, 'nowhere', 'post-closed', 1],
  ])
  assert.deepEqual(answeringFor(district, none, day('2026-05-07')), {
    liaisons: [],
    principals: [],
    leaders: [],
  })
})

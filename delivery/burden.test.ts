import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answeredAlready, burdenOf, duplicatesAcross } from './burden.ts'
import { ids, milestonesOf, nothing, target, telling } from './checks/fixture.ts'
import type { Commitment } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, ReportId, TargetId, UnitId } from './ids.ts'
import type { Period } from './period.ts'
import type { Report } from './report.ts'
import type { Target } from './target.ts'

const commitmentOf = (id: string, change: Partial<Commitment>): Commitment => ({
  ...telling({}).seen.commitment,
  id: id as CommitmentId,
  process: 'under-way',
  ...change,
})
const targetOf = (id: string, change: Partial<Target> = {}): Target => {
  return { ...target, id: id as TargetId, ...change }
}
const reportOf = (
  unit: UnitId,
  period: string,
  values: Readonly<Record<string, string>>,
): Report => ({
  ...nothing,
  figures: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, standing: 'final', from: null }]),
  ),
  ...{ id: `${unit}${period}` as ReportId, period: period as Period, stage: 'accepted', unit },
  commitment: 'c1' as CommitmentId,
  ...{ submitted: '2031-02-01' as Day, filledFrom: null, returnedFor: null, paper: null },
  ...{ doubts: [], explanation: null, alike: [] },
})
const only = (commitments: readonly Commitment[], reports: readonly Report[] = []) =>
  burdenOf({ commitments, reports })[0]

test('a monthly figure and its three texts: 4 fields, 2 + 9 minutes a month', () => {
  assert.deepEqual(only([commitmentOf('c1', {})]), {
    unit: ids.unit,
    ...{ fields: 4, minutes: 11, duplicates: [] },
  })
})

test('a quarterly one takes a third; a register types nothing; two milestones are two ticks', () => {
  const quarterly = {
    frequency: 'quarterly',
    targets: [targetOf('t1', { frequency: 'quarterly' })],
  } as const
  assert.deepEqual(
    [only([commitmentOf('c1', quarterly)])].map((one) => [one?.fields, one?.minutes]),
    [[1.3, 3.7]],
  )
  const register = { targets: [targetOf('t1', { source: 'register' })] }
  assert.equal(only([commitmentOf('c1', register)])?.minutes, 9)
  const project = { targets: [], milestones: milestonesOf('开工', '竣工') }
  assert.deepEqual(
    [only([commitmentOf('c1', project)])].map((one) => [one?.fields, one?.minutes]),
    [[5, 10]],
  )
})

test('files count as they came: two in two months are one a month', () => {
  const reports = ['2031-01', '2031-02'].map((period) => reportOf(ids.unit, period, {}))
  assert.equal(only([commitmentOf('c1', {})], reports)?.minutes, 16)
})

test('what is closed, dropped or without a unit asks for nothing', () => {
  const closed = commitmentOf('c1', { process: 'closed' })
  assert.deepEqual(
    burdenOf({ commitments: [closed, commitmentOf('c2', { lead: null })], reports: [] }),
    [],
  )
})

test('a district that has measured its minutes counts with them', () => {
  const minutes = { figure: 6, tick: 1, text: 10, file: 20 }
  const commitments = [commitmentOf('c1', {})]
  const reports = [reportOf(ids.unit, '2031-01', {})]
  assert.equal(burdenOf({ commitments, reports, minutes })[0]?.minutes, 6 + 30 + 20)
})

test('the most burdened unit stands first', () => {
  const light = commitmentOf('c1', { lead: ids.other, frequency: 'yearly' })
  const units = burdenOf({ commitments: [light, commitmentOf('c2', {})], reports: [] })
  assert.deepEqual(
    units.map(({ unit }) => unit),
    [ids.unit, ids.other],
  )
})

test('one figure in two commitments of a unit is asked twice, unless a fact feeds both', () => {
  const two = (fact: string | null) => [
    commitmentOf('c1', { targets: [targetOf('t1', { fact })] }),
    commitmentOf('c2', { targets: [targetOf('t2', { fact, frequency: 'quarterly' })] }),
  ]
  assert.deepEqual(only(two(null))?.duplicates, [
    {
      ...{ subject: '新增就业', measure: '人' },
      asked: [
        { commitment: 'c1', target: 't1', unit: ids.unit },
        { commitment: 'c2', target: 't2', unit: ids.unit },
      ],
    },
  ])
  assert.deepEqual(only(two('就业'))?.duplicates, [])
  assert.equal(only(two('就业'))?.fields, 7)
  const growth = commitmentOf('c2', { targets: [targetOf('t2', { measure: 'growth', unit: '%' })] })
  assert.deepEqual(only([commitmentOf('c1', {}), growth])?.duplicates, [])
})

test('across units the same figure is one that was always told alike', () => {
  const commitments = [
    commitmentOf('c1', { targets: [targetOf('t1')] }),
    commitmentOf('c2', { lead: ids.other, targets: [targetOf('t2')] }),
    commitmentOf('c3', { lead: 'u3' as UnitId, targets: [targetOf('t3')] }),
  ]
  const reports = ['2031-01', '2031-02', '2031-03'].flatMap((period, at) => [
    reportOf(ids.unit, period, { t1: `${at}17` }),
    reportOf(ids.other, period, { t2: `${at}17` }),
    reportOf('u3' as UnitId, period, { t3: `${at}23` }),
  ])
  const targets = (known: readonly Report[]) =>
    duplicatesAcross({ commitments, reports: known }).map(({ asked }) =>
      asked.map((one) => one.target),
    )
  assert.deepEqual(targets(reports), [['t1', 't2']])
  assert.deepEqual(targets(reports.slice(0, 6)), [])
})

test('nothing is a duplicate of what nobody told, nobody leads, or one fact feeds', () => {
  const three = ['2031-01', '2031-02', '2031-03']
  const alike = three.flatMap((period, at) => [
    reportOf(ids.unit, period, { t1: `${at}17` }),
    reportOf(ids.other, period, { t2: `${at}17` }),
  ])
  const pair = (change: Partial<Commitment>, facts: readonly [string | null, string | null]) => [
    commitmentOf('c1', { targets: [targetOf('t1', { fact: facts[0] })] }),
    commitmentOf('c2', {
      ...{ lead: ids.other, targets: [targetOf('t2', { fact: facts[1] })] },
      ...change,
    }),
  ]
  const found = (commitments: readonly Commitment[], reports: readonly Report[] = alike) =>
    duplicatesAcross({ commitments, reports }).length
  assert.equal(found(pair({}, [null, null])), 1)
  assert.equal(found(pair({ lead: null }, [null, null])), 0)
  assert.equal(found(pair({}, ['就业', '就业'])), 0)
  assert.equal(found(pair({}, ['就业', '新增就业'])), 1, 'two facts are typed twice')
  assert.equal(found(pair({}, [null, null]), []), 0)
  const absent = alike.map((one) =>
    one.period === '2031-03'
      ? { ...one, figures: { ['t1' as TargetId]: { absent: 'not-released' } as const } }
      : one,
  )
  assert.equal(found(pair({}, [null, null]), absent), 0, 'two periods are too few')
})

test('what the same unit told elsewhere within thirty days answers it', () => {
  const told = commitmentOf('c2', {
    targets: [targetOf('t2')],
    points: {
      ['t2' as TargetId]: [
        {
          ...{ period: '2031-03' as Period, value: '410', standing: 'final', from: null },
          on: '2031-04-01' as Day,
        },
      ],
    },
  })
  const ask = (today: string, change: Partial<Target> = {}, period = '2031-03') =>
    answeredAlready([told, commitmentOf('c1', {})], {
      ...{ commitment: 'c1' as CommitmentId, target: targetOf('t1', change) },
      ...{ period: period as Period, today: today as Day },
    })
  assert.deepEqual(ask('2031-04-30'), { commitment: 'c2', value: '410', on: '2031-04-01' })
  assert.equal(ask('2031-05-01'), null)
  assert.equal(ask('2031-03-31'), null, 'what is told later answers nothing')
  assert.equal(ask('2031-04-25', {}, '2031-04'), null)
  assert.equal(ask('2031-04-25', { subject: '失业率' }), null)
  const later = commitmentOf('c3', {
    targets: told.targets,
    points: {
      ['t2' as TargetId]: (told.points['t2' as TargetId] ?? []).map((point) => ({
        ...point,
        value: '415',
        on: '2031-04-09' as Day,
      })),
    },
  })
  for (const all of [
    [told, later],
    [later, told],
  ]) {
    const asked = { commitment: 'c1' as CommitmentId, target: targetOf('t1') }
    const answered = answeredAlready(all, {
      ...{ ...asked, period: '2031-03' as Period, today: '2031-04-10' as Day },
    })
    assert.equal(answered?.value, '415', 'the latest answers')
  }
  const itself = { commitment: 'c2' as CommitmentId, target: targetOf('t2') }
  const period = '2031-03' as Period
  assert.equal(answeredAlready([told], { ...itself, period, today: '2031-04-02' as Day }), null)
})

test('the drafts of a plan count once somebody asks what issuing it would bring', () => {
  const draft = commitmentOf('c1', { process: 'draft' })
  assert.deepEqual(burdenOf({ commitments: [draft], reports: [] }), [])
  const [unit] = burdenOf({ commitments: [draft], reports: [], issuing: draft.plan })
  assert.equal(unit?.fields, 4)
})

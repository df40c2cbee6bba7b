import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from './actor.ts'
import { type Commitment, evolve } from './commitment.ts'
import { addDays } from './day.ts'
import { timingOf } from './deadline.ts'
import { effectOf } from './effect.ts'
import {
  decideExtension,
  type ExtensionAct,
  type ExtensionRule,
  usualExtension,
} from './extension.ts'
import { decidePause } from './pause.ts'
import { acknowledged, china, day, on } from './time.fixture.ts'

const ask = (to: string): ExtensionAct => ({
  act: 'ask-extension',
  to: day(to),
  reason: '雨季影响施工',
  progress: '主体已封顶',
})
const allow: ExtensionAct = { act: 'allow-late', reason: '台风停工，情况属实' }
const grant = (to: string): ExtensionAct => ({
  act: 'grant-extension',
  to: day(to),
  reason: '同意',
})
const turnDown: ExtensionAct = { act: 'refuse-extension', reason: '理由不充分' }

type Step = readonly [today: string, role: Role, said: ExtensionAct, refusal: string | null]

function walk(steps: readonly Step[], rule: ExtensionRule = usualExtension): Commitment {
  let at = acknowledged()
  for (const [today, role, said, refusal] of steps) {
    const outcome = decideExtension(at, said, { ...on(today, role), extension: rule })
    const code = 'refusal' in outcome ? outcome.refusal.code : null
    assert.equal(code, refusal, `${today} ${role} ${said.act}`)
    if ('entries' in outcome) at = outcome.entries.reduce<Commitment>(evolve, at)
  }
  return at
}

const timing = (known: Commitment, today: string) =>
  timingOf(known, { today: day(today), calendar: china })

test('in time: the due day becomes the day decided, the first is kept', () => {
  const known = walk([
    ['2026-09-30', 'liaison', ask('2026-11-30'), null],
    ['2026-10-09', 'supervisor', grant('2026-11-16'), null],
  ])
  assert.equal(known.due, '2026-11-16')
  assert.equal(known.firstDue, '2026-09-30')
  assert.deepEqual(known.extensions, [
    {
      asked: '2026-09-30',
      to: '2026-11-30',
      reason: '雨季影响施工',
      progress: '主体已封顶',
      override: null,
      stage: 'granted',
      decided: { on: '2026-10-09', to: '2026-11-16', reason: '同意' },
    },
  ])
  assert.equal(timing(known, '2026-10-12')?.timeliness, 'normal')
  assert.equal(timing(known, '2026-10-12')?.late, false)
})

test('while nobody decides, a matter asked for in time is overdue and awaiting', () => {
  const known = walk([['2026-09-28', 'principal', ask('2026-11-30'), null]])
  assert.equal(timing(known, '2026-10-09')?.timeliness, 'overdue')
  assert.equal(timing(known, '2026-10-09')?.awaiting, true)
})

test('refused: the due day stays, and the unit may ask again in time', () => {
  const known = walk([
    ['2026-09-01', 'liaison', ask('2026-11-30'), null],
    ['2026-09-02', 'liaison', ask('2026-12-30'), 'extension-open'],
    ['2026-09-03', 'supervisor', turnDown, null],
    ['2026-09-03', 'supervisor', turnDown, 'no-extension-asked'],
    ['2026-09-04', 'liaison', ask('2026-10-30'), null],
  ])
  assert.equal(known.due, '2026-09-30')
  assert.deepEqual(
    known.extensions.map(({ stage }) => stage),
    ['refused', 'asked'],
  )
})

test('too late: refused unless a leader lets it through, and then it stays late', () => {
  const known = walk([
    ['2026-09-29', 'leader', allow, 'not-yet-late'],
    ['2026-10-08', 'liaison', ask('2026-11-30'), 'extension-late'],
    ['2026-10-08', 'supervisor', allow, 'not-allowed'],
    ['2026-10-09', 'leader', allow, null],
    ['2026-10-09', 'liaison', ask('2026-10-09'), 'day-not-later'],
    ['2026-10-09', 'liaison', ask('2026-11-30'), null],
    ['2026-10-10', 'leader', allow, 'extension-open'],
    ['2026-10-12', 'supervisor', grant('2026-11-30'), null],
  ])
  assert.equal(known.extensions[0]?.override, '台风停工，情况属实')
  assert.equal(known.lateAllowed, null)
  const now = timing(known, '2026-10-13')
  assert.equal(now?.timeliness, 'normal')
  assert.equal(now?.late, true)
  assert.equal(now?.awaiting, false)
})

test("a leader's word serves once", () => {
  walk([
    ['2026-10-09', 'leader', allow, null],
    ['2026-10-09', 'liaison', ask('2026-11-30'), null],
    ['2026-10-10', 'supervisor', turnDown, null],
    ['2026-10-10', 'liaison', ask('2026-11-30'), 'extension-late'],
  ])
})

test('the second needs a leader, to grant it as to refuse it', () => {
  const known = walk([
    ['2026-09-01', 'liaison', ask('2026-10-30'), null],
    ['2026-09-02', 'supervisor', grant('2026-10-30'), null],
    ['2026-10-20', 'liaison', ask('2026-12-31'), null],
    ['2026-10-21', 'supervisor', grant('2026-12-31'), 'leader-decides'],
    ['2026-10-21', 'supervisor', turnDown, 'leader-decides'],
    ['2026-10-22', 'leader', grant('2026-11-30'), null],
  ])
  assert.equal(known.due, '2026-11-30')
})

test('a district may limit the number', () => {
  walk(
    [
      ['2026-09-01', 'liaison', ask('2026-10-30'), null],
      ['2026-09-02', 'supervisor', grant('2026-10-30'), null],
      ['2026-10-20', 'liaison', ask('2026-12-31'), 'extensions-used-up'],
    ],
    { most: 1, byOffice: 1 },
  )
})

test('what a request must say', () => {
  const blank = { ...ask('2026-11-30'), reason: ' ' }
  walk([
    ['2026-09-01', 'liaison', blank, 'reason-missing'],
    [
      '2026-09-01',
      'liaison',
      { act: 'ask-extension', to: day('2026-11-30'), reason: '雨季', progress: ' ' },
      'progress-missing',
    ],
    ['2026-09-01', 'liaison', ask('2026-09-30'), 'day-not-later'],
    ['2026-09-01', 'leader', ask('2026-11-30'), 'not-allowed'],
    ['2026-09-01', 'liaison', grant('2026-11-30'), 'not-allowed'],
    ['2026-09-01', 'liaison', ask('2026-11-30'), null],
    ['2026-09-02', 'supervisor', grant('2026-09-30'), 'day-not-later'],
    ['2026-12-02', 'supervisor', grant('2026-12-01'), 'day-not-later'],
  ])
})

test('no due day, a stopped clock, a closed matter', () => {
  const context = { ...on('2026-09-01', 'liaison'), extension: usualExtension }
  const known = acknowledged()
  const codes = (
    [
      { ...known, due: null },
      { ...known, process: 'closed' },
      evolve(known, {
        kind: 'paused',
        reason: 'tender',
        from: day('2026-09-01'),
        counts: 'workdays',
        on: day('2026-09-01'),
      }),
    ] satisfies Commitment[]
  ).map((one) => {
    const outcome = decideExtension(one, ask('2026-11-30'), context)
    return 'refusal' in outcome ? outcome.refusal.code : null
  })
  assert.deepEqual(codes, ['no-due-day', 'not-in-this-state', 'clock-stopped'])
})

test('the effect of a decision is shown before it is taken', () => {
  const known = walk([['2026-09-30', 'liaison', ask('2026-11-30'), null]])
  const outcome = decideExtension(known, grant('2026-11-16'), {
    ...on('2026-10-09', 'supervisor'),
    extension: usualExtension,
  })
  const entries = 'entries' in outcome ? outcome.entries : []
  const effect = effectOf(known, entries, (it) => timing(it, '2026-10-09'))
  assert.deepEqual(
    [effect.before?.timeliness, effect.before?.left, effect.after?.timeliness, effect.after?.left],
    ['overdue', -2, 'normal', 27], // Saturday 10 October, five weeks, Monday 16 November
  )
  assert.equal(known.due, '2026-09-30')
})

test('let through as late, but asked for in time since a pause was entered: not late', () => {
  const late = walk([['2026-10-08', 'leader', allow, null]])
  const due = day('2026-11-20')
  const asked = decideExtension({ ...late, due }, ask('2026-11-30'), {
    ...{ ...on('2026-10-09', 'liaison'), extension: usualExtension },
  })
  assert.ok('entries' in asked)
  const [entry] = asked.entries
  assert.equal(entry?.kind === 'extension-asked' && entry.override, null)
})

test('property: one open request at most, the due day only ever grows, late ones stay late', () => {
  const first = day('2026-08-01')
  const roles = fc.constantFrom<Role>('liaison', 'principal', 'supervisor', 'leader')
  const acts = fc.constantFrom(
    ...(['ask-extension', 'allow-late', 'grant-extension', 'refuse-extension', 'pause'] as const),
  )
  const command = fc.record({
    after: fc.integer({ min: 0, max: 25 }),
    ahead: fc.integer({ min: -10, max: 90 }),
    role: roles,
    act: acts,
  })
  const rule = fc.record({
    most: fc.option(fc.integer({ min: 0, max: 3 })),
    byOffice: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), rule, (commands, extension) => {
      let known = acknowledged()
      let today = first
      for (const { after, ahead, role, act } of commands) {
        today = addDays(today, after)
        const context = { ...on('2026-08-01', role), today, extension }
        const to = addDays(today, ahead)
        const outcome =
          act === 'pause'
            ? decidePause(
                known,
                known.pauses.at(-1)?.to === null
                  ? { act: 'unpause', to: today }
                  : { act: 'pause', reason: 'tender', from: today, counts: 'days' },
                context,
              )
            : decideExtension(known, { act, to, reason: '理由', progress: '进展' }, context)
        if ('refusal' in outcome) continue
        const next = outcome.entries.reduce<Commitment>(evolve, known)
        assert.ok((next.due ?? '') >= (known.due ?? ''))
        if (act === 'grant-extension') {
          assert.ok(role === 'leader' || grantedIn(known) < extension.byOffice)
          assert.equal(next.due, to)
          assert.ok(to > today)
        }
        if (act === 'ask-extension') {
          assert.equal(today > (known.due ?? ''), next.extensions.at(-1)?.override !== null)
        }
        known = next
        assert.ok(known.extensions.filter(({ stage }) => stage === 'asked').length <= 1)
        assert.ok(extension.most === null || grantedIn(known) <= extension.most)
      }
      assert.equal(known.firstDue, '2026-09-30')
      const late = known.extensions.some((one) => one.stage === 'granted' && one.override !== null)
      assert.equal(timing(known, today)?.late, late)
    }),
    { numRuns: 300 },
  )
})

function grantedIn({ extensions }: Commitment): number {
  return extensions.filter(({ stage }) => stage === 'granted').length
}

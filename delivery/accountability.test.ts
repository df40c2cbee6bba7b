import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Accountability,
  type AccountabilityAct,
  type AccountabilityEntry,
  bodiesFor,
  decideAccountability,
  evolveAccountability,
} from './accountability.ts'
import type { Day } from './day.ts'
import type { AccountabilityId } from './ids.ts'
import { sayRefusal } from './messages/index.ts'
import { bureau, contextOf, people } from './supervision.fixture.ts'

type Person = (typeof people)['leader']
const today = '2026-08-03'
const trigger: AccountabilityAct = {
  act: 'trigger',
  id: 'accountability-1' as AccountabilityId,
  unit: bureau,
  person: people.principal.person,
  trigger: { kind: 'falsification', facts: '三月数据与凭证不符。', evidence: [] },
}
const notify: AccountabilityAct = { act: 'notify', stateBy: '2026-08-10' as Day }
const state: AccountabilityAct = { act: 'state', text: '系下级误报。', evidence: [] }
const propose: AccountabilityAct = {
  act: 'propose',
  measure: 'sanction',
  basis: '行政机关公务员处分条例第二十五条',
  answer: '误报一节未予采纳：凭证在报送前已收到。',
}
const decide: AccountabilityAct = { act: 'decide', approved: true, reason: '同意' }
const handOver: AccountabilityAct = {
  act: 'hand-over',
  body: 'supervisory-commission',
  document: '城政督〔2026〕3号',
}

function after(...steps: (readonly [AccountabilityAct, Person])[]): Accountability {
  let now: Accountability | null = null
  for (const [said, by] of steps) {
    const outcome = decideAccountability(now, said, contextOf(by, today))
    assert.ok('entries' in outcome, JSON.stringify(outcome))
    now = outcome.entries.reduce<Accountability | null>(evolveAccountability, now)
  }
  assert.ok(now)
  return now
}

const [triggered, noticed, stated, proposed, approved, handedOver] = [1, 2, 3, 4, 5, 6].map(
  (count) => {
    const all: (readonly [AccountabilityAct, Person])[] = [
      [trigger, people.supervisor],
      [notify, people.supervisor],
      [state, people.principal],
      [propose, people.supervisor],
      [decide, people.leader],
      [handOver, people.supervisor],
    ]
    return after(...all.slice(0, count))
  },
) as [
  Accountability,
  Accountability,
  Accountability,
  Accountability,
  Accountability,
  Accountability,
]

function codeOf(
  known: Accountability | null,
  said: AccountabilityAct,
  { by = people.supervisor as Person, day = today } = {},
) {
  const outcome = decideAccountability(known, said, contextOf(by, day))
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}

test('trigger, notice, statement, proposal, approval, hand-over', () => {
  assert.equal(handedOver.step, 'handed-over')
  assert.equal(handedOver.handedTo?.body, 'supervisory-commission')
  assert.equal(handedOver.statement?.text, '系下级误报。')
  assert.equal(handedOver.proposal?.by, people.supervisor.person)
  assert.equal(handedOver.reason, '同意')
})

test('each step keeps what it was given, and says so to whoever is out of turn', () => {
  assert.deepEqual(triggered, {
    ...{ id: 'accountability-1', unit: bureau, person: people.principal.person },
    ...{ step: 'triggered', trigger: { ...(trigger as { trigger: object }).trigger } },
    ...{ stateBy: null, statement: null, proposal: null, reason: null, handedTo: null },
  })
  const all = after(
    [trigger, people.supervisor],
    [notify, people.supervisor],
    [state, people.principal],
    [propose, people.supervisor],
    [decide, people.leader],
    [handOver, people.supervisor],
  )
  assert.deepEqual(
    [all.stateBy, all.statement],
    ['2026-08-10', { text: '系下级误报。', evidence: [], on: today }],
  )
  const { act: _, ...proposal } = propose as { act: string }
  assert.deepEqual(all.proposal, { ...proposal, by: people.supervisor.person })
  assert.deepEqual(all.handedTo, {
    ...{ body: 'supervisory-commission', document: '城政督〔2026〕3号', on: today },
  })
  assert.deepEqual(decideAccountability(null, notify, contextOf(people.supervisor, today)), {
    refusal: { code: 'not-at-this-step', step: 'handed-over', act: 'propose-accountability' },
  })
  const own = { ...people.leader, person: people.supervisor.person }
  assert.deepEqual(decideAccountability(proposed, decide, contextOf(own, today)), {
    refusal: {
      ...{ code: 'same-person', did: 'propose-accountability', act: 'approve-accountability' },
    },
  })
  assert.equal(
    codeOf(proposed, { ...decide, reason: ' ' } as AccountabilityAct, { by: people.leader }),
    'reason-missing',
  )
})

test('not approved is an end too', () => {
  const no = after(
    [trigger, people.supervisor],
    [notify, people.supervisor],
    [state, people.principal],
    [propose, people.supervisor],
    [{ ...decide, approved: false, reason: '情节轻微' } as AccountabilityAct, people.leader],
  )
  assert.equal(no.step, 'not-approved')
  assert.equal(codeOf(no, handOver), 'not-at-this-step')
})

test('no step is skipped, nobody acts twice or on themselves', () => {
  const both: Person = { ...people.leader, person: people.supervisor.person }
  const self: Person = { ...people.supervisor, person: people.principal.person }
  const cases: [
    string,
    Accountability | null,
    AccountabilityAct,
    (Person | undefined)?,
    string?,
  ][] = [
    ['not-at-this-step', null, notify],
    ['not-at-this-step', triggered, propose],
    ['not-at-this-step', triggered, decide, people.leader],
    ['not-at-this-step', noticed, handOver],
    ['not-at-this-step', proposed, handOver],
    ['not-at-this-step', triggered, trigger],
    ['may-still-state', noticed, propose],
    ['may-still-state', noticed, propose, people.supervisor, '2026-08-10'],
    ['done', noticed, propose, people.supervisor, '2026-08-11'],
    ['done', stated, propose],
    ['missing', stated, { ...propose, answer: '' } as AccountabilityAct],
    ['missing', stated, { ...propose, basis: ' ' } as AccountabilityAct],
    ['done', noticed, { ...propose, answer: '' } as AccountabilityAct, undefined, '2026-08-11'],
    ['day-passed', triggered, { act: 'notify', stateBy: today as Day }],
    ['not-allowed', noticed, state],
    ['not-allowed', noticed, state, people.otherPrincipal],
    ['not-allowed', noticed, state, people.liaison],
    ['done', noticed, state, { ...people.liaison, person: people.principal.person }],
    ['missing', noticed, { ...state, text: '' } as AccountabilityAct, people.principal],
    ['not-allowed', proposed, decide],
    ['same-person', proposed, decide, both],
    ['own-case', null, trigger, self],
    ['own-case', stated, propose, self],
    ['own-case', proposed, decide, { ...people.leader, person: people.principal.person }],
    ['reason-missing', proposed, { ...decide, reason: '' } as AccountabilityAct, people.leader],
    [
      'missing',
      null,
      { ...trigger, trigger: { kind: 'overdue', facts: '', evidence: [] } } as AccountabilityAct,
    ],
    ['not-its-power', approved, { ...handOver, body: 'efficiency-office' } as AccountabilityAct],
    ['missing', approved, { ...handOver, document: '' } as AccountabilityAct],
    ['done', approved, handOver, people.colleague],
    ['not-allowed', approved, handOver, people.leader],
  ]
  for (const [code, known, said, by, day] of cases) {
    const actual = codeOf(known, said, { ...(by ? { by } : {}), ...(day ? { day } : {}) })
    assert.equal(actual, code, `${known?.step} ${said.act} ${by?.person}`)
  }
})

test('a unit as such has no person of its own', () => {
  const unit = { ...noticed, person: null }
  assert.equal(codeOf(unit, state, { by: people.principal }), 'done')
})

test('nothing comes before the trigger', () => {
  const early = { kind: 'noticed', stateBy: today as Day, on: today as Day } as const
  assert.throws(() => evolveAccountability(null, early), RangeError)
})

test('only the body that may decide receives it', () => {
  assert.deepEqual(bodiesFor['sanction'], ['appointing-authority', 'supervisory-commission'])
  assert.deepEqual(bodiesFor['removal'], ['appointing-authority'])
  assert.ok(bodiesFor['circular'].includes('efficiency-office'))
  const outcome = decideAccountability(
    approved,
    { ...handOver, body: 'efficiency-office' } as AccountabilityAct,
    contextOf(people.supervisor, today),
  )
  assert.ok('refusal' in outcome)
  assert.equal(
    sayRefusal(outcome.refusal, 'zh-CN'),
    '该机关无权作出这一处理；请移交任免机关或监察机关。',
  )
  assert.match(sayRefusal(outcome.refusal, 'en'), /the appointing authority or the supervisory/)
})

test('whatever is tried: the steps come in their order, by people who may', () => {
  const acts = fc.constantFrom(trigger, notify, state, propose, decide, handOver, {
    ...decide,
    approved: false,
  } as AccountabilityAct)
  const days = fc.constantFrom('2026-08-03', '2026-08-10', '2026-08-11')
  const tries = fc.array(fc.tuple(acts, fc.constantFrom(...Object.values(people)), days), {
    maxLength: 80,
  })
  const order =
    /^triggered( noticed( stated)?( proposed( (approved( handed-over)?|not-approved))?)?)?$/
  fc.assert(
    fc.property(tries, (tried) => {
      let now: Accountability | null = null
      const entries: AccountabilityEntry[] = []
      const actors = new Map<string, string>()
      for (const [said, by, day] of tried) {
        const outcome = decideAccountability(now, said, contextOf(by, day))
        if ('refusal' in outcome) continue
        entries.push(...outcome.entries)
        actors.set(said.act, by.person)
        now = outcome.entries.reduce<Accountability | null>(evolveAccountability, now)
      }
      if (entries.length === 0) return
      assert.match(entries.map(({ kind }) => kind).join(' '), order)
      assert.deepEqual(entries.reduce<Accountability | null>(evolveAccountability, null), now)
      if (actors.has('decide')) assert.notEqual(actors.get('decide'), actors.get('propose'))
    }),
    { numRuns: 300 },
  )
})

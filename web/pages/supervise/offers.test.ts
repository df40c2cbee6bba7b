import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  type Accountability,
  type Actor,
  type Day,
  evolveInspection,
  evolveInstruction,
  type Inspection,
  type InspectionEntry,
  type Instruction,
  inspectionSeen,
  type Role,
  type UnitId,
} from '@luoshi/delivery'
import { accountabilityOffers } from './accountability-offers.ts'
import { demandsOf } from './demands.ts'
import { inspectionOffers } from './inspection-offers.ts'
import { instructionOffers } from './instruction-offers.ts'
import { isComplete, type Offer } from './offer.ts'
import { recordWords } from './record-words.ts'

const today = '2026-09-14' as Day
const own = recordWords['zh-CN']
const actor = (role: Role, unit: string) =>
  ({ person: `${role} at ${unit}`, post: `post of ${role}`, role, unit, for: null }) as Actor
const office = actor('supervisor', 'office')
const colleague: Actor = { ...office, person: 'another of the office' as Actor['person'] }
const leader = actor('leader', 'government')
const liaison = actor('liaison', 'bureau')
const principal = actor('principal', 'bureau')
const keys = (offers: readonly Offer[]) => offers.map(({ key }) => key)
const given = (by: Actor) => ({ by, today, own, language: 'zh-CN' as const })

suite('what is offered on an instruction', () => {
  const round = { text: '请报', urgency: 'ordinary', given: today, answerBy: today, source: null }
  const begun = evolveInstruction(null, {
    ...{ kind: 'given', id: 'i1', leader: leader.post, commitment: null, to: 'bureau', post: null },
    round: { ...round, answer: null, returned: null },
  } as never)
  const offered = (known: Instruction, by: Actor) => keys(instructionOffers(known, given(by)))

  test('the unit answers, the office reviews, the leader closes or asks again', () => {
    assert.deepEqual(offered(begun, liaison), ['answer-instruction'])
    assert.deepEqual([...offered(begun, office), ...offered(begun, leader)], [])
    const answer = { kind: 'answered', statement: '已办', evidence: [], on: today } as const
    const answered = evolveInstruction(begun, answer)
    assert.deepEqual(offered(answered, office), ['forward', 'back'])
    const told = evolveInstruction(answered, { kind: 'forwarded', on: today })
    assert.deepEqual(offered(told, leader), ['close-instruction', 'instruct-again'])
    const other = { ...leader, post: 'another post' as Actor['post'] }
    assert.deepEqual(offered(told, other), [])
  })

  test('a form is complete once what has to be said is said; the office names the paper too', () => {
    const [answer] = instructionOffers(begun, given(liaison))
    assert.ok(answer)
    assert.equal(isComplete(answer, {}), false)
    assert.equal(isComplete(answer, { statement: ' ' }), false)
    assert.equal(isComplete(answer, { statement: '已办' }), true)
    assert.deepEqual(answer.said({ statement: '已办' }, []), {
      ...{ act: 'answer-instruction', statement: '已办', evidence: [] },
    })
  })
})

suite('what is offered on an inspection', () => {
  const units = [
    { value: 'bureau', label: '区工信局' },
    { value: 'other', label: '区文旅局' },
  ]
  const opened = {
    ...{ kind: 'opened', id: 'x1', type: 'special', title: '入库督查', team: [office.person] },
    authority: { kind: 'head-approval', document: '批示1号', on: today },
    conductor: { unit: 'office', appointment: null },
    programme: {
      ...{ content: '入库', scope: '全年', units: ['other', 'bureau'], commitments: [] },
      ...{ methods: ['visit'], from: today, to: today },
    },
  }
  const demand = { text: '补办手续', due: today }
  const until = (...entries: object[]) =>
    [opened, ...entries].reduce<Inspection | null>(
      (known, entry) => evolveInspection(known, entry as InspectionEntry),
      null,
    ) as Inspection
  const offered = (known: Inspection, by: Actor) => {
    const told = inspectionSeen(known, { by, today })
    if ('refusal' in told) return null
    return inspectionOffers(told.seen, { ...given(by), head: leader.post, units })
  }
  const concluded = {
    kind: 'concluded',
    conclusion: { facts: '属实', evidence: ['e1'], by: office.person, on: today },
    demands: [
      { ...demand, unit: 'other' },
      { ...demand, unit: 'bureau' },
    ],
  }
  const delivered = (unit: string) => ({ kind: 'delivered', unit, on: today })

  test('first the conclusion, then its delivery to each unit that does not have it', () => {
    assert.equal(keys(offered(until(), office) ?? [])[0], 'conclude')
    const offers = offered(until(concluded, delivered('other')), office) ?? []
    assert.equal(offers[0]?.key, 'deliver')
    assert.deepEqual(
      offers[0]?.fields[0]?.options?.map(({ value }) => value),
      ['bureau'],
    )
    assert.equal(offered(until(), liaison), null)
  })

  test('the unit reports its own demand, at its place among those of others', () => {
    const known = until(concluded, delivered('bureau'))
    const [report] = (offered(known, liaison) ?? []).filter(
      ({ key }) => key === 'report-rectification',
    )
    assert.ok(report)
    assert.deepEqual(report.fields[0]?.options, [{ value: '1', label: '补办手续' }])
    assert.deepEqual(report.said({ at: '1', statement: '已补办' }, []), {
      ...{ act: 'report-rectification', at: 1, statement: '已补办', evidence: [] },
    })
    assert.ok(keys(offered(known, principal) ?? []).includes('object'))
  })

  test('an objection is decided by somebody who took no part', () => {
    const objection = { unit: 'bureau' as UnitId, grounds: '有误', on: today, decideBy: today }
    const known = until(concluded, delivered('bureau'), { kind: 'objected', objection })
    assert.ok(keys(offered(known, leader) ?? []).includes('decide-objection'))
    assert.ok(!keys(offered(known, office) ?? []).includes('decide-objection'))
  })

  test('rows of demands in which nothing was said are left out', () => {
    const rows = [
      { ...demand, unit: 'bureau' },
      { unit: 'other', text: ' ', due: '' },
    ]
    assert.deepEqual(demandsOf(JSON.stringify(rows)), [rows[0]])
    assert.deepEqual(demandsOf(''), [])
  })
})

test('on an accountability record: no step is skipped, and whoever proposed does not approve', () => {
  const record: Accountability = {
    ...{ id: 'a1' as never, unit: 'bureau' as UnitId, person: null, step: 'triggered' },
    ...{ trigger: { kind: 'overdue', facts: '逾期', evidence: [] }, stateBy: null },
    ...{ statement: null, proposal: null, reason: null, handedTo: null },
  }
  const offered = (known: Accountability, by: Actor) => keys(accountabilityOffers(known, given(by)))
  assert.deepEqual(offered(record, office), ['notify'])
  const stated: Accountability = {
    ...{ ...record, step: 'stated', stateBy: today },
    statement: { text: '情况属实', evidence: [], on: today },
  }
  assert.deepEqual(offered(stated, office), ['propose'])
  const proposal = {
    measure: 'sanction',
    basis: '条例',
    answer: '采纳',
    by: office.person,
  } as const
  const proposed: Accountability = { ...stated, step: 'proposed', proposal }
  assert.deepEqual(offered(proposed, leader), ['approve', 'refuse'])
  assert.deepEqual(offered(proposed, colleague), [])
  const approved: Accountability = { ...proposed, step: 'approved', reason: '同意' }
  const [handing] = accountabilityOffers(approved, given(office))
  const bodies = handing?.fields[0]?.options?.map(({ value }) => value)
  assert.deepEqual(bodies, ['appointing-authority', 'supervisory-commission'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, diff } from '@luoshi/plan'
import { evolve } from './commitment.ts'
import type { Day } from './day.ts'
import { draftOf, type Setting } from './draft-of.ts'
import type { PlanId } from './ids.ts'
import { evolvePlan, type KnownPlan, type PlanEntries } from './plan-life.ts'
import { type Accepted, decideRevision, type Proposal, proposalsOf } from './revision.ts'
import { bureau, contextOf, ids, otherBureau, people } from './supervision.fixture.ts'

const setting: Setting = {
  plan: 'plan-2026' as PlanId,
  ids: ids(),
  unitsOf: (name) => (name === '区工信局' ? [bureau] : name === '区住建局' ? [otherBureau] : []),
  postOf: () => null,
  frequency: 'monthly',
}
const compiled = (...lines: string[]) =>
  compile({
    text: `某区2026年工作要点\n一、重点工作\n${lines.join('\n')}\n`,
    name: 'plan',
    mediaType: 'text/plain',
    sha256: '',
  })

const before = compiled(
  '1.预期新增规上企业20家，力争新增25家。（责任单位：区工信局）',
  '2.举办招商推介会6场。（责任单位：区住建局）',
  '3.培育种植大户40户。（责任单位：区工信局）',
  '4.建成公园3处和停车场2个。（责任单位：区住建局）',
  '5.光电产业园6月底前开工建设。（责任单位：区工信局）',
)
const after = compiled(
  '1.预期新增规上企业22家，力争新增25家。（责任单位：区工信局）',
  '2.举办招商推介会6场。（责任单位：区工信局）',
  '3.建成公园3处。（责任单位：区住建局）',
  '4.建成停车场2个。（责任单位：区住建局）',
  '5.光电产业园9月底前开工建设。（责任单位：区工信局）',
  '6.改造老旧小区12个。（责任单位：区住建局）',
)

function known(at: 'draft' | 'under-way'): KnownPlan {
  const { plan: id } = setting
  const imported = { kind: 'imported', id, year: 2026, title: '要点', document: 'sha' } as const
  const draft = evolvePlan(null, imported)
  return {
    plan: at === 'draft' ? draft : { ...draft, step: 'issued' },
    commitments: draftOf(before, setting).drafts.map((one) => ({
      ...evolve(null, { kind: 'drafted', commitment: one }),
      process: at,
    })),
    next: null,
  }
}
const issued = known('under-way')
const proposals = proposalsOf(diff(before, after), {
  commitments: issued.commitments,
  drafts: draftOf(after, setting).drafts,
})
const numberOf = (id: string) => issued.commitments.find((one) => one.id === id)?.number
const said = (one: Proposal): string => {
  switch (one.proposal) {
    case 'add':
      return `add ${one.draft.number} ${one.draft.title}`
    case 'replace':
      return `replace ${one.commitments.map(numberOf)} by ${one.by.map(({ number }) => number)}`
    default:
      return `${one.proposal} ${numberOf(one.commitment)}`
  }
}
const accepted = (...kinds: Proposal['proposal'][]): readonly Accepted[] =>
  proposals
    .filter(({ proposal }) => kinds.includes(proposal))
    .map((one) => ({ ...one, reason: '按修订稿' }))
const supervisor = contextOf(people.supervisor, '2026-06-10')
const leader = contextOf(people.leader, '2026-06-12')

function applied(to: KnownPlan, { plan, commitments }: PlanEntries): KnownPlan {
  const byId = new Map(to.commitments.map((one) => [one.id, one]))
  for (const { id, entry } of commitments) byId.set(id, evolve(byId.get(id) ?? null, entry))
  return { ...to, plan: plan && evolvePlan(to.plan, plan), commitments: [...byId.values()] }
}

test('a later document becomes proposals; numbers that were issued stay', () => {
  assert.deepEqual(proposals.map(said).sort(), [
    'add 8 改造老旧小区12个',
    'drop 3',
    'keep 2',
    'replace 4 by 6,7',
    'retarget 1',
    'retarget 5',
  ])
})

test('the office applies what is kept, added, dropped and replaced; a leader what is set otherwise', () => {
  const office = decideRevision(
    issued,
    { document: 'sha-2', accepted: accepted('keep', 'add', 'drop', 'replace') },
    supervisor,
  )
  assert.ok('entries' in office, JSON.stringify(office))
  const once = office.entries.reduce(applied, issued)
  const twice = decideRevision(once, { document: 'sha-2', accepted: accepted('retarget') }, leader)
  assert.ok('entries' in twice, JSON.stringify(twice))
  const now = twice.entries.reduce(applied, once)
  assert.deepEqual(
    now.commitments.map(({ number, process: at, lead, due, targets }) =>
      [number, at, lead, due, ...targets.map(({ base, stretch }) => `${base}/${stretch}`)].join(
        ' ',
      ),
    ),
    [
      '1 under-way bureau 2026-12-31 22/25',
      '2 assigned bureau 2026-12-31 6/null',
      '3 dropped bureau 2026-12-31 40/null',
      '4 dropped other-bureau 2026-12-31 2/null',
      '5 under-way bureau 2026-09-30 ',
      '6 assigned other-bureau 2026-12-31 3/null',
      '7 assigned other-bureau 2026-12-31 2/null',
      '8 assigned other-bureau 2026-12-31 12/null',
    ].map((line) => line.trim()),
  )
  assert.equal(now.plan?.document, 'sha-2')
  const [first, , , fourth] = now.commitments
  assert.equal(first?.targets[0]?.id, issued.commitments[0]?.targets[0]?.id)
  assert.equal(first?.key, after.commitments[0]?.key)
  assert.deepEqual(now.commitments[5]?.former, [fourth?.id])
  assert.equal(now.commitments[4]?.milestones[0]?.due, '2026-09-30')
  assert.equal(
    twice.entries[0]?.commitments.filter(({ entry }) => entry.kind === 'retargeted').length,
    1,
  )
})

test('in a draft the office applies all of it, and nothing is assigned', () => {
  const draft = {
    ...known('draft'),
    commitments: issued.commitments.map((one) => ({ ...one, process: 'draft' as const })),
  }
  const outcome = decideRevision(
    draft,
    { document: 'sha-2', accepted: accepted('keep', 'add', 'drop', 'replace', 'retarget') },
    supervisor,
  )
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  const now = outcome.entries.reduce(applied, draft)
  assert.deepEqual(
    new Set(now.commitments.map(({ process }) => process)),
    new Set(['draft', 'dropped']),
  )
  assert.equal(now.commitments[1]?.lead, bureau)
})

test('what is not accepted so', () => {
  const [drop] = accepted('drop')
  const [add] = accepted('add')
  assert.ok(drop && add?.proposal === 'add')
  const taken: Accepted = { ...add, draft: { ...add.draft, number: 3 } }
  // A number that stands twice already, of one that was dropped, hides no other.
  const [first, ...others] = issued.commitments
  assert.ok(first)
  const dropped = { ...first, id: 'dropped' as typeof first.id, process: 'dropped' as const }
  const numbered = { ...issued, commitments: [dropped, first, ...others] }
  const closed = {
    ...issued,
    plan: issued.plan && { ...issued.plan, step: 'year-closed' as const },
  }
  const gone = {
    ...issued,
    commitments: issued.commitments.map((one) => ({ ...one, process: 'closed' as const })),
  }
  const cases: [string, KnownPlan, readonly Accepted[], typeof leader][] = [
    ['not-allowed', issued, accepted('retarget'), supervisor],
    ['not-allowed', issued, accepted('keep'), leader],
    ['reason-missing', issued, [{ ...drop, reason: ' ' }], supervisor],
    ['reason-missing', issued, accepted('retarget').map((one) => ({ ...one, reason: '' })), leader],
    ['done', issued, accepted('keep').map((one) => ({ ...one, reason: '' })), supervisor],
    ['unknown-commitment', gone, [drop], supervisor],
    ['unknown-commitment', issued, [drop, drop], supervisor],
    ['number-taken', issued, [taken], supervisor],
    ['number-taken', numbered, [taken], supervisor],
    ['number-taken', issued, [add, { ...add }], supervisor],
    ['done', numbered, [add], supervisor],
    ['not-at-this-step', closed, [add], supervisor],
    ['not-at-this-step', { ...issued, plan: null }, [add], supervisor],
  ]
  for (const [code, one, acceptance, context] of cases) {
    const outcome = decideRevision(one, { document: 'sha-2', accepted: acceptance }, context)
    assert.equal('refusal' in outcome ? outcome.refusal.code : 'done', code)
  }
})

test('what nobody knows any longer is new, and what is finished is left alone', () => {
  const [change] = diff(before, after).filter((one) => one.change === 'retargeted')
  assert.ok(change)
  const { drafts } = draftOf(after, setting)
  const finished = issued.commitments.map((one) => ({ ...one, process: 'closed' as const }))
  assert.deepEqual(
    proposalsOf([change], { commitments: finished, drafts }).map(({ proposal }) => proposal),
    ['add'],
  )
  assert.deepEqual(proposalsOf([change], { commitments: [], drafts: [] }), [])
})

test('a target and a milestone more; what was reached stays', () => {
  const older = compiled('1.建成公园3处。（责任单位：区工信局）', '2.光电产业园6月底前开工建设。')
  const newer = compiled(
    '1.建成公园3处，新建停车场2个。（责任单位：区工信局）',
    '2.光电产业园9月底前竣工投产。',
  )
  const commitments = draftOf(older, setting).drafts.map((one) => ({
    ...evolve(null, { kind: 'drafted', commitment: one }),
    process: 'under-way' as const,
    milestones: one.milestones.map((each) => ({ ...each, reached: '2026-05-01' as Day })),
  }))
  const versions = { commitments, drafts: draftOf(newer, setting).drafts }
  const made = proposalsOf(diff(older, newer), versions)
  assert.deepEqual(
    made.map(({ proposal }) => proposal),
    ['retarget', 'retarget'],
  )
  const revision = { document: 'sha-2', accepted: made.map((one) => ({ ...one, reason: '修订' })) }
  const plan = { ...issued, commitments }
  const outcome = decideRevision(plan, revision, leader)
  assert.ok('entries' in outcome, JSON.stringify(outcome))
  const [first, second] = outcome.entries.reduce(applied, plan).commitments
  assert.deepEqual(
    first?.targets.map(({ base }) => base),
    ['3', '2'],
  )
  assert.equal(first?.targets[0]?.id, commitments[0]?.targets[0]?.id)
  assert.deepEqual(
    second?.milestones.map(({ reached }) => reached),
    ['2026-05-01', null],
  )
})

test('a document that says the same changes nothing', () => {
  const same = proposalsOf(diff(before, before), {
    commitments: issued.commitments,
    drafts: draftOf(before, setting).drafts,
  })
  const accepted = same.map((one) => ({ ...one, reason: '' }))
  const outcome = decideRevision(issued, { document: 'sha-2', accepted }, supervisor)
  assert.ok('entries' in outcome)
  assert.deepEqual(outcome.entries[0]?.commitments, [])
})

test('each change is its own entry, and nothing else is', () => {
  const entries = (given: readonly Accepted[], by = supervisor, plan = issued) => {
    const outcome = decideRevision(plan, { document: 'sha-2', accepted: given }, by)
    assert.ok('entries' in outcome, JSON.stringify(outcome))
    return outcome.entries[0]?.commitments.map(({ id, entry }) => [numberOf(id) ?? id, entry])
  }
  const idAt = (number: number) => issued.commitments[number - 1]?.id
  assert.deepEqual(entries(accepted('drop')), [[3, { kind: 'dropped', reason: '按修订稿' }]])
  const [replace] = accepted('replace')
  const last = replace && entries([replace])?.at(-1)
  const by = replace?.proposal === 'replace' && replace.by.map(({ id }) => id)
  assert.deepEqual(last, [4, { kind: 'replaced', by }])
  const [first] = accepted('retarget').filter(
    (one) => one.proposal === 'retarget' && one.commitment === idAt(1),
  )
  const kinds = first && entries([first], leader)?.map(([, entry]) => entry)
  const named = kinds?.map((entry) => (typeof entry === 'object' ? entry.kind : ''))
  assert.deepEqual(named, ['edited', 'retargeted'])
  const [edited] = kinds ?? []
  const change = typeof edited === 'object' && edited.kind === 'edited' ? edited.change : {}
  assert.ok(!('due' in change) && !('targets' in change), 'what stays is not set again')
  assert.ok(first?.proposal === 'retarget')
  const stretched = first.targets.map((one) => ({ ...one, base: '20', stretch: '30' }))
  assert.deepEqual(entries([{ ...first, change: {}, targets: stretched }], leader), [
    [
      1,
      {
        kind: 'retargeted',
        target: stretched[0]?.id,
        base: '20',
        stretch: '30',
        reason: '按修订稿',
      },
    ],
  ])
  const same = issued.commitments[0]?.targets ?? []
  assert.deepEqual(entries([{ ...first, change: {}, targets: same }], leader), [])
})

test('whoever leads now is asked to acknowledge', () => {
  const [keep] = accepted('keep')
  assert.ok(keep?.proposal === 'keep' && keep.to)
  const kinds = (plan: KnownPlan, one: Accepted) => {
    const outcome = decideRevision(plan, { document: 'sha-2', accepted: [one] }, supervisor)
    assert.ok('entries' in outcome)
    return (outcome.entries[0]?.commitments ?? []).map(({ entry }) => entry.kind)
  }
  assert.deepEqual(kinds(issued, { ...keep, change: {} }), ['reassigned'])
  assert.deepEqual(kinds(issued, { ...keep, change: {}, to: null }), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import type { Day } from './day.ts'
import { draftOf } from './draft-of.ts'
import type { Context } from './outcome.ts'
import { type Proposal, proposalsOf } from './proposal.ts'
import {
  type At,
  after,
  apply,
  before,
  begun,
  byOffice,
  codeOf,
  compiled,
  decided,
  draft,
  issued,
  itemsBetween,
  leader,
  next,
  revise,
  setting,
  supervisor,
} from './revision.fixture.ts'
import { considered, decideRevision, type KnownRevision, type RevisionAct } from './revision.ts'
import { bureau, milestone, otherBureau, people } from './supervision.fixture.ts'

const numberOf = (id: string) => issued.commitments.find((one) => one.id === id)?.number
const said = (one: Proposal): string => {
  switch (one.proposal) {
    case 'add':
      return `add ${one.by.map(({ number, title }) => `${number} ${title}`)}`
    case 'drop':
      return `drop ${one.commitments.map(numberOf)}`
    case 'replace':
      return `replace ${one.commitments.map(numberOf)} by ${one.by.map(({ number }) => number)}`
    default:
      return `${one.proposal} ${numberOf(one.commitment)}`
  }
}
const proposedIn = (at: At) =>
  considered(at).flatMap(({ proposal }) => (proposal ? [proposal] : []))

test('a later document becomes proposals; numbers that were issued stay', () => {
  assert.deepEqual(proposedIn(begun(issued)).map(said).sort(), [
    'add 8 改造老旧小区12个',
    'drop 3',
    'keep 2',
    'replace 4 by 6,7',
    'retarget 1',
    'retarget 5',
  ])
})

test('the office decides what is kept, added, dropped and replaced, a leader what is set otherwise; then all of it is applied', () => {
  const at = begun(issued)
  assert.equal(codeOf(at, decided(at, ['retarget']), supervisor), 'not-allowed')
  assert.equal(codeOf(at, decided(at, ['keep']), leader), 'not-allowed')
  const office = next(at, decided(at, byOffice), supervisor)
  assert.equal(codeOf(office, apply, supervisor), 'undecided')
  assert.deepEqual(office.known, issued)
  const both = next(office, decided(office, ['retarget']), leader)
  assert.equal(codeOf(both, apply, leader), 'not-allowed')
  const { known: now, revision } = next(both, apply, supervisor)
  assert.deepEqual(
    now.commitments.map(({ number, process: of, lead, due, targets }) =>
      [number, of, lead, due, ...targets.map(({ base, stretch }) => `${base}/${stretch}`)].join(
        ' ',
      ),
    ),
    [
      '1 under-way bureau 2026-12-31 22/25',
      '2 assigned bureau 2026-12-31 6/null',
      '3 dropped bureau 2026-12-31 40/null',
      '4 dropped other-bureau 2026-12-31 2/null',
      '5 under-way bureau 2026-09-30',
      '6 assigned other-bureau 2026-12-31 3/null',
      '7 assigned other-bureau 2026-12-31 2/null',
      '8 assigned other-bureau 2026-12-31 12/null',
    ],
  )
  assert.deepEqual([now.plan?.document, revision.step], ['sha-2', 'applied'])
  const [first, , , fourth] = now.commitments
  assert.equal(first?.targets[0]?.id, issued.commitments[0]?.targets[0]?.id)
  assert.equal(first?.key, after.commitments[0]?.key)
  assert.deepEqual(first?.span, after.commitments[0]?.span)
  assert.deepEqual(first?.targets[0]?.span, after.commitments[0]?.quantities[0]?.span)
  assert.deepEqual(now.commitments[5]?.former, [fourth?.id])
  assert.equal(now.commitments[4]?.milestones[0]?.due, '2026-09-30')
  assert.equal(codeOf({ ...both, revision }, apply, supervisor), 'not-at-this-step')
})

test('who approved a target stands in its entry', () => {
  const at = next(begun(issued), decided(begun(issued), byOffice), supervisor)
  const both = next(at, decided(at, ['retarget']), leader)
  const outcome = decideRevision(both, apply, supervisor)
  assert.ok('entries' in outcome)
  const entries = outcome.entries[0]?.plan?.commitments.map(({ entry }) => entry) ?? []
  const retargets = entries.flatMap((entry) => (entry.kind === 'retargeted' ? [entry] : []))
  const { person: by, post } = people.leader
  assert.deepEqual(
    retargets.map(({ base, reason, approved }) => [base, reason, approved]),
    [['22', '按修订稿', { by, post, on: '2026-06-12' }]],
  )
})

test('in a draft the office decides all of it, and nothing is assigned', () => {
  const at = begun(draft)
  const all = next(at, decided(at, [...byOffice, 'retarget']), supervisor)
  const { known: now } = next(all, apply, supervisor)
  assert.deepEqual(
    new Set(now.commitments.map(({ process }) => process)),
    new Set(['draft', 'dropped']),
  )
  assert.equal(now.commitments[1]?.lead, bureau)
  // Issued meanwhile: what the office decided on a target is for a leader now.
  const later = { ...all, known: { ...all.known, plan: issued.plan } }
  assert.equal(codeOf(later, apply, supervisor), 'undecided')
})

test('what is declined stays as it is; its place in the document moves on', () => {
  const at = begun(draft)
  const all = next(at, decided(at, [...byOffice, 'retarget'], 'declined'), supervisor)
  const { known: now } = next(all, apply, supervisor)
  const seen = ({ number, title, lead, due, targets, process: of }: Commitment) =>
    [number, title, lead, due, of, ...targets.map(({ base }) => base)].join(' ')
  assert.deepEqual(now.commitments.map(seen), draft.commitments.map(seen))
  const [first, , third] = now.commitments
  assert.deepEqual(first?.span, after.commitments[0]?.span)
  assert.equal(third?.span, null)
  // The same document once more: nobody is asked the same again.
  const again = begun(now, itemsBetween(after, after), 'sha-3')
  assert.deepEqual(
    considered(again).flatMap(({ right }) => (right ? [right] : [])),
    [],
  )
})

test('what is not decided so', () => {
  const at = begun(issued)
  const [drop] = (decided(at, ['drop']) as Extract<RevisionAct, { act: 'decide' }>).decisions
  assert.ok(drop)
  const silent = { act: 'decide', decisions: [{ ...drop, reason: ' ' }] } as const
  const kept = { act: 'decide', decisions: [{ ...drop, as: 'declined', reason: '' }] } as const
  const retargets = decided(at, ['retarget']) as Extract<RevisionAct, { act: 'decide' }>
  const unexplained = retargets.decisions.map((one) => ({ ...one, reason: '' }))
  const withdrawn = next(at, { act: 'withdraw', reason: '传错文件' }, supervisor)
  const plan = issued.plan && { ...issued.plan, step: 'year-closed' as const }
  const closed = { ...at, known: { ...issued, plan } }
  const { items } = at.revision
  const none = { ...at, revision: null }
  const cases: readonly (readonly [string, KnownRevision, RevisionAct, Context])[] = [
    ['reason-missing', at, silent, supervisor],
    ['reason-missing', at, kept, supervisor],
    ['reason-missing', at, { act: 'decide', decisions: unexplained }, leader],
    ['reason-missing', at, { act: 'withdraw', reason: '' }, supervisor],
    ['unknown-item', at, { act: 'decide', decisions: [{ ...drop, item: 99 }] }, supervisor],
    ['not-at-this-step', withdrawn, decided(at, ['drop']), supervisor],
    ['not-at-this-step', closed, decided(at, ['drop']), supervisor],
    ['done', closed, { act: 'withdraw', reason: '已结账' }, supervisor],
    ['not-allowed', none, revise(items), leader],
    ['revision-open', { ...none, isOpen: true }, revise(items), supervisor],
    ['same-document', none, revise(items, 'sha'), supervisor],
    ['not-at-this-step', { ...none, known: { ...issued, plan: null } }, revise(items), supervisor],
  ]
  for (const [code, known, act, context] of cases) assert.equal(codeOf(known, act, context), code)
})

test('what has changed since it was decided is decided again', () => {
  const at = begun(draft)
  const all = next(at, decided(at, [...byOffice, 'retarget']), supervisor)
  const [first, ...others] = draft.commitments
  assert.ok(first)
  const targets = first.targets.map((one) => ({ ...one, stretch: '30' }))
  const moved = { ...draft, commitments: [{ ...first, targets }, ...others] }
  assert.equal(codeOf({ ...all, known: moved }, apply, supervisor), 'undecided')
  const finished = { ...draft, commitments: [...others, { ...first, process: 'closed' as const }] }
  assert.equal(codeOf({ ...all, known: finished }, apply, supervisor), 'undecided')
})

test('what is added to an issued plan has a lead unit, or a reason why not yet', () => {
  const later = compiled('1.新建学校2所。（责任单位：区教育局）')
  const at = begun({ ...issued, commitments: [] }, itemsBetween(compiled('没有任务。'), later))
  const add = decided(at, ['add']) as Extract<RevisionAct, { act: 'decide' }>
  const silent = add.decisions.map((one) => ({ ...one, reason: '' }))
  const quiet = next(at, { act: 'decide', decisions: silent }, supervisor)
  assert.equal(codeOf(quiet, apply, supervisor), 'units-missing')
  const { known: now } = next(next(at, add, supervisor), apply, supervisor)
  const [school] = now.commitments
  assert.deepEqual([school?.process, school?.unknown[0]?.name], ['draft', '区教育局'])
  assert.deepEqual(Object.values(now.plan?.unassigned ?? {}), ['按修订稿'])
  // Its name becomes known between the decision and its application.
  const finder = { ...setting, unitsOf: () => [otherBureau] }
  const known = next({ ...quiet, finder }, apply, supervisor)
  assert.deepEqual(
    known.known.commitments.map(({ process: of, lead }) => [of, lead]),
    [['assigned', otherBureau]],
  )
})

test('what nobody knows any longer is new where the document says it otherwise, and what is finished is left alone', () => {
  const items = itemsBetween(before, after).filter(({ change }) => change.change === 'retargeted')
  const finished = issued.commitments.map((one) => ({ ...one, process: 'closed' as const }))
  const proposals = proposalsOf(items, { commitments: finished, finder: setting })
  assert.deepEqual(
    proposals.map((one) => one?.proposal),
    ['add', 'add'],
  )
  const same = itemsBetween(before, before)
  assert.deepEqual(
    proposalsOf(same, { commitments: finished, finder: setting }),
    same.map(() => null),
  )
})

test('a target and a milestone more; what was reached, or added and worded by hand, stays', () => {
  const older = compiled('1.建成公园3处。（责任单位：区工信局）', '2.光电产业园6月底前开工建设。')
  const newer = compiled(
    '1.建成公园3处，新建停车场2个。（责任单位：区工信局）',
    '2.光电产业园9月底前竣工投产。',
  )
  const commitments = draftOf(older, setting).drafts.map((one) => ({
    ...evolve(null, { kind: 'drafted', commitment: one }),
    process: 'under-way' as const,
    section: '城市建设',
    milestones: [
      ...one.milestones.map((each) => ({ ...each, reached: '2026-05-01' as Day })),
      milestone('签约'),
    ],
  }))
  const at = begun({ ...issued, commitments }, itemsBetween(older, newer))
  const { known: now } = next(next(at, decided(at, ['retarget']), leader), apply, supervisor)
  const [first, second] = now.commitments
  assert.deepEqual(
    first?.targets.map(({ base }) => base),
    ['3', '2'],
  )
  assert.equal(first?.targets[0]?.id, commitments[0]?.targets[0]?.id)
  assert.deepEqual(
    second?.milestones.map(({ reached }) => reached),
    ['2026-05-01', null, null],
  )
  assert.deepEqual([first?.section, second?.section], ['城市建设', '城市建设'])
})

test('a document that says the same asks nothing', () => {
  const at = begun(issued, itemsBetween(before, before))
  const { known: now } = next(at, apply, supervisor)
  assert.deepEqual(now.commitments, issued.commitments)
  assert.equal(now.plan?.document, 'sha-2')
})

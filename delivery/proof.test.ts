import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Ground,
  groundOf,
  isDocumentNumber,
  type ProofKind,
  unproved,
  usualProofs,
} from './proof.ts'
import { commitment, evidence, milestone } from './supervision.fixture.ts'

const proofs = (...kinds: ProofKind[]) => kinds.map((kind) => ({ evidence, kind, mark: null }))

test('what has to be proved: the furthest stage of a project, a livelihood item, else the kind', () => {
  const cases: [Ground, Parameters<typeof commitment>[0], boolean][] = [
    ['commenced', { kind: 'project', milestones: [milestone('光电产业园开工建设')] }, false],
    ['completed', { kind: 'project', milestones: [milestone('开工'), milestone('竣工')] }, false],
    ['in-production', { kind: 'project', milestones: [milestone('竣工投产')] }, false],
    ['in-use', { kind: 'project', milestones: [milestone('建成通车')] }, true],
    ['landed', { kind: 'project', milestones: [milestone('签约落地')] }, false],
    ['signed', { kind: 'project', milestones: [milestone('签约')] }, false],
    ['project', { kind: 'project', milestones: [milestone('主体竣工')] }, false],
    ['project', { kind: 'project', milestones: [milestone('前期工作')] }, false],
    ['livelihood', { kind: 'project' }, true],
    ['livelihood', { kind: 'task' }, true],
    ['task', { kind: 'task', milestones: [milestone('开工')] }, false],
    ['policy', { kind: 'policy' }, false],
  ]
  for (const [ground, over, livelihood] of cases) {
    assert.equal(groundOf(commitment(over), livelihood), ground, JSON.stringify(over))
  }
})

test('levelling the site, demolition and temporary works start nothing', () => {
  assert.deepEqual(unproved('commenced', proofs('site-preparation', 'payment')), [
    'ground-breaking',
  ])
  assert.equal(unproved('commenced', proofs('site-preparation', 'ground-breaking')), null)
})

test('one proof of each group: a landing needs the licence and the land', () => {
  assert.deepEqual(unproved('landed', proofs()), ['business-licence'])
  assert.deepEqual(unproved('landed', proofs('business-licence')), ['land-contract'])
  assert.equal(unproved('landed', proofs('land-contract', 'business-licence')), null)
  assert.equal(unproved('in-use', proofs('handover')), null)
})

test('proof is asked for only where it is needed, and a district may ask for none', () => {
  assert.equal(unproved('task', []), null)
  assert.deepEqual(unproved('policy', []), ['issued-document'])
  assert.equal(unproved('policy', [], { ...usualProofs, exempt: ['policy'] }), null)
  assert.equal(unproved('policy', [], { requirements: [], exempt: [] }), null)
})

test('each ground has one requirement, and each requirement its source', () => {
  const grounds = usualProofs.requirements.map(({ ground }) => ground)
  assert.equal(new Set(grounds).size, grounds.length)
  assert.equal(grounds.length, 12)
  assert.ok(usualProofs.requirements.every(({ source }) => source.length > 5))
})

test('the number of a document', () => {
  for (const good of [
    '城政〔2026〕5号',
    ' 国办函〔2026〕12号',
    '城政办[2026]128号',
    '城委发（2026）第3号',
  ]) {
    assert.ok(isDocumentNumber(good), good)
  }
  for (const bad of [
    '',
    '5号',
    '城政2026年5号',
    '〔2026〕5号',
    '城政〔2026〕号',
    '城政〔26〕5号',
  ]) {
    assert.ok(!isDocumentNumber(bad), bad)
  }
})

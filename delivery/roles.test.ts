import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from './actor.ts'
import type { PersonId, PostId, UnitId } from './ids.ts'
import { type Act, may } from './roles.ts'

const about = {
  lead: 'labour' as UnitId,
  support: ['health' as UnitId],
  leaders: ['vice-mayor' as PostId],
}
const actor = (role: Role, unit = 'labour', post = 'desk'): Actor => ({
  ...{ person: 'Lin' as PersonId, post: post as PostId, unit: unit as UnitId, role, for: null },
})

test('a unit reads what it leads or supports, a leader and the offices read all', () => {
  assert.equal(may(actor('liaison'), 'read', about), null)
  assert.equal(may(actor('liaison', 'health'), 'read', about), null)
  assert.ok(may(actor('liaison', 'water'), 'read', about))
  assert.ok(may(actor('liaison'), 'read', null))
  for (const role of ['leader', 'supervisor', 'evaluator', 'auditor'] as const) {
    assert.equal(may(actor(role, 'elsewhere'), 'read', about), null, role)
  }
})

test('a supporting unit does not report for the lead unit', () => {
  assert.ok(may(actor('liaison', 'health'), 'report', about))
})

test('administration, security and audit act on no commitment', () => {
  const acts: readonly Act[] = [
    'report',
    'accept',
    'verify',
    'close',
    'retarget',
    'issue-plan',
    'reassign',
  ]
  for (const role of ['administrator', 'security-officer', 'audit-officer'] as const) {
    for (const act of acts) assert.ok(may(actor(role), act, about), `${role} ${act}`)
  }
  assert.equal(may(actor('administrator'), 'keep-directory', null), null)
})

test('nobody both reports and accepts, nor asks for and grants', () => {
  const pairs: readonly (readonly [Act, Act])[] = [
    ['report', 'accept'],
    ['ask-extension', 'decide-extension'],
    ['request-closing', 'verify'],
    ['propose-accountability', 'approve-accountability'],
  ]
  const roles: readonly Role[] = [
    'supervisor',
    'liaison',
    'principal',
    'leader',
    'evaluator',
    'auditor',
  ]
  for (const role of roles) {
    for (const [one, other] of pairs) {
      const both = !may(actor(role), one, about) && !may(actor(role), other, about)
      assert.equal(both, false, `${role}: ${one} and ${other}`)
    }
  }
})

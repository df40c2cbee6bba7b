import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import { addDays, type Day } from './day.ts'
import {
  type Act,
  after,
  approve,
  at,
  carryOut,
  check,
  codeOf,
  conclude,
  criticise,
  decide,
  decideAny,
  deliver,
  going,
  head,
  object,
  objected,
  open,
  rectify,
  settled,
  steps,
} from './inspection.fixture.ts'
import { evolveInspection, type Inspection, type InspectionEntry } from './inspection.ts'
import { decideUse, type UseAct } from './inspection-use.ts'
import { contextOf, otherBureau, people } from './supervision.fixture.ts'

const { supervisor, colleague, principal, liaison, leader } = people

test('praise, criticism, accountability: proposed, approved by the head, carried out', () => {
  const proposed = after(...steps, [criticise, supervisor, '2026-06-26'])
  const approved = after(
    ...steps,
    [criticise, supervisor, '2026-06-26'],
    [approve, people.head, '2026-06-27'],
  )
  const accountability = {
    ...approved,
    uses: approved.uses.map((use) => ({ ...use, use: 'accountability' as const })),
  }
  const forHead = { ...leader, for: head }
  const self = { ...people.head, person: supervisor.person }
  const clue: UseAct = {
    act: 'hand-over-clue',
    text: '涉嫌挪用',
    to: 'supervisory-commission',
    document: '城政督函〔2026〕1号',
  }
  const cases: [string, Inspection, UseAct, Actor][] = [
    ['not-at-this-step', going, criticise, supervisor],
    ['objection-undecided', objected, criticise, supervisor],
    ['not-inspected', settled, { ...criticise, unit: otherBureau } as UseAct, supervisor],
    ['missing', settled, { ...criticise, text: '' } as UseAct, supervisor],
    ['not-allowed', proposed, approve, supervisor],
    ['head-only', proposed, approve, leader],
    ['done', proposed, approve, forHead],
    ['same-person', proposed, approve, self],
    ['reason-missing', proposed, { ...approve, approved: false } as UseAct, people.head],
    ['done', proposed, { ...approve, approved: false, reason: '不宜' } as UseAct, people.head],
    ['no-such-proposal', approved, approve, people.head],
    ['no-such-proposal', proposed, carryOut, supervisor],
    ['no-such-proposal', proposed, { ...carryOut, at: 1 } as UseAct, supervisor],
    ['done', approved, carryOut, supervisor],
    ['missing', accountability, carryOut, supervisor],
    ['done', accountability, { ...carryOut, body: '区监委' } as UseAct, supervisor],
    ['done', going, clue, supervisor],
    ['missing', going, { ...clue, document: '' } as UseAct, supervisor],
    ['not-allowed', going, clue, principal],
  ]
  for (const [code, known, said, by] of cases) {
    assert.equal(codeOf(known, said, at(by)), code, JSON.stringify(said))
  }
  const unnamed = { inspection: proposed, others: [], head: null }
  const outcome = decideUse(unnamed, approve, at(people.head))
  assert.ok('refusal' in outcome && outcome.refusal.code === 'head-unknown')
  const refused = after(
    ...steps,
    [criticise, supervisor, '2026-06-26'],
    [{ ...approve, approved: false, reason: '不宜' } as UseAct, people.head, '2026-06-27'],
  )
  assert.equal(refused.uses[0]?.stage, 'refused')
  const withClue = after(...steps.slice(0, 1), [clue, supervisor, '2026-04-08'])
  assert.equal(withClue.clues[0]?.on, '2026-04-08')
})

test('whatever is tried: nothing is carried out unapproved, and nobody reviews their own conclusion', () => {
  const acts = fc.constantFrom<readonly [Act, Actor]>(
    [open, supervisor],
    [conclude, supervisor],
    [deliver, supervisor],
    [object, principal],
    [decide, people.head],
    [rectify, liaison],
    [check, supervisor],
    [criticise, supervisor],
    [approve, people.head],
    [carryOut, supervisor],
    [{ act: 'close-inspection' }, colleague],
  )
  const anybody = fc.option(fc.constantFrom(...Object.values(people)), { freq: 4 })
  const tries = fc.array(fc.tuple(acts, anybody, fc.nat(2)), { minLength: 20, maxLength: 120 })
  const reached = new Set<string>()
  fc.assert(
    fc.property(tries, (tried) => {
      let now: Inspection | null = null
      let day = '2026-04-10' as Day
      const entries: InspectionEntry[] = []
      for (const [[act, usual], somebody, days] of tried) {
        day = addDays(day, days)
        const said = act.act === 'deliver' ? { ...act, on: day } : act
        const outcome = decideAny(now, said, contextOf(somebody ?? usual, day))
        if ('refusal' in outcome) continue
        entries.push(...outcome.entries)
        now = outcome.entries.reduce<Inspection | null>(evolveInspection, now)
        reached.add(said.act)
        if (said.act === 'carry-out-use') {
          assert.ok(entries.some((entry) => entry.kind === 'use-decided' && entry.approved))
        }
      }
      assert.deepEqual(entries.reduce<Inspection | null>(evolveInspection, null), now)
      for (const { decision } of now?.objections ?? []) {
        assert.ok(!decision || !now?.team.includes(decision.by))
      }
      if (now?.step === 'inspection-closed') {
        assert.ok(now.rectifications.every(({ checked }) => checked !== null))
        assert.ok(now.objections.every(({ decision }) => decision !== null))
        assert.deepEqual(Object.keys(now.delivered), now.programme.units)
      }
    }),
    { numRuns: 300, seed: 733 },
  )
  for (const act of ['carry-out-use', 'decide-objection', 'close-inspection']) {
    assert.ok(reached.has(act), act)
  }
})

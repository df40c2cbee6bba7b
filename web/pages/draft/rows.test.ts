import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { draftOf, evolve, keyedFindings, type PlanId } from '@luoshi/delivery'
import { compile } from '@luoshi/plan'
import { type DraftPlan, isShown, openDoubts, rowsOf } from './rows.ts'

const text = [
  '东河区2026年重点任务',
  '一、工业',
  '1.加快推进标准厂房12万平方米建设。（责任单位：区工信局）',
  '2.尽快改造公厕8座，年内效劳企业30家。',
].join('\n')
const compiled = compile({ text, name: '任务.txt', mediaType: 'text/plain', sha256: '' })
const document = {
  text,
  compiled: { ...compiled, findings: keyedFindings(compiled.findings, text) },
}

let id = 0
const next = () => `id${++id}` as never
const { drafts } = draftOf(compiled, {
  ...{ plan: 'p' as PlanId, frequency: 'monthly', unitsOf: () => [], postOf: () => null },
  ids: { commitment: next, target: next, milestone: next },
})
const planWith = (findings: object): DraftPlan => ({
  state: { id: 'p', findings } as never,
  commitments: [...drafts]
    .reverse()
    .map((commitment) => ({ version: 1, state: evolve(null, { kind: 'drafted', commitment }) })),
})

suite('rows of a draft', () => {
  const rows = rowsOf(planWith({}), document)

  test('stand in the order of the document, whatever order they come in', () => {
    assert.deepEqual(
      rows.map(({ state }) => state.number),
      [1, 2],
    )
  })

  test('a doubt is one for its quantity and reason, and is open until it is judged', () => {
    const [, second] = rows
    const [doubt] = second?.doubts ?? []
    assert.ok(second && doubt)
    assert.equal(doubt.about?.text, '30家')
    const judged = { [doubt.key]: { as: 'accepted', by: 'x', on: '2026-01-02' } }
    const [, again] = rowsOf(planWith(judged), document)
    assert.ok(again)
    assert.equal(openDoubts(again), openDoubts(second) - 1)
  })

  test('findings stand at the commitment whose words they are about', () => {
    const codes = rows.map(({ findings }) => findings.map(({ code }) => code))
    assert.ok(codes[1]?.includes('washed-word'))
    assert.ok(!codes[0]?.includes('washed-word'))
  })

  test('each filter shows what it says', () => {
    const numbers = (show: keyof typeof isShown) =>
      rows.filter(isShown[show]).map(({ state }) => state.number)
    assert.deepEqual(numbers('unknown'), [1])
    assert.deepEqual(numbers('no-lead'), [1, 2])
    assert.deepEqual(
      numbers('no-target'),
      rows.flatMap(({ state }) =>
        state.targets.length + state.milestones.length ? [] : [state.number],
      ),
    )
    assert.deepEqual(numbers('all'), [1, 2])
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TargetId, UnitId } from '../ids.ts'
import type { Period } from '../period.ts'
import { ids, target } from './fixture.ts'
import { mirrored } from './mirrored.ts'
import type { Warning } from './warning.ts'

const other = 'other' as UnitId
const theirTarget = { ...target, id: 'theirs' as TargetId }
const figure: Warning = {
  ...{ code: 'figure-of-another', severity: 'look', value: '1287', unit: other },
  at: { target: target.id },
}
const text: Warning = {
  ...{ code: 'text-copied', severity: 'look', at: 'narrative', likeness: 0.9 },
  from: other,
}
const ours = { unit: ids.unit, targets: [target] }
const theirs = (doubts: readonly Warning[] = [], value = '1287') => ({
  targets: [theirTarget],
  report: {
    ...{ unit: other, doubts },
    figures: { [theirTarget.id]: { value, standing: 'final', from: null } as const },
  },
})

test('the same figure and the same text, named from the other side', () => {
  assert.deepEqual(mirrored([figure, text], ours, theirs()), [
    { ...figure, unit: ids.unit, at: { target: theirTarget.id } },
    { ...text, from: ids.unit },
  ])
})

test('not what it bears already, not another figure, not a third unit’s, not one’s own copy of last month', () => {
  const borne = { ...text, from: 'third' as UnitId }
  assert.deepEqual(mirrored([text], ours, theirs([borne])), [])
  assert.deepEqual(mirrored([figure], ours, theirs([], '1288')), [])
  assert.deepEqual(mirrored([{ ...figure, unit: 'third' as UnitId }], ours, theirs()), [])
  assert.deepEqual(mirrored([{ ...text, from: '2031-05' as Period }], ours, theirs()), [])
})

test('what doubts nobody else says nothing of them; nor does a figure that they have not told, or that we do not know', () => {
  const claim: Warning = {
    code: 'evidence-missing',
    severity: 'look',
    at: 'narrative',
    claim: '竣工',
  }
  assert.deepEqual(mirrored([claim], ours, theirs()), [])
  const silent = theirs()
  assert.deepEqual(
    mirrored([figure], ours, { ...silent, report: { ...silent.report, figures: {} } }),
    [],
  )
  const unknown = {
    [theirTarget.id]: { missing: 'not-released' },
  } as never
  assert.deepEqual(
    mirrored([figure], ours, { ...silent, report: { ...silent.report, figures: unknown } }),
    [],
  )
  assert.deepEqual(mirrored([figure], { ...ours, targets: [] }, silent), [])
  assert.deepEqual(mirrored([{ ...figure, at: 'narrative' }], ours, silent), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { compile } from './compile.ts'
import { type Aim, type Change, diff } from './diff.ts'
import type { Plan } from './plan.ts'

function planOf(text: string): Plan {
  const sha256 = '0'.repeat(64)
  return compile({ text, name: 'plan.txt', mediaType: 'text/plain', sha256 })
}

/** A change as a reader would say it; see the head of diff.md. */
function said(change: Change, before: Plan, after: Plan): string {
  const { targets, due, lead, moved, reworded } = change
  const flags = [
    ...(moved && change.change !== 'moved' ? [', moved'] : []),
    ...(reworded && change.change === 'retargeted' ? [', reworded'] : []),
  ].join('')
  return [
    [change.change, idsOf(before, change.before), arrow(idsOf(after, change.after))]
      .filter((part) => part !== '')
      .join(' ') + flags,
    ...targets.map((one) => `${one.subject}: ${figure(one.before)} → ${figure(one.after)}`),
    ...(due ? [`due ${due.before} → ${due.after}`] : []),
    ...(lead ? [`lead ${lead.before.join('、')} → ${lead.after.join('、')}`] : []),
  ].join(' · ')
}

const arrow = (ids: string) => (ids === '' ? '' : `→ ${ids}`)

function idsOf({ commitments }: Plan, keys: readonly string[]): string {
  return keys.map((key) => commitments.find((one) => one.key === key)?.id).join(', ')
}

function figure(aim: Aim | null): string {
  if (!aim) return 'nothing'
  if (!('value' in aim)) return aim.text
  const bound = aim.comparator === '=' ? '' : `${aim.comparator} `
  return bound + aim.text + (aim.role === 'stretch' ? ' (stretch)' : '')
}

for (const { heading, text, expected } of casesOf('diff.md')) {
  test(heading, () => {
    const [before = '', after = ''] = text.split('\n→\n')
    const [earlier, later] = [planOf(before), planOf(after)]
    const changes = diff(earlier, later).filter(({ change }) => change !== 'same')
    assert.deepEqual(
      changes.map((change) => said(change, earlier, later)),
      expected,
    )
  })
}

test('nothing of two plans without commitments', () => {
  assert.deepEqual(diff(planOf('通知'), planOf('')), [])
})

test('what is new or gone has nothing to be compared with', () => {
  const changes = diff(planOf('1. 新建口袋公园6个。'), planOf('1. 培育示范社12家。'))
  const nothing = { reworded: false, moved: false, targets: [], due: null, lead: null }
  assert.deepEqual(
    changes.map(({ change, before, after, ...rest }) => rest),
    [nothing, nothing],
  )
})

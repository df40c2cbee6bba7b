// The page that explains the plan format names everything that a plan may hold: codes of findings,
// reasons of doubts, relations of pledges, kinds of changes, codes of notes, with nothing left over.
//
//   | `vague-deadline` | warning | 尽快, 适时, 早日 |

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codes } from '../plan/finding.ts'
import { pledges } from '../plan/lexicon/pledges.ts'
import { whys } from '../plan/messages/doubts.ts'
import { read } from './tree.ts'

const page = read('docs/plan-format.md')
const section = (heading: string) => {
  const [, text = ''] = page.split(new RegExp(`^## ${heading}.{0,40}$`, 'm'))
  return text.split('\n## ')[0] ?? ''
}

test('every code of a finding has its row, and every row its code', () => {
  const rows = section('Finding').matchAll(/^\| (`[^|]{1,200}) \|/gm)
  const told = [...rows].flatMap(([, names = '']) => names.match(/[a-z-]{3,60}/g) ?? [])
  assert.deepEqual(told.sort(), [...codes].sort())
})

test('every reason of a doubt is named', () => {
  assert.deepEqual(
    whys.filter((why) => !page.includes(`\`${why}\``)),
    [],
  )
})

test('every relation of a pledge is named', () => {
  const relations = new Set(pledges.map(({ relation }) => relation))
  assert.deepEqual(
    [...relations].filter((relation) => !section('Pledge').includes(`\`${relation}\``)),
    [],
  )
})

test('the READMEs count the kinds of findings right', () => {
  assert.ok(read('README.md').includes(`[${codes.length} kinds]`))
  assert.ok(read('README.zh-CN.md').includes(`[${codes.length} 类]`))
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { clean } from './clean.ts'
import { measure, type Promises } from './measure.ts'
import type { Quantity } from './plan.ts'
import type { DocumentKind, Outline, Sort } from './segment.ts'

// Headings may end with the setting: `(measures)` a document of support measures, `(past)` a passage
// about what was achieved, and so on.
const kinds = new Set(['plan', 'report', 'measures', 'bulletin', 'other'])

suite('measure', () => {
  for (const { heading, text, expected } of casesOf('measure.md')) {
    test(`${heading}: ${text}`, () => {
      const promises = read(heading, text)
      assert.deepEqual(promises.quantities.map(say), expected)
    })
  }
})

suite('pledges', () => {
  for (const { heading, text, expected } of casesOf('pledges.md')) {
    test(`${heading}: ${text}`, () => {
      const said = read(heading, text).pledges.map(
        (p) => `${p.subject} · ${p.kind} · ${p.relation}`,
      )
      assert.deepEqual(said, expected)
    })
  }
})

test('a figure split by a page mark still points at the words as received', () => {
  const page = '健全就业服务网络，完善公共就业信息平台，帮助困难群体实现稳定就业，'
  const document = `1、${page}力争全年城镇新增就业30\n2、00人，${page}${page}举办招\n3、聘会。`
  const [found] = read('', document).quantities
  assert.equal(found?.value, '3000')
  assert.equal(document.slice(...(found?.span ?? [0, 0])), '30\n2、00人')
})

test('verbs are heard as they are meant; the subject keeps its words', () => {
  const outline = outlineOf('', '重点效劳“五大攻坚、9个效劳项目。')
  const roles = (reading?: string) =>
    measure(outline, () => null, reading).flatMap((p) =>
      p.quantities.map(({ role, subject }) => `${role} ${subject}`),
    )
  assert.deepEqual(roles(), ['target 效劳项目'])
  assert.deepEqual(roles('重点服务“五大攻坚、9个服务项目。'), ['scope 效劳项目'])
})

test('the day comes from the caller, for what is to be reached only', () => {
  const outline = outlineOf('', '去年完成30公里，今年完成45公里。')
  const [promises] = measure(outline, () => '2026-12-31')
  assert.deepEqual(
    promises?.quantities.map(({ due }) => due),
    [null, '2026-12-31'],
  )
})

test('what hangs on a guess is said', () => {
  assert.deepEqual(
    read('', '推进示范村建设，加快9个小区改造提升。税收增长8%；达到3亿元。').doubts,
    [
      { field: 'quantities.0.role', why: 'verb-leaves-open' },
      { field: 'quantities.2.subject', why: 'subject-carried' },
    ],
  )
})

test('in a table the task names what the target cell counts', () => {
  const cells = (row: string) => {
    const [task = '', target = ''] = row.split('\t')
    const from = task.length + 1
    return [
      { column: 'task', start: 0, end: task.length },
      { column: 'target', start: from, end: from + target.length },
    ] as const
  }
  const said = (row: string) => {
    const outline = outlineOf('', row)
    const passages = outline.passages.map((one) => ({ ...one, cells: cells(row) }))
    return measure({ ...outline, passages }, () => null).flatMap((p) => p.quantities.map(say))
  }
  assert.deepEqual(said('新增规上工业企业\t20家'), ['20家 → = 20 家, increment · 规上工业企业'])
  assert.deepEqual(said('城镇调查失业率\t控制在5%以内'), ['5% → <= 5 %, share · 城镇调查失业率'])
  assert.deepEqual(said('老旧小区改造\t改造小区31个'), ['31个 → = 31 个, count · 小区'])
  assert.deepEqual(said('建成12座驿站\t9座'), [
    '12座 → = 12 座, count · 驿站',
    '9座 → = 9 座, count · ',
  ])
})

function read(heading: string, text: string): Promises {
  const [promises] = measure(outlineOf(heading, text), () => null)
  assert.ok(promises)
  return promises
}

function outlineOf(heading: string, text: string): Outline {
  const words = /\(([a-z, ]+)\)$/.exec(heading)?.[1]?.split(', ') ?? []
  const kind = (words.find((word) => kinds.has(word)) ?? 'plan') as DocumentKind
  const sort = (words.find((word) => !kinds.has(word)) ?? 'work') as Sort
  const cleaned = clean(text).text
  const whole = { start: 0, end: cleaned.value.length, section: null, number: null, cells: [] }
  const work = { ...whole, start: whole.end, sort: 'work' as const }
  return {
    ...{ text: cleaned, kind, title: null, year: 2026, since: 2026 },
    ...{ jurisdiction: null, issuer: null, documentNumber: null, chapters: [] },
    passages: [{ ...whole, sort }, work],
  }
}

/** `20家 → >= 20 家, increment · 规上企业`; what is no target says so at the end. */
function say(q: Quantity): string {
  const role = q.role === 'target' ? '' : ` · ${q.role}`
  const base = q.baseTarget === null ? '' : ` of ${q.baseTarget}`
  const amount = `${q.comparator} ${q.value} ${q.unit}`.trimEnd()
  return `${q.text} → ${amount}, ${q.measure} · ${q.subject}${role}${base}`
}

import assert from 'node:assert/strict'
import { describe, suite, test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { clean } from './clean.ts'
import { measure, type Promises } from './measure.ts'
import type { Quantity } from './plan.ts'
import type { Column, DocumentKind, Outline, Sort } from './segment.ts'

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

test('a promise without a number holds the words that say it', () => {
  const words = (text: string) => read('', text).pledges.map((pledge) => pledge.text)
  assert.deepEqual(words('居民收入与经济增长同步，信访积案动态清零。'), [
    '与经济增长同步',
    '动态清零',
  ])
  assert.deepEqual(words('争创省级文明城区，办好庙会。'), ['争创省级文明城区'])
  assert.deepEqual(words('5月底前开工建设河口物流园二期。'), ['开工建设河口物流园二期'])
  assert.deepEqual(words('新建公厕8座；建成新馆，启用。'), ['建成新馆'])
})

suite('doubts', () => {
  for (const { heading, text, expected } of casesOf('doubts.md')) {
    test(`${heading}: ${text}`, () => {
      const { quantities, doubts } = read(heading, text)
      const said = doubts.map(({ field, why }) => {
        const [, index, what] = field.split('.')
        return `${quantities[Number(index)]?.text}: ${what}, ${why}`
      })
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

describe('in a table', () => {
  const passagesOf = (row: string, columns: readonly Column[]) => {
    let start = 0
    const cells = row.split('\t').map((words, i) => {
      const cell = { column: columns[i] as Column, start, end: start + words.length }
      start = cell.end + 1
      return cell
    })
    const outline = outlineOf('', row)
    const passages = outline.passages.map((one, i) => (i === 0 ? { ...one, cells } : one))
    return measure({ ...outline, passages }, () => null)
  }

  test('the task names what the target cell counts', () => {
    const said = (row: string) =>
      passagesOf(row, ['task', 'target']).flatMap((p) => p.quantities.map(say))
    assert.deepEqual(said('新增规上工业企业\t20家'), ['20家 → = 20 家, increment · 规上工业企业'])
    assert.deepEqual(said('城镇调查失业率\t控制在5%以内'), ['5% → <= 5 %, share · 城镇调查失业率'])
    assert.deepEqual(said('老旧小区改造\t改造小区31个'), ['31个 → = 31 个, count · 小区'])
    assert.deepEqual(said('建成12座驿站\t9座'), [
      '12座 → = 12 座, count · 驿站',
      '9座 → = 9 座, count · ',
    ])
    assert.deepEqual(said('PM2.5浓度\t35微克/立方米'), [
      '35微克/立方米 → = 35 微克/立方米, level · PM2.5浓度',
    ])
    assert.deepEqual(said('税收收入\t增长5%，力争6%'), [
      '5% → = 5 %, growth · 税收收入',
      '6% → = 6 %, growth · 税收收入 · stretch of 0',
    ])
  })

  test('what the task says already is not said again', () => {
    const said = (row: string) =>
      passagesOf(row, ['task', 'target']).flatMap((p) => p.quantities.map(say))
    assert.deepEqual(said('新建公厕20座\t20座'), ['20座 → = 20 座, count · '])
    const [row] = passagesOf('信访积案动态清零\t信访积案动态清零', ['task', 'target'])
    assert.deepEqual(
      row?.pledges.map(({ span }) => span[0]),
      [13],
    )
  })

  test('the unit of a number stands in a cell of its own', () => {
    const said = (row: string) =>
      passagesOf(row, ['task', 'measure', 'target']).flatMap((p) => p.quantities.map(say))
    assert.deepEqual(said('工业总产值\t亿元\t205'), ['205 → = 20500000000 元, level · 工业总产值'])
    assert.deepEqual(said('工业投资增速\t%\t8以上'), ['8 → >= 8 %, growth · 工业投资'])
    assert.deepEqual(said('新增规上企业\t家\t≥18'), ['18 → >= 18 家, increment · 规上企业'])
    assert.deepEqual(said('新增规上企业\t家\t18家'), ['18家 → = 18 家, increment · 规上企业'])
    assert.deepEqual(said('新增规上企业\t\t18'), [])
    assert.deepEqual(said('新增规上企业\t名次\t18'), [])
  })

  test('the unit stands behind the name, growth in a column beside the amount', () => {
    const said = (row: string, columns: readonly Column[]) =>
      passagesOf(row, columns).flatMap((p) => p.quantities.map(say))
    assert.deepEqual(said('工业总产值（亿元）\t205', ['task', 'target']), [
      '205 → = 20500000000 元, level · 工业总产值',
    ])
    assert.deepEqual(said('新城项目（一期）\t205', ['task', 'target']), [])
    const columns = ['task', 'measure', 'target', 'growth'] as const
    assert.deepEqual(said('工业总产值\t亿元\t205\t6.5左右', columns), [
      '205 → = 20500000000 元, level · 工业总产值',
      '6.5 → ~ 6.5 %, growth · 工业总产值',
    ])
    assert.deepEqual(said('工业增加值\t%\t—\t7以上', columns), ['7 → >= 7 %, growth · 工业增加值'])
  })

  test('of a row with a target, other cells only say again what it says', () => {
    const columns: readonly Column[] = ['note', 'task', 'target', 'note']
    const said = (row: string) => passagesOf(row, columns).flatMap((p) => p.quantities.map(say))
    assert.deepEqual(said('投资3亿元\t公厕改造\t改造公厕8座\t2025年改造5座'), [
      '8座 → = 8 座, count · 公厕',
    ])
    const open = passagesOf('投资3亿元\t改造公厕8座', ['note', 'task'])
    assert.deepEqual(
      open.flatMap((p) => p.quantities.map(({ text }) => text)),
      ['3亿元', '8座'],
    )
  })

  test('a number whose unit stands elsewhere keeps its place among the others', () => {
    const columns: readonly Column[] = ['task', 'measure', 'target', 'progress']
    const [row] = passagesOf('工业总产值\t亿元\t205\t上半年完成100亿元', columns)
    assert.deepEqual(
      row?.quantities.map(({ text }) => text),
      ['205', '100亿元'],
    )
  })

  test('a long task, or one with a number of its own, names nothing', () => {
    const said = (row: string) =>
      passagesOf(row, ['task', 'target']).flatMap((p) => p.quantities.map(({ subject }) => subject))
    assert.deepEqual(said('实施PM2.5治理\t35微克/立方米'), ['PM2.5治理'])
    assert.deepEqual(said(`${'改造老旧小区和背街小巷，'.repeat(4)}\t20个`), [''])
  })

  test('two promises of one row are both told', () => {
    const [row] = passagesOf('信访积案动态清零\t集中供水全覆盖', ['task', 'target'])
    assert.deepEqual(
      row?.pledges.map(({ relation }) => relation),
      ['cleared', 'covers all'],
    )
  })

  test('the task names what a yes-or-no target is of', () => {
    const [row] = passagesOf('滨湖科创园\t主体封顶', ['task', 'target'])
    assert.deepEqual(
      row?.pledges.map(({ subject, text }) => `${text} · ${subject}`),
      ['主体封顶 · 滨湖科创园'],
    )
  })
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

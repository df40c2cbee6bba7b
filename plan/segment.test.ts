import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { clean } from './clean.ts'
import { type Outline, type Passage, segment } from './segment.ts'

function outlineOf(text: string, name?: string): Outline {
  return segment(clean(text.replaceAll('\\t', '\t')).text, name)
}

function shown({ text }: Outline, { start, end, sort, section, number, cells }: Passage): string {
  const place = [sort, section ?? '–', ...(number === null ? [] : [`#${number}`])].join(' ')
  const words = text.value.slice(start, end).replaceAll('\n', '⏎').replaceAll('\t', '\\t')
  const columns = cells.map(({ column }) => column).join(' ')
  return `${place}: ${words}${columns === '' ? '' : ` [${columns}]`}`
}

suite('segment', () => {
  for (const { heading, text, expected } of casesOf('segment.md')) {
    test(`${heading}: ${text.slice(0, 40)}`, () => {
      const outline = outlineOf(text)
      assert.deepEqual(
        outline.passages.map((passage) => shown(outline, passage)),
        expected,
      )
    })
  }
})

suite('what a document is', () => {
  for (const { heading, text, expected } of casesOf('document.md')) {
    test(`${heading}: ${text.slice(0, 40)}`, () => {
      const { kind, year, title, jurisdiction, issuer, documentNumber } = outlineOf(text)
      const said = Object.entries({ title, jurisdiction, issuer, documentNumber })
      assert.deepEqual(
        [
          year === null ? kind : `${kind} of ${year}`,
          ...said.flatMap(([what, words]) => (words === null ? [] : [`${what}: ${words}`])),
        ],
        expected,
      )
    })
  }
})

test('a file name says the year where the text does not', () => {
  assert.equal(outlineOf('加快公厕改造。', '东河区2025年工作要点.docx').year, 2025)
})

test('passages are in order, lie in the text and never overlap; chapters hold their own', () => {
  for (const { text } of [...casesOf('segment.md'), ...casesOf('clean.md')]) {
    const { text: cleaned, passages, chapters } = outlineOf(text)
    let last = 0
    for (const { start, end, section, cells } of passages) {
      assert.ok(start >= last && end > start && end <= cleaned.value.length)
      last = end
      const chapter = chapters.find(({ id }) => id === section)
      assert.equal(chapter === undefined, section === null)
      if (chapter) assert.ok(chapter.start <= start && end <= chapter.end)
      for (const cell of cells) assert.ok(cell.start >= start && cell.end <= end)
    }
    assert.deepEqual(
      chapters.filter(({ parent }) => parent !== null && !chapters.some(({ id }) => id === parent)),
      [],
    )
  }
})

test('chapters know their level, number and title', () => {
  const { chapters } = outlineOf(
    '一、重点任务\n（一）更新工程。\n1.改造公厕8座。\n二、保障措施\n加强领导。',
  )
  assert.deepEqual(
    chapters.map(({ id, parent, level, number, title }) => [id, parent, level, number, title]),
    [
      ['1', null, 1, '一', '重点任务'],
      ['1.1', '1', 2, '一', '更新工程'],
      ['2', null, 1, '二', '保障措施'],
    ],
  )
})

test('the bracket of units behind a heading is no part of its title', () => {
  const { chapters } = outlineOf(
    '东河区2025年要点\n一、工业（牵头单位：区工信局；配合单位：区科技局）\n1.新建园区1个。\n二、招商（区商务局牵头）\n1.引资2亿元。\n三、城建（含镇区）\n1.修路3公里。\n',
  )
  assert.deepEqual(
    chapters.map(({ title }) => title),
    ['工业', '招商', '城建（含镇区）'],
  )
})

test('a long document takes linear time', () => {
  const cases = readFileSync(new URL('cases/segment.md', import.meta.url), 'utf8')
  const body = cases.replace(/^(?:[#-].*|>\s?)/gm, '')
  const measured = (times: number) => {
    const { text } = clean(body.repeat(times))
    const started = performance.now()
    segment(text)
    return performance.now() - started
  }
  measured(20)
  const short = Math.min(...[1, 2, 3].map(() => measured(20)))
  const long = Math.min(...[1, 2, 3].map(() => measured(320)))
  assert.ok(long / short < 16 * 4, `${short} ms, ${long} ms`)
})

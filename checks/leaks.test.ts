// What must not be in the repository: the paths of a machine, the host of a package registry, and
// words of the real documents that the compiler is measured on. Our examples and cases are written
// by us; a run of twenty Chinese characters that a real document has too was copied.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { corpus, files, read } from './tree.ts'

const written = /\.(?:ts|tsx|js|mjs|json|jsonc|md|txt|csv|tsv|yml|yaml|html|sh)$|^\.|\/run$/
const texts = files().filter((path) => written.test(path))

/** Written in pieces, so that this file does not hold what it forbids. */
const forbidden = [
  ['', 'work', ''].join('/'),
  ['', 'tmp', ''].join('/'),
  ['', 'root', ''].join('/'),
  ['registry', 'npmjs'].join('.'),
  ['npm', 'mirror'].join(''),
  ['verda', 'ccio'].join(''),
]

test('no file names a path of a machine or a package registry', () => {
  const wrong = texts.flatMap((path) => {
    const text = read(path)
    return forbidden.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`)
  })
  assert.deepEqual(wrong, [])
})

const length = 20
/** Phrases of the state and the names of indicators, which everybody writes the same way. */
const everybodys = new RegExp(
  [
    '习近平新时代中国特色社会主义思想',
    '我代表.{1,6}人民政府.{0,2}向大会',
    '国民经济和社会发展第.{1,2}个五年规划',
    '中华人民共和国国民经济和社会发展',
    '经济社会发展的?主要预期目标',
    '地区生产总值|财政总收入|固定资产投资|社会消费品零售总额|外贸(?:进出口|出口)总额|实际利用外资',
    '一般公共预算收入|规模以上工业增加值|城镇登记失业率|居民人均可支配收入|粮食播种面积|高标准农田',
  ].join('|'),
  'g',
)

/** The Chinese characters of a line alone: commas and figures do not make a sentence ours. */
const bare = (line: string) => line.replace(everybodys, '\n').replace(/[^\u4e00-\u9fff\n]/g, '')

/** Every run of so many Chinese characters in our lines; lists of single words (lexicon) apart. */
function* runs(path: string): Generator<string> {
  if (path.startsWith('plan/lexicon/')) return
  for (const line of read(path)
    .split('\n')
    .flatMap((text) => bare(text).split('\n'))) {
    for (let at = 0; at + length <= line.length; at++) yield line.slice(at, at + length)
  }
}

/** Our runs that a real document has too, the first of each place. */
function copied(ours: Map<string, string>, document: string): string[] {
  const found: string[] = []
  const text = bare(document.replaceAll('\n', ''))
  for (let at = 0; at + length <= text.length; at++) {
    const run = text.slice(at, at + length)
    const path = ours.get(run)
    if (path === undefined) continue
    found.push(`${path}: ${run}`)
    at += length
  }
  return found
}

test('no words of a real document', { skip: !existsSync(corpus) && 'no corpus here' }, () => {
  const ours = new Map(texts.flatMap((path) => [...runs(path)].map((run) => [run, path])))
  const wrong = ['dev', 'wild'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => copied(ours, readFileSync(join(corpus, folder, name), 'utf8'))),
  )
  assert.deepEqual(wrong, [])
})

// Matching must take linear time on any document, also on one written to hurt. So every regular
// expression in the rooms that read content — literals from the syntax tree, built ones by watching
// them being built — is bounded, holds no repetition in a repetition, and passes `recheck`.
//
//   /\d{1,15}年/  yes      /\d+年/  no: say how many digits a year may have

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser'
import { check } from 'recheck'
import type { Constructed } from './constructed.ts'
import { nested, unbounded } from './quantifiers.ts'
import { files, read, repository } from './tree.ts'

type Pattern = { readonly at: string; readonly source: string; readonly flags: string }

/** Patterns that may break the rules of form (never recheck's verdict), each with its reason. */
const excused: Readonly<Record<string, string>> = {}

const modules = files('.ts').filter((path) => !/\.(?:test|long)\.ts$|^plan\/cases\//.test(path))
const rooms = ['plan', 'documents']
/** They look only at files that we have just written ourselves. */
const writers = new Set(['documents/repack.ts', 'documents/workbook.ts'])
const reading = modules.filter(
  (path) => rooms.includes(path.split('/')[0] ?? '') && !writers.has(path),
)
const compiler = modules.filter((path) => path.startsWith('plan/'))

type Written = { readonly literals: readonly Pattern[]; readonly built: readonly string[] }

/** The pattern literals of a file, and the lines that build patterns from text. */
function written(path: string): Written {
  const text = read(path)
  const at = (start: number) => `${path}:${text.slice(0, start).split('\n').length}`
  const literals: Pattern[] = []
  const built: string[] = []
  const build = (node: CallExpression | NewExpression) => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp')
      built.push(at(node.start))
  }
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return
      literals.push({ at: at(node.start), source: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression: build,
    CallExpression: build,
  }).visit(parseSync(path, text).program)
  return { literals, built }
}

function constructed(): readonly Constructed[] {
  const script = join(repository, 'checks', 'constructed.ts')
  const said = execFileSync(process.execPath, [script, ...compiler], { encoding: 'utf8' })
  return JSON.parse(said)
}

const all = reading.map((path) => ({ path, ...written(path) }))
const made = constructed()
const patterns: Pattern[] = [...all.flatMap(({ literals }) => literals), ...made]
const distinct = [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()]

describe('the reader of quantifiers', () => {
  test('sees what has no end', () => {
    assert.deepEqual(unbounded('\\d+年[^+*]{2,}(?:a|b)*\\+[*]\\*x?'), [
      '\\d+',
      '[^+*]{2,}',
      '(?:a|b)*',
    ])
    assert.deepEqual(unbounded('[\\]+]{1,3}\\\\a{2}(?<=b)'), [])
    assert.deepEqual(unbounded('[\\\\]+?x'), ['[\\\\]+'])
  })
  test('sees a repetition in a repetition', () => {
    assert.deepEqual(nested('(?:a{1,3}b){1,2}'), ['(?:a{1,3}b){1,2}'])
    assert.deepEqual(nested('((a{1,3})c)?(?:,\\d{3}){0,5}(?:x?y){0,3}'), [])
    assert.deepEqual(nested('(?:(a{1,3})c){2}'), ['(?:(a{1,3})c){2}'])
  })
})

describe('every pattern', () => {
  const complain = (rule: (pattern: Pattern) => boolean) =>
    distinct
      .filter((one) => rule(one) && !(one.source in excused))
      .map(({ at, source }) => `${at} /${source}/`)

  test('has an upper bound on every repetition', () => {
    assert.deepEqual(
      complain(({ source }) => unbounded(source).length > 0),
      [],
    )
  })
  test('holds no repetition in a repetition', () => {
    assert.deepEqual(
      complain(({ source }) => nested(source).length > 0),
      [],
    )
  })
  test('does without the v flag, which recheck cannot read', () => {
    assert.deepEqual(
      complain(({ flags }) => flags.includes('v')),
      [],
    )
  })
  test('that is excused is in use', () => {
    const inUse = new Set(distinct.map(({ source }) => source))
    assert.deepEqual(
      Object.keys(excused).filter((source) => !inUse.has(source)),
      [],
    )
  })
  test('of the compiler that is built from words is built once, when its module loads', () => {
    const seen = new Set(made.filter(({ late }) => !late).map(({ at }) => at))
    const lines = all.filter(({ path }) => path.startsWith('plan/')).flatMap(({ built }) => built)
    assert.deepEqual(
      lines.filter((line) => !seen.has(line)),
      [],
      'not built while loading',
    )
    assert.deepEqual(
      made.filter(({ late }) => late),
      [],
      'built while compiling',
    )
  })
  test('matches in linear time', { timeout: 280_000 }, async () => {
    const doubted: Pattern[] = []
    const queue = distinct.values()
    const worker = async () => {
      for (const pattern of queue) {
        const said = await check(pattern.source, pattern.flags, { timeout: 20_000, randomSeed: 1 })
        if (said.status !== 'safe') doubted.push(pattern)
      }
    }
    await Promise.all([worker(), worker()])
    // It measures its attacks by the clock: on a busy machine an innocent pattern may look slow, once.
    const slow: string[] = []
    for (const { at, source, flags } of doubted) {
      const patient = { timeout: 60_000, attackTimeout: 20_000, incubationTimeout: 10_000 }
      const said = await check(source, flags, { ...patient, randomSeed: 2 })
      if (said.status === 'safe') continue
      const why = said.status === 'unknown' ? said.error.kind : said.complexity.summary
      slow.push(`${at} ${said.status}, ${why}: /${source}/`)
    }
    assert.deepEqual(slow, [])
  })
})

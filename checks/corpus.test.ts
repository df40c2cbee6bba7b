// The compiler on real documents, which are not part of the repository: how much of what careful
// readers found in them it finds (dev), and what it must never do with any of them (wild).
//
// The figures are those of docs/accuracy.md, measured by the scorer that judges any compiler that
// prints this format: `node ../shared/eval/score.mjs ../shared/corpus/dev -- npx luoshi compile --json`.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { compile } from '../plan/compile.ts'
import type { Plan, Span } from '../plan/index.ts'
import { faults } from './faults.ts'
import { corpus, repository, scorer } from './tree.ts'

const rows = {
  target: 'target (value, unit, role)',
  full: 'target, full (and measure, comparator, subject)',
  task: 'task (start)',
  lead: '  lead units of a found task',
}

/** What must be reached: F1, and for the first plan counts. */
const reach = {
  [rows.target]: 0.97,
  [rows.full]: 0.93,
  [rows.task]: 0.97,
  [rows.lead]: 0.97,
}
const first = { found: 43, wrong: 2 }
const charactersATarget = 5_000

type Row = {
  readonly name: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly expected: number
}

const skip = existsSync(corpus) ? false : 'the corpus is not here'
const source = (name: string, text: string) => ({
  text,
  name,
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
})

/** Runs the scorer on a folder of gold documents, with the real command. */
function score(folder: string): readonly Row[] {
  const command = [process.execPath, join(repository, 'cli', 'main.ts'), 'compile', '--json']
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [scorer, folder, '--json', '--', ...command],
    {
      encoding: 'utf8',
      cwd: repository,
    },
  )
  const said = JSON.parse(stdout) as { failed: number; rows: Row[] }
  assert.equal(said.failed, 0, stderr.slice(0, 300))
  return said.rows
}

const rowOf = (table: readonly Row[], name: string) => {
  const row = table.find((one) => one.name === name)
  assert.ok(row, `the scorer says nothing of ${name}`)
  return row
}

describe('dev: what careful readers found', { skip }, () => {
  const table = skip ? [] : score(join(corpus, 'dev'))
  for (const [name, least] of Object.entries(reach)) {
    test(`${name.trim()}: F1 ≥ ${least}`, () => {
      const { f1, precision, recall } = rowOf(table, name)
      assert.ok(
        f1 >= least,
        `F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`,
      )
    })
  }
})

describe('the first plan', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-first-plan-'))
  const text = skip ? '' : readFileSync(join(corpus, 'dev', 'seed.txt'), 'utf8')

  test(`at least ${first.found} of its targets, at most ${first.wrong} false`, (context) => {
    context.after(() => rmSync(folder, { recursive: true }))
    for (const name of ['seed.txt', 'seed.txt.gold.json'])
      cpSync(join(corpus, 'dev', name), join(folder, name))
    const { precision, recall, expected } = rowOf(score(folder), rows.target)
    const found = Math.round(recall * expected)
    assert.ok(found >= first.found, `${found} of ${expected}`)
    assert.ok(Math.round(found / precision) - found <= first.wrong, `precision ${precision}`)
  })

  test('every entry of its inventory lies in a commitment', () => {
    const { commitments } = compile(source('seed.txt', text))
    const inside = ([start, end]: Span) =>
      commitments.some(({ span }) => span[0] <= start && end <= span[1])
    const outside = inventory(text).filter(({ span }) => !inside(span))
    assert.deepEqual(
      outside.map(({ id, quote }) => `${id} ${quote}`),
      [],
    )
  })
})

type Entry = { readonly id: string; readonly quote: string; readonly span: Span }

/** The entries of the hand-made inventory with their places; headings and the unit line apart. */
function inventory(text: string): readonly Entry[] {
  const marks = [...text.matchAll(/^\d{1,3}、|[\n\s]/gm)]
  const cut = new Set(marks.flatMap(({ 0: mark, index }) => Array.from(mark, (_, i) => index + i)))
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !cut.has(at))
  const body = kept.map((at) => text.charAt(at)).join('')
  const listed = JSON.parse(readFileSync(join(corpus, 'seed-inventory.json'), 'utf8')) as {
    id: string
    quote: string
    name: string
  }[]
  let from = 0
  return listed
    .filter(({ name }) => !/年度计划头|部分标题|责任单位行/.test(name))
    .map(({ id, quote }) => {
      const bare = quote.replace(/\s/g, '')
      const after = body.indexOf(bare, from)
      const at = after < 0 ? body.indexOf(bare) : after
      assert.ok(at >= 0, `${id} is not in the text: ${quote}`)
      from = at
      return { id, quote, span: [kept[at] ?? 0, (kept[at + bare.length - 1] ?? 0) + 1] as const }
    })
}

type Document = { readonly name: string; readonly kind: string; readonly text: string }

function documents(): readonly Document[] {
  if (skip) return []
  const index = readFileSync(join(corpus, 'wild', 'INDEX.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const kinds = new Map(
    index.map((line) => line.split('\t')).map(([id = '', , , kind = '']) => [`${id}.txt`, kind]),
  )
  return ['dev', 'wild'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({
        name: `${folder}/${name}`,
        kind: kinds.get(name) ?? '',
        text: readFileSync(join(corpus, folder, name), 'utf8'),
      })),
  )
}

const isTracked = ({ role }: { readonly role: string }) => role === 'target' || role === 'stretch'
const targets = (plan: Plan) =>
  plan.commitments.flatMap(({ quantities }) => quantities.filter(isTracked)).length

describe('dev and wild: what must never happen', { skip }, () => {
  const all = documents()

  test('every span slices to what it says, and nothing is thrown', () => {
    const wrong = all.flatMap(({ name, text }) =>
      faults(compile(source(name, text)), text).map((fault) => `${name} ${fault}`),
    )
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} faults`)
  })

  test(`at most one target in ${charactersATarget} characters of documents without any`, () => {
    const negatives = all.filter(({ kind }) => kind.startsWith('negative-'))
    assert.ok(negatives.length >= 10)
    const found = negatives.map(({ name, text }) => ({
      name,
      count: targets(compile(source(name, text))),
    }))
    const characters = negatives.reduce((sum, { text }) => sum + text.length, 0)
    const count = found.reduce((sum, one) => sum + one.count, 0)
    assert.ok(
      count <= characters / charactersATarget,
      `${count} in ${characters}: ${JSON.stringify(found)}`,
    )
  })

  test('eight times the text takes about eight times as long', () => {
    const text = all
      .map((document) => document.text)
      .join('\n')
      .slice(0, 120_000)
    const time = (copies: number) => {
      const long = source('long.txt', text.repeat(copies))
      const started = process.threadCpuUsage()
      compile(long)
      return process.threadCpuUsage(started).user / copies
    }
    const best = (copies: number) => Math.min(...Array.from({ length: 4 }, () => time(copies)))
    best(1)
    const ratio = best(8) / best(1)
    assert.ok(ratio < 2, `each character takes ${ratio.toFixed(2)} times as long`)
  })
})

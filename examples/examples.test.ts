import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDocument } from '../documents/index.ts'
import { compile } from '../plan/compile.ts'
import { exampleFiles } from './generate.ts'

const here = new URL('./', import.meta.url)
const files = await exampleFiles()

for (const [name, content] of files) {
  test(`${name} is what generate.ts makes, to the byte`, () => {
    const committed = readFileSync(new URL(encodeURIComponent(name), here))
    assert.ok(committed.equals(content), 'run: node examples/generate.ts')
  })
}

test('no other example lies here', () => {
  const documents = readdirSync(here).filter((name) => /\.(docx|pdf|xlsx|txt)$/.test(name))
  assert.deepEqual(documents.toSorted(), [...files.keys()].toSorted())
})

test('as docx, pdf and txt the plan says the same, Word’s own numbers included', async () => {
  const texts = await Promise.all(
    [...files]
      .filter(([name]) => !name.endsWith('.xlsx'))
      .map(async ([name, content]) => {
        const outcome = await readDocument(content, name)
        assert.ok('read' in outcome, name)
        return outcome.read.source.text.trimEnd()
      }),
  )
  assert.equal(texts.length, 3)
  assert.equal(new Set(texts).size, 1)
})

test('the spreadsheet spreads its merged cells over the rows', async () => {
  const [name = '', content = new Uint8Array()] =
    [...files].find(([name]) => name.endsWith('.xlsx')) ?? []
  const outcome = await readDocument(content, name)
  assert.ok('read' in outcome)
  assert.match(
    outcome.read.source.text,
    /\n3\t推动工业经济提质增效\t壮大企业梯队\t[^\n]*许闻笛\t区工信局/,
  )
})

test('the flaws that README.md lists are found, and no other error', async () => {
  const [name = '', content = new Uint8Array()] =
    [...files].find(([name]) => name.endsWith('.txt')) ?? []
  const text = new TextDecoder().decode(content)
  const { findings } = compile({ text, name, mediaType: 'text/plain', sha256: '0'.repeat(64) })
  const planted = [
    'stretch-not-beyond-base',
    'same-year-comparison',
    'unclosed-quote',
    'vague-deadline',
    'promised-twice',
    'legal-red-line',
    'term-out-of-force',
    'target-without-value',
    'section-without-unit',
  ]
  const codes = new Set<string>(findings.map(({ code }) => code))
  assert.deepEqual(
    planted.filter((code) => !codes.has(code)),
    [],
  )
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  assert.deepEqual(errors.toSorted(), [
    'legal-red-line',
    'same-year-comparison',
    'stretch-not-beyond-base',
  ])
})

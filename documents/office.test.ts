import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { readDocument } from './index.ts'
import { convertOffice } from './office.ts'
import { refusalOf } from './refusal.ts'

const soffice = 'soffice'
const isThere = spawnSync(soffice, ['--version']).status === 0
const skip = !isThere && 'LibreOffice is not installed'
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('luoshi-office-'))
const example = (name: string) =>
  readFileSync(new URL(`../examples/明川区2026年重点任务${name}`, import.meta.url))

/** The bytes as LibreOffice saves them in an old format. */
function aged(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-aged-'))
  try {
    writeFileSync(join(folder, `a.${from}`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder]
    spawnSync(soffice, [...args, join(folder, `a.${from}`)], { timeout: 60_000 })
    return readFileSync(join(folder, `a.${to}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('an old Word document is read through LibreOffice, its table and figures whole', {
  skip,
}, async () => {
  const doc = aged(example('实施方案.docx'), 'docx', 'doc')
  const outcome = await readDocument(doc, '方案.doc', { libreOffice: soffice })
  assert.ok('read' in outcome, JSON.stringify(outcome))
  assert.deepEqual(outcome.read.notes[0], { code: 'converted', from: 'doc' })
  assert.match(outcome.read.source.text, /地区生产总值预期428亿元，增长5\.5%，力争432亿元/)
  assert.match(outcome.read.source.text, /\n1\t停车设施建设\t新增公共停车泊位800个\t区城管局/)
})

test('an old spreadsheet, under the name that WPS gives it', { skip }, async () => {
  const xls = aged(example('分解表.xlsx'), 'xlsx', 'xls')
  const outcome = await readDocument(xls, '分解表.et', { libreOffice: soffice })
  assert.ok('read' in outcome, JSON.stringify(outcome))
  assert.match(outcome.read.source.text, /壮大企业梯队\t/)
})

test('without LibreOffice the refusal names what to save it as', { skip }, async () => {
  const doc = aged(example('实施方案.docx'), 'docx', 'doc')
  assert.deepEqual(await readDocument(doc, '方案.doc'), {
    refusal: { code: 'legacy-format', extension: 'doc', saveAs: 'docx' },
  })
})

test('a program that is not there is a refusal, and nothing is left behind', async () => {
  const before = leftovers()
  const failed = await convertOffice(new Uint8Array([1]), 'doc', '/nowhere/soffice').catch(
    refusalOf,
  )
  assert.equal(failed !== null && 'code' in failed && failed.code, 'conversion-failed')
  assert.deepEqual(leftovers(), before)
})

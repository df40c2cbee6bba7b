import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { docx, docxParts, paragraph, wordSpaces, zip } from './hostile/build.ts'
import { parse } from './parse.ts'
import { openZip } from './zip.ts'

const body = paragraph('新建学校3所')

async function text(bytes: Uint8Array): Promise<string> {
  return (await parse({ kind: 'office', bytes, extension: 'docx' })).extract.text
}

test('a zip by another hand is read alike', () => {
  const files = { 'a.xml': new Uint8Array(100_000).fill(65), 'b/c.xml': Uint8Array.of(1, 2, 3) }
  const archive = openZip(zipSync(files))
  assert.deepEqual(archive.names, ['a.xml', 'b/c.xml'])
  for (const [name, bytes] of Object.entries(files)) {
    assert.deepEqual(Uint8Array.from(archive.read(name)), bytes)
  }
})

test('sizes may follow the packed bytes, as writers of streams do it', async () => {
  const bytes = zip(docxParts(body).map((part) => ({ ...part, described: true })))
  assert.equal(await text(bytes), '新建学校3所')
})

test('parts may be stored, a comment may close the archive, a gateway may pad it', async () => {
  const stored = zip(docxParts(body).map((part) => ({ ...part, stored: true })))
  assert.equal(await text(stored), '新建学校3所')
  assert.equal(await text(Buffer.concat([docx(body), new Uint8Array(100)])), '新建学校3所')
})

test('parts may be UTF-16', async () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document ${wordSpaces}><w:body>${body}</w:body></w:document>`
  assert.equal(await text(docx('', { raw: Buffer.from(xml, 'utf16le') })), '新建学校3所')
  assert.equal(await text(docx('', { raw: Buffer.from(xml, 'utf16le').swap16() })), '新建学校3所')
})

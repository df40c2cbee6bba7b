import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docx, paragraph, xlsx } from './hostile/build.ts'
import { placeAt, readDocument } from './index.ts'

const words = '新建学校3所'

async function read(bytes: Uint8Array, name: string) {
  const outcome = await readDocument(bytes, name)
  assert.ok('read' in outcome, JSON.stringify(outcome))
  return outcome.read
}

describe('the one way in', () => {
  const cell = `<sheetData><row><c t="inlineStr"><is><t>${words}</t></is></c></row></sheetData>`
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['a.txt', Buffer.from(words), 'text/plain'],
    ['a.md', Buffer.from(`# ${words}`), 'text/markdown'],
    ['a.html', Buffer.from(`<p>${words}</p>`), 'text/html'],
    [
      'a.docx',
      docx(paragraph(words)),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a.xlsx',
      xlsx({ sheets: { 一: cell } }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ]
  for (const [name, bytes, mediaType] of cases) {
    test(name, async () => {
      const { source, places } = await read(bytes, name)
      assert.equal(source.text, words)
      assert.equal(source.mediaType, mediaType)
      assert.equal(source.name, name)
      assert.match(source.sha256, /^[0-9a-f]{64}$/)
      assert.notDeepEqual(placeAt(places, 0), {})
      assert.deepEqual(await read(bytes, name), await read(bytes, name))
    })
  }

  test('goes by the content where the name says nothing', async () => {
    assert.equal((await read(docx(paragraph(words)), '-')).source.text, words)
    assert.equal((await read(Buffer.from(`<!DOCTYPE html><p>${words}`), '')).source.text, words)
  })

  test('does not take a word for a mark, nor a mark far down for one of the document', async () => {
    await read(Buffer.from('保守秘密，★ 重点任务'), 'a.txt')
    await read(Buffer.from(`${'字'.repeat(700)}秘密★`), 'a.txt')
  })
})

test('a place is found by its offset', () => {
  const places = [
    { start: 0, end: 3, place: { paragraph: 1 } },
    { start: 4, end: 9, place: { paragraph: 2 } },
  ]
  assert.deepEqual(placeAt(places, 4), { paragraph: 2 })
  assert.deepEqual(placeAt(places, 3), {})
  assert.deepEqual(placeAt(places, 20), {})
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { officialDocx } from './official-docx.ts'
import { readDocument } from './read.ts'

const card = (name: string) => ({
  ...{ title: '登录凭条', lines: [`姓名：${name}`], strong: 'K7QF-2M9D', notes: ['只能用一次。'] },
})
const form = {
  ...{ title: '审签单', mark: '校验码：MFRC-379E-KMQ9' },
  sections: [
    {
      blocks: [
        { kind: 'note', text: '小字说明。' },
        { kind: 'cards', cards: [card('柳青'), card('彭远'), card('宋词')] },
      ],
    },
  ],
} as const

test('cards stand two in a row, each whole; the small print and the mark of every page are there', async () => {
  const bytes = await officialDocx(form)
  assert.deepEqual(await officialDocx(form), bytes)
  const outcome = await readDocument(bytes, '凭条.docx')
  assert.ok('read' in outcome)
  const { text } = outcome.read.source
  for (const words of ['小字说明。', '姓名：柳青', '姓名：宋词', 'K7QF-2M9D', '只能用一次。']) {
    assert.ok(text.includes(words), words)
  }
  const files = unzipSync(bytes)
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  assert.equal(body.match(/<w:tr>|<w:tr /g)?.length, 2)
  assert.equal(body.match(/<w:cantSplit\/>/g)?.length, 2)
  const headers = Object.entries(files).filter(([name]) => /header\d\.xml$/.test(name))
  assert.equal(headers.length, 2)
  for (const [, content] of headers) assert.ok(strFromU8(content).includes(form.mark))
})

test('without a mark there is no header', async () => {
  const files = unzipSync(await officialDocx({ title: '通知', sections: form.sections }))
  assert.ok(!Object.keys(files).some((name) => name.includes('header')))
})

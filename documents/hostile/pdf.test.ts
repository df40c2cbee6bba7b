import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../index.ts'
import { readPdf } from '../pdf.ts'
import { hostilePdfs } from './pdf.ts'

for (const { name, bytes, verdict } of hostilePdfs) {
  test(name, async () => {
    const outcome = await readDocument(bytes(), '工作方案.pdf')
    if ('refused' in verdict) {
      assert.ok('refusal' in outcome, 'it was read')
      assert.ok(verdict.refused.includes(outcome.refusal.code), JSON.stringify(outcome.refusal))
      return
    }
    assert.ok('read' in outcome, JSON.stringify(outcome))
    assert.match(outcome.read.source.text, /Plan of tasks/)
    const noted = outcome.read.notes.flatMap((note) =>
      note.code === 'pdf-action' ? [note.action] : [],
    )
    assert.deepEqual(noted, verdict.noted)
  })
}

test('code in the matrix of a font is not run where it is read', async () => {
  const probe = hostilePdfs.find(({ name }) => name.startsWith('P9'))
  assert.ok(probe)
  await readPdf(probe.bytes())
  assert.equal('probed' in globalThis, false)
})

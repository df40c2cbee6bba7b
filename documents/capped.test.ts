import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseCapped, startConfined } from './capped.ts'
import { docx, paragraph } from './hostile/build.ts'
import { limits } from './limits.ts'

const job = (bytes: Uint8Array) => ({ kind: 'office', bytes, extension: 'docx' }) as const
const long = docx(paragraph('全年新建学校3所。'.repeat(3)).repeat(60_000))

test('a worker that takes too long is ended', async () => {
  const outcome = await parseCapped(job(long), { ...limits, cpuSeconds: 0.2, wallSeconds: 0.4 })
  assert.ok('refusal' in outcome)
  assert.equal(outcome.refusal.code, 'timeout')
})

test('a worker that wants too much memory is ended', async () => {
  const outcome = await parseCapped(job(long), { ...limits, heapMegabytes: 12 })
  assert.ok('refusal' in outcome)
  assert.equal(outcome.refusal.code, 'out-of-memory')
})

test('memory outside the heap counts as well', { skip: process.platform !== 'linux' }, async () => {
  const outcome = await parseCapped(job(long), { ...limits, rssMegabytes: 60 })
  assert.ok('refusal' in outcome)
  assert.deepEqual(outcome.refusal, { code: 'out-of-memory', megabytes: 60 })
})

test('what is on its turn waits for it, and all get their answer', async () => {
  const few = Array.from({ length: 6 }, (_, i) => parseCapped(job(docx(paragraph(`第${i}份`)))))
  const texts = (await Promise.all(few)).map((each) => 'extract' in each && each.extract.text)
  assert.deepEqual(texts, ['第0份', '第1份', '第2份', '第3份', '第4份', '第5份'])
})

test('nothing gets out of a worker', { timeout: 20_000 }, async () => {
  const child = startConfined(
    fileURLToPath(new URL('./hostile/escape.ts', import.meta.url)),
    limits,
  )
  child.send('go')
  const [outcomes] = await once(child, 'message')
  child.kill('SIGKILL')
  const stopped = [
    'read',
    'write',
    'writeBeside',
    'spawn',
    'proto',
    'environment',
    'connect',
    'listen',
  ]
  assert.deepEqual(outcomes, Object.fromEntries(stopped.map((each) => [each, 'stopped'])))
})

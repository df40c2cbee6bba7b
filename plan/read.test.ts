import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { read } from './read.ts'
import { received } from './source.ts'

for (const { heading, text, expected } of casesOf('washed-words.md')) {
  test(`${heading}: ${text}`, () => {
    const findings = read(received(text)).findings
    assert.deepEqual(
      findings.map(({ span, suggestion }) => `${text.slice(...span)} → ${suggestion}`),
      expected,
    )
  })
}

test('a finding knows the word and its original', () => {
  const [finding] = read(received('完善公共效劳')).findings
  assert.deepEqual(finding, {
    code: 'washed-word',
    severity: 'warning',
    span: [4, 6],
    facts: { word: '效劳', original: '服务' },
    suggestion: '服务',
  })
})

test('a word that a page mark cuts in two is found in the document as received', () => {
  const text = { value: '完善公共效劳体系', origin: Int32Array.from([0, 1, 2, 3, 4, 8, 9, 10]) }
  assert.deepEqual(read(text).findings[0]?.span, [4, 9])
})

test('what is certain is read as it was; origins stay', () => {
  const text = received('完善公共效劳，夯实根底设施，推动经济社会开展，开展培训。')
  const { value, origin } = read(text).text
  assert.equal(value, '完善公共服务，夯实基础设施，推动经济社会发展，开展培训。')
  assert.equal(origin, text.origin)
})

test('what is only likely, or changes the length, is left', () => {
  const washed = '完善公共效劳，夯实根底设施，提升旧XX县区效劳，加快重大工程建设，否那么问责。'
  const { value } = read(received(washed)).text
  assert.equal(
    value,
    '完善公共服务，夯实基础设施，提升旧XX县区服务，加快重大工程建设，否那么问责。',
  )
})

test('a text without such words is read as it is', () => {
  const text = received('推动经济社会发展，开展培训。')
  assert.equal(read(text).text, text)
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { clean } from './clean.ts'

/** Characters that cannot be seen are written as escapes in the cases. */
function received(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll('\\t', '\t')
    .replaceAll('\\r', '\r')
}

function shown(text: string): string {
  return text
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '⏎')
    .replace(/[\u2028\u3000]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
}

suite('clean', () => {
  for (const { heading, text, expected } of casesOf('clean.md')) {
    test(`${heading}: ${text.slice(0, 40)}`, () => {
      const document = received(text)
      const cleaned = clean(document)
      const paragraphs = cleaned.text.value.split('\n').filter((paragraph) => paragraph !== '')
      const findings = cleaned.findings.map(
        ({ code, span: [start, end] }) => `! ${code}: ${document.slice(start, end)}`,
      )
      assert.deepEqual([...paragraphs, ...findings].map(shown), expected)
    })
    test(`${heading}: every character knows where it stood`, () => {
      const document = received(text)
      const { value, origin } = clean(document).text
      assert.equal(origin.length, value.length)
      for (let at = 1; at < origin.length; at++) {
        assert.ok((origin[at] ?? 0) > (origin[at - 1] ?? 0), `${at}`)
      }
      for (let at = 0; at < value.length; at++) {
        const character = value.charAt(at)
        if (/\p{Script=Han}/u.test(character)) assert.equal(document[origin[at] ?? -1], character)
      }
    })
  }
})

test('a text with CRLF is the text with LF', () => {
  const lines = ['一、重点任务', '1.改造公厕8座，', '新建2座。', '', '2.完成']
  assert.equal(clean(lines.join('\r\n')).text.value, clean(lines.join('\n')).text.value)
})

test('cleaning what is clean changes nothing', () => {
  for (const { text } of casesOf('clean.md')) {
    const once = clean(received(text)).text.value
    assert.equal(clean(once).text.value, once)
  }
})

test('nothing at all is nothing', () => {
  for (const document of ['', ' ', '\n\n', '\u3000\t\r\n', '\ufeff', '\t\t\n\t']) {
    assert.equal(clean(document).text.value, '')
  }
})

test('a long line takes linear time', () => {
  const measured = (length: number) => {
    const document = '推进“一核两翼”[1]战略，增长12,000万元 （责任单位:区 教育局）。'.repeat(length)
    const started = performance.now()
    clean(document)
    return performance.now() - started
  }
  measured(2000)
  const short = Math.min(...[1, 2, 3].map(() => measured(2000)))
  const long = Math.min(...[1, 2, 3].map(() => measured(32_000)))
  assert.ok(long / short < 16 * 4, `${short} ms, ${long} ms`)
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusalOf } from './refusal.ts'
import { decode, decodeAs } from './text.ts'

// 推进项目建设，责任单位：教育局 in each encoding (Node writes none of them but UTF-8 and -16).
const words = '推进项目建设，责任单位：教育局'
const gbk = 'cdc6bdf8cfeec4bfbda8c9e8a3acd4f0c8ceb5a5cebba3babdccd3fdbed6'
// 推動經濟發展，責任單位：教育局 in Big5.
const traditional = '推動經濟發展，責任單位：教育局'
const big5 = 'b1c0b0cab867c0d9b56fae69a141b364a5f4b3e6a6eca147b1d0a87ca7bd'

const refused = (bytes: Uint8Array) => {
  try {
    return decode(bytes).encoding
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    return refusal?.code === 'bad-encoding' ? refusal.why : thrown
  }
}

describe('a text is read', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', Buffer.from(words), words],
    ['UTF-8 with mark', Buffer.from(`\ufeff${words}`), words],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${words}`, 'utf16le'), words],
    ['UTF-16 BE with mark', Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), words],
    ['GB18030', Buffer.from(gbk, 'hex'), words],
    ['Big5', Buffer.from(big5, 'hex'), traditional],
    ['ASCII', Buffer.from('5G + AI - 2026\r\n'), '5G + AI - 2026\r\n'],
    ['a few names in GB18030', Buffer.from('bdccd3fdbed6', 'hex'), '教育局'],
  ]
  for (const [name, bytes, expected] of cases) {
    test(name, () => assert.equal(decode(bytes).text, expected))
  }
})

describe('a text is refused rather than guessed at', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['a lone byte of Latin-1', Buffer.from('caf\xe9 cr\xe8me', 'latin1'), 'invalid'],
    ['Japanese in EUC', Buffer.from('c6fccbdcb8eca4cea5c6a5adb9a5c8a4c7a4b9', 'hex'), 'invalid'],
    ['a UTF-8 file cut', Buffer.from(words).subarray(0, -1), 'ambiguous'],
    [
      'a UTF-8 file with one broken byte',
      Buffer.from(`${words}\n`.repeat(50)).fill(0xff, 9, 10),
      'invalid',
    ],
    ['random bytes', Uint8Array.from({ length: 512 }, (_, i) => ((i * 73) % 255) + 1), 'invalid'],
    ['UTF-16 without mark', Buffer.from(`${words}\n`, 'utf16le'), 'utf-16-without-bom'],
    ['UTF-7', Buffer.from('+Y6iP23h5du4- 2026'), 'utf-7'],
    ['zeros', Buffer.alloc(64), 'binary'],
  ]
  for (const [name, bytes, why] of cases) test(name, () => assert.equal(refused(bytes), why))
})

test('what a page declares is used where it holds', () => {
  assert.equal(decodeAs(Buffer.from(gbk, 'hex'), 'GB2312').text, words)
  assert.equal(decodeAs(Buffer.from(words), 'gb2312').encoding, 'utf-8')
  assert.equal(decodeAs(Buffer.from(words), 'utf-7').encoding, 'utf-8')
})

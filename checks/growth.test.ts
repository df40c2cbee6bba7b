// A document eight times as long may take eight times as long, whatever it is made of. Real documents
// hide a quadratic step, because the next mark is always near; so each text here lacks something that
// the compiler looks for: a line end, a heading, a figure, a table, a promise.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compile } from '../plan/compile.ts'

const short = 8_000
const times = 8
/** A quadratic step makes each character eight times as slow; a busy machine, hardly twice. */
const most = 2

const shapes: Readonly<Record<string, string>> = {
  'lines without anything to measure': '推进河道清淤和岸坡整治。\n',
  'one line without an end': '推进河道清淤和岸坡整治，',
  'one line of figures': '新增企业20家，增长12.5%，',
  'numbered items with units': '3．年内建成公园6处。（牵头单位：区住建局；配合单位：区财政局）\n',
  'items that end in open brackets': '3．建成公园6处（牵头单位：\n',
  'headings without text': '（二）狠抓项目建设\n',
  'rows of a table': '1\t建成公园\t6处\t区住建局\t6月底前\n',
  'page marks in words': '扶\n12、持企业20家。\n',
  'open quotes and brackets': '“创建《（',
  'only digits': '1234567890',
  'only Chinese digits': '三百二十一万',
  'only separators': '、，；',
  'spaces between characters': '推 进 河 道 清 淤 ',
  'empty lines': '\n \n',
  'one character': '增',
  'promises without a figure': '居民收入与经济增长同步，高于全省平均水平，',
  'dates without a promise': '2031年6月底前，下半年，',
}

/** Microseconds of processor time a character, over as many runs as it takes to measure it. */
function cost(text: string): number {
  let spent = 0
  let runs = 0
  for (; spent < 80_000; runs++) {
    const started = process.threadCpuUsage()
    compile({ text, name: 'long.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) })
    spent += process.threadCpuUsage(started).user
    if (runs > 400) break
  }
  return spent / runs / text.length
}

/** Below this, in microseconds a character, a ratio says nothing. */
const nothing = 0.2

describe('each character takes as long in a long document as in a short one', () => {
  for (const [shape, piece] of Object.entries(shapes)) {
    test(shape, { timeout: 60_000 }, () => {
      const text = piece.repeat(Math.ceil(short / piece.length))
      const long = text.repeat(times)
      cost(text)
      const before = Math.max(nothing, Math.min(cost(text), cost(text)))
      const after = cost(long)
      const ratio = (after > before * most ? Math.min(after, cost(long)) : after) / before
      const said = `${before.toFixed(2)} µs a character, then ${ratio.toFixed(1)} times that`
      assert.ok(ratio <= most, said)
    })
  }
})

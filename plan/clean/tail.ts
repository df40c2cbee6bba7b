// Tail: what a web site's machine hung on at the end.
//
//   …廉洁的政府形象。 内容总结(1)实施方案 2023年全区…   the summary only repeats words of the text
//   …综合开发  详见官网：www.example.cn                   an advertisement

import type { Finding } from '../finding.ts'
import { isBlank } from './characters.ts'
import { nothing, type Search } from './cuts.ts'

const summary = /(?:内容总结|全文总结|文章总结|内容摘要)[：:]?[(（]1[)）]/g
const advertisement =
  /详见官网|更多(?:内容|信息)?请(?:访问|登录|关注)|(?:本文|文章)来源[于：:]|转载自/g
const address = /(?:www\.|https?:)/
const longest = 20_000

/** A summary is a tail only where it repeats the text: its first words must stand before it. */
export function findTail(document: string): Search {
  const start = summaryAt(document) ?? advertisementAt(document)
  if (start === null) return nothing
  let end = document.length
  while (isBlank(document.charCodeAt(end - 1))) end--
  const finding: Finding = {
    code: 'machine-tail',
    severity: 'info',
    span: [start, end],
    facts: {},
    suggestion: null,
  }
  return { cuts: [{ start, end: document.length, parts: false }], findings: [finding] }
}

function summaryAt(document: string): number | null {
  for (const match of document.matchAll(summary)) {
    const after = match.index + match[0].length
    const words = document.slice(after, after + 8).trim()
    const repeats = words.length >= 4 && document.lastIndexOf(words, match.index) >= 0
    if (repeats && document.length - match.index <= Math.max(longest / 10, match.index)) {
      return match.index
    }
  }
  return null
}

function advertisementAt(document: string): number | null {
  const from = Math.max(0, document.length - 240)
  for (const match of document.slice(from).matchAll(advertisement)) {
    const words = document.slice(from + match.index)
    if (address.test(words) && !words.includes('。')) return from + match.index
  }
  return null
}

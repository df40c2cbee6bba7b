// Marks of secrecy. A state secret must not be put into this system at all: 《保守国家秘密法》
// forbids it, so a marked document is refused before any word of it is handed on.
//
//   classifiedMark({ text: "机密 ★ 1年\n关于……", … })  → "机密★"

import type { Extract } from './document.ts'

/** 秘密★1年 (GB/T 9704, 7.2.2), or the line of a form: 密级：秘密. */
const pattern =
  /([秘机绝機絕])[\s\u3000]{0,4}密[\s\u3000]{0,4}[★☆✩✭⭐]|密级[\s\u3000]{0,4}[：:][\s\u3000]{0,4}([秘机绝])[\s\u3000]{0,4}密/

const internal = /内部(?:资料|文件|使用|传阅|刊物)|(?:不得|不宜|请勿|严禁)(?:外传|公开|转载|翻印)/

/** How far a mark may stand from the beginning, in characters. */
const reach = 600

/** Where a page map is known, the whole first page is looked at, up to this. */
const firstPage = 3000

/** The mark near the start of a document or in its headers, or null. */
export function classifiedMark(extract: Extract): string | null {
  const found =
    pattern.exec(extract.text.slice(0, reachOf(extract))) ?? pattern.exec(extract.margins ?? '')
  return found ? `${found[1] ?? found[2]}密★` : null
}

/** 内部资料 and its kin: a note, not a refusal. */
export function internalMark(extract: Extract): string | null {
  const found =
    internal.exec(extract.text.slice(0, reach)) ??
    internal.exec((extract.margins ?? '').slice(0, reach))
  return found ? found[0] : null
}

function reachOf(extract: Extract): number {
  let end = reach
  for (const { place, end: last } of extract.places) {
    if (place.page !== undefined && place.page > 1) break
    if (place.page === 1) end = Math.max(end, last)
    if (last > firstPage) break
  }
  return Math.min(end, firstPage)
}

// Bytes → words, decoded once and fatally: never a replacement character, never a guess that the
// words themselves do not bear out.
//
//   decode(bytes of '全年新建学校3所' in GBK)   → { text: '全年新建学校3所', encoding: 'gb18030' }
//   decode(bytes of a photo)                    → refuses, 'bad-encoding'

import { refuse } from './refusal.ts'

export type Decoded = { readonly text: string; readonly encoding: string }

const everyday = new Set(
  '的一是在有和为不了人中大上年以与会作对个到于本要新行工市区县镇村建设发展推进加强实施完成全面' +
    '项目责任单位牵头配合目标任务时限落实提升提高改革创新服务管理重点开展进一步推动促进力争确保达到' +
    '亿元万元以上百分增长经济社会生态环境保护企业产业农业工业文化教育医疗就业居民收入投资收治部局办委' +
    '、，。：；（）“”《》％发國會個對於與為實業務責單標時區縣鎮總數產農體環護醫療資學機關這來' +
    '項劃動場開辦員習統變電設備強調導層點進運營創優質農鄉鎮職權擔負聯協監評審執應將並從時間報導' +
    '日月季度前底内成各级组织制度机制体系建立健全基础设施安全生产学校道路年度计划方案通知',
)

/** Fewer Han than this bear out nothing by their frequency. */
const fewHan = 12

/**
 * The words of a text file. UTF-8 (with or without BOM), UTF-16 with BOM, GB18030, Big5.
 * Refuses `bad-encoding` where it is none of them, or where two of them would do.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return strictly(bytes.subarray(marked.skip), marked.encoding)
  if (bytes.includes(0)) refuse({ code: 'bad-encoding', why: nulls(bytes) })
  if (escapes(bytes)) refuse({ code: 'bad-encoding', why: 'iso-2022' })

  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null) {
    if (isUtf7(utf8)) refuse({ code: 'bad-encoding', why: 'utf-7' })
    return checked({ text: utf8, encoding: 'utf-8' })
  }
  return checked(chinese(bytes))
}

/** Decodes in the encoding that a page declares; refuses what is not on the list. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return strictly(bytes.subarray(marked.skip), marked.encoding)
  const encoding = allowed.get(label.trim().toLowerCase())
  // Pages that were moved to UTF-8 often go on declaring GB2312.
  const isUtf8 = attempt(bytes, 'utf-8') !== null
  const text = encoding === undefined || isUtf8 ? null : attempt(bytes, encoding)
  if (encoding === undefined || text === null) return decode(bytes)
  if (escapes(bytes)) refuse({ code: 'bad-encoding', why: 'iso-2022' })
  return checked({ text, encoding })
}

const allowed: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
])

/** U+202E and its kin, zero-width characters and soft hyphens: words may not say what they show. */
export function countInvisible(text: string): number {
  return text.match(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g)?.length ?? 0
}

function byMark(b: Uint8Array): { encoding: string; skip: number } | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (b[0] === 0xff && b[1] === 0xfe) {
    if (b[2] === 0 && b[3] === 0) refuse({ code: 'bad-encoding', why: 'utf-32' })
    return { encoding: 'utf-16le', skip: 2 }
  }
  if (b[0] === 0xfe && b[1] === 0xff) return { encoding: 'utf-16be', skip: 2 }
  if (b[0] === 0x84 && b[1] === 0x31 && b[2] === 0x95 && b[3] === 0x33) {
    return { encoding: 'gb18030', skip: 4 }
  }
  return null
}

function strictly(bytes: Uint8Array, encoding: string): Decoded {
  const text = attempt(bytes, encoding)
  if (text === null) return refuse({ code: 'bad-encoding', why: 'invalid' })
  return checked({ text, encoding })
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** GB18030 or Big5, whichever gives everyday Han; neither or both is an ambiguity. */
function chinese(bytes: Uint8Array): Decoded {
  const tries = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = attempt(bytes, encoding)
    return text === null ? [] : [{ text, encoding, share: shareOfEveryday(text) }]
  })
  const [best, second] = tries.sort((a, b) => b.share - a.share)
  if (!best) return refuse({ code: 'bad-encoding', why: 'invalid' })
  if (best.share >= 0.2 && (second?.share ?? 0) <= best.share / 3) return best
  if (best.share < 0.2 && looksUtf16(bytes)) {
    return refuse({ code: 'bad-encoding', why: 'utf-16-without-bom' })
  }
  const gb = tries.find((each) => each.encoding === 'gb18030')
  if (gb && gb.text.length < 2 * fewHan && isGb2312(bytes) && (second?.share ?? 0) < 0.2) return gb
  return refuse({ code: 'bad-encoding', why: 'ambiguous' })
}

/** Of the characters beyond ASCII, the share of those that every plan is full of. */
function shareOfEveryday(text: string): number {
  let all = 0
  let known = 0
  const sample = text.slice(0, 50_000)
  for (const character of sample) {
    if (character < '\u0080') continue
    all += 1
    if (everyday.has(character)) known += 1
  }
  return all < 4 ? 0 : known / all
}

/** Nothing but the everyday Han and signs of GB2312: what a short list of names is made of. */
function isGb2312(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    const row = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)
    if (!row || trail < 0xa1) return false
    i += 1
  }
  return true
}

function nulls(bytes: Uint8Array): string {
  return looksUtf16(bytes) ? 'utf-16-without-bom' : 'binary'
}

function looksUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 === 1) return false
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = attempt(bytes.subarray(0, 4096), encoding)
    return text !== null && shareOfReadable(text) > 0.9
  })
}

function shareOfReadable(text: string): number {
  const readable = text.match(/[\t\n\r -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF“”‘’—…]/g)
  return (readable?.length ?? 0) / Math.max(1, text.length)
}

/** ISO-2022-JP, -KR, -CN switch sets by escapes; HZ by `~{`. */
function escapes(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28 || bytes[i + 1] === 0x4e) return true
  }
  return false
}

/** ASCII in which `+…-` runs hold Han. */
function isUtf7(text: string): boolean {
  if (!text.includes('+')) return false
  let runs = 0
  for (const [, run = ''] of text.slice(0, 65_536).matchAll(/\+([A-Za-z0-9/+]{3,400})-?/g)) {
    const bytes = Uint8Array.from(atob(run.slice(0, run.length & ~3)), (c) => c.charCodeAt(0))
    const words = new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1))
    if (/^[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]{1,200}$/.test(words)) runs += 1
  }
  return runs > 0 && !/[^\0-\x7F]/.test(text)
}

/** A decoded text that is mostly control characters was no text. */
function checked(decoded: Decoded): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = decoded.text.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0
  if (controls > 0 && (decoded.text.includes('\0') || controls * 50 > decoded.text.length)) {
    refuse({ code: 'bad-encoding', why: 'binary' })
  }
  return decoded
}

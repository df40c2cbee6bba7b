// How much of one text is in another: pairs of neighbouring characters, digits and punctuation left out.
//
//   likeness(printOf('5月完成投资3.2亿元'), printOf('6月完成投资4.1亿元'))    1
//
// One pass over at most 2,000 characters; a pair is a bit out of 8,192, so two texts are compared in 256
// steps whatever their length.

const longest = 2000
const words = 256
export type Print = { readonly bits: Uint32Array; readonly pairs: number }

export function printOf(text: string): Print {
  const bits = new Uint32Array(words)
  let pairs = 0
  let before = 0
  for (const code of letters(text)) {
    if (before > 0) {
      const hash = mixed(before * 0x1_0000 + code)
      const at = (hash >>> 5) & (words - 1)
      bits[at] = (bits[at] ?? 0) | (1 << (hash & 31))
      pairs++
    }
    before = code
  }
  return { bits, pairs }
}

/** 0 … 1: the pairs that both have of those that either has. */
export function likeness(a: Print, b: Print): number {
  let [both, either] = [0, 0]
  for (let at = 0; at < words; at++) {
    const [x, y] = [a.bits[at] ?? 0, b.bits[at] ?? 0]
    both += ones(x & y)
    either += ones(x | y)
  }
  return either === 0 ? 0 : both / either
}

/**
 * Eight numbers by which a store finds texts that may be copies without comparing all: of two texts alike
 * to 0.8 most numbers are equal, of two of one trade hardly any. Kept beside the report, looked up by
 * "has one of these", the most in common first.
 */
export function sketchOf(text: string): readonly number[] {
  const least = new Array<number>(8).fill(0xffff_ffff)
  const run: number[] = []
  for (const code of letters(text)) {
    run.push(code)
    if (run.length < 4) continue
    if (run.length > 4) run.shift()
    const [a = 0, b = 0, c = 0, d = 0] = run
    const hash = mixed(mixed(a * 0x1_0000 + b) ^ (c * 0x1_0000 + d))
    for (let at = 0; at < 8; at++) {
      const own = mixed(hash ^ Math.imul(at + 1, 0x9e37_79b1))
      if (own < (least[at] ?? 0)) least[at] = own
    }
  }
  return least
}

/** The codes of Chinese characters and Latin letters. */
function letters(text: string): readonly number[] {
  const codes: number[] = []
  const end = Math.min(text.length, longest)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    const latin = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    if ((code >= 0x4e00 && code <= 0x9fff) || latin) codes.push(code)
  }
  return codes
}

/** Spreads 32 bits evenly (the finisher of MurmurHash3). */
function mixed(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** How many bits are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

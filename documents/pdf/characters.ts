// Characters as a reader sees them: PDFs made by printing carry radicals in place of characters,
// and justified lines carry spaces that nobody typed.
//
//   readable('⻓期坚持 2026 年')  → '长期坚持2026年'

/** U+2E80–2EFF that look like a whole character; NFKC knows those of U+2F00–2FDF. */
const radicals: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺋': '巳',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

const radical = /[\u2e80-\u2fdf]/g
const space = /[\s\u3000]{1,50}/g
const latin = /[A-Za-z0-9]/

/** Radicals made characters, control characters dropped; a space stays between Latin words only. */
export function readable(text: string): string {
  const whole = text.replace(radical, (one) => radicals[one] ?? one.normalize('NFKC'))
  return whole.replace(space, (gap, at: number) =>
    isLatin(whole.charAt(at - 1)) && isLatin(whole.charAt(at + gap.length)) ? ' ' : '',
  )
}

/** How far a text goes, in heights of its characters: Han 1, Latin and digits a half. */
export function advance(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return sum
}

export function isLatin(character: string): boolean {
  return latin.test(character)
}

// The table of strings that cells of a workbook point into. ECMA-376 part 1, §18.4.
//
//   readStrings(bytes)  → ['序号', '任务', …]

import { limits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { readXml } from '../xml.ts'

/** Runs of a string are joined; the sounding of words (`rPh`) is left out. */
export function readStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = []
  let words = ''
  let inText = false
  let sounding = 0
  let characters = 0
  readXml(bytes, 'sharedStrings.xml', {
    open(name) {
      if (name === 'x:si') words = ''
      else if (name === 'x:rPh') sounding += 1
      else if (name === 'x:t') inText = sounding === 0
    },
    close(name) {
      if (name === 'x:t') inText = false
      else if (name === 'x:rPh') sounding -= 1
      else if (name === 'x:si') strings.push(unescaped(words))
    },
    text(part) {
      if (!inText) return
      characters += part.length
      if (characters > limits.textCharacters) {
        refuse({ code: 'too-large', what: 'text', limit: limits.textCharacters })
      }
      words += part
    },
  })
  return strings
}

/** `_x000D_` is how OOXML writes characters that XML may not hold (§22.9.2.19). */
export function unescaped(words: string): string {
  if (!words.includes('_x')) return words
  return words
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\0', '')
}

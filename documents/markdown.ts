// Markdown as its reader sees it: headings without #, tables as rows, no marks of emphasis. Lists
// keep the number they show.
//
//   readMarkdown('## 一、工业\n| 任务 | 目标 |\n|---|---|\n| **新建** | 3所 |').text
//   '一、工业\n任务\t目标\n新建\t3所'

import type { Extract } from './document.ts'
import { addLine, addRow, cellText, finish, newDraft } from './draft.ts'

export function readMarkdown(text: string): Extract {
  const draft = newDraft()
  let paragraph = 0
  let table = 0
  let row = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (isRuler(line)) continue
    if (/^\s{0,3}\|.{0,20000}\|\s{0,8}$/.test(line)) {
      if (row === 0) table += 1
      row += 1
      addRow(
        draft,
        cellsOf(line).map((cell, i) => ({
          text: cellText(plain(cell)),
          place: { table, row, column: i + 1 },
        })),
      )
      continue
    }
    row = 0
    const words = plain(line.replace(/^\s{0,12}(?:#{1,6}\s|>\s?|[-*+]\s(?:\[[ xX]\]\s)?)/, ''))
    if (words.trim() !== '') paragraph += 1
    addLine(draft, words, { paragraph })
  }
  return { ...finish(draft), notes: [] }
}

/** Lines that only draw: under a heading, between parts, under a table's head, around code. */
function isRuler(line: string): boolean {
  const drawn = line.trim()
  if (/^(?:={2,200}|-{2,200}|\*{3,200}|_{3,200}|(?:`{3,10}|~{3,10})\w{0,20})$/.test(drawn))
    return true
  return drawn.includes('|') && drawn.includes('--') && /^[\s:|-]{3,2000}$/.test(drawn)
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .replaceAll('\\|', '\uE000')
    .split('|')
    .map((cell) => cell.replaceAll('\uE000', '|').replace(/<br\s?\/?>/gi, '\n'))
}

/** Words without marks: emphasis, code, links and pictures, escapes. */
function plain(words: string): string {
  if (!/[*_`[\\~<]/.test(words)) return words
  return words
    .replace(/(!?)\[([^[\]]{0,300})\]\([^()[\]]{0,600}\)/g, (_, picture, words) =>
      picture ? '' : words,
    )
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[^\\\w*])\*([^*\s][^*]{0,300})\*/g, '$1$2')
    .replace(/(^|[^\\\w])_([^_\s][^_]{0,300})_(?!\w)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
}

// Run on its own: `node docs/picture.ts`. Draws what the command says about the example plan, as a
// terminal shows it, for the two READMEs: docs/terminal.zh-CN.svg and docs/terminal.en.svg.

import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFiles } from '../cli/commands/compile.ts'
import type { Language } from '../cli/options.ts'
import { inkOf } from '../cli/print/ink.ts'
import { widthOf } from '../cli/print/width.ts'

const columns = 96
const cell = { width: 7.5, height: 19 }
const margin = 16
const colours: Readonly<Record<string, string>> = {
  '31': '#f47067',
  '33': '#e0af4b',
  '32': '#6bc46d',
  '36': '#63b8d6',
}

/** What stands on a terminal of `columns` columns after `luoshi compile` of the example. */
async function shown(language: Language): Promise<readonly string[]> {
  const examples = join(import.meta.dirname, '..', 'examples')
  const file = readdirSync(examples).find((name) => name.endsWith('.docx')) ?? ''
  let text = ''
  const out = (words: string) => {
    text += words
  }
  await compileFiles(
    {
      ...{ command: 'compile', files: [join(examples, file)], form: 'table', text: false },
      ...{ xlsx: null, docx: null, units: null, language },
    },
    { language, columns, ink: inkOf(true), watched: false, out, err: out },
  )
  return text.trimEnd().split('\n')
}

/** The beginning of the table and the first findings, with a gap between them. */
function excerpt(lines: readonly string[]): readonly string[] {
  const legend = lines.findLastIndex((line) => line.includes('↗') && line.includes('?'))
  const third = lines.flatMap((line, at) => (at > legend && line === '' ? [at] : []))[3]
  return [...lines.slice(0, 34), '⋮', ...lines.slice(legend, third)]
}

type Run = { readonly text: string; readonly column: number; readonly style: string }

/** The words of a line that share a style and a width, with the column where they begin. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = []
  let style = ''
  let column = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal
  for (const [piece, code] of line.matchAll(/\x1b\[(\d{1,2})m|[^\x1b]/gu)) {
    if (code !== undefined) {
      style = styleOf(code)
      continue
    }
    const last = runs.at(-1)
    const wide = widthOf(piece)
    const joins =
      last !== undefined &&
      last.style === style &&
      widthOf(last.text) === wide * [...last.text].length
    if (joins) runs[runs.length - 1] = { ...last, text: last.text + piece }
    else runs.push({ text: piece, column, style })
    column += wide
  }
  return runs.filter(({ text }) => text.trim() !== '')
}

function styleOf(code: string): string {
  if (code === '1') return ' font-weight="bold" fill="#ffffff"'
  if (code === '2') return ' fill="#8b949e"'
  const colour = colours[code]
  return colour ? ` fill="${colour}"` : ''
}

function drawn(lines: readonly string[]): string {
  const width = Math.ceil(columns * cell.width + 2 * margin)
  const height = lines.length * cell.height + 2 * margin
  const texts = lines.flatMap((line, row) =>
    runsOf(line).map(({ text, column, style }) => {
      const x = (margin + column * cell.width).toFixed(1)
      const y = margin + (row + 0.75) * cell.height
      const length = (widthOf(text) * cell.width).toFixed(1)
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
      return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style} xml:space="preserve">${escaped}</text>`
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>luoshi compile</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#1b1f24"/>`,
    `<g fill="#d5dbe1" font-size="14" font-family="ui-monospace, 'Sarasa Mono SC', 'Noto Sans Mono CJK SC', Consolas, 'Microsoft YaHei', monospace">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

for (const language of ['zh-CN', 'en'] as const) {
  const picture = drawn(excerpt(await shown(language)))
  writeFileSync(join(import.meta.dirname, `terminal.${language}.svg`), picture)
}

// Table: rows whose columns are known by the words of their header.
//
//   序号⇥重点任务⇥年度目标⇥牵头单位⇥完成时限
//   1⇥新建口袋公园⇥20个⇥区城管局⇥10月底      → number, task, target, lead, due

import { columnNames, growths, listings, promises } from '../lexicon/columns.ts'
import type { Cell, Column } from '../segment.ts'
import type { Range } from './sentences.ts'

/** A column the header does not name is null. */
export type Header = readonly (Column | null)[]

const tab = 9

function cellsOf(value: string, [start, end]: Range): readonly Range[] {
  const found: Range[] = []
  for (let from = start; from <= end; ) {
    const at = value.indexOf('\t', from)
    const to = at < 0 || at > end ? end : at
    found.push([from, to])
    from = to + 1
  }
  return found
}

export function isRow(value: string, [start, end]: Range): boolean {
  for (let at = start; at < end; at++) if (value.charCodeAt(at) === tab) return true
  return false
}

const longestName = 20
/** What stands in no column's name. */
const noName = /[，。；]|^\d{1,4}$/

/** The columns of a header row: one that says what is to be done, and another. Null for other rows. */
export function headerOf(value: string, row: Range): Header | null {
  const words = cellsOf(value, row).map(([start, end]) =>
    value.slice(start, end).replace(/[\s ]/g, ''),
  )
  if (words.some((word) => word.length > longestName || noName.test(word))) return null
  if (words.some((word) => listings.test(word))) return words.map(() => null)
  const measured = words.some((word) => word.includes('指标'))
  const named = words.map((word) => (measured && word === '单位' ? 'measure' : columnOf(word)))
  const header = named.map((column, i) => {
    const grows = growths.test(words[i] ?? '')
    return grows && (promises.test(words[i] ?? '') || named[i - 1] === 'target') ? 'growth' : column
  })
  const known = header.filter((column) => column !== null)
  if (known.length * 2 < words.filter((word) => word !== '').length) return null
  const says = known.includes('task') || known.includes('target')
  return says && new Set(known).size >= 2 ? header : null
}

/** What a header cell calls its column; null for other words. */
export function columnOf(word: string): Column | null {
  if (word === '') return null
  return columnNames.find(([, name]) => name.test(word))?.[0] ?? null
}

/** The cells that have words and a known column. */
export function rowOf(value: string, row: Range, header: Header): readonly Cell[] {
  return cellsOf(value, row).flatMap(([start, end], index) => {
    const column = header[index] ?? null
    return column === null || end <= start ? [] : [{ column, start, end }]
  })
}

/** The words of a row that is one cell spread over the table: the heading of the rows below. */
export function bannerOf(value: string, row: Range): Range | null {
  const cells = cellsOf(value, row).filter(([start, end]) => end > start)
  const first = cells[0] as Range
  const words = value.slice(first[0], first[1])
  const same = cells.every(([start, end]) => value.slice(start, end) === words)
  return same && first[0] === row[0] && words.length > 1 && !/^(?:\d{1,4}|[合总小]计)$/.test(words)
    ? first
    : null
}

/** Whether a second header row goes on with the first: 形象进度 over 一季度, 上半年 … */
export function subHeader(value: string, row: Range, header: Header): Header | null {
  const cells = cellsOf(value, row)
  const words = cells.map(([start, end]) => value.slice(start, end))
  if (cells.length !== header.length || words.some((word) => word.length > 12)) return null
  const named = words.map((word) => columnOf(word))
  const fits = named.filter((column, index) => column !== null && words[index] !== '').length
  if (fits < 2 || fits < words.filter((word) => word !== '').length) return null
  return named.map((column, index) => column ?? header[index] ?? null)
}

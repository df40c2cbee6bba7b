// Rows: the passages of a table.
//
//   序号⇥任务⇥责任单位   heading
//   一、工业⇥一、工业⇥一、工业   a heading over the rows below it
//   1⇥新增规上企业20家⇥区工信局   work, with its cells

import type { Cell, Column } from '../segment.ts'
import { addPassage, type Builder, openChapter, placeOf } from './builder.ts'
import type { Range } from './sentences.ts'
import { announced } from './sorts.ts'
import { bannerOf, type Header, headerOf, rowOf, subHeader } from './table.ts'

export type Rows = { header: Header | null; seen: number }

const bannerRank = 8.5

export function addRow(builder: Builder, rows: Rows, range: Range): void {
  const { value } = builder
  const header = headerOf(value, range)
  if (header !== null) {
    rows.header = header
    rows.seen = 0
    addPassage(builder, range, { sort: 'heading' })
    return
  }
  if (rows.header === null) {
    addPassage(builder, range, { sort: placeOf(builder).sort === 'past' ? 'past' : 'closing' })
    return
  }
  const second = rows.seen++ === 0 ? subHeader(value, range, rows.header) : null
  if (second !== null) {
    rows.header = second
    addPassage(builder, range, { sort: 'heading' })
    return
  }
  const banner = bannerOf(value, range)
  if (banner !== null) addBanner(builder, range, banner)
  else addWork(builder, rows, range)
}

/** A heading among the rows: 工业经济. */
export function addBanner(builder: Builder, range: Range, title: Range): void {
  const words = builder.value.slice(title[0], title[1])
  const sort = announced(words, { ...placeOf(builder), root: false, sort: 'work' })
  openChapter(builder, { range, title, rank: bannerRank, number: null, lead: false }, sort)
}

const numbered = /^.{0,6}[\d①-⑳].{0,6}$|^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?$/
const total = /^[合总小]计/

function addWork(builder: Builder, rows: Rows, range: Range): void {
  const cells = rowOf(builder.value, range, rows.header ?? [])
  const number = wordsOf(builder, cells, 'number')
  if (number !== null && !numbered.test(number) && !total.test(number)) {
    // Another table begins, whose header says nothing that we know.
    rows.header = null
    addPassage(builder, range, { sort: 'closing' })
    return
  }
  addCells(builder, range, cells)
}

function wordsOf({ value }: Builder, cells: readonly Cell[], column: Column): string | null {
  const cell = cells.find((each) => each.column === column)
  return cell === undefined ? null : value.slice(cell.start, cell.end)
}

/** A row is work where a cell says what is to be done, except for totals. */
export function addCells(builder: Builder, range: Range, cells: readonly Cell[]): void {
  const { kind } = builder
  const number = wordsOf(builder, cells, 'number')
  const says = wordsOf(builder, cells, 'task') ?? wordsOf(builder, cells, 'target')
  const sums = total.test(says ?? '') || total.test(number ?? '')
  const isWork = says !== null && !sums && kind !== 'bulletin' && kind !== 'other'
  const sort = isWork ? 'work' : kind === 'bulletin' ? 'past' : 'closing'
  addPassage(builder, range, { sort, number, cells })
}

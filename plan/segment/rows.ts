// Rows: the passages of a table.
//
//   序号⇥任务⇥责任单位   heading
//   一、工业⇥一、工业⇥一、工业   a heading over the rows below it
//   1⇥新增规上企业20家⇥区工信局   work, with its cells

import { addPassage, type Builder, openChapter, placeOf } from './builder.ts'
import type { Range } from './sentences.ts'
import { announced } from './sorts.ts'
import { bannerOf, cellsOf, type Header, headerOf, rowOf, subHeader } from './table.ts'

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
  else addWork(builder, rows.header, range)
}

function addBanner(builder: Builder, range: Range, title: Range): void {
  const words = builder.value.slice(title[0], title[1])
  const sort = announced(words, { ...placeOf(builder), root: false, sort: 'work' })
  openChapter(builder, { range, title, rank: bannerRank, number: null, lead: false }, sort)
}

function addWork(builder: Builder, header: Header, range: Range): void {
  const { value, kind } = builder
  const cells = rowOf(value, range, header)
  const number = cells.find((cell) => cell.column === 'number')
  const says = cells.some((cell) => cell.column === 'task' || cell.column === 'target')
  const isWork = says && kind !== 'bulletin' && kind !== 'other'
  addPassage(builder, range, {
    sort: isWork ? 'work' : kind === 'bulletin' ? 'past' : 'closing',
    number: number === undefined ? null : value.slice(number.start, number.end),
    cells,
  })
}

export function isTable(value: string, range: Range): boolean {
  return cellsOf(value, range).length > 1
}

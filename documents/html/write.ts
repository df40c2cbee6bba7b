// A block of a page → lines and rows. Blocks end lines, `br` ends one too, white space collapses as
// a browser does it.
//
//   writeBlock({ draft, weights }, article)

import { addLine, addRow, cellText, type Draft, numbered } from '../draft.ts'
import { markers } from './list.ts'
import { isNavigation, type Weights } from './main.ts'
import { gridOf, saysSomething } from './table.ts'
import {
  type Child,
  type Element,
  isBlock,
  isElement,
  isFurniture,
  isHidden,
  wordsOf,
} from './tree.ts'

export type Writing = {
  readonly draft: Draft
  readonly weights: Weights
  line: string
  /** The number of a list item whose words have not begun. */
  marker: string
  paragraph: number
  tables: number
  hidden: number
}

/** Lines that only work the page: 打印本页, 关闭窗口, 字体：大 中 小. */
const controls =
  /^(?:[\s【】[\]（）()：:|丨·，、]|打印(?:本页|此页)?|关闭(?:窗口|本页)?|字[体号]|[大中小]|分享(?:到|至)?|收藏(?:本页)?|返回(?:顶部|列表)?|我要纠错|扫一扫在手机打开当前页|阅读全文){1,40}$/

/** Lines about the page rather than the matter: where one is, how often it was seen, who runs it. */
const aboutPage =
  /^(?:您?(?:当前|现在)?(?:所在)?的?位置|首页)[\s\u3000]{0,5}[:：>＞»]|(?:浏览|点击|访问)(?:次数|数|量)[:：]|ICP备(?:\d|案号)|公网安备\s{0,3}\d|(?:网站标识码|版权所有|技术支持)[:：]|^[上下]一[篇条][:：]/

/** Longer lines say something beside. */
const longAboutPage = 120

export function newWriting(draft: Draft, weights: Weights): Writing {
  return { draft, weights, line: '', marker: '', paragraph: 0, tables: 0, hidden: 0 }
}

export function writeBlock(writing: Writing, block: Element): void {
  if (block.tagName === 'table') writeTable(writing, block)
  else visitAll(writing, block)
  endLine(writing)
}

function visitAll(writing: Writing, element: Element): void {
  const marks = /^[ou]l$/.test(element.tagName) ? markers(element) : null
  for (const child of element.childNodes) {
    const mark = marks && isElement(child) ? marks.get(child) : undefined
    if (mark !== undefined) {
      endLine(writing)
      writing.marker = mark
    }
    visit(writing, child, element.tagName === 'pre')
  }
}

function visit(writing: Writing, node: Child, preformatted: boolean): void {
  if (node.nodeName === '#text' && 'value' in node) {
    writing.line += preformatted ? node.value : node.value.replace(/[ \t\n\r\f]{1,1000}/g, ' ')
    return
  }
  if (!isElement(node) || isFurniture(node)) return
  if (isHidden(node)) {
    writing.hidden += wordsOf({ ...node, attrs: [] }).replace(/\s/g, '').length
    return
  }
  if (node.tagName === 'br') writing.line += '\n'
  else if (node.tagName === 'table') {
    endLine(writing)
    writeTable(writing, node)
  } else if (!isBlock(node)) visitAll(writing, node)
  else if (!isNavigation(node, writing.weights)) {
    endLine(writing)
    visitAll(writing, node)
    endLine(writing)
  }
}

function isPageTalk(words: string): boolean {
  return words.length <= longAboutPage && (controls.test(words) || aboutPage.test(words))
}

/** What stands in the line becomes a line, or several where `br` broke it. */
function endLine(writing: Writing): void {
  if (writing.line === '') return
  const lines = writing.line.split('\n')
  writing.line = ''
  for (const line of lines) {
    const words = line.replaceAll('\u00A0', ' ').trim()
    if (words === '' || isPageTalk(words)) continue
    writing.paragraph += 1
    addLine(writing.draft, numbered(writing.marker, words), { paragraph: writing.paragraph })
    writing.marker = ''
  }
}

function writeTable(writing: Writing, table: Element): void {
  const grid = gridOf(table)
  if (!saysSomething(table, grid)) {
    visitAll(writing, table)
    endLine(writing)
    return
  }
  writing.tables += 1
  for (const [i, row] of grid.entries()) {
    const place = (column: number) => ({ table: writing.tables, row: i + 1, column })
    const [first] = row
    if (first && new Set(row).size === 1) {
      addLine(writing.draft, textOf(writing, first).replaceAll('\u2028', '\n'), place(1))
      continue
    }
    addRow(
      writing.draft,
      row.map((cell, j) => ({ text: cell ? textOf(writing, cell) : '', place: place(j + 1) })),
    )
  }
}

/** A cell by the same rules, its lines joined as lines inside a cell. */
function textOf(writing: Writing, cell: Element): string {
  const inner: Writing = {
    ...newWriting({ pieces: [], places: [], length: 0, cells: 0 }, writing.weights),
  }
  visitAll(inner, cell)
  endLine(inner)
  return cellText(inner.draft.pieces.join(''))
}

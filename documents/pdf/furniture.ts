// What a page carries besides the text: page numbers, and headers and footers that come back on
// page after page.
//
//   '— 3 —', '第3页 共12页', '明川区人民政府办公室文件' at the top of every page

import { type Line, textOf } from './lines.ts'
import type { Page } from './page.ts'

/** Lines looked at from the top and from the bottom of each page. */
const edge = 2
/** Share of the page's height, above and below, in which such lines stand. */
const margin = 0.14

const pageNumber =
  /^(?:[-—–－·•\s]{0,4}(?:第)?[\s]?\d{1,4}[\s]?(?:页|\/\s?\d{1,4})?(?:[,，、/]?共\d{1,4}页)?[-—–－·•\s]{0,4}|[ivxⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]{1,5})$/iu

/** The lines of all pages without furniture, page by page, and the words of what was left out. */
export function withoutFurniture(
  pages: readonly Page[],
  lines: readonly (readonly Line[])[],
): { readonly kept: readonly (readonly Line[])[]; readonly margins: readonly string[] } {
  const places = new Map<string, number>()
  for (const [i, page] of pages.entries()) {
    const keys = new Set(edges(page, lines[i] ?? []).map(keyOf))
    for (const key of keys) places.set(key, (places.get(key) ?? 0) + 1)
  }
  const often = pages.length < 3 ? pages.length + 1 : Math.max(2, pages.length * 0.4)
  const margins = new Set<string>()
  const titles = new Set<string>()
  const kept = pages.map((page, i) => {
    const all = lines[i] ?? []
    const dropped = new Set(
      edges(page, all).filter((line) => {
        if (pageNumber.test(bare(line))) return true
        const key = keyOf(line)
        if ((places.get(key) ?? 0) < often) return false
        // A title repeated at the head of every page of its table is said once.
        const isFirst = !titles.has(key)
        titles.add(key)
        return !(isFirst && isLarge(line, all))
      }),
    )
    for (const line of dropped) margins.add(textOf(line))
    return all.filter((line) => !dropped.has(line))
  })
  return { kept, margins: [...margins] }
}

/** Larger than most lines of its page; on a page that is all table, whatever stands above it. */
function isLarge(line: Line, all: readonly Line[]): boolean {
  const sizes = all.map(({ size }) => size).toSorted((a, b) => a - b)
  return all.length < 4 || line.size > (sizes[Math.floor(sizes.length / 2)] ?? 0) * 1.15
}

/** The outermost lines of a page, as far as they stand in its margins. */
function edges(page: Page, lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  return [
    ...sorted.slice(0, edge).filter((line) => line.y < page.height * margin),
    ...sorted.slice(-edge).filter((line) => line.y > page.height * (1 - margin)),
  ]
}

/** Same words with other figures at the same height: the same header. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 4)} ${bare(line).replace(/\d{1,5}/g, '#')}`
}

function bare(line: Line): string {
  return textOf(line).replaceAll('\u3000', '')
}

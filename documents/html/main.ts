// Which part of a page is its main text: the innermost block that holds most of the words that are
// not links.
//
//   mainOf(body)   <div class="article">, without the menu beside it and the links below

import { type Child, type Element, isElement, isUnseen } from './tree.ts'

export type Weight = { words: number; linked: number; links: number }

export type Weights = ReadonlyMap<Element, Weight>

/** A block goes on being the main one while a child holds this share of its words. */
const mostWords = 0.7

const containers = new Set(
  'body div section article main center form table tbody tr td font span'.split(' '),
)

/** Words, and words that are links, of every element that is seen. */
export function weigh(root: Element): Weights {
  const weights = new Map<Element, Weight>()
  const visit = (element: Element, linked: boolean): Weight => {
    const weight: Weight = { words: 0, linked: 0, links: 0 }
    for (const child of element.childNodes) add(weight, child, linked)
    weights.set(element, weight)
    return weight
  }
  const add = (weight: Weight, child: Child, linked: boolean) => {
    if (child.nodeName === '#text' && 'value' in child) {
      const length = child.value.replace(/\s/g, '').length
      if (linked) weight.linked += length
      else weight.words += length
    } else if (isElement(child) && !isUnseen(child)) {
      const isLink = child.tagName === 'a'
      const inner = visit(child, linked || isLink)
      weight.words += inner.words
      weight.linked += inner.linked
      weight.links += inner.links + (isLink ? 1 : 0)
    }
  }
  visit(root, false)
  return weights
}

/** The main block: a container, never a piece of a table without its table. */
export function mainOf(body: Element, weights: Weights): Element {
  let main = body
  for (let next = heaviest(main, weights); next; next = heaviest(main, weights)) main = next
  while (/^(?:tbody|tr|font|span)$/.test(main.tagName)) {
    const parent = main.parentNode
    if (!parent || !('tagName' in parent)) break
    main = parent
  }
  return main
}

function heaviest(element: Element, weights: Weights): Element | null {
  const words = weights.get(element)?.words ?? 0
  for (const child of element.childNodes) {
    if (!isElement(child) || !containers.has(child.tagName)) continue
    const own = weights.get(child)?.words ?? 0
    if (own > 0 && own >= words * mostWords) return child
  }
  return null
}

/** A menu, a list of further articles, a line of addresses. */
export function isNavigation(element: Element, weights: Weights): boolean {
  const weight = weights.get(element)
  return weight !== undefined && weight.links >= 3 && weight.linked > weight.words * 2
}

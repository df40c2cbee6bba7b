// The tree of a page, and which of its elements a reader of the main text never sees.
//
//   attribute(element, 'class')   'article-content'
//   isUnseen(element)             true for script, nav, footer, display:none …

import type { DefaultTreeAdapterTypes } from 'parse5'
import { limits } from '../limits.ts'
import { refuse } from '../refusal.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Child = DefaultTreeAdapterTypes.ChildNode

const furniture = new Set(
  (
    'script style noscript template nav footer aside select option button input textarea iframe ' +
    'frame object embed svg canvas audio video map head meta link rt rp datalist dialog'
  ).split(' '),
)

const blocks = new Set(
  (
    'html body address article blockquote center dd details div dl dt fieldset figcaption figure ' +
    'form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul caption legend'
  ).split(' '),
)

const roles = /^(?:navigation|banner|contentinfo|complementary|search|menu|dialog)$/

export function isElement(node: Child): node is Element {
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** Stands on a line of its own. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName)
}

/** Navigation, programs, forms' parts, foreign content. */
export function isFurniture(element: Element): boolean {
  return furniture.has(element.tagName) || roles.test(attribute(element, 'role') ?? '')
}

/** Written so that nobody sees it. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  if (attribute(element, 'aria-hidden') === 'true') return true
  return /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i.test(
    attribute(element, 'style') ?? '',
  )
}

export function isUnseen(element: Element): boolean {
  return isFurniture(element) || isHidden(element)
}

/** What an element says, unseen parts left out, white space as it is. */
export function wordsOf(element: Element): string {
  let words = ''
  const visit = (node: Child) => {
    if (node.nodeName === '#text' && 'value' in node) words += node.value
    else if (isElement(node) && !isUnseen(node)) for (const each of node.childNodes) visit(each)
  }
  visit(element)
  return words
}

/** The first element that passes, in the order of the page. */
export function find(root: Element, passes: (element: Element) => boolean): Element | null {
  if (passes(root)) return root
  for (const child of root.childNodes) {
    const found = isElement(child) ? find(child, passes) : null
    if (found) return found
  }
  return null
}

/** Refuses a tree in which recursion would drown. Walks it without recursion. */
export function checkDepth(root: Element): void {
  const open: { readonly element: Element; readonly depth: number }[] = [
    { element: root, depth: 1 },
  ]
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.depth > limits.htmlDepth) {
      refuse({ code: 'too-complex', what: 'depth', limit: limits.htmlDepth })
    }
    for (const child of at.element.childNodes) {
      if (isElement(child)) open.push({ element: child, depth: at.depth + 1 })
    }
  }
}

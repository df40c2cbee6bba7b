// Streaming XML with a budget. No document type, so no entity but XML's own five; depth, attributes
// and references are counted; names come with one prefix whatever the file calls it.
//
//   readXml(bytes, 'word/document.xml', {
//     open(name, attributes) { … 'w:p', attributes.get('w:val') … },
//     close(name) { … }, text(words) { … },
//   })

import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { refusalOf, refuse } from './refusal.ts'

/** By name with our prefix: `w:val`; attributes without a namespace by their bare name. */
export type Attributes = { get(name: string): string | undefined }

export type Handlers = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(words: string): void
}

/** The last part of a namespace tells it, in its transitional and in its strict (ISO) form. */
const prefixes: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w:'],
  ['/wordprocessingml/main', 'w:'],
  ['/spreadsheetml/2006/main', 'x:'],
  ['/spreadsheetml/main', 'x:'],
  ['/officeDocument/2006/relationships', 'r:'],
  ['/officeDocument/relationships', 'r:'],
  ['/package/2006/relationships', 'rel:'],
  ['/package/2006/content-types', 'ct:'],
  ['/markup-compatibility/2006', 'mc:'],
  ['/officeDocument/2006/math', 'm:'],
  ['/officeDocument/math', 'm:'],
  ['/drawingml/2006/main', 'a:'],
  ['/drawingml/main', 'a:'],
  ['/drawingml/2006/picture', 'pic:'],
  ['/drawingml/picture', 'pic:'],
  ['schemas-microsoft-com:vml', 'v:'],
]

/** Calls the handlers in the order of the document. Refuses; never returns half of it silently. */
export function readXml(bytes: Uint8Array, part: string, handlers: Handlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const state = { depth: 0, attributes: 0, known: new Map<string, string>() }
  const canonical = (uri: string, local: string) => prefixOf(state.known, uri) + local

  parser.on('error', () => refuse({ code: 'damaged', why: `XML of ${part}` }))
  parser.on('doctype', () => refuse({ code: 'doctype', part }))
  parser.on('xmldecl', ({ encoding }) => checkEncoding(encoding, part))
  parser.on('opentagstart', () => {
    state.attributes = 0
  })
  parser.on('attribute', () => {
    state.attributes += 1
    if (state.attributes > limits.xmlAttributes) complex('attributes', limits.xmlAttributes)
  })
  parser.on('opentag', (tag) => {
    state.depth += 1
    if (state.depth > limits.xmlDepth) complex('depth', limits.xmlDepth)
    handlers.open?.(canonical(tag.uri, tag.local), attributesOf(tag.attributes, canonical))
  })
  parser.on('closetag', (tag) => {
    state.depth -= 1
    handlers.close?.(canonical(tag.uri, tag.local))
  })
  if (handlers.text) {
    const text = handlers.text.bind(handlers)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  feed(bytes, part, parser)
}

function attributesOf(
  given: Record<string, SaxesAttributeNS>,
  canonical: (uri: string, local: string) => string,
): Attributes {
  return {
    get(name) {
      for (const key in given) {
        const attribute = given[key]
        if (attribute && canonical(attribute.uri, attribute.local) === name) return attribute.value
      }
      return undefined
    },
  }
}

function prefixOf(known: Map<string, string>, uri: string): string {
  if (uri === '') return ''
  const found = known.get(uri)
  if (found !== undefined) return found
  const prefix = prefixes.find(([ending]) => uri.endsWith(ending))?.[1] ?? '?:'
  if (known.size < 100) known.set(uri, prefix)
  return prefix
}

function feed(
  bytes: Uint8Array,
  part: string,
  parser: { write(c: string): unknown; close(): unknown },
) {
  const decoder = new TextDecoder(byMark(bytes), { fatal: true })
  const step = 262_144
  let references = 0
  try {
    for (let at = 0; at < bytes.length; at += step) {
      const chunk = decoder.decode(bytes.subarray(at, at + step), { stream: true })
      references += countReferences(chunk)
      if (references > limits.xmlReferences) complex('entities', limits.xmlReferences)
      if (chunk !== '') parser.write(chunk)
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (thrown) {
    if (refusalOf(thrown)) throw thrown
    refuse({ code: 'damaged', why: `XML of ${part}` })
  }
}

function byMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** OPC allows UTF-8 and UTF-16 only (ECMA-376 part 2, §8.3.1.2). */
function checkEncoding(encoding: string | undefined, part: string): void {
  if (encoding === undefined || /^utf-?(?:8|16)$/i.test(encoding)) return
  refuse({ code: 'damaged', why: `encoding of ${part}` })
}

/** `&#…;` only: the five named ones cost nothing and honest tables are full of `&amp;`. */
function countReferences(chunk: string): number {
  let count = 0
  for (let at = chunk.indexOf('&#'); at >= 0; at = chunk.indexOf('&#', at + 2)) count += 1
  return count
}

function complex(what: 'depth' | 'attributes' | 'entities', limit: number): never {
  return refuse({ code: 'too-complex', what, limit })
}

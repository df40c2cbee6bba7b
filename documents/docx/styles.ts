// Word's styles, as far as they change what a reader sees: automatic numbers, hidden text, and
// which paragraphs are lines of a table of contents. ECMA-376 part 1, §17.7.
//
//   const styles = readStyles(bytes)
//   styleOf(styles, 'Heading1')  → { numId: '1', level: 0, hidden: false, contents: false }

import { type Attributes, readXml } from '../xml.ts'

type Raw = {
  readonly id: string
  name: string
  basedOn: string | null
  numId: string | null
  level: number | null
  hidden: boolean | null
}

export type Style = {
  /** The list that paragraphs of this style are in, and the style that says so. */
  readonly list: { readonly numId: string; readonly level: number | null; readonly from: string }
  readonly hidden: boolean
  /** A line of a table of contents: it repeats a heading with a page number. */
  readonly contents: boolean
}

export type Styles = {
  readonly raw: ReadonlyMap<string, Raw>
  readonly paragraphDefault: string | null
  readonly resolved: Map<string, Style>
}

export const noStyles: Styles = { raw: new Map(), paragraphDefault: null, resolved: new Map() }

const plain: Style = { list: { numId: '0', level: null, from: '' }, hidden: false, contents: false }

/** A style with what it inherits; the default paragraph style for null. */
export function styleOf(styles: Styles, id: string | null): Style {
  const wanted = id ?? styles.paragraphDefault
  if (wanted === null) return plain
  const known = styles.resolved.get(wanted)
  if (known) return known
  const chain = chainOf(styles, wanted)
  const numbered = chain.find(({ numId }) => numId !== null)
  const style: Style = {
    list: {
      numId: numbered?.numId ?? '0',
      level: chain.find(({ level }) => level !== null)?.level ?? null,
      from: numbered?.id ?? '',
    },
    hidden: chain.find(({ hidden }) => hidden !== null)?.hidden ?? false,
    contents: chain.some(({ name }) => /^(?:toc \d|table of figures)$/i.test(name)),
  }
  styles.resolved.set(wanted, style)
  return style
}

/** The style and those it is based on; a circle ends it. */
function chainOf(styles: Styles, id: string): readonly Raw[] {
  const chain: Raw[] = []
  for (let at: string | null = id; at !== null && chain.length < 20; ) {
    const raw = styles.raw.get(at)
    if (!raw || chain.includes(raw)) break
    chain.push(raw)
    at = raw.basedOn
  }
  return chain
}

export function readStyles(bytes: Uint8Array): Styles {
  const raw = new Map<string, Raw>()
  let paragraphDefault: string | null = null
  let style: Raw | null = null
  let skipped = 0
  readXml(bytes, 'styles.xml', {
    open(name, attributes) {
      if (skipped > 0 || name === 'w:pPrChange' || name === 'w:tblStylePr') {
        skipped += 1
        return
      }
      if (name === 'w:style') {
        style = newStyle(attributes.get('w:styleId') ?? '')
        raw.set(style.id, style)
        const isDefault = on(attributes.get('w:default'), false)
        if (isDefault && attributes.get('w:type') === 'paragraph') paragraphDefault = style.id
      } else if (style) setStyle(style, name, attributes)
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (name === 'w:style') style = null
    },
  })
  return { raw, paragraphDefault, resolved: new Map() }
}

function newStyle(id: string): Raw {
  return { id, name: '', basedOn: null, numId: null, level: null, hidden: null }
}

function setStyle(style: Raw, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val')
  if (name === 'w:name') style.name = value ?? ''
  else if (name === 'w:basedOn') style.basedOn = value ?? null
  else if (name === 'w:numId') style.numId = value ?? null
  else if (name === 'w:ilvl') style.level = Number.parseInt(value ?? '', 10) || 0
  else if (name === 'w:vanish') style.hidden = on(value, true)
}

/** An on/off value (§17.17.4): its mere presence is on. */
export function on(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : !/^(?:0|false|off)$/.test(value)
}

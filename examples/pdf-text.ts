// Chinese text on a PDF page: how wide it is, where its lines break, and the operators that show it.
//
//   broken('全年新增…', { room: 442, indent: 32, size: 16 })  → ['全年新增…', '…']

/** Points; `top` and `bottom` count from above. */
export type Paper = Readonly<
  Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>
>

export type Sheet = { readonly paper: Paper; readonly marks: readonly string[] }

export type Spot = { readonly x: number; readonly y: number; readonly size: number }

/** In points; the same widths stand in the typeface's dictionary. */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += advance(character)
  return sum * size
}

function advance(character: string): number {
  if (character.charCodeAt(0) >= 0x80) return 1
  if (character === '%') return 0.9
  return character >= 'A' && character <= 'Z' ? 0.7 : 0.5
}

type Measure = { readonly room: number; readonly indent: number; readonly size: number }

/** Words and numbers are not parted; a closing mark never begins a line. */
export function broken(text: string, { room, indent, size }: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  let free = room - indent
  for (const [token] of text.matchAll(tokens)) {
    const width = widthOf(token, size)
    // A closing mark may stick out by half its width: most of it is white.
    const closes = '，。、；：”）'.includes(token.at(-1) ?? ' ')
    if (width > free + (closes ? size / 2 : 0) && line !== '') {
      lines.push(line)
      line = ''
      free = room
    }
    line += token
    free -= width
  }
  return line === '' ? lines : [...lines, line]
}

const tokens = /[“（]{0,2}(?:[\w.%—/ ]{1,30}|.)[，。、；：”）]{0,3}/gu

/** A line spread over the whole room. */
export function filledLine(text: string, spot: Spot & { readonly room: number }): string {
  const gap = (spot.room - widthOf(text, spot.size)) / Math.max(1, [...text].length - 1)
  return `${round(gap)} Tc ${textAt(text, spot)} 0 Tc`
}

export function textAt(text: string, { x, y, size }: Spot): string {
  return `BT /F1 ${size} Tf ${round(x)} ${round(y)} Td <${ucs2(text)}> Tj ET`
}

function ucs2(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return hex
}

export function centred(
  text: string,
  paper: Paper,
  { y, size }: { readonly y: number; readonly size: number },
): string {
  return textAt(text, { x: (paper.width - widthOf(text, size)) / 2, y, size })
}

export function round(points: number): number {
  return Math.round(points * 100) / 100
}

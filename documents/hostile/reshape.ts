// Spoils XML so that it stays XML: elements left out, doubled, moved, wrapped; attributes made absurd.
// Chance alone would nearly always end at "not well-formed". Test data only.
//
//   reshaped('<a><b v="1"/></a>', 1, random)   '<a><b v="-1"/></a>'

import { type Dice, pick } from './dice.ts'

const absurd =
  '-1|0|1|63|999999999|1e9|NaN||__proto__|restart|continue|%9|XFD1048576|A1:XFD9|true|&#x202E;'.split(
    '|',
  )

export function reshaped(xml: string, times: number, random: Dice): string {
  let pieces: readonly string[] = xml.match(/<[^<>]{1,2000}>|[^<]{1,2000}/g) ?? []
  for (let i = 0; i < times; i += 1) pieces = reshape(pieces, random)
  return pieces.join('')
}

function reshape(pieces: readonly string[], random: Dice): readonly string[] {
  // Behind the root, whose name spaces everything needs; closing tags go with their opening ones.
  const starts = [...pieces.keys()].slice(2).filter((i) => !pieces[i]?.startsWith('</'))
  if (starts.length === 0) return pieces
  const start = pick(starts, random)
  const end = endOf(pieces, start)
  const before = pieces.slice(0, start)
  const element = pieces.slice(start, end)
  const after = pieces.slice(end)
  const tag = nameOf(pieces[pick(starts, random)] ?? '')
  const ways: readonly (() => readonly string[])[] = [
    () => [...before, ...after],
    () => [...before, ...element, ...element, ...after],
    () => [...before, `<${tag}>`, ...element, `</${tag}>`, ...after],
    () => [...before, ...element.slice(1, -1), ...after],
    () => moved([...before, ...after], element, random),
    () => [...before, absurdly(element[0] ?? '', random), ...element.slice(1), ...after],
    () => [...before, absurdly(element[0] ?? '', random), ...element.slice(1), ...after],
  ]
  const made = pick(ways, random)()
  return made.length > 5000 ? pieces : made
}

function nameOf(piece: string): string {
  return /^<([\w:]{1,40})/.exec(piece)?.[1] ?? 'b'
}

/** Where the element that begins here ends; a word or a closing tag is by itself. */
function endOf(pieces: readonly string[], start: number): number {
  let depth = 0
  for (let i = start; i < pieces.length; i += 1) {
    const piece = pieces[i] ?? ''
    if (piece.startsWith('</')) depth -= 1
    else if (piece.startsWith('<') && !piece.endsWith('/>') && !/^<[?!]/.test(piece)) depth += 1
    if (depth <= 0) return i + 1
  }
  return start + 1
}

function moved(rest: readonly string[], element: readonly string[], random: Dice): string[] {
  const at = random(rest.length + 1)
  return [...rest.slice(0, at), ...element, ...rest.slice(at)]
}

function absurdly(tag: string, random: Dice): string {
  return tag.replace(/="[^"]{0,200}"/g, (value) =>
    random(2) === 0 || value.includes('://') ? value : `="${pick(absurd, random)}"`,
  )
}

// Where words came from.
//
// Cleaning cuts out page marks, joins broken lines and writes ；for ;, yet every later stage must
// still point at the document exactly as it was received. So text travels as a `Text`: the cleaned
// string, plus the offset in the received document of each of its characters.
//
//   received  46\n12、00人        value   4600人
//   offsets   01 2 3 4 5 6 7      origin  0 1 5 6 7

/** What a reader of documents hands to the compiler: the text as decoded, before any cleaning. */
export type Source = {
  readonly text: string
  readonly name: string
  readonly mediaType: string
  /** Of the bytes as received, 64 hexadecimal digits. */
  readonly sha256: string
}

/** Half-open `[start, end)` offsets, in UTF-16 units, into the document as received. */
export type Span = readonly [start: number, end: number]

export type Text = {
  readonly value: string
  /** `origin[i]` is the offset, in the received document, of `value[i]`. */
  readonly origin: Int32Array
}

/** The document as it came: every character is its own origin. */
export function received(document: string): Text {
  return { value: document, origin: Int32Array.from({ length: document.length }, (_, i) => i) }
}

/** The received words behind `value.slice(start, end)`, with anything cut out between them. */
export function spanOf(text: Text, start: number, end: number): Span {
  const first = text.origin[start]
  const last = text.origin[end - 1]
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`no text at ${start}–${end} of ${text.value.length}`)
  }
  return [first, last + 1]
}

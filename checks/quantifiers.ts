// Reads a regular expression for the two things that make matching slow: quantifiers without an
// upper bound, and repetition inside repetition.
//
//   unbounded('\\d+年')              ['\\d+']
//   nested('(?:\\d{1,3}[,.]){1,9}')  ['(?:\\d{1,3}[,.]){1,9}']
//   nested('(?:,\\d{3}){0,5}')       []          exactly three: there is one way to read it

type Repetition = { readonly least: number; readonly most: number; readonly end: number }

type Atom = { readonly start: number; readonly end: number; readonly repeats: boolean }

const classEnd = /\](?<=(?:^|[^\\])(?:\\\\){0,20}\])/g

/** The repetition that begins at `at`; exactly once where none does. */
function repetitionAt(source: string, at: number): Repetition {
  const braces = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(source.slice(at, at + 24))
  if (braces) {
    const [all, least = '', comma, most] = braces
    const end = at + all.length
    if (!comma) return { least: Number(least), most: Number(least), end }
    return { least: Number(least), most: most ? Number(most) : Number.POSITIVE_INFINITY, end }
  }
  const [least, most] = { '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] }[
    source[at] ?? ''
  ] ?? [1, 1]
  return { least: least ?? 1, most: most ?? 1, end: least === most ? at : at + 1 }
}

/** Where the class that opens at `at` closes. */
function endOfClass(source: string, at: number): number {
  classEnd.lastIndex = at + 1
  for (let match = classEnd.exec(source); match; match = classEnd.exec(source)) {
    if (match.index > at) return match.index + 1
  }
  return source.length
}

const escaped =
  /^\\(?:[pP]\{[^}]{1,60}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w{1,60}>|c[A-Za-z]|\d{1,2}|[\s\S])/

function endOfAtom(source: string, at: number): number {
  if (source[at] === '[') return endOfClass(source, at)
  if (source[at] === '\\') return at + (escaped.exec(source.slice(at, at + 70))?.[0].length ?? 1)
  return at + 1
}

type Found = { readonly unbounded: readonly string[]; readonly nested: readonly string[] }

function quantifiers(source: string): Found {
  const unbounded: string[] = []
  const nested: string[] = []
  const open: { start: number; repeats: boolean }[] = []
  for (let at = 0; at < source.length; ) {
    if (source[at] === '(') {
      open.push({ start: at, repeats: false })
      at +=
        /^\((?:\?(?:[:=!]|<[=!]|<\w{1,60}>|[a-z-]{1,8}:))?/.exec(source.slice(at, at + 70))?.[0]
          .length ?? 1
      continue
    }
    const group = source[at] === ')' ? open.pop() : undefined
    const atom: Atom = group
      ? { start: group.start, end: at + 1, repeats: group.repeats }
      : { start: at, end: endOfAtom(source, at), repeats: false }
    const { least, most, end } = repetitionAt(source, atom.end)
    const words = source.slice(atom.start, end)
    if (most === Number.POSITIVE_INFINITY) unbounded.push(words)
    if (most > 1 && atom.repeats) nested.push(words)
    const outer = open.at(-1)
    if (outer && (atom.repeats || (most > 1 && least !== most))) outer.repeats = true
    at = end > atom.end && source[end] === '?' ? end + 1 : end
  }
  return { unbounded, nested }
}

/** The parts of a pattern that may repeat without end. */
export function unbounded(source: string): readonly string[] {
  return quantifiers(source).unbounded
}

/** The groups that repeat and hold a repetition of varying length. */
export function nested(source: string): readonly string[] {
  return quantifiers(source).nested
}

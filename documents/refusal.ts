// Why a document is not read. A refusal is a value with its facts; messages/ says it in words.
//
// Deep inside a parser there is nobody to hand a value to, so `refuse` throws, and the one way in
// (read.ts) catches with `refusalOf`:
//
//   if (depth > limits.xmlDepth) refuse({ code: 'too-complex', what: 'depth', limit })

export type Refusal =
  /** Neither the bytes nor the name say what it is, or it is a kind we do not read. */
  | { readonly code: 'unknown-type'; readonly name: string }
  /** The name says one type, the bytes another. */
  | { readonly code: 'type-mismatch'; readonly name: string; readonly found: string }
  | {
      readonly code: 'too-large'
      readonly what:
        | 'file'
        | 'unpacked'
        | 'part'
        | 'parts'
        | 'text'
        | 'sheets'
        | 'cells'
        | 'merges'
        | 'pages'
        | 'objects'
      readonly limit: number
    }
  /** No bytes, or no words in it. */
  | { readonly code: 'empty' }
  /** `why`: 'ratio', 'unpacked', 'part', 'overlap', 'size-lie'. */
  | { readonly code: 'zip-bomb'; readonly why: string }
  | { readonly code: 'encrypted' }
  | { readonly code: 'macro'; readonly part: string }
  | { readonly code: 'doctype'; readonly part: string }
  | {
      readonly code: 'too-complex'
      readonly what: 'depth' | 'attributes' | 'entities' | 'elements'
      readonly limit: number
    }
  /** `why`: 'ambiguous', 'invalid', 'binary', or the name of one we do not read ('utf-7'). */
  | { readonly code: 'bad-encoding'; readonly why: string }
  | { readonly code: 'scan-without-text' }
  | { readonly code: 'classified-mark'; readonly mark: string }
  /** `saveAs`: the extension of the present format, 'docx' or 'xlsx' …. */
  | { readonly code: 'legacy-format'; readonly extension: string; readonly saveAs: string }
  /** `why`: for the person who looks after the server; never words of the document. */
  | { readonly code: 'damaged'; readonly why: string }
  | { readonly code: 'timeout'; readonly seconds: number }
  | { readonly code: 'out-of-memory'; readonly megabytes: number }
  /** LibreOffice is not there, or gave nothing. */
  | { readonly code: 'conversion-failed'; readonly why: string }

/** Stops the reading. Throws; `refusalOf` gets the refusal back. */
export function refuse(refusal: Refusal): never {
  throw new Error(`refused: ${refusal.code}`, { cause: refusal })
}

/** The refusal behind something thrown, or null where it is a bug or an outage. */
export function refusalOf(thrown: unknown): Refusal | null {
  if (!(thrown instanceof Error) || !thrown.message.startsWith('refused: ')) return null
  const cause = thrown.cause as Refusal | undefined
  return typeof cause?.code === 'string' ? cause : null
}

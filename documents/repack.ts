// The same content, the same bytes: Office packages written again with fixed dates and in a fixed
// order, so that a file can be compared, signed and reproduced.
//
//   repack(zip)  every entry dated 1980-01-01, docProps/core.xml without a clock

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const epoch = '1980-01-01T00:00:00Z'
const stamp = /(<dcterms:(?:created|modified)[^>]{0,80}>)[^<]{0,40}(<)/g

/** A docx or xlsx as its library wrote it → the same without anything that depends on the clock. */
export function repack(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const parts = entries.map(([name, content]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, content]
    return [name, strToU8(strFromU8(content).replace(stamp, `$1${epoch}$2`))]
  })
  // The list of content types comes first: some programs look at the first bytes only.
  parts.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(parts), { mtime: new Date('1980-01-01T00:00:00'), level: 9 })
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}

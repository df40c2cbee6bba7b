// The documents that every benchmark here runs on: the folder with `dev/` (with gold annotations)
// and `wild/` that is given as the argument.
//
//   node bench/compile.ts ../shared/corpus

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '@luoshi/plan'

/** A number that careful readers found; `at` and `q` say where it stands, as written. */
export type GoldQuantity = {
  readonly at: number
  readonly q: string
  readonly value: number
  readonly unit: string
  readonly role: string
  readonly measure: string
  readonly cmp: string
  readonly subject: string
  readonly due?: string | null
}

export type Gold = {
  readonly doc: string
  readonly range?: readonly [number, number]
  readonly quantities: readonly GoldQuantity[]
}

export type Document = Source & { readonly gold: Gold | null }

/** The corpus folder, from the command line; ends the run with a sentence where there is none. */
export function corpusFolder(): string {
  const folder = process.argv.slice(2).find((word) => !word.startsWith('--'))
  if (folder && existsSync(join(folder, 'dev'))) return folder
  process.stderr.write('Give the folder that holds dev/ and wild/ as the argument.\n')
  process.exit(2)
}

export function documentOf(name: string, text: string): Document {
  return { text, name, mediaType: 'text/plain', sha256: '0'.repeat(64), gold: null }
}

/** The text documents of one part, in order of their names. */
export function readDocuments(folder: string, part: 'dev' | 'wild'): readonly Document[] {
  const at = join(folder, part)
  return readdirSync(at)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const annotated = join(at, `${name}.gold.json`)
      const gold = existsSync(annotated) ? JSON.parse(readFileSync(annotated, 'utf8')) : null
      return { ...documentOf(name, readFileSync(join(at, name), 'utf8')), gold }
    })
}

export function characters(documents: readonly Source[]): number {
  return documents.reduce((sum, { text }) => sum + text.length, 0)
}

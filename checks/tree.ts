// The repository's own files, for the tests that read it as a whole.
//
//   files('.ts')   ['bench/compile.ts', …, 'plan/source.ts']

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the repository. */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)))

/** Documents with gold annotations and documents of many kinds; not part of the repository. */
export const corpus = join(repository, '..', 'shared', 'corpus')
export const scorer = join(repository, '..', 'shared', 'eval', 'score.mjs')

const left = new Set(['node_modules', 'dist', '.git', 'coverage', 'reports', '.stryker-tmp'])

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (left.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else yield relative(repository, path).split(sep).join('/')
  }
}

/** Paths from the root, with `/`, in order; of one ending, or all. */
export function files(ending = ''): string[] {
  return [...walk(repository)].filter((path) => path.endsWith(ending)).sort()
}

export function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

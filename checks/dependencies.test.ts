// Every package that we use has a line in docs/decisions/dependencies.md, with its version, and every
// line has its package.
//
//   | `fflate` | 0.8.3 | MIT | unzips docx and xlsx … |

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { files, read } from './tree.ts'

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']

/** Packages of others that a workspace names, as `name@version`. */
const used = new Set(
  files('package.json').flatMap((path) => {
    const manifest: Manifest = JSON.parse(read(path))
    return kinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([name]) => !name.startsWith('@luoshi/'))
        .map(([name, version]) => `${name}@${version}`),
    )
  }),
)

const rows = /^\| (`[^|]{1,300}) \| ([\d.]{1,20}(?:-[a-z.\d]{1,20})?) \|/gm
const told = new Set(
  [...read('docs/decisions/dependencies.md').matchAll(rows)].flatMap(([, names = '', version]) =>
    [...names.matchAll(/`([^`]{1,80})`/g)].map(([, name]) => `${name}@${version}`),
  ),
)

test('the list of dependencies is that of the manifests', () => {
  assert.deepEqual([...told].sort(), [...used].sort())
})

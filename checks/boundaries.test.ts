// A boundary that no tool checks does not exist, and a tool that nobody tries may be asleep. So each
// rule about who may import whom, and about the form of files, is broken once on purpose, in a copy
// of the configuration outside the repository, and the tool must name that file and that rule.
//
//   plan/planted-node.ts   import { thing } from 'node:fs'   → biome: noNodejsModules

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Planted, planted, plantedTypes } from './planted.ts'
import { repository } from './tree.ts'

const copied = [
  'biome.jsonc',
  'knip.json',
  'package.json',
  'tsconfig.json',
  ...['plan', 'documents', 'web', 'cli', 'bench'].map((room) => `${room}/package.json`),
  'plan/tsconfig.json',
]
const manifests: Record<string, string> = {
  'delivery/package.json':
    '{ "name": "@luoshi/delivery", "dependencies": { "@luoshi/plan": "*" } }',
  'server/package.json': '{ "name": "@luoshi/server", "dependencies": { "pg": "*" } }',
}
const standing: Record<string, string> = {
  'plan/source.ts': 'export const thing = 1\n',
  'plan/index.ts': "export { thing } from './source.ts'\n",
  'plan/planted-cycle-back.ts':
    "import { taken } from './planted-cycle.ts'\nexport const thing = taken\n",
}

/** A bare copy of the configuration with some files planted. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-boundaries-'))
  for (const path of copied) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(repository, path), join(folder, path))
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries({ ...manifests, ...standing, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function run(folder: string, tool: string, ...args: string[]): string {
  const command = join(repository, 'node_modules', '.bin', tool)
  const { stdout, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (error) throw error
  return stdout
}

type Side = 'broken' | 'lawful'
type Complaints = { readonly [side in Side]: readonly string[] }

const filesOf = (table: readonly Planted[], side: Side) =>
  Object.fromEntries(
    table.flatMap(({ file, [side]: text }) => (text === null ? [] : [[file, text]])),
  )

/** What the tool says about the broken files and about the lawful ones: `file rule` each. */
function complaints(table: readonly Planted[], ask: (folder: string) => string[]): Complaints {
  const said = { broken: [] as string[], lawful: [] as string[] }
  for (const side of ['broken', 'lawful'] as const) {
    const folder = plant(filesOf(table, side))
    said[side] = ask(folder)
    rmSync(folder, { recursive: true })
  }
  return said
}

type Diagnostic = { readonly category: string; readonly location: { readonly path: string } }

function askBiome(folder: string): string[] {
  const report = run(folder, 'biome', 'lint', '--reporter=json', '--max-diagnostics=none', '.')
  const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] }
  return diagnostics.map(({ category, location }) => `${location.path} ${category}`)
}

function askTypeScript(folder: string): string[] {
  const said = run(folder, 'tsc', '-p', 'plan', '--pretty', 'false').split('\n')
  return said.flatMap((line) => {
    const [, file, rule] =
      /^(plan\/[\w.-]{1,60})\(\d{1,9},\d{1,9}\): error (TS\d{1,6})/.exec(line) ?? []
    return file && rule ? [`${file} ${rule}`] : []
  })
}

for (const [name, table, ask] of [
  ['biome', planted, askBiome],
  ['tsc -p plan', plantedTypes, askTypeScript],
] as const) {
  describe(name, () => {
    let said: Complaints = { broken: [], lawful: [] }
    before(() => {
      said = complaints(table, ask)
    })
    for (const { file, rule } of table) {
      test(`${rule} stops ${file}`, () => {
        assert.ok(said.broken.includes(`${file} ${rule}`), `not among ${said.broken.join(', ')}`)
        assert.deepEqual(
          said.lawful.filter((line) => line.startsWith(`${file} `) && line.endsWith(rule)),
          [],
        )
      })
    }
  })
}

describe('knip', () => {
  const folder = plant({
    'plan/used.ts': 'export const used = 1\n',
    'plan/index.ts': "export { used } from './used.ts'\n",
    'plan/unused-file.ts': 'export const nobody = 1\n',
    'plan/half-used.ts': 'export const half = 1\nexport const other = 2\n',
    'plan/half.test.ts': "import { half } from './half-used.ts'\nhalf.toFixed()\n",
  })
  after(() => rmSync(folder, { recursive: true }))
  type Issue = { file: string; files?: unknown[]; exports?: { name: string }[] }

  test('stops a file that nobody imports and an export that nobody uses', () => {
    const { issues } = JSON.parse(run(folder, 'knip', '--reporter', 'json')) as { issues: Issue[] }
    const of = (file: string) => issues.find((issue) => issue.file === file)
    assert.equal(of('plan/unused-file.ts')?.files?.length, 1)
    assert.deepEqual(
      of('plan/half-used.ts')?.exports?.map(({ name }) => name),
      ['other'],
    )
    assert.equal(of('plan/used.ts'), undefined)
  })
})

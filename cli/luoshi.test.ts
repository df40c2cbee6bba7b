import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('luoshi.js', import.meta.url))

/** A Node on this machine that is too old to run TypeScript, if there is one. */
function oldNode(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((node) => {
      if (!existsSync(node)) return false
      const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
      return Number.parseInt(stdout.slice(1), 10) < 24
    })
}

const old = oldNode()
const skip = old === undefined && 'no old Node on this machine'

function run(node: string, args: readonly string[], script = launcher) {
  const { PATH, HOME } = process.env
  return spawnSync(node, [script, ...args], { encoding: 'utf8', env: { PATH, HOME } })
}

test('a Node that runs TypeScript runs the command itself', () => {
  const { status, stdout } = run(process.execPath, ['--version'])
  assert.equal(status, 0)
  assert.match(stdout, /^luoshi \d/)
})

test('an older one starts the Node that npm installed, and hands on what it says', { skip }, () => {
  const { status, stdout } = run(old ?? '', ['--version'])
  assert.equal(status, 0)
  assert.match(stdout, /^luoshi \d/)
  const misuse = run(old ?? '', ['destroy', '--lang', 'en'])
  assert.equal(misuse.status, 2)
  assert.match(misuse.stderr, /no command “destroy”/)
})

test('where there is none it says so in both languages', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-'))
  const alone = join(folder, 'luoshi.js')
  copyFileSync(launcher, alone)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const { status, stdout, stderr } = run(old ?? '', ['--version'], alone)
  rmSync(folder, { recursive: true })
  assert.equal(status, 3)
  assert.equal(stdout, '')
  assert.match(stderr, /需要 Node 24/)
  assert.match(stderr, /needs Node 24/)
})

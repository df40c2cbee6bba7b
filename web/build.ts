// The pages, built when their sources changed since: `npm start` on a fresh checkout builds them once.
//
//   const folder = await builtPages({ building: () => console.error('…') })   .../web/dist/3f9a…
//
// Each build has a folder of its own, named by what it was made from: two that start at once disturb neither each
// other nor a server that still serves an earlier one.

import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'web', 'dist')
/** An earlier build may still be served; it goes when it is as old as this, in milliseconds. */
const kept = 7 * 24 * 3600 * 1000

/** All that ends up in a page, or decides how. */
const sources = ['web', 'plan', 'delivery', 'package-lock.json']
const isSource = (path: string) =>
  /\.(?:tsx?|html|css|svg|js|json)$/.test(path) &&
  !/\.(?:test|long|fixture)\.ts$|(?:^|\/)(?:node_modules|dist|cases|journeys)\//.test(path)

/**
 * The folder of the built pages; builds them first where a source is not what it was.
 * @throws Error as Vite says it, where a source does not build
 */
export async function builtPages(tell: { building: () => void }): Promise<string> {
  const folder = join(dist, (await digestOf(sources)).slice(0, 16))
  if (await isThere(folder)) return folder
  tell.building()
  const { build } = await import('vite')
  const outDir = `${folder}.${process.pid}`
  const configFile = join(root, 'web', 'vite.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  await compress(outDir)
  await rename(outDir, folder).catch(async (error) => {
    // Another process was quicker, with the same sources.
    await rm(outDir, { recursive: true })
    if (!(await isThere(folder))) throw error
  })
  await forget(folder)
  return folder
}

const isThere = (folder: string) => stat(folder).then(Boolean, () => false)

async function forget(current: string): Promise<void> {
  for (const name of await readdir(dist)) {
    const folder = join(dist, name)
    const { mtimeMs } = await stat(folder)
    const isOld = folder !== current && Date.now() - mtimeMs > kept
    if (isOld) await rm(folder, { recursive: true, force: true })
  }
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesIn(join(root, path))) {
      hash.update(`${relative(root, file)}\n`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesIn(path: string): Promise<readonly string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!found) return [path]
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => isSource(relative(root, file)))
    .sort()
}

/** Beside each file its smaller twins, so that no request waits for a compressor. */
async function compress(folder: string): Promise<void> {
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile() || !/\.(?:js|css|svg|html)$/.test(one.name)) continue
    const file = join(one.parentPath, one.name)
    const bytes = await readFile(file)
    await writeFile(`${file}.gz`, await done((then) => gzip(bytes, { level: 9 }, then)))
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    await writeFile(`${file}.br`, await done((then) => brotliCompress(bytes, quality, then)))
  }
}

function done(start: (then: (error: Error | null, bytes: Buffer) => void) => void) {
  return new Promise<Buffer>((resolve, reject) => {
    start((error, bytes) => (error ? reject(error) : resolve(bytes)))
  })
}

// The pages, built when their sources changed since: `npm start` on a fresh checkout builds them once.
//
//   const folder = await builtPages({ building: () => console.error('…') })   .../web/dist

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'web', 'dist')
const marker = join(dist, 'sources.sha256')

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
  const digest = await digestOf(sources)
  const built = await readFile(marker, 'utf8').catch(() => null)
  if (built === digest) return dist
  tell.building()
  const { build } = await import('vite')
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' })
  await compress(dist)
  await writeFile(marker, digest)
  return dist
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

// What a browser has to load to compile plans: the whole of @luoshi/plan, for Chromium 109.
//
//   node bench/bundle.ts

import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { print } from './grid.ts'

const { outputFiles, metafile } = await build({
  stdin: { contents: "export * from '@luoshi/plan'", resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  charset: 'utf8',
  target: 'chrome109',
  platform: 'browser',
})
const bytes = outputFiles[0]?.contents ?? new Uint8Array()
const kilobytes = (size: number) => (size / 1000).toFixed(1)
print('The compiler for the browser, kB (at most 60 gzipped)', [
  ['bundle', 'kB'],
  ['minified', kilobytes(bytes.length)],
  ['gzipped', kilobytes(gzipSync(bytes, { level: 9 }).length)],
])

const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
const largest = parts.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 8)
print('Its largest parts, minified kB', [
  ['file', 'kB'],
  ...largest.map(([path, { bytesInOutput }]) => [path, kilobytes(bytesInOutput)]),
])

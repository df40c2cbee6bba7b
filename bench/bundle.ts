// What a browser has to load to compile plans, for Chromium 109: what shows the plan as one types; the
// whole compiler, with the check of the plan and the washed words; and all that @luoshi/plan exports
// (the comparison of versions and the sentences of both languages as well).
//
//   node bench/bundle.ts

import { gzipSync } from 'node:zlib'
import { bundle } from './browser.ts'
import { print } from './grid.ts'

const kilobytes = (size: number) => (size / 1000).toFixed(1)
const draft = await bundle("export { draft } from '@luoshi/plan'")
const compiler = await bundle("export { compile } from '@luoshi/plan'")
const all = await bundle("export * from '@luoshi/plan'")
print('For the browser, kB (what shows the plan: at most 60 gzipped)', [
  ['bundle', 'minified', 'gzipped'],
  ...Object.entries({
    'draft, loaded first': draft,
    'the whole compiler': compiler,
    'everything exported': all,
  }).map(([name, { bytes }]) => [
    name,
    kilobytes(bytes.length),
    kilobytes(gzipSync(bytes, { level: 9 }).length),
  ]),
])

const largest = compiler.parts
  .map(([path, { bytesInOutput }]) => ({ path: path.replace(/^(?:\.\.\/)+/, ''), bytesInOutput }))
  .sort((a, b) => b.bytesInOutput - a.bytesInOutput)
print('The largest parts of the compiler, minified kB', [
  ['file', 'kB'],
  ...largest.slice(0, 12).map(({ path, bytesInOutput }) => [path, kilobytes(bytesInOutput)]),
])

// The compiler as a browser gets it: one minified module, for Chromium 109.
//
//   const { bytes } = await bundle("export { compile } from '@luoshi/plan'")

import { build } from 'esbuild'

/** Bundles what the module `contents` exports; `parts` says how much of it each file is. */
export async function bundle(contents: string, format: 'esm' | 'iife' = 'esm') {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format,
    charset: 'utf8',
    globalName: 'luoshi',
    target: 'chrome109',
    platform: 'browser',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  return { bytes, parts }
}

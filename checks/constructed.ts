// Run on its own: `node checks/constructed.ts FILE…`. Loads the modules, then compiles a sentence,
// and prints every regular expression that was built from text on the way, with the line that built
// it. What is built after loading is built again and again: patterns belong to the module's top.
//
//   [{"at":"plan/unit-phrase.ts:31","source":"牵头单位：","flags":"g","late":false}]

import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repository } from './tree.ts'

export type Constructed = {
  readonly at: string
  readonly source: string
  readonly flags: string
  readonly late: boolean
}

const found: Constructed[] = []
const state = { late: false }
const frame = /file:\/\/(\/[^\s:]{1,400}\.ts):(\d{1,9}):/

/** The line of ours that asked for a pattern; null where a dependency did. */
function asker(stack: string): string | null {
  const line = stack
    .split('\n')
    .find((words) => words.includes('file://') && !words.includes(import.meta.url))
  const [, path, row] = frame.exec(line ?? '') ?? []
  if (!path || path.includes('/node_modules/')) return null
  return `${relative(repository, path).split(sep).join('/')}:${row}`
}

function note(pattern: RegExp): RegExp {
  const at = asker(new Error().stack ?? '')
  if (at) found.push({ at, source: pattern.source, flags: pattern.flags, late: state.late })
  return pattern
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, [pattern, flags]) => note(new target(pattern, flags)),
  apply: (target, _, [pattern, flags]) => note(target(pattern, flags)),
})

type Compiler = { compile?: (source: Readonly<Record<string, string>>) => unknown }
const text =
  '2031年全区工作要点\n一、发展目标\n1.新增企业20家，6月底前完成。（牵头单位：区工信局；配合单位：区财政局）\n'
const loaded: Compiler[] = []
for (const path of process.argv.slice(2)) {
  loaded.push(await import(pathToFileURL(join(repository, path)).href))
}
state.late = true
const source = { text, name: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) }
for (const module of loaded) module.compile?.(source)
process.stdout.write(JSON.stringify(found))

// Started: the real command in a process of its own, for the tests.
//
//   commandIn(folder)(['check', 'plan.txt'])   { code: 0, out: '…', err: '' }

import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command in `folder`, with nothing of the environment but the path, a home, and `also`. */
export function commandIn(
  folder: string,
  also: Readonly<Record<string, string>> = {},
): (args: readonly string[], input?: string | Uint8Array) => Ran {
  return (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, ...also },
    })
    return { code: status, out: stdout, err: stderr }
  }
}

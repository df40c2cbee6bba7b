// Started: the real command in a process of its own, for the tests.
//
//   commandIn(folder)(['check', 'plan.txt'])     { code: 0, out: '…', err: '' }
//   const server = startIn(folder, ['serve'])    await server.says(/http:[^ ]+/)   await server.stop()

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** What was started and has not ended, by its folder. */
const running = new Map<string, Set<ChildProcess>>()

/** A folder that the database's user can enter too; when the tests end it goes, and what still runs in it. */
export function openFolder(after: (end: () => Promise<void>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-'))
  chmodSync(folder, 0o755)
  after(async () => {
    for (const child of running.get(folder) ?? []) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export type Started = {
  /** What stdout or stderr says that fits, once it does. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
  /** The exit code, and all that was said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
  stop(): Promise<number | null>
}

/** Starts the command and lets it run. */
export function startIn(folder: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk)
      child.emit('said')
    })
  }
  const here = running.get(folder) ?? new Set()
  running.set(folder, here.add(child))
  const ended = once(child, 'exit').then(([code]) => {
    here.delete(child)
    return { code: code as number | null, said }
  })
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(said)
      if (found) return found
      const went = await Promise.race([once(child, 'said').then(() => null), ended])
      if (went) throw new Error(`ended with ${went.code}, having said: ${said}`)
    }
  }
  const signal = (name: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void child.kill(name)
  const stop = async () => {
    signal('SIGTERM')
    return (await ended).code
  }
  return { says, signal, ended, stop }
}

// The postmaster: the database's own process, started and stopped by us and by nobody else.
//
//   const postmaster = await startPostmaster({ program, cluster, flags, owner })
//   await postmaster.stop()
//
// It has a process group of its own: Ctrl-C in a terminal goes to every process of the terminal's group, and the
// database must outlive the requests that are still being answered. Where our process ends without having stopped
// it, it is told to stop then.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Postmaster = { stop(): Promise<void> }

type Given = {
  /** The path of `postgres`. */
  readonly program: string
  readonly cluster: string
  readonly flags: readonly string[]
  /** Whom it runs as; null for the user that runs us. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  readonly said: (words: string) => void
}

/** @throws Error where it ends before it is ready; what it said is told to `said` */
export async function startPostmaster(given: Given): Promise<Postmaster> {
  const { program, cluster, flags, owner, said } = given
  const child = spawn(program, ['-D', cluster, '-c', 'lc_messages=C', ...flags], {
    ...(owner ?? {}),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = () => void child.kill('SIGINT')
  process.once('exit', end)
  try {
    await ready(child, said)
  } catch (error) {
    process.off('exit', end)
    throw error
  }
  return {
    stop: async () => {
      process.off('exit', end)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      // SIGINT: sessions are ended, what is committed is kept, no recovery at the next start.
      child.kill('SIGINT')
      await ended
    },
  }
}

function ready(child: ChildProcess, said: Given['said']): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the database ended before it was ready')))
    child.stderr?.on('data', (chunk: Buffer) => {
      const words = String(chunk)
      said(words)
      if (words.includes('database system is ready to accept connections')) resolve()
    })
  })
}

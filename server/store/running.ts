// Who runs the database of a folder: the process that started it, or nobody any more. A server that was killed leaves
// its database running; the next one stops that cleanly and starts its own, so that there are never two.
//
//   await leave(cluster)                       this process has started it
//   const running = await runningIn(cluster)   { pid, sockets, isOrphan: true }
//   if (running?.isOrphan) await stopOrphan(running, folder)
//
// A number alone does not name a process: after a crash it may be another's. Where the system tells (Linux) a
// database is known by the folder it works in, and a server by the moment at which it began; elsewhere a number that
// is in use is believed, and nothing is stopped.

import { existsSync } from 'node:fs'
import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreTrouble } from './trouble.ts'

export type RunningIn = {
  /** Whoever has to be stopped: the process that started the database, or the database itself where that is gone. */
  readonly pid: number
  readonly sockets: string
  /** Whether it is this folder's database without any doubt, and nobody's. */
  readonly isOrphan: boolean
}

export async function runningIn(cluster: string): Promise<RunningIn | null> {
  const file = join(cluster, 'postmaster.pid')
  const [own, , , , sockets = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const found = own ? await isDatabase(Number(own), cluster) : 'no'
  if (found === 'no') return null
  const [pid, began] = (await readFile(starterFile(cluster), 'utf8').catch(() => '')).split(' ')
  const starter = Number(pid ?? 0)
  const isThere = starter > 0 && isAlive(starter) && (!began || began === (await beganAt(starter)))
  return {
    ...{ pid: isThere ? starter : Number(own), sockets },
    isOrphan: found === 'yes' && !isThere,
  }
}

/** Leaves word that this process started the database. */
export async function leave(cluster: string): Promise<void> {
  const began = await beganAt(process.pid)
  await writeFile(starterFile(cluster), began ? `${process.pid} ${began}` : String(process.pid))
}

export async function leaveNoMore(cluster: string): Promise<void> {
  await rm(starterFile(cluster), { force: true })
}

/** Sessions are ended, what is committed is kept. @throws StoreTrouble where it may not be stopped, or does not */
export async function stopOrphan({ pid }: RunningIn, folder: string): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
    throw new StoreTrouble('folder-in-use', { folder, pid }, error)
  }
  for (let waited = 0; isAlive(pid); waited += step) {
    if (waited >= patience) throw new StoreTrouble('folder-in-use', { folder, pid })
    await wait(step)
  }
}
const [step, patience] = [50, 60_000]

const starterFile = (cluster: string) => join(cluster, '..', 'luoshi.pid')

/**
 * Takes away the file of a database that was cut off: PostgreSQL would take the number in it for a running database's
 * where any process has it now. One process at a time, so that nobody's but a dead one's is taken.
 */
export async function clearAway(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const clearing = join(cluster, '..', 'luoshi.clearing')
  if (!existsSync(file)) return
  if (
    !(await writeFile(clearing, '', { flag: 'wx' }).then(
      () => true,
      () => false,
    ))
  )
    return
  try {
    if (!(await runningIn(cluster))) await rm(file, { force: true })
  } finally {
    await rm(clearing, { force: true })
  }
}

/** Whether the number is that of a database working in this folder. */
async function isDatabase(pid: number, cluster: string): Promise<'yes' | 'no' | 'perhaps'> {
  if (!isAlive(pid)) return 'no'
  if (!existsSync('/proc/self')) return 'perhaps'
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster)) ? 'yes' : 'no'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no' : 'perhaps'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, in ticks since the machine did; null of one that ended, or where the system does not tell. */
async function beganAt(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' ? null : (fields[18] ?? null)
}

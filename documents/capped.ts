// Starts a worker for one document and holds it to its budget: processor time, waiting time,
// memory. What the worker cannot do is taken from it beforehand: Node's permission model leaves it
// reading the program's own files; there is no network, no writing, no child.
//
//   await parseCapped({ kind: 'office', bytes, extension: 'docx' })
//   { kind: 'docx', extract } or { refusal: { code: 'timeout', seconds: 30 } }

import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from './limits.ts'
import type { Job, Parsed } from './parse.ts'
import type { Refusal } from './refusal.ts'

/** What a worker may use. */
export type Budget = {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly heapMegabytes: number
  readonly rssMegabytes: number
}

export type Outcome = Parsed | { readonly refusal: Refusal }

type Answer = Outcome | { readonly fault: string }

let running = 0
const waiting: (() => void)[] = []

/** At most `limits.workers` at a time; others wait their turn. */
export async function parseCapped(job: Job, budget: Budget = limits): Promise<Outcome> {
  if (running >= limits.workers) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await run(job, budget)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function run(job: Job, budget: Budget): Promise<Outcome> {
  const here = fileURLToPath(import.meta.url)
  const child = startConfined(here.replace(/capped(\.[a-z]{2,3})$/, 'worker$1'), budget)
  let verdict: Refusal | null = null
  const stop = (refusal: Refusal) => {
    verdict ??= refusal
    child.kill('SIGKILL')
  }
  const watch = setInterval(() => inspect(child, budget, stop), 50)
  const bell = setTimeout(
    () => stop({ code: 'timeout', seconds: budget.wallSeconds }),
    budget.wallSeconds * 1000,
  )
  try {
    const answer = await talk(child, job, budget)
    if ('fault' in answer) {
      throw new Error(`the reader failed: ${answer.fault}`)
    }
    return answer
  } catch (thrown) {
    if (verdict) return { refusal: verdict }
    throw thrown
  } finally {
    clearInterval(watch)
    clearTimeout(bell)
    child.kill('SIGKILL')
  }
}

/** Sends the job and waits for the answer or the end of the worker. */
function talk(child: ChildProcess, job: Job, budget: Budget): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (errors.length < 4000) errors += chunk.toString('utf8')
    })
    child.once('message', (answer) => resolve(answer as Answer))
    child.on('error', reject)
    child.once('close', (code, signal) => {
      if (/heap out of memory|Array buffer allocation failed/.test(errors)) {
        resolve({ refusal: { code: 'out-of-memory', megabytes: budget.heapMegabytes } })
      } else if (code === 0) {
        resolve({ refusal: { code: 'damaged', why: 'the reader gave up' } })
      } else reject(new Error(`the reader ended (${code ?? signal}): ${errors.slice(0, 1000)}`))
    })
    child.send(job, (error) => {
      if (error) errors += String(error)
    })
  })
}

/** Starts a script of this folder with nothing but its channel to us. */
export function startConfined(script: string, budget: Budget): ChildProcess {
  return fork(script, [], {
    execArgv: [
      `--max-old-space-size=${budget.heapMegabytes}`,
      '--disable-proto=delete',
      ...permissions(dirname(fileURLToPath(import.meta.url))),
    ],
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** Reading its own folder and the libraries beside and above it. */
function permissions(here: string): readonly string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  const allowed = [here]
  for (let at = here; at !== dirname(at); at = dirname(at)) {
    for (const each of ['node_modules', 'package.json']) {
      if (existsSync(join(at, each))) allowed.push(join(at, each))
    }
  }
  return ['--permission', ...allowed.map((path) => `--allow-fs-read=${path}`)]
}

/** Linux tells what a process uses; elsewhere the heap's cap and the clock have to do. */
function inspect(child: ChildProcess, budget: Budget, stop: (refusal: Refusal) => void): void {
  if (process.platform !== 'linux' || child.pid === undefined) return
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const seconds = (Number(fields[11]) + Number(fields[12])) / 100
    const status = readFileSync(`/proc/${child.pid}/status`, 'latin1')
    const megabytes = Number(/^VmRSS:\s{1,20}(\d{1,15})/m.exec(status)?.[1] ?? 0) / 1024
    if (seconds > budget.cpuSeconds) stop({ code: 'timeout', seconds: budget.cpuSeconds })
    if (megabytes > budget.rssMegabytes) {
      stop({ code: 'out-of-memory', megabytes: budget.rssMegabytes })
    }
  } catch {
    // It has just ended; `close` tells the rest.
  }
}

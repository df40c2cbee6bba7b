// What a document's code would try if it ever ran in the worker. Each attempt reports whether it
// was stopped. Test data only.

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const attempts: Readonly<Record<string, () => unknown>> = {
  read: () => readFileSync('/etc/passwd'),
  write: () => writeFileSync(join(tmpdir(), 'luoshi-escape'), 'x'),
  writeBeside: () => writeFileSync(new URL('./escaped.ts', import.meta.url), 'x'),
  spawn: () => spawnSync('/bin/sh', ['-c', 'true']).error ?? 'ran',
  proto: () => ({})['__proto__' as never] ?? new Error('none'),
  environment: () => {
    if (Object.keys(process.env).some((key) => /^(?:HOME|PATH|USER)$/.test(key))) return 'seen'
    throw new Error('none')
  },
}

const outcomes = Object.entries(attempts).map(([name, attempt]) => {
  try {
    const got = attempt()
    return [name, got instanceof Error ? 'stopped' : 'escaped']
  } catch {
    return [name, 'stopped']
  }
})

/** Refused by the process itself, not by whoever would have answered. */
async function connects(): Promise<string> {
  try {
    await fetch('http://127.0.0.1:9999/')
    return 'escaped'
  } catch (thrown) {
    const cause = (thrown as Error).cause as { code?: string } | undefined
    return cause?.code === 'ERR_ACCESS_DENIED' ? 'stopped' : String(cause)
  }
}

/** The refusal comes from below, where only the process can catch it. */
function listens(): Promise<string> {
  return new Promise((resolve) => {
    process.once('uncaughtException', () => resolve('stopped'))
    createServer().listen(0, '127.0.0.1', () => resolve('escaped'))
  })
}

process.once('message', async () => {
  const net = [
    ['connect', await connects()],
    ['listen', await listens()],
  ]
  process.send?.(Object.fromEntries([...outcomes, ...net]), () => process.disconnect?.())
})

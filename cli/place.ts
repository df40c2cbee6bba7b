// Place: where the data is, as folder and environment say, and what an administrator can mend when it cannot be used.
//
//   placeOf('luoshi-data')   { data: 'luoshi-data', databaseUrl: process.env.DATABASE_URL ?? null, … }

import process from 'node:process'
import { StoreTrouble } from '@luoshi/server'
import { say } from './messages/index.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

export function placeOf(folder: string) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  return { data: folder, databaseUrl: DATABASE_URL || null, ownerUrl: DATABASE_OWNER_URL || null }
}

/** What a path can be that is not there, not ours, or not of the kind that is wanted. */
const unusable: ReadonlySet<unknown> = new Set([
  ...['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EROFS', 'ENOSPC'],
])

/** 4 with a sentence on stderr; what is no trouble of the place is thrown on. */
export function troubled(error: unknown, { language, err }: Screen): 4 {
  const words = say(language)
  if (error instanceof StoreTrouble) {
    err(`${visible(error.message)}\n`)
    return 4
  }
  const { code, path = '', port = 0 } = error as { code?: string; path?: string; port?: number }
  const sentence =
    code === 'EADDRINUSE'
      ? words.portTaken(port)
      : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
        ? words.noSuchAddress
        : code === 'EACCES' && port > 0
          ? words.portForbidden(port)
          : unusable.has(code)
            ? words.unusable(visible(path))
            : code?.startsWith('ERR_OSSL') || code === 'ERR_SSL_WRONG_VERSION_NUMBER'
              ? words.tlsUnfit
              : null
  if (sentence === null) throw error
  err(`${sentence}\n`)
  return 4
}

/** npm runs its scripts in the repository, whichever folder it was called in. */
export function calledFrom(): string {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env
  return (event === 'start' && folder) || process.cwd()
}

/** Ends the process at a signal, with the code that shells know; what was started is told to stop. */
export function endAtSignals(): void {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}

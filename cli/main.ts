// The command `luoshi`, run by Node as it is:
//
//   node cli/main.ts compile 工作要点.docx
//
// Only what every command needs is loaded here; the rest waits until it is asked for.

import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

// In a folder of the user's own: a shared one could be filled by somebody else.
enableCompileCache(join(homedir(), '.cache', 'luoshi'))

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))

// The worker: one process, one document. It gets bytes over its channel and gives an extract or a
// refusal back. It may read the program's own files and nothing else: no network, no writing, no
// other process (see capped.ts, which starts it, watches it and ends it).

import { limits } from './limits.ts'
import { type Job, parse } from './parse.ts'
import { type Refusal, refusalOf } from './refusal.ts'

// pdf.js leaves promises behind that nobody waits for; a broken file rejects them, and that must not
// take the answer away.
process.on('unhandledRejection', () => {})

process.once('message', (job: Job) => {
  parse(job).then(answer, (thrown) => {
    const refusal = refusalOf(thrown) ?? exhaustion(thrown)
    answer(refusal ? { refusal } : { fault: String((thrown as Error)?.stack ?? thrown) })
  })
})

/** What the engine itself refuses to give: room for one more array, or one more call. */
function exhaustion(thrown: unknown): Refusal | null {
  if (!(thrown instanceof RangeError)) return null
  if (/call stack/.test(thrown.message)) {
    return { code: 'too-complex', what: 'depth', limit: limits.xmlDepth }
  }
  return /allocation|array length|string length/i.test(thrown.message)
    ? { code: 'out-of-memory', megabytes: limits.rssMegabytes }
    : null
}

function answer(outcome: unknown): void {
  process.send?.(outcome, () => process.disconnect?.())
}

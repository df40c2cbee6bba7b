// The worker: one process, one document. It gets bytes over its channel and gives an extract or a
// refusal back. It may read the program's own files and nothing else: no network, no writing, no
// other process (see capped.ts, which starts it, watches it and ends it).

import { type Job, parse } from './parse.ts'
import { refusalOf } from './refusal.ts'

process.once('message', (job: Job) => {
  parse(job).then(answer, (thrown) => {
    const refusal = refusalOf(thrown)
    answer(refusal ? { refusal } : { fault: String((thrown as Error)?.stack ?? thrown) })
  })
})

function answer(outcome: unknown): void {
  process.send?.(outcome, () => process.disconnect?.())
}

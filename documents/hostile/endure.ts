// Reads mutants, as the worker would, and says which of them made trouble. Test data only.
//
//   await endure({ seed: 1, count: 500 })   [] where all was read or refused, and in time

import { parse } from '../parse.ts'
import { readDocument } from '../read.ts'
import { refusalOf } from '../refusal.ts'
import { dice } from './dice.ts'
import { type Mutant, mutant } from './mutate.ts'

/** Small files: more than this is a loop. */
const mostMilliseconds = 3000

/** What went wrong: the seed that gives the mutant again, and what was thrown or how long it took. */
export async function endure(of: {
  readonly seed: number
  readonly count: number
}): Promise<readonly string[]> {
  const trouble: string[] = []
  for (let i = 0; i < of.count; i += 1) {
    const seed = of.seed * 1_000_003 + i
    const started = performance.now()
    const thrown = await attempt(mutant(dice(seed)))
    const took = performance.now() - started
    if (thrown !== null) trouble.push(`seed ${seed}: ${thrown}`)
    if (took > mostMilliseconds) trouble.push(`seed ${seed}: ${Math.round(took)} ms`)
  }
  return trouble
}

async function attempt({ kind, name, bytes }: Mutant): Promise<string | null> {
  try {
    if (kind === 'txt') await readDocument(bytes, name)
    else check(await parse({ kind, bytes, extension: name.slice(2) }))
    return null
  } catch (thrown) {
    return refusalOf(thrown) ? null : String((thrown as Error)?.stack ?? thrown)
  }
}

function check({ extract: { text, places } }: Awaited<ReturnType<typeof parse>>): void {
  let last = 0
  for (const { start, end } of places) {
    if (start < last || end <= start || end > text.length) throw new Error(`place ${start}–${end}`)
    last = end
  }
}

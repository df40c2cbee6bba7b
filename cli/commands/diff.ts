// luoshi diff OLD NEW: what the later version of a plan changed, by meaning.

import { diff } from '@luoshi/plan'
import { each } from '../each.ts'
import type { Opened } from '../open.ts'
import type { Diff } from '../options.ts'
import type { Screen } from '../screen.ts'

export async function diffFiles({ before, after, json }: Diff, screen: Screen): Promise<number> {
  const opened: Opened[] = []
  const read = await each({ files: [before, after] }, screen, (one) => void opened.push(one))
  const [earlier, later] = opened
  if (read !== 0 || !earlier || !later) return 3
  const changes = diff(earlier.plan, later.plan)
  if (json) {
    screen.out(`${JSON.stringify(changes)}\n`)
  } else {
    const { changesOf } = await import('../print/diff.ts')
    screen.out(`${changesOf({ before: earlier.plan, after: later.plan, changes }, screen)}\n`)
  }
  return 0
}

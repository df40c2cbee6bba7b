// Plan: the whole of it for a person: head, table, findings.

import { say as sayFinding } from '@luoshi/plan'
import type { Opened } from '../open.ts'
import type { Screen } from '../screen.ts'
import { findingsOf } from './findings.ts'
import { headOf, tableOf } from './table.ts'

export function planOf(opened: Opened, screen: Screen): string {
  const { plan } = opened
  const found = findingsOf(opened, {
    screen,
    sentence: (finding) => sayFinding(finding, screen.language),
    most: 3,
  })
  const parts = [headOf(opened, screen), tableOf(plan, screen), ...(found ? [found] : [])]
  return `${parts.join('\n\n')}\n\n`
}

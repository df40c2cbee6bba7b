// A figure from January on that is lower than before. Only a correction lowers it, and that has a source.

import { decimal } from '@luoshi/plan'
import type { History } from './history.ts'
import type { Doubted } from './warning.ts'

export function falling({ target, told, last }: History): Doubted | null {
  if (target.accrual !== 'cumulative' || !last) return null
  return decimal.compare(told.value, last.value) < 0
    ? { code: 'cumulative-falls', value: told.value, last: last.value }
    : null
}

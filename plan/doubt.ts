// Doubt: which of the things read from the text a reviewer should look at first.

import type { Doubt, Quantity } from './plan.ts'

export function doubtsOf(_quantities: readonly Quantity[]): readonly Doubt[] {
  return []
}

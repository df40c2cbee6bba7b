// A quantity that the compiler read as scope, made a target all the same: a person knows better.
//
//   targetFrom(compiled, quantity, 'monthly')   { subject: '在建工业项目', base: '3', … }

import { aimsOf, type Frequency, type Target, type TargetId } from '@luoshi/delivery'
import type { Commitment, Quantity } from '@luoshi/plan'

export function targetFrom(
  commitment: Commitment,
  quantity: Quantity,
  frequency: Frequency,
): Target | null {
  const alone = {
    ...commitment,
    quantities: [{ ...quantity, role: 'target' as const, baseTarget: null }],
    pledges: [],
  }
  const [aim] = aimsOf(alone, frequency)
  return aim ? { id: crypto.randomUUID() as TargetId, ...aim } : null
}

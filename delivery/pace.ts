// Pace: how far a commitment should be by now.

import type { Day } from './day.ts'
import type { Decimal } from './figure.ts'

/**
 * The item's own curve. `linear`: months passed of twelve. `steps`: so many per cent of the year's
 * amount are planned by the end of each month 1 … 12 (seasonal work too). `milestones`: by the days of its
 * milestones alone.
 */
export type PeriodPlan =
  | { readonly kind: 'linear' }
  | { readonly kind: 'steps'; readonly shares: readonly Decimal[]; readonly from: Day | null }
  | { readonly kind: 'milestones' }

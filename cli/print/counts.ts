// Counts: what a plan holds, in the numbers of its title line.

import type { Plan, Severity } from '@luoshi/plan'
import type { Counts } from '../messages/zh-CN.ts'

export function countsOf({ commitments }: Plan): Counts {
  const quantities = commitments.flatMap((commitment) => commitment.quantities)
  const units = commitments.flatMap(({ units: { lead, support } }) => [...lead, ...support])
  return {
    commitments: commitments.length,
    targets: quantities.filter(({ role }) => role === 'target').length,
    stretches: quantities.filter(({ role }) => role === 'stretch').length,
    pledges: commitments.reduce((count, { pledges }) => count + pledges.length, 0),
    units: new Set(units).size,
  }
}

export function severitiesOf({ findings }: Plan): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

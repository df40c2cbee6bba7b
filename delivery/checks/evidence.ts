// What a claim is shown with: nothing, what served elsewhere, or what is older than the claim.
//
// Evidence is asked for only where something is claimed to be reached — a milestone, the year's target —
// never as a trace of work (减负若干规定 2024, PRACTICE §9.2), and never for a figure with an official source. One
// file may serve several items of one unit in one period; one fresh file among old ones is enough.

import { addDays } from '../day.ts'
import type { EvidenceId } from '../ids.ts'
import { firstDay } from '../period.ts'
import type { Filled } from '../report.ts'
import { hasReached } from '../target.ts'
import type { History } from './history.ts'
import { reachedBefore } from './stages.ts'
import type { EvidenceFact, Field, Seen, Use, Warning } from './warning.ts'

/** Papers of the last days before a period are told in it. */
const slack = 15

export function evidenceDoubts(
  filled: Filled,
  histories: readonly History[],
  seen: Seen,
): readonly Warning[] {
  const claim = claimOf(filled, histories, seen)
  if (filled.evidence.length === 0) {
    return claim
      ? [{ code: 'evidence-missing', severity: 'explain', at: claim.at, claim: claim.name }]
      : []
  }
  const progress = claim !== null || histories.some(({ now }) => now.amount !== '0')
  const doubt = progress && (reused(filled.evidence, seen) ?? older(filled.evidence, seen))
  return doubt ? [doubt] : []
}

/** What is claimed to be reached now and was not before. */
function claimOf(
  { reached }: Filled,
  histories: readonly History[],
  seen: Seen,
): { readonly at: Field; readonly name: string } | null {
  const before = reachedBefore(seen)
  const milestone = seen.commitment.milestones.find(
    ({ id }) => reached.includes(id) && !before.has(id),
  )
  if (milestone) return { at: { milestone: milestone.id }, name: milestone.name }
  const crossing = histories.find(
    ({ target, told, last }) =>
      target.source === 'reported' &&
      !target.partOf &&
      told.from === null &&
      target.accrual === 'cumulative' &&
      hasReached(target, told.value) &&
      !(last && hasReached(target, last.value)),
  )
  return crossing ? { at: { target: crossing.target.id }, name: crossing.target.subject } : null
}

function reused(evidence: readonly EvidenceId[], seen: Seen): Warning | null {
  const uses = evidence.map((id) => ({ id, use: useElsewhere(seen.evidence[id], seen) }))
  const first = uses.find(({ use }) => use && use.unit !== seen.commitment.lead) ?? uses[0]
  if (!first?.use) return null
  const others = first.use.unit !== seen.commitment.lead
  return others || uses.every(({ use }) => use !== null)
    ? { code: 'evidence-reused', severity: 'look', at: { evidence: first.id }, use: first.use }
    : null
}

function useElsewhere(fact: EvidenceFact | undefined, { commitment, period }: Seen): Use | null {
  const uses = fact?.uses.filter((use) => use.period !== period || use.unit !== commitment.lead)
  return uses?.find(({ unit }) => unit !== commitment.lead) ?? uses?.[0] ?? null
}

function older(evidence: readonly EvidenceId[], { evidence: facts, period }: Seen): Warning | null {
  const from = addDays(firstDay(period), -slack)
  const dated = evidence.map((id) => ({ id, madeOn: facts[id]?.madeOn ?? null }))
  const [first] = dated
  if (!first?.madeOn || dated.some(({ madeOn }) => madeOn === null || madeOn >= from)) return null
  const { id, madeOn } = first
  return { code: 'evidence-older', severity: 'look', at: { evidence: id }, madeOn, period }
}

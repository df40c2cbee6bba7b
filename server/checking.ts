// Checking a report against what the store knows, while it is typed and when it is submitted.
//
//   await checking(tx, { district, commitment, period, filled, earlier })   { doubts, alike }

import {
  alikeKeys,
  type Commitment,
  checkReport,
  type DistrictId,
  type Evidence,
  type EvidenceFact,
  type EvidenceId,
  type Filled,
  leastWeight,
  mirrored,
  type Period,
  type Point,
  pastPointsOf,
  periodAt,
  type Report,
  type ReportId,
  type Sibling,
  type TargetId,
  type UnitId,
  type Warning,
  yearOfPeriod,
} from '@luoshi/delivery'
import type { Tx } from './store/database.ts'
import {
  evidenceLike,
  evidenceTold,
  formerOf,
  type Key,
  type OfAnother,
  reportsAlike,
  type ToldBy,
} from './store/history.ts'

type Checked = {
  readonly district: DistrictId
  readonly commitment: Commitment
  readonly period: Period
  readonly filled: Filled
  /** The commitment's reports before this period, the latest first. */
  readonly earlier: readonly Report[]
}

export type Doubts = {
  readonly doubts: readonly Warning[]
  readonly alike: readonly number[]
  /** What it lets doubt in other units' reports that were there before. */
  readonly mirrored: readonly Mirrored[]
}
export type Mirrored = { readonly report: ReportId; readonly doubts: readonly Warning[] }

export async function checking(tx: Tx, checked: Checked): Promise<Doubts> {
  const { district, commitment, period, filled, earlier } = checked
  const keys = alikeKeys(checked).map(({ key, weight }) => ({
    weight,
    hash: hashOf(district + key),
  }))
  const others = await siblings(tx, checked, keys)
  const doubts = checkReport(filled, {
    ...{ commitment, period, earlier },
    past: await pastOf(tx, checked),
    evidence: await evidenceFacts(tx, checked),
    siblings: others.map(siblingOf),
  })
  const alike = keys.map(({ hash }) => hash)
  return { doubts, alike, mirrored: mirroredIn(doubts, commitment, others) }
}

/** Of each target the figures of the years before, where anybody knows them. */
async function pastOf(
  tx: Tx,
  { district, commitment, period }: Checked,
): Promise<Readonly<Record<TargetId, readonly Point[]>>> {
  const known = [...(await formerOf(tx, district, commitment)), commitment]
  const year = yearOfPeriod(period)
  return Object.fromEntries(
    commitment.targets.map((target) => [target.id, pastPointsOf(known, target, year)]),
  )
}

async function siblings(
  tx: Tx,
  { district, commitment }: Checked,
  keys: readonly Key[],
): Promise<readonly OfAnother[]> {
  const not = commitment.lead as UnitId
  const found = await reportsAlike(tx, { district, keys, least: leastWeight, not })
  const weightOf = (report: Report) =>
    keys.reduce((sum, { hash, weight }) => (report.alike.includes(hash) ? sum + weight : sum), 0)
  return found
    .map((one) => ({ ...one, weight: weightOf(one.report) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 8)
}

function mirroredIn(
  doubts: readonly Warning[],
  { lead, targets }: Commitment,
  others: readonly OfAnother[],
): readonly Mirrored[] {
  const ours = { unit: lead as UnitId, targets }
  return others
    .map((one) => ({ report: one.report.id, doubts: mirrored(doubts, ours, one) }))
    .filter((one) => one.doubts.length > 0)
}

function siblingOf({ report, targets }: OfAnother): Sibling {
  const figures = targets.flatMap(({ id, subject }) => {
    const told = report.figures[id]
    return told && 'value' in told ? [[subject, told.value] as const] : []
  })
  return { unit: report.unit, narrative: report.narrative, figures: Object.fromEntries(figures) }
}

async function evidenceFacts(
  tx: Tx,
  { district, commitment, period, filled }: Checked,
): Promise<Readonly<Record<EvidenceId, EvidenceFact>>> {
  const like = await evidenceLike(tx, district, filled.evidence)
  if (like.size === 0) return {}
  const commitments = [...like.values()].flat().map((one) => one.commitment)
  const told = (await evidenceTold(tx, district, [commitment.id, ...commitments])).filter(
    (one) => one.commitment !== commitment.id || one.period !== period,
  )
  const facts = [...like].map(([id, same]): [EvidenceId, EvidenceFact] => {
    const [own] = same
    const uses = same.flatMap((one) => usesOf(one, { told, isOwn: one.id === id }))
    return [id, { hash: own?.hash ?? '', madeOn: own?.madeOn ?? null, uses }]
  })
  return Object.fromEntries(facts) as Readonly<Record<EvidenceId, EvidenceFact>>
}

type Named = { readonly told: readonly ToldBy[]; readonly isOwn: boolean }

/** The reports that named it; of another that none did, the month in which it was added. */
function usesOf(
  { id, commitment, unit, addedOn }: Evidence,
  { told, isOwn }: Named,
): EvidenceFact['uses'] {
  const named = told.filter(({ evidence }) => evidence.includes(id))
  if (named.length === 0 && !isOwn) {
    return [{ commitment, unit, period: periodAt(addedOn, 'monthly') }]
  }
  return named.map((one) => ({ commitment: one.commitment, unit: one.unit, period: one.period }))
}

/** FNV-1a to a signed 32-bit number, as PostgreSQL's int has it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash | 0
}

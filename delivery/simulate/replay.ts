// Runs simulated years through the rules, without a store: each act is decided, its entries are kept, and what
// each report is checked with is at hand. Acts of extension and closing are taken as they come: who may and when
// is decided where they are sent through the API.
//
//   replay(year, ({ filled, seen }) => count(checkReport(filled, seen)))

import {
  alikeKeys,
  byEnd,
  type Commitment,
  type CommitmentAct,
  type CommitmentEntry,
  type CommitmentId,
  type Day,
  decideAct,
  decideReport,
  type EvidenceFact,
  type EvidenceId,
  evolve,
  evolveReport,
  type Filled,
  leastWeight,
  type Period,
  type PlanId,
  type Report,
  type ReportAct,
  type ReportId,
  type Seen,
  type Sibling,
  type Use,
  usualSettings,
  usualWindow,
} from '../index.ts'
import type { Simulated, Timed } from '../simulate.ts'

export type Visited = { readonly said: Timed; readonly filled: Filled; readonly seen: Seen }

/** @throws RangeError where a rule refuses an act: simulated years break none */
export function replay(year: Simulated, visit: (visited: Visited) => void): Known {
  const known = begun(year)
  for (const said of year.acts) {
    const { act } = said
    if (act.act === 'issue') issue(known, act.plan, said.on)
    else if (act.act === 'upload') {
      known.files.set(act.file.id, { hash: act.file.content, madeOn: act.file.madeOn })
    } else step(known, said, visit)
  }
  return known
}

export type Known = {
  readonly commitments: Map<CommitmentId, Commitment>
  readonly reports: Map<ReportId, Report>
  readonly year: Simulated
  /** Of each commitment, the latest first. */
  readonly told: Map<CommitmentId, Report[]>
  readonly files: Map<EvidenceId, Pick<EvidenceFact, 'hash' | 'madeOn'>>
  readonly uses: Map<string, Use[]>
  /** What a store would index: who tells of that period with such a sketch, or such a figure. */
  readonly alike: Map<string, Set<ReportId>>
}

function begun(year: Simulated): Known {
  const drafted = year.plans.flatMap(({ commitments }) => commitments)
  const commitments = drafted.map(
    (one) => [one.id, evolve(null, { kind: 'drafted', commitment: one })] as const,
  )
  return {
    commitments: new Map(commitments),
    reports: new Map(),
    year,
    told: new Map(),
    files: new Map(),
    uses: new Map(),
    alike: new Map(),
  }
}

function append(known: Known, to: Commitment, entries: readonly CommitmentEntry[]): void {
  known.commitments.set(to.id, entries.reduce(evolve, to))
}

function issue(known: Known, plan: PlanId, on: Day): void {
  for (const one of known.commitments.values()) {
    if (one.plan === plan) append(known, one, [{ kind: 'assigned', on }])
  }
}

function step(known: Known, said: Timed, visit: (visited: Visited) => void): void {
  const { act } = said
  const commitment = said.about && known.commitments.get(said.about)
  if (!commitment) throw new RangeError(`${act.act} is about nothing known`)
  switch (act.act) {
    case 'report':
    case 'endorse':
    case 'accept':
    case 'return':
    case 'correct':
      onReport(known, { said, act, commitment }, visit)
      break
    default:
      append(known, commitment, entriesOf(known, commitment, said))
  }
}

function entriesOf(known: Known, commitment: Commitment, { act, ...said }: Timed) {
  const report = known.told.get(commitment.id)?.[0] ?? null
  const about = { commitment, report, settings: usualSettings, former: [] }
  const outcome = decideAct(about, act as CommitmentAct, contextOf(said))
  if ('refusal' in outcome) throw new RangeError(`${act.act}: ${outcome.refusal.code}`)
  return outcome.entries
}

const calendar = {
  years: new Set<number>(),
  holidays: new Set<never>(),
  makeUpDays: new Set<never>(),
}
const contextOf = ({ by, on }: Pick<Timed, 'by' | 'on'>) => ({ by, today: on, calendar })

type OnReport = { readonly said: Timed; readonly act: ReportAct; readonly commitment: Commitment }

function onReport(
  known: Known,
  { said, act, commitment }: OnReport,
  visit: (visited: Visited) => void,
): void {
  const id = said.report
  if (!id) throw new RangeError(`${act.act} is about no report`)
  const report = known.reports.get(id) ?? null
  const about = { commitment, report, window: usualWindow, doubts: [], alike: [] }
  const outcome = decideReport(about, act, contextOf(said))
  if ('refusal' in outcome) {
    throw new RangeError(`${act.act} on ${said.on}: ${outcome.refusal.code}`)
  }
  const period = act.act === 'report' ? act.period : report?.period
  if ('filled' in act && period) {
    const { filled } = act
    visit({ said, filled, seen: seenOf(known, { commitment, period, filled }) })
  }
  for (const entry of outcome.entries) {
    const next = evolveReport(report, entry.report)
    known.reports.set(id, next)
    if (entry.commitment) append(known, commitment, [entry.commitment])
    if ('filled' in act) remember(known, commitment, next)
  }
}

type Asked = { readonly commitment: Commitment; readonly period: Period; readonly filled: Filled }

function seenOf(known: Known, { commitment, period, filled }: Asked): Seen {
  const earlier = (known.told.get(commitment.id) ?? []).filter(
    (one) => byEnd(one.period, period) < 0,
  )
  const facts = filled.evidence.map((id) => {
    const file = known.files.get(id) ?? { hash: id, madeOn: null }
    return [id, { ...file, uses: known.uses.get(file.hash) ?? [] }] as const
  })
  return {
    ...{ commitment, period, earlier },
    past: known.year.past,
    evidence: Object.fromEntries(facts) as Seen['evidence'],
    siblings: siblingsOf(known, { commitment, period, filled }),
  }
}

function siblingsOf(known: Known, asked: Asked): readonly Sibling[] {
  const weights = new Map<ReportId, number>()
  for (const { key, weight } of alikeKeys(asked)) {
    for (const id of known.alike.get(key) ?? []) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return [...weights]
    .filter(([, count]) => count >= leastWeight)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .flatMap(([id]) => {
      const report = known.reports.get(id)
      return report && report.unit !== asked.commitment.lead ? [siblingOf(known, report)] : []
    })
}

function siblingOf(known: Known, report: Report): Sibling {
  const targets = [...known.commitments.values()].flatMap((one) =>
    one.lead === report.unit ? one.targets : [],
  )
  const figures = targets.flatMap(({ id, subject }) => {
    const told = report.figures[id]
    return told && 'value' in told ? [[subject, told.value] as const] : []
  })
  return { unit: report.unit, narrative: report.narrative, figures: Object.fromEntries(figures) }
}

function remember(known: Known, commitment: Commitment, report: Report): void {
  const { period, unit, id } = report
  const others = (known.told.get(commitment.id) ?? []).filter((one) => one.period !== period)
  known.told.set(
    commitment.id,
    [report, ...others].sort((a, b) => byEnd(b.period, a.period)),
  )
  for (const one of report.evidence) {
    const hash = known.files.get(one)?.hash ?? one
    known.uses.set(hash, [
      ...(known.uses.get(hash) ?? []),
      { commitment: commitment.id, unit, period },
    ])
  }
  for (const { key } of alikeKeys({ commitment, period, filled: report })) {
    const ids = known.alike.get(key) ?? new Set()
    known.alike.set(key, ids.add(id))
  }
}

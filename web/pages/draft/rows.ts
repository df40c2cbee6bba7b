// The commitments of a draft as they stand in the document, each with what the compiler doubts and finds in it.
//
//   rowsOf(plan, document)   [{ state, version, doubts: [{ why: 'no-verb', … }], findings: [{ code: 'no-deadline', … }] }]

import type { Commitment, FindingJudged, PlanId, YearPlan } from '@luoshi/delivery'
import type { Commitment as Compiled, Finding, Plan, Quantity } from '@luoshi/plan'
import { inDocument } from './parts.ts'
import type { Show } from './search.ts'

export type KeyedFinding = Finding & { readonly key: string; readonly judged: FindingJudged | null }

/** Something read from the text that a person should look at first. */
export type DoubtOf = {
  /** It is judged as a finding is. */
  readonly key: string
  readonly why: string
  readonly about: Quantity | null
  readonly judged: FindingJudged | null
}

export type Row = {
  readonly state: Commitment
  readonly version: number
  readonly compiled: Compiled | null
  readonly doubts: readonly DoubtOf[]
  readonly findings: readonly KeyedFinding[]
}

export type DraftPlan = {
  readonly state: YearPlan & { readonly id: PlanId }
  readonly commitments: readonly { readonly version: number; readonly state: Commitment }[]
}
export type DraftDocument = {
  readonly text: string
  readonly compiled: Omit<Plan, 'findings'> & {
    readonly findings: readonly (Finding & { readonly key: string })[]
  }
}

/** Unknown units are no findings here: they are looked up in the directory as it is, and named in one step. */
export function findingsOf({ state }: DraftPlan, document: DraftDocument | null) {
  return (document?.compiled.findings ?? [])
    .filter(({ code }) => code !== 'unit-unknown')
    .map((one): KeyedFinding => ({ ...one, judged: state.findings[one.key] ?? null }))
}

export function rowsOf(plan: DraftPlan, document: DraftDocument | null): readonly Row[] {
  const compiled = new Map(document?.compiled.commitments.map((one) => [one.key, one]))
  const findings = findingsOf(plan, document)
  return plan.commitments
    .filter(({ state }) => state.process === 'draft')
    .sort((a, b) => inDocument(a.state, b.state))
    .map(({ state, version }) => {
      const found = compiled.get(state.key.split('/')[0] ?? '') ?? null
      return {
        ...{ state, version, compiled: found },
        doubts: found ? doubtsIn(found, plan.state.findings) : [],
        findings: findings.filter((one) => isWithin(one, state)),
      }
    })
}

function isWithin({ span }: Finding, { span: own }: Commitment): boolean {
  return own !== null && span[0] >= own[0] && span[1] <= own[1]
}

/** One for each quantity and reason, whichever of its fields it concerns. */
function doubtsIn({ key, doubts, quantities }: Compiled, judged: YearPlan['findings']) {
  const own = new Map<string, DoubtOf>()
  for (const { field, why } of doubts) {
    const index = /^quantities\.(\d{1,6})\./.exec(field)?.[1] ?? ''
    const name = `doubt/${key}/${index}/${why}`
    const about = quantities[Number(index)] ?? null
    own.set(name, { key: name, why, about, judged: judged[name] ?? null })
  }
  return [...own.values()]
}

const isOpen = ({ judged }: { readonly judged: FindingJudged | null }) => judged === null

/** What is to be seen under each filter; what was judged does not count any longer. */
export const isShown: Readonly<Record<Show, (row: Row) => boolean>> = {
  all: () => true,
  doubtful: ({ doubts }) => doubts.some(isOpen),
  findings: ({ findings }) => findings.some(isOpen),
  unknown: ({ state }) => state.unknown.length > 0,
  'no-lead': ({ state }) => state.lead === null,
  'no-due': ({ state }) => state.due === null,
  'no-target': ({ state }) => state.targets.length + state.milestones.length === 0,
}

/** How many open doubts: the more, the earlier a reviewer looks at it. */
export function openDoubts({ doubts }: Row): number {
  return doubts.filter(isOpen).length
}

export function lastNumber(rows: readonly Row[]): number {
  return rows.reduce((last, { state }) => Math.max(last, state.number), 0)
}

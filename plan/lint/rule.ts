// What every rule is: a plan with the text behind it goes in, findings come out.
//
//   const rule: Rule = ({ plan }) => plan.commitments.filter(late).map((c) => found('no-deadline', …))

import type { Code, Facts, Finding, Severity } from '../finding.ts'
import type { FactsOf } from '../messages/zh-CN.ts'
import type { Plan } from '../plan.ts'
import type { Outline } from '../segment.ts'
import type { Span } from '../source.ts'

export type Subject = {
  readonly outline: Outline
  readonly plan: Omit<Plan, 'findings'>
  /** The units that the district knows; empty where it named none. */
  readonly known: readonly string[]
}

export type Rule = (subject: Subject) => readonly Finding[]

type Found<C extends Code> = {
  readonly severity: Severity
  readonly span: Span
  readonly facts: FactsOf<C>
  readonly suggestion?: string
}

/** A finding with the facts that its message needs. */
export function found<C extends Code>(code: C, finding: Found<C>): Finding {
  const { severity, span, facts, suggestion = null } = finding
  return { code, severity, span, facts: facts as unknown as Facts, suggestion }
}

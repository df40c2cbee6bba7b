// Lint (体检): everything about a plan that a person should look at before it is handed out.
//
//   预期175亿元，力争170亿元     stretch-not-beyond-base
//   尽快建成（无责任单位）       vague-deadline, commitment-without-unit
//
// Each rule stands alone in lint/; to add one, see docs/guides.

import type { Finding } from './finding.ts'
import type { Rule, Subject } from './lint/rule.ts'

const rules: readonly Rule[] = []

/** The findings of every rule, in the order of the document. */
export function lint(subject: Subject): readonly Finding[] {
  return rules
    .flatMap((rule) => rule(subject))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

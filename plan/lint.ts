// Lint (体检): everything about a plan that a person should look at before it is handed out.
//
//   预期175亿元，力争170亿元     stretch-not-beyond-base
//   尽快建成（无责任单位）       vague-deadline, commitment-without-unit
//
// Each rule stands alone in lint/. Washed words, page marks and half quotes are found before there is
// a plan: by read.ts and clean.ts.

import type { Finding } from './finding.ts'
import { baseMismatch } from './lint/bases.ts'
import { vagueDeadline } from './lint/deadline.ts'
import { impossibleGrowth, shareShift } from './lint/growth.ts'
import { listShorterThanCount } from './lint/lists.ts'
import { noDeadline, withoutUnit } from './lint/missing.ts'
import { missingNamePart } from './lint/names.ts'
import type { Rule, Subject } from './lint/rule.ts'
import { stretchFallsShort } from './lint/stretch.ts'
import {
  targetWithoutBaseYear,
  targetWithoutBasis,
  targetWithoutUnit,
  targetWithoutValue,
} from './lint/targets.ts'
import { promisedTwice } from './lint/twice.ts'
import { tooManySupports, twoLeads, unitTwice, unitUnknown } from './lint/units.ts'
import { classifiedMark, legalRedLine, termOutOfForce } from './lint/wording.ts'
import { sameYearComparison, titleYearDiffers } from './lint/years.ts'

const rules: readonly Rule[] = [
  withoutUnit,
  unitUnknown,
  unitTwice,
  twoLeads,
  tooManySupports,
  noDeadline,
  vagueDeadline,
  targetWithoutValue,
  targetWithoutUnit,
  targetWithoutBaseYear,
  targetWithoutBasis,
  stretchFallsShort,
  baseMismatch,
  shareShift,
  promisedTwice,
  sameYearComparison,
  titleYearDiffers,
  impossibleGrowth,
  listShorterThanCount,
  missingNamePart,
  termOutOfForce,
  legalRedLine,
  classifiedMark,
]

/** The findings of every rule, in the order of the document. */
export function lint(subject: Subject): readonly Finding[] {
  return rules
    .flatMap((rule) => rule(subject))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

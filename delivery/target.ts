// Targets and milestones: what a commitment is measured by.
//
// A target keeps both values of its sentence, 预期 (base) and 力争 (stretch); a base of null is still to be
// filled in (化学需氧量减排任务按上级下达数). Which way is better is said, never guessed from the number.

import { decimal, type Measure, type Span } from '@luoshi/plan'
import type { Day } from './day.ts'
import type { Decimal } from './figure.ts'
import type { MilestoneId, TargetId } from './ids.ts'
import type { Frequency, Period } from './period.ts'

export type Better = 'higher' | 'lower'

/**
 * `cumulative`: from January to the period's end, so it never falls (新增就业); `per-period`: of the period
 * alone; `standing`: what is true at the period's end (失业率, 覆盖率).
 */
export type Accrual = 'cumulative' | 'per-period' | 'standing'

/** Where its figures come from. A register (台账) counts its own entries: nobody types them again. */
export type FigureSource = 'reported' | 'statistical-release' | 'register'

/** What makes a figure of statistics comparable (统计法 2024; PRACTICE §5). */
export type Statistics = {
  readonly office: string
  readonly basis: 'current-prices' | 'comparable-prices' | null
  /** 统计口径, in the words of the office. */
  readonly scope: string | null
}

export type Target = {
  readonly id: TargetId
  readonly subject: string
  readonly measure: Measure | 'binary' | 'relative'
  /** As people write it: 亿元. Values are in the plain unit. */
  readonly unit: string
  readonly base: Decimal | null
  readonly stretch: Decimal | null
  /** Last year's figure, where it is known. */
  readonly baseline: Decimal | null
  readonly better: Better
  readonly accrual: Accrual
  readonly frequency: Frequency
  readonly due: Day | null
  readonly source: FigureSource
  readonly statistics: Statistics | null
  /** Targets of one name share their figures: entered once, they feed each (PRODUCT, principle 3). */
  readonly fact: string | null
  /** 其中: the target of the same commitment that it is a part of. */
  readonly partOf?: TargetId
  /** Its words in the document as received. */
  readonly span: Span | null
}

/** A figure that was accepted for a period. The latest entry counts; earlier ones stay in the journal. */
export type Point = {
  readonly period: Period
  readonly value: Decimal
  readonly standing: 'provisional' | 'final'
  /** Where it was read: a release, a document, a telephone call; null for the unit's own report. */
  readonly from: string | null
  readonly on: Day
}

/** A figure whose place another took, or that was withdrawn, on a day. */
export type Replaced = Point & { readonly until: Day }

/** Why there is no figure: three things that are not zero. */
export type Absent = 'not-reported' | 'not-released' | 'not-applicable'

/** What a unit said instead of a figure. */
export type Absence = { readonly period: Period; readonly absent: Absent; readonly on: Day }

export type Milestone = {
  readonly id: MilestoneId
  /** 开工, 竣工, 投用: the plan's verb. */
  readonly name: string
  readonly due: Day | null
  readonly reached: Day | null
}

/** Whether the value is as good as the base target; never of a base that is still to be filled in. */
export function hasReached({ base, better }: Target, value: Decimal): boolean {
  if (base === null) return false
  const sign = decimal.compare(value, base)
  return better === 'higher' ? sign >= 0 : sign <= 0
}

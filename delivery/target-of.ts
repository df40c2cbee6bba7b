// From the compiler's quantities and pledges to targets.
//
//   新增规上企业20家，力争25家      one target: base 20, stretch 25, increment, cumulative
//   城镇登记失业率控制在3%以内      base 3, lower is better
//   居民收入与经济增长同步          relative, base to be filled in
//
// Which way is better is what the plan's words say: 以内, 下降, 位次, 零发生, or what is never wanted (失业率).

import type { Commitment as Compiled, Pledge, Quantity } from '@luoshi/plan'
import type { Day } from './day.ts'
import { scaleOf } from './figure.ts'
import type { Frequency } from './period.ts'
import type { Accrual, Target } from './target.ts'

type Aimed = Omit<Target, 'id'>

export function aimsOf(one: Compiled, frequency: Frequency): readonly Aimed[] {
  const source = one.kind === 'indicator' ? 'statistical-release' : 'reported'
  const rest = { frequency, source, statistics: null, fact: null, baseline: null } as const
  return [
    ...one.quantities.flatMap((quantity, index) => {
      const alone = quantity.role === 'stretch' && quantity.baseTarget === null
      if (quantity.role !== 'target' && !alone) return []
      const stretch = one.quantities.find(({ baseTarget }) => baseTarget === index)?.value ?? null
      return [{ ...ofQuantity(quantity), ...rest, stretch }]
    }),
    ...one.pledges
      .filter((pledge) => !isMilestone(pledge))
      .map((pledge) => ({ ...ofPledge(pledge), ...rest, stretch: null })),
  ]
}

/** Promises that are kept on one day: those are milestones, with the name of what reaches them. */
const passed: ReadonlySet<string> = new Set(['started', 'built', 'finished', 'issued'])

export function isMilestone({ kind, relation }: Pledge): boolean {
  return kind === 'binary' && passed.has(relation)
}

type Own = 'subject' | 'measure' | 'unit' | 'base' | 'better' | 'accrual' | 'due' | 'span'

/** 失业率控制在3%以内 says it; 失业率3% does not, and nobody wants more of it: but more of 减排, 处置率. */
const unwanted = /失业|能耗|排放|化学需氧量|氨氮|死亡|事故|发案|投诉/
const lessOfIt = /减排|减少|削减|下降|降低|处[置理]|办结|化解|满意/

function ofQuantity(quantity: Quantity): Pick<Aimed, Own> {
  const { subject, measure, comparator, value, due, span } = quantity
  const lower =
    measure === 'rank' ||
    comparator === '<=' ||
    (measure === 'growth' && value.startsWith('-')) ||
    (comparator === '=' && unwanted.test(subject) && !lessOfIt.test(subject))
  return {
    subject,
    measure,
    unit: unitAsWritten(quantity),
    base: value,
    better: lower ? 'lower' : 'higher',
    accrual: accrualOf(quantity),
    due: due as Day | null,
    span,
  }
}

/** Amounts made, spent or added run from January on; rates, ranks and areas are what they are. */
function accrualOf({ measure, dimension }: Quantity): Accrual {
  if (measure === 'increment' || measure === 'count') return 'cumulative'
  return measure === 'level' && ['money', 'mass', 'energy'].includes(dimension)
    ? 'cumulative'
    : 'standing'
}

/** 12.5亿元 is written in 亿元; a figure in words (三百万元) in the plain unit. */
function unitAsWritten({ text, unit }: Quantity): string {
  const written = text.replace(/^[^\d]{0,8}[\d.,，]{1,20}/, '')
  return scaleOf(written).unit === unit ? written : unit
}

function ofPledge({ kind, subject, relation, text, due, span }: Pledge): Pick<Aimed, Own> {
  const placed = { subject: subject || text, unit: '', due: due as Day | null, span }
  const zero = relation === 'none occurs'
  if (zero) {
    return { ...placed, measure: 'count', base: '0', better: 'lower', accrual: 'cumulative' }
  }
  const yesOrNo = kind === 'binary'
  return {
    ...placed,
    measure: yesOrNo ? 'binary' : 'relative',
    base: yesOrNo ? '1' : null,
    better: relation === 'below' ? 'lower' : 'higher',
    accrual: 'standing',
  }
}

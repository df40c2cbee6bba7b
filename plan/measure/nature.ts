// Nature: what kind of amount a figure is — a level to have, growth, an increment, a share, things
// to count.
//
//   增长6.5%            growth     下降3%          growth, negative
//   覆盖率达到95%       share      提高2个百分点   change
//   新增企业20家        increment  企业达到20家    level      培育企业20家   count

import { growth, increments, levels } from '../lexicon/cues.ts'
import type { Measure } from '../plan.ts'
import { oneOf } from '../words.ts'
import type { Clause } from './clause.ts'
import { isReached, stripStart } from './subject.ts'

export type Nature = { readonly measure: Measure; readonly negative: boolean }

const grows = oneOf([...growth.rises, ...growth.falls], 'g', '(?![值设收进效强产加派])')
const falls = new Set<string>(growth.falls)
const toLevel = /^(?:到|至|为|以内)/
const shareNoun = /(?:率|占|比重|比例|比|强度|程度|水平|度|指数|达标|覆盖)[^增降]{0,8}$/
/** Growth by another name. */
export const growthNoun = /(?:增速|增幅|增长率|涨幅|降幅|递增)/
const aspires = /^(?:并)?(?:力争|争取|奋斗|冲刺)(?:达到|实现|到|达|突破|超过)?$/
const first = /(?:^|全[国省市县区]|排名|排|进入|位列|位居|综合)前$/
const adds = oneOf(increments, '', '(?!值)')
const addsNumber = /增(?:收)?$/
const has = oneOf(levels, '', '[^，、]{0,6}$')
const built = /建筑|校舍|改造|完成|新建|建成|新增|实施|征收|流转|治理|绿化|造林|供应|出让|收储/
const held = new Set(['mass', 'energy'])
/** How far before the number its trend may be said. */
const farthest = 12

/** Of `clause`; `previous` gives what is said once for several (新增A 3家、B 5家). */
export function natureOf(clause: Clause, previous: Nature | undefined): Nature {
  const { unit, dimension } = clause.figure
  if (dimension === 'rank' || first.test(clause.left)) return { measure: 'rank', negative: false }
  if (previous && dimension === 'count' && isNext(clause)) return previous
  if (dimension === 'ratio') return ratio(clause, previous, unit)
  if (isAdded(clause, previous)) return { measure: 'increment', negative: false }
  if (dimension === 'money') return { measure: 'level', negative: false }
  return { measure: amount(clause), negative: false }
}

function ratio(clause: Clause, previous: Nature | undefined, unit: string): Nature {
  const trend = trendOf(clause.left)
  if (unit === '‰' && clause.left.includes('率')) return { measure: 'share', negative: false }
  if (unit === '百分点') return { measure: 'change', negative: trend === 'falls' }
  if (trend || clause.left.endsWith('增收'))
    return { measure: 'growth', negative: trend === 'falls' }
  if (unit === '倍') return { measure: 'growth', negative: false }
  if (previous && previous.measure !== 'level' && goesOn(clause)) return previous
  if (previous?.measure === 'growth' && !shareNoun.test(clause.left) && siblingOf(clause))
    return previous
  return { measure: 'share', negative: false }
}

/** 达到62家、27家和3家. */
function isNext({ left, right, separator }: Clause): boolean {
  return left === '' && right === '' && (separator === '、' || separator === '和')
}

/** 增长7%、8%; 增长6.5%，力争7%: what was said of the number before holds for this one. */
function goesOn({ left, separator }: Clause): boolean {
  if (left === '') return separator !== '，'
  return aspires.test(left)
}

/** 工业企业不低于25% behind 年均增幅不低于20%、: the same growth, of another. */
function siblingOf({ separator, left }: Clause): boolean {
  return (separator === '、' || separator === '和') && left !== ''
}

function trendOf(left: string): 'rises' | 'falls' | null {
  let trend: 'rises' | 'falls' | null = null
  grows.lastIndex = 0
  for (let match = grows.exec(left); match; match = grows.exec(left)) {
    const rest = left.slice(match.index + match[0].length)
    if (toLevel.test(rest) && !growthNoun.test(match[0])) trend = null
    else if (rest.length <= farthest) trend = falls.has(match[0]) ? 'falls' : 'rises'
  }
  return trend
}

function isAdded(clause: Clause, previous: Nature | undefined): boolean {
  const { left, separator, figure } = clause
  if (figure.dimension === 'count' && /增长$/.test(left)) return true
  if (adds.test(left) || addsNumber.test(left))
    return !/增长|增加到|增至|增速/.test(left) && !isReached(clause.left)
  if (previous?.measure !== 'increment' || isReached(left) || hasVerb(left)) return false
  return separator === '、' || (separator === '，' && isSibling(clause))
}

/** 新增高新技术企业3家，科技型企业38家: the next of the same, with no verb of its own. */
function isSibling({ left, figure, behind }: Clause): boolean {
  return figure.unit === '家' && !behind && left !== '' && stripStart(left) === left
}

const verbs = /完成|实现|建成|建设|改造|培育|打造|引进|创建|认定|达到|组织|举办|开展|种植|争创|实施/

function hasVerb(left: string): boolean {
  return verbs.test(left)
}

function amount(clause: Clause): Measure {
  const { dimension, unit } = clause.figure
  if (isReached(clause.left)) return 'level'
  if (has.test(clause.left)) return built.test(clause.left) ? 'count' : 'level'
  if (unit.startsWith('元/')) return 'level'
  if (held.has(dimension) && !built.test(clause.left)) return 'level'
  return 'count'
}

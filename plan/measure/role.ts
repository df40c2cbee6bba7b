// Role: whether a number is something to reach, the size of what is worked on, a rule, or history.
//
//   建成公园 2个                target     推进 29个重点项目建设            scope
//   推动 10个项目竣工           target     总投资 20亿元的医药产业园        scope
//   产值超 5亿元企业6家         limit      给予 100万元奖励                 limit
//   去年完成 35公里             baseline

import { completions, rules, sizes } from '../lexicon/cues.ts'
import type { Role } from '../plan.ts'
import type { DocumentKind, Sort } from '../segment.ts'
import { ends, oneOf } from '../words.ts'
import { type Clause, risesTo } from './clause.ts'
import type { Governing } from './governing.ts'

/** What a sentence speaks of; asked once for all of its figures. */
export type Tone = {
  readonly rules: boolean
  /** 对…的企业，给予…. */
  readonly offers: boolean
  readonly aims: boolean
}

export function toneOf(sentence: string): Tone {
  return {
    rules: rule.test(sentence),
    offers: isOffer(sentence),
    aims: goalSign.test(sentence),
  }
}

/** Where a figure stands: it decides how much its words have to say. */
export type Setting = {
  readonly kind: DocumentKind
  readonly sort: Sort
  readonly year: number | null
  readonly tone: Tone
}

/** What is known when the role is asked for. */
export type Reading = {
  readonly clause: Clause
  readonly next: Clause | undefined
  readonly previous: Role | undefined
  readonly governing: Governing | null
}

const plainPush = new Set(['推动', '引导', '促进', '加大'])
/** 办好8场招聘会 is so many of them; 办好12件实事 is all there are. */
const events = /[场届次期]$/
const founded = /(?:建设|创建|升级)$/
/** 对300名医师开展培训: the number of those treated is what is to be done. */
const treated = /(?:开展|展开|进行|实施)[^，]{0,10}(?:培训|改造|整治|治理|修[缮复]|[排筛检]查)$/
/** 按照孵化、规范、培育3个层级, 9个部门分工负责: what the work is told by, and by whom it is done. */
const aspects = /^(?:部门|成员单位|层[级次]|维度|阶段|类别|等级)|(?:方向|领域|环节)(?:发展)?$/
/** 投资3000万元|推进道路建设: what a work costs. */
const spent = /(?:^|[年将划再])投资[约近超]?$/
const invested = /^(?:计划|预计)?总投资额?[约近超达]?$/
const remade = /(?:整合|改造|合并)(?:任务)?$/
const capacities = new Set(['mass', 'energy', 'other'])
/** 50万套电机项目: so many of them are what the project is to make. */
const goods = /^[只辆台套件片块部头羽]$/
const many = 5
const plants = /项目|生产线|装置|工程|基地|机组|电站/
const builds = /开工|建设|建成|新建|扩建|推动|推进|启动|加快|谋划/
const done = oneOf(completions, '', '[^，、]{0,3}$|完成[^，、]{2,12}$')
const size = ends(sizes)
const rule = oneOf(rules)
const byRule = /^(?:可|并|均)?按(?:照)?(?!期|时|规划|可比)/
const offered = /给予|补助|补贴|奖励|奖补/
const offersTo = /(?:^|[，。；])对/g
const yearly = /(?:年|日|月)(?:产|处理|加工|生产|供|发电|屠宰)$/
const sized = /(?:推进|抓好|盯紧|加快|提速|推动|实施|建设|启动)[^，]{0,4}总投资$/
/** 新建养老院，建筑面积900平方米: how large what was named before is. */
const extent = /^(?:规划|其中|项目)?(?:总?建筑|总?占地|总?用地)(?:总?面积)?(?:约|达到?|为)?$/
/** 指标达到50%以上的，可申报: a condition. */
const asks = /^的(?:可|将被|应当?(?![急用届])|须|方可|予以|均可)/
/** 15%企业所得税: the rate of a tax. */
const rates = /^的?[^，、]{0,8}(?:税率|所得税|增值税|利率|费率)/
const startsAt =
  /(?:由|从)(?:(?:19|20)\d\d年?的?|[目当]前的?|现[在状]的?)?(?:每[人生月年天户亩餐]|月?人均){0,2}$/
/** 企业开办时间压缩至1个工作日: a period that is to change is no rule. */
const shortened =
  /(?:时间|时限|周期)[^，。；\d]{0,8}(?:缩短|压缩|压减|减少|控制)[^，。；\d]{0,3}[到至在为]$/
const past =
  /(?:(?<![比较])(?:去年|上年|上一年)|以来|已(?:经)?|此前|目前|现有|截至|原有|曾)[^，。；]{0,24}$/
const compared = /(?:去年|上年)(?:同期)?的$/
/** 较2024年提高6%, 2000年底前建成的小区: a year that is no time of what is done. */
const yearOfName = /^[比较](?:19|20)\d\d年|年[底末]?(?:以|之)?前[^，]{1,6}的/
const pastYear = /((?:19|20)\d\d)年[^，。；到]{0,20}$/
const yearlyGrowth = /增幅|增速|年均增长/
const aimed = /新增|新建|建成|培育|达到|增幅|增速|增长|认定|打造|力争/
const opensQuote = /[“《][^”》。，]{0,12}$/
const closesQuote = /^[^“《。\n]{0,24}[”》]/
const goalSign = /每年|力争|年内|全年|到20\d\d年|今年|确保|目标/

export function roleOf(reading: Reading, setting: Setting): Role {
  const { clause } = reading
  if (setting.sort === 'past' || setting.kind === 'bulletin')
    return quoted(clause) ? 'limit' : 'baseline'
  if (setting.kind === 'other') return 'limit'
  if (isStart(clause)) return 'baseline'
  if (isLimit(reading, setting)) return 'limit'
  if (isPast(clause, setting)) return 'baseline'
  if (setting.sort === 'heading' || setting.sort === 'closing') return 'scope'
  if (isSize(clause)) return 'scope'
  if (!clause.behind) return isUsed(reading) ? 'scope' : 'target'
  if (setting.sort === 'preamble') return 'scope'
  return roleOfCount(reading)
}

/** 由9400家增加到15000家: where it comes from. */
function isStart({ left, right }: Clause): boolean {
  return startsAt.test(left) && risesTo.test(right)
}

function isLimit(reading: Reading, { kind, tone }: Setting): boolean {
  const { clause } = reading
  const { figure, left, right } = clause
  if (quoted(clause)) return true
  if (figure.dimension === 'time')
    return !/天数|天气|优良天|时长|寿命/.test(left) && !shortened.test(left)
  if (clause.threshold) return true
  if (/^级(?!以上)/.test(right) || asks.test(right)) return true
  if (figure.dimension === 'ratio' && rates.test(right)) return true
  if (kind === 'measures') return !isAim(reading, tone)
  if (reading.previous === 'limit' && clause.separator === '、' && left === '') return true
  if (byRule.test(left) && figure.dimension !== 'count') return true
  if (!tone.rules) return false
  if (figure.dimension === 'count') return figure.unit !== '' && tone.offers && isCondition(clause)
  if (tone.offers && (isCondition(clause) || isOffered(clause))) return true
  return rule.test(`${left}|${right}`) || /按(?:照)?|每[^，]{1,6}$|单[个家项]|最高/.test(left)
}

/** 每年新增高新技术企业800家: the few numbers of support measures that are to be reached. */
function isAim({ clause: { left, separator }, previous }: Reading, tone: Tone): boolean {
  if (separator === '、' && previous === 'target') return true
  return yearlyGrowth.test(left) || (tone.aims && aimed.test(left))
}

function isOffer(sentence: string): boolean {
  if (!offered.test(sentence)) return false
  return [...sentence.matchAll(offersTo)].some(({ index }) =>
    offered.test(sentence.slice(index + 2, index + 84)),
  )
}

/**
 * 对…带动5个以上市场主体的企业，给予…: what an offer asks for is no goal of the plan; what stands before
 * the offer is (新增床位200张，对符合条件的给予补贴).
 */
function isCondition({ value, end, left }: Clause): boolean {
  const ahead = value.slice(end, end + 60)
  const stop = ahead.search(/[。；\n]|，对/)
  return offered.test(stop < 0 ? ahead : ahead.slice(0, stop)) || /每[^，]{1,6}$/.test(left)
}

/** 给予不超过3000元的补贴: the offer itself. */
function isOffered({ value, figure }: Clause): boolean {
  return offered.test(sentenceBefore(value, figure.start, 84))
}

/** At most `most` characters before `at`, from where their sentence begins. */
function sentenceBefore(value: string, at: number, most: number): string {
  const before = value.slice(Math.max(0, at - most), at)
  const stop = Math.max(...['。', '；', '\n'].map((mark) => before.lastIndexOf(mark)))
  return before.slice(stop + 1)
}

function isPast({ left, value, figure }: Clause, { year }: Setting): boolean {
  if (compared.test(left)) return false
  if (past.test(left)) return true
  const words = sentenceBefore(value, figure.start, 40)
  const named = pastYear.exec(words)
  if (named === null || year === null || Number(named[1]) >= year) return false
  return !yearOfName.test(words.slice(Math.max(0, named.index - 1)))
}

/** 总投资20亿元的园区, 占地50亩的公园, 抓好总投资3亿元… */
function isSize({ value, left, right, figure, comparator }: Clause): boolean {
  if (right !== '' && yearly.test(left)) return true
  if (right.startsWith('的'))
    return size.test(value.slice(Math.max(0, figure.start - 8), figure.start))
  if (figure.dimension === 'area' && extent.test(left)) return true
  if (figure.dimension === 'money' && spent.test(left) && right !== '') return comparator === '='
  return /总投资$/.test(left) && sized.test(left)
}

/** 发挥10亿元专项资金作用, 推进5个项目，总投资9亿元: what is there already, and the size of what is. */
function isUsed({ clause: { left, right, separator }, previous }: Reading): boolean {
  if (previous === 'scope' && separator === '，' && invested.test(left)) return true
  return right !== '' && /^(?:充分)?(?:发挥|依托|利用|用好|借助)$/.test(left)
}

function roleOfCount({ clause, next, previous, governing }: Reading): Role {
  const { left, right, figure, end, separator } = clause
  if (figure.unit === '' && !done.test(phraseBehind(clause))) return 'scope'
  if (figure.dimension === 'ratio') return 'target'
  if (aspects.test(right)) return 'scope'
  if (goods.test(figure.unit) && figure.value.length >= many && plants.test(right)) return 'scope'
  if (
    capacities.has(figure.dimension) &&
    (plants.test(right) || builds.test(governing?.verb ?? ''))
  ) {
    return 'scope'
  }
  const adjacent = next !== undefined && [next.from, next.figure.start].includes(end + right.length)
  const modified = next?.figure.dimension === 'ratio' && governing?.sort === 'goal'
  if (adjacent && right !== '' && !next.threshold && !modified && next.separator === '')
    return 'scope'
  const phrase = phraseBehind(clause)
  switch (governing?.sort) {
    case 'goal':
      return 'target'
    case 'push':
      if (done.test(phrase) || remade.test(phrase)) return 'target'
      return plainPush.has(governing.verb) && founded.test(phrase) ? 'target' : 'scope'
    case 'scope':
      if (governing.verb === '办好' && events.test(figure.unit)) return 'target'
      return governing.verb === '对' && treated.test(phrase) ? 'target' : 'scope'
    default:
      if (done.test(phrase)) return 'target'
      if (previous === 'scope' && separator !== '，' && separator !== '；') return 'scope'
      return figure.han || /[等的]$/.test(left) ? 'scope' : 'target'
  }
}

function phraseBehind({ value, end }: Clause): string {
  const rest = value.slice(end, end + 40)
  const stop = rest.search(/[，。；\n]/)
  return stop < 0 ? rest : rest.slice(0, stop)
}

/** Inside quotation marks: “300米见绿” is a slogan or a name. A quote that is never closed is none. */
function quoted({ value, figure }: Clause): boolean {
  const before = value.slice(Math.max(0, figure.start - 12), figure.start)
  const behind = value.slice(figure.end, figure.end + 24)
  return opensQuote.test(before) && closesQuote.test(behind)
}

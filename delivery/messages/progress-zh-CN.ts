// The words of completion, standing, lights and forecasts. Other languages say all of it: progress-en.ts.

import type { Forecast } from '../forecast.ts'
import type { Unknown } from '../light.ts'
import type { Consequence, LeftOpen, LightColour, PresetKey, RulerKey } from '../lights/preset.ts'
import type { Standing } from '../standing.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Facts as they are shown: amounts with their unit, per cent and points to two places, without a sign. */
export type Against = {
  readonly reached: string
  readonly planned: string
  readonly ruler: string
  readonly behind: boolean
  readonly points: string
  readonly ratio: string | null
}

const standing: Words<Standing> = {
  done: '已完成',
  ahead: '超进度',
  'on-pace': '达进度',
  behind: '欠进度',
  other: '其他',
}

const colour: Words<LightColour> = { green: '绿灯', yellow: '黄灯', red: '红灯', grey: '未亮灯' }

const preset: Words<PresetKey> = {
  yinchuan: '银川市2025年重点项目规则',
  sanya: '三亚市2022年项目规则',
  ouhai: '瓯海区2020年任务规则',
  chengxiang: '城厢区2016年序时规则',
}

const ruler: Words<RulerKey> = { linear: '线性时序', plan: '本事项计划' }

const unknown: Words<Unknown> = {
  'not-reported': '本期数据未报送',
  'not-released': '本期数据未发布',
  'not-applicable': '本期不适用',
  'to-be-filled-in': '目标值待下达',
  'baseline-missing': '缺上年基数，无法判断进度，请补填上年数',
  paused: '计时暂停',
  'nothing-measured': '没有可衡量的目标、节点或时限，请补充',
  draft: '尚未下达',
  suspended: '事项已中止',
  dropped: '事项已撤销',
}

const consequence: Words<Consequence> = {
  support: '做好要素保障',
  'lead-unit-acts': '由责任单位牵头推进',
  'key-supervision': '列入重点督导，明确时间表',
  'talk-with-project-head': '约谈项目负责人',
  'talk-by-deputy-mayor': '由分管副市长约谈业主和主管部门主要负责人',
  'talk-by-leader': '由分管领导约谈',
  circular: '通报',
}

const leftOpen: Words<LeftOpen> = {
  'zero-to-ten-behind': '原办法未规定落后不到10个百分点亮什么灯，暂按绿灯',
  'ratio-or-points': '原文“低于时序50%以内”读作相对比例，不是百分点',
  'other-nodes': '原办法只规定部分节点，其余节点照此办理',
  'scope-not-checked': '原办法只适用于年度计划1000万元以上项目，是否适用由本地确定',
  'funds-not-lit': '原办法的资金支付灯需国家、自治区要求值，未纳入',
  'made-up-by-cumulative': '原办法未说明何为补齐，以其后累计数达到当月应达数为准',
  'no-colours': '原文只有快、按、慢序时，没有灯色',
  'how-near-is-on-time': '原文未说明差多少算按序时，以相等为准',
  'kept-targets':
    '原办法未涉及增速、失业率、位次等全年保持的指标：达到亮绿灯，未达到亮黄灯，年终仍未达到亮红灯',
}

const forecastNone: Words<Extract<Forecast, { kind: 'none' }>['because']> = {
  'no-figure': '尚无数据，不作预计。',
  'does-not-accrue': '该指标不是累计数，不作预计。',
  'nothing-yet': '尚未起数，不作预计。',
}

const against = ({ reached, planned, ruler: by, behind, points, ratio }: Against) =>
  `完成${reached}%，${by}应达${planned}%，${behind ? '慢' : '快'}${points}个百分点${ratio === null ? '' : `，为应达的${ratio}%`}`

export const zhCN = {
  ...{ standing, colour, preset, ruler, unknown, consequence, leftOpen, forecastNone, against },
  month: (year: string, month: string) => `${year}年${month}月`,
  quarter: (year: string, quarter: string) => `${year}年第${quarter}季度`,
  half: (year: string, half: string) => `${year}年${half === '1' ? '上' : '下'}半年`,
  year: (year: string) => `${year}年`,
  amount: (value: string, unit: string) => `${value}${unit}`,
  join: (parts: readonly string[]) => parts.join('，'),
  end: '。',
  aim: (subject: string, amount: string) => `${subject}${amount}`,
  growth: (subject: string, amount: string) =>
    amount.startsWith('-') ? `${subject}下降${amount.slice(1)}` : `${subject}增长${amount}`,
  stretch: (amount: string) => `力争${amount}`,
  reachedBy: (period: string, amount: string, provisional: boolean) =>
    `截至${period}为${amount}${provisional ? '（初步数）' : ''}`,
  ofBase: (goal: string, percent: string) => `完成预期目标${goal}的${percent}%`,
  ofStretch: (goal: string, percent: string) => `完成力争目标${goal}的${percent}%`,
  usedOfBase: (goal: string, percent: string) => `占控制数${goal}的${percent}%`,
  usedOfStretch: (goal: string, percent: string) => `占力争控制数${goal}的${percent}%`,
  metBase: (goal: string, met: boolean) => `${met ? '达到' : '未达到'}预期目标${goal}`,
  metStretch: (goal: string, met: boolean) => `${met ? '达到' : '未达到'}力争目标${goal}`,
  done: (met: boolean): string => (met ? '已办成' : '尚未办成'),
  missing: (period: string, why: string) => `${period}：${why}`,
  reason: (word: string, why: string) => `${word}：${why}`,
  because: {
    closed: '已销号',
    reached: '已达到预期目标',
    kept: '保持在目标以内',
    missed: '未达到预期目标',
    'nodes-reached': '节点全部完成',
    'nodes-early': '有节点提前完成',
    'nodes-on-time': '节点按期推进',
  },
  nodeOverdue: (name: string, due: string, months: number) =>
    `“${name}”应于${due}完成，至今未完成，已连续${months}个月`,
  ownDue: '本事项',
  rule: {
    'as-planned': () => '达到应达进度',
    'ahead-of-time': () => '快序时',
    'left-open': (bound: string) => `落后不到${bound}个百分点，原办法未作规定，暂按绿灯`,
    behind: {
      points: (bound: string) => `落后不超过${bound}个百分点`,
      ratio: (bound: string) => `不低于应达的${bound}%`,
      late: '慢序时',
    },
    'far-behind': {
      points: (bound: string) => `落后超过${bound}个百分点`,
      ratio: (bound: string) => `不足应达的${bound}%`,
    },
    'month-missed': () => '当月未完成',
    'made-up': () => '当月未完成，其后已补齐',
    'node-on-time': (name: string) => `“${name}”按期`,
    'follow-overdue': (name: string, months: string) => `前一节点完成后${months}个月仍未“${name}”`,
  },
  /** Where the rule is from; `own`: the source is silent and the rule is ours. */
  source: (preset: string, own: boolean) =>
    own ? `（${preset}未规定，本系统补充）` : `（${preset}）`,
  proposal: (what: string) => `建议：${what}。`,
  range: (low: string, high: string, years: string) =>
    `按${years}各年同期占全年的比重，全年预计${low}至${high}`,
  tested: (held: number, of: number) => `此法回测${of}年，${held}年的实际数落在预计范围内`,
  untested: '只有两年数据，范围未经回测',
  base: {
    below: '预期目标低于预计范围',
    within: '预期目标在预计范围内',
    above: '预期目标高于预计范围',
  },
  presentPace: (value: string) => `按目前进度，全年为${value}；往年数据不足两年，不作把握判断。`,
}

export type ProgressWords = typeof zhCN

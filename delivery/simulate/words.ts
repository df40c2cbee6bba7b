// Narratives as liaisons write them: a sentence on the figure, a few on the work, put together from many parts.
//
// Some honest units keep a few of last month's sentences; when nothing moved they say so in a word.

import { decimal } from '@luoshi/plan'
import { type Decimal, lastMonth, type Period, percentOf, shown, type TargetId } from '../index.ts'
import type { Account, Row } from './account.ts'
import { places } from './names.ts'
import type { Random } from './random.ts'

const who = [
  '我单位',
  '专班',
  '分管负责人带队',
  '业务股室',
  '驻村工作组',
  '挂钩干部',
  '各片区',
  '工作专班成员',
  '会同有关单位',
  '联合属地',
]
const meets = [
  '召开推进会',
  '召开协调会',
  '开展现场办公',
  '组织集中攻坚',
  '开展入户走访',
  '组织专题调度',
  '开展业务培训',
  '进行实地核查',
  '开展联合检查',
  '组织观摩学习',
  '逐项过堂',
  '开展回访',
]
const settled = [
  '解决了',
  '理顺了',
  '协调解决',
  '销号处理',
  '研究明确了',
  '督促整改',
  '现场交办',
  '梳理形成',
]
const troubles = [
  '资金拨付衔接',
  '交叉施工',
  '材料涨价',
  '群众诉求',
  '手续报批',
  '用地边界',
  '人员不足',
  '天气影响',
  '历史遗留',
  '信息不对称',
  '验收资料',
  '设备到货',
  '用电接入',
  '苗青补偿',
  '合同履约',
]
const paces = [
  '进展平稳',
  '总体顺利',
  '按计划推进',
  '较上月有所加快',
  '保持正常节奏',
  '基本符合预期',
  '稳步推进',
  '逐步见效',
]
const aims = [
  '确保按时完成',
  '力争提前完成',
  '守住质量底线',
  '不留尾巴',
  '做到日清周结',
  '同步完善资料',
  '压实到人',
  '形成闭环',
]
const plans = [
  '下月重点抓',
  '下一步将加快',
  '接下来集中力量推进',
  '拟继续做好',
  '计划启动',
  '着手准备',
  '将逐户对接',
  '抓紧落实',
]
const details = [
  '涉及资金已按程序拨付',
  '相关资料已归档备查',
  '已明确责任人和完成时间',
  '群众反映总体较好',
  '部分点位仍需加密',
  '已与施工方签订补充协议',
  '完成阶段性自查',
  '经复核数据无误',
  '同步更新了台账',
  '邀请代表现场监督',
  '已纳入例会调度',
  '形成会议纪要下发执行',
]

type Said = { readonly account: Account; readonly row: Row; readonly random: Random }

/** Three to six sentences. */
export function sentencesOf({ account, row, random }: Said): readonly string[] {
  const month = lastMonth(row.period)
  const thing = () => random.pick(account.things)
  const place = () => random.pick(places)
  const makers: readonly (() => string)[] = [
    () =>
      `${random.pick(who)}到${place()}、${place()}${random.pick(meets)}${random.whole(2, 9)}场次`,
    () =>
      `围绕${thing()}${random.pick(settled)}${random.pick(troubles)}等问题${random.whole(2, 19)}个`,
    () => `${place()}的${thing()}${random.pick(paces)}，${random.pick(details)}`,
    () =>
      `针对${random.pick(troubles)}，${random.pick(who)}${random.pick(meets)}，${random.pick(aims)}`,
    () =>
      `${random.pick(plans)}${thing()}和${place()}${random.pick(troubles)}工作，${random.pick(aims)}`,
    () => `${thing()}方面，${random.pick(details)}，${place()}${random.pick(paces)}`,
    () =>
      `对${place()}等${random.whole(3, 12)}处${thing()}${random.pick(meets)}，${random.pick(details)}`,
  ]
  const count = random.whole(2, 5)
  const others = random
    .shuffled(makers)
    .slice(0, count)
    .map((make) => make())
  const first = openingOf(account, row, random)
  return [
    ...(first ? [first] : [`${month}月，${account.commitment.title}${random.pick(paces)}`]),
    ...others,
  ]
}

function openingOf({ commitment, past }: Account, row: Row, random: Random): string | null {
  const [target] = commitment.targets
  const value = target && row.figures[target.id]
  if (target?.source !== 'reported' || !value) {
    const reached = commitment.milestones.filter(({ id }) => row.reached.includes(id))
    const names = reached.map(({ name }) => name).join('、')
    return names ? `${commitment.title}已${names}，主体工程${random.pick(paces)}` : null
  }
  const amount = `${shown(value, target.unit)}${target.unit}`
  const share =
    target.base && target.accrual === 'cumulative' ? percentOf(value, target.base, 1) : null
  const said = random.pick(['截至目前', '至月底', '年初以来', `${lastMonth(row.period)}月底`])
  const grew = random.chance(0.3) ? growthOf(past[target.id], row.period, value) : null
  return [
    `${said}，${target.subject}${target.accrual === 'cumulative' ? '累计' : ''}${amount}`,
    share ? `占年度目标${share}%` : null,
    grew === null || commitment.targets.length > 1
      ? null
      : `同比${grew.startsWith('-') ? '下降' : '增长'}${grew.replace('-', '')}%`,
  ]
    .filter((one) => one !== null)
    .join('，')
}

function growthOf(
  past: Account['past'][TargetId] | undefined,
  period: Period,
  value: Decimal,
): Decimal | null {
  const before = past?.find((one) => one.period.slice(4) === period.slice(4))?.value
  if (!before || before === '0') return null
  return decimal.divide(decimal.multiply(decimal.subtract(value, before), '100'), before, 1)
}

export const joined = (sentences: readonly string[]) => `${sentences.join('；')}。`

/** Copied as copiers do: other digits, another unit's name, at most one sentence of five in other words. */
export function tampered(
  sentences: readonly string[],
  random: Random,
  names: readonly [string, string] | null,
): readonly string[] {
  const changed = names ? -1 : random.whole(0, sentences.length)
  return sentences.map((sentence, at) => {
    const renamed = names ? sentence.replaceAll(names[0], names[1]) : sentence
    const counted = renamed.replace(/\d{1,12}/g, (digits) =>
      String(Number(digits) + random.whole(1, 3)),
    )
    return at === changed && sentences.length >= 5
      ? `${random.pick(who)}${random.pick(meets)}，${random.pick(details)}`
      : counted
  })
}

export const problemsOf = (random: Random) =>
  random.chance(0.3)
    ? `${random.pick(troubles)}，需${random.pick(['区级协调', '继续对接', '加强力量'])}。`
    : ''

export const nextOf = ({ things }: Account, random: Random) =>
  `${random.pick(plans)}${random.pick(things)}，${random.pick(aims)}。`

// The example: the yearly plan of a district that does not exist, in one place, from which every
// example file is made. Its figures and kinds of promise are those of real plans; its names and
// sentences are invented. It carries a few flaws on purpose, listed in README.md, so that there is
// something to find.

import { economy } from './economy.ts'
import { livelihood } from './livelihood.ts'

export type Task = {
  readonly heading: string
  readonly text: string
  readonly lead?: string
  readonly support?: string
  /** Quarterly targets for the spreadsheet: 一季度, 上半年, 前三季度, 全年. */
  readonly quarters?: readonly [string, string, string, string]
}

export type Chapter = {
  readonly title: string
  /** Deputy head of the district in charge. */
  readonly leader: string
  readonly tasks: readonly Task[]
  /** 责任单位 of the whole chapter, where its tasks have none of their own. */
  readonly units?: string
}

export type Deed = {
  readonly name: string
  readonly content: string
  readonly lead: string
  readonly support: string
  readonly due: string
}

export const title = '明川区2026年重点任务实施方案'
export const issuer = '明川区人民政府办公室'
export const issued = '2026年2月10日'

export const addressees = '各镇人民政府（街道办事处），区直各单位：'

export const preamble =
  '2026年是“十五五”规划开局之年。为把区委全会和区人民代表大会确定的目标任务分解到季度、落实到单位和责任人，制定本方案。'

export const headline: Task = {
  heading: '主要预期目标',
  text: '2026年全区经济社会发展的主要预期目标是：地区生产总值预期428亿元，增长5.5%，力争432亿元；一般公共预算总收入预期36.2亿元，增长5.8%，力争37亿元，其中地方级收入预期20.6亿元，增长5.2%；规模以上工业总产值612亿元，增长8.2%；固定资产投资预期216亿元，增长6.5%，力争222亿元；社会消费品零售总额预期186亿元，增长6%，力争183亿元；外贸进出口总额5.2亿美元，增长5%；按可比口径，实际利用外资3800万美元，与2026年持平，力争达4200万美元；城镇居民人均可支配收入、农村居民人均可支配收入分别增长5%、6%以上；城镇登记失业率控制在3.5%以内。',
  lead: '区发改局',
  support: '区财政局、区工信局、区商务局、区人社局、区统计局',
}

export const chapters: readonly Chapter[] = [...economy, ...livelihood]

export const deedsTitle = '明川区2026年为民办实事项目表'

export const deeds: readonly Deed[] = [
  {
    name: '停车设施建设',
    content: '新增公共停车泊位800个',
    lead: '区城管局',
    support: '区住建局、各街道办事处',
    due: '2026年11月底',
  },
  {
    name: '老旧小区加装电梯',
    content: '既有住宅加装电梯60部',
    lead: '区住建局',
    support: '各街道办事处',
    due: '2026年11月底',
  },
  {
    name: '学位扩容',
    content: '建成投用公办幼儿园3所、中小学4所',
    lead: '区教育局',
    support: '区住建局',
    due: '2026年9月1日',
  },
  {
    name: '校园食堂改造',
    content: '改造中小学食堂22个',
    lead: '区教育局',
    support: '区市场监管局',
    due: '2026年8月底',
  },
  {
    name: '社区长者食堂',
    content: '建成社区长者食堂20个',
    lead: '区民政局',
    support: '各镇人民政府（街道办事处）',
    due: '2026年10月底',
  },
  {
    name: '残疾儿童康复救助',
    content: '为500名残疾儿童提供康复救助',
    lead: '区残联',
    support: '区卫健局',
    due: '2026年11月底',
  },
  {
    name: '适龄女生疫苗接种',
    content: '免费接种人乳头瘤病毒疫苗3200人',
    lead: '区卫健局',
    support: '区教育局',
    due: '2026年10月底',
  },
  {
    name: '农村供水保障',
    content: '铺设供水管网65公里，惠及群众2.3万人',
    lead: '区水利局',
    support: '各镇人民政府',
    due: '2026年11月底',
  },
  {
    name: '农村公路提升',
    content: '改造农村公路40公里、危桥6座',
    lead: '区交通运输局',
    support: '各镇人民政府',
    due: '2026年11月底',
  },
  {
    name: '公交候车亭改造',
    content: '改造公交候车亭80座',
    lead: '区交通运输局',
    support: '区城管局',
    due: '2026年6月底',
  },
  {
    name: '电动自行车充电设施',
    content: '新建电动自行车充电端口5000个',
    lead: '区消防救援大队',
    support: '区住建局、各街道办事处',
    due: '2026年9月底',
  },
  {
    name: '就业服务驿站',
    content: '建成“家门口”就业服务驿站16个',
    lead: '区人社局',
    support: '各镇人民政府（街道办事处）',
    due: '2026年8月底',
  },
]

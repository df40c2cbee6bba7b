// What units of a made-up district are asked for: subjects with their size, season and noise.
//
// Amounts of money, land and people in the sizes of a district of half a million; how a series moves within the
// year follows its trade: planting in spring, roads in the dry months, statistics without a January.

import type { Accrual, FigureSource, Frequency } from '../index.ts'

export type Season = 'flat' | 'spring' | 'dry' | 'year-end' | 'rising'

/** How much of the year falls into each month. */
export const seasons: Readonly<Record<Season, readonly number[]>> = {
  flat: [8, 7, 9, 8, 8, 9, 8, 8, 9, 8, 9, 9],
  spring: [6, 14, 25, 18, 7, 3, 2, 2, 4, 6, 7, 6],
  dry: [8, 6, 10, 9, 6, 5, 5, 7, 10, 12, 12, 10],
  'year-end': [5, 5, 7, 7, 8, 9, 7, 8, 9, 9, 12, 14],
  rising: [5, 5, 6, 7, 8, 8, 9, 9, 10, 10, 11, 12],
}

export type Topic = {
  readonly subject: string
  readonly unit: string
  /** Decimal places as people write it. */
  readonly places: number
  /** The year's amount, in that unit, from … to. */
  readonly size: readonly [number, number]
  readonly accrual: Accrual
  readonly season: Season
  /** Deviation of the logarithm of a month's amount. */
  readonly noise: number
  readonly frequency: Frequency
  readonly source: FigureSource
  readonly of: 'department' | 'town' | 'both'
  /** A second target beside it: its growth, or a part of it. */
  readonly beside: 'growth' | 'part' | null
  /** What the work is on. */
  readonly things: readonly string[]
}

/** One a line: subject, unit, places, size, accrual, season, noise, frequency, source, of, beside, things. */
const table = `
地区生产总值 | 亿元 | 2 | 150…420 | cumulative | rising | 0.03 | quarterly | statistical-release | department | - | 重点行业运行、工业用电量、限上企业培育、经济形势
规模以上工业产值 | 亿元 | 2 | 120…380 | cumulative | flat | 0.06 | monthly | statistical-release | department | growth | 产值过亿企业、新投产生产线、停产半停产企业、用工缺口
社会消费品零售总额 | 亿元 | 2 | 70…200 | cumulative | year-end | 0.05 | monthly | statistical-release | department | growth | 限上商贸单位、汽车消费、夜间经济街区、电商企业
固定资产投资 | 亿元 | 2 | 90…260 | cumulative | rising | 0.08 | monthly | statistical-release | department | growth | 新入库项目、在建项目形象进度、民间投资项目、房地产开发
进出口总额 | 万美元 | 0 | 20000…90000 | cumulative | flat | 0.12 | monthly | statistical-release | department | - | 外贸订单、报关企业、跨境电商、出口退税
一般公共预算总收入 | 万元 | 0 | 90000…260000 | cumulative | flat | 0.1 | monthly | reported | department | part | 重点税源企业、非税收入、欠税清缴、耕地占用税
实际利用外资 | 万美元 | 0 | 3000…12000 | cumulative | flat | 0.35 | monthly | reported | department | - | 外资企业增资、验资到账、外商座谈、台资企业
招商到位资金 | 万元 | 0 | 20000…180000 | cumulative | rising | 0.3 | monthly | reported | both | - | 签约项目落地、外出招商、在谈项目、注册公司、用地手续
城镇新增就业 | 人 | 0 | 800…5200 | cumulative | flat | 0.15 | monthly | reported | both | - | 专场招聘会、就业困难人员、公益性岗位、高校毕业生、零工驿站
农村劳动力转移就业 | 人 | 0 | 600…3600 | cumulative | flat | 0.18 | monthly | reported | both | - | 务工信息、订单培训、返乡创业、帮扶车间
造林绿化面积 | 亩 | 0 | 1200…9000 | cumulative | spring | 0.15 | monthly | reported | town | - | 苗木调运、林地清理、补植补造、管护责任、林长巡林
农村公路养护里程 | 米 | 0 | 18000…90000 | cumulative | dry | 0.18 | monthly | reported | town | - | 路基边坡、水沟清理、路面修补、标志标线、桥涵检查
高标准农田建设面积 | 亩 | 0 | 1500…8000 | cumulative | dry | 0.22 | monthly | reported | town | - | 机耕路、灌溉渠道、土地平整、泵站、土壤改良
征地拆迁面积 | 平方米 | 0 | 12000…80000 | cumulative | flat | 0.3 | monthly | reported | town | - | 入户丈量、补偿协议、安置地块、腾房交地、评估公示
城乡居民医保参保 | 人 | 0 | 6000…42000 | cumulative | year-end | 0.15 | monthly | reported | town | - | 参保动员、未参保人员、困难群众资助、新生儿参保
重点项目投资 | 万元 | 0 | 30000…300000 | cumulative | rising | 0.22 | monthly | reported | department | - | 主体施工、征迁扫尾、设备安装、管线迁改、要素保障
技术改造投资 | 万元 | 0 | 15000…120000 | cumulative | rising | 0.25 | monthly | reported | department | - | 技改备案、设备更新、智能车间、贴息申报
保障性住房投资 | 万元 | 0 | 6000…42000 | cumulative | dry | 0.25 | monthly | reported | department | - | 二次结构、外墙装饰、室外管网、配套幼儿园
污水管网改造 | 米 | 0 | 9000…52000 | cumulative | dry | 0.22 | monthly | reported | department | - | 沟槽开挖、雨污分流、检查井、路面恢复、泵站
接待游客 | 人次 | 0 | 300000…2600000 | cumulative | flat | 0.18 | monthly | reported | department | - | 节庆活动、旅游线路、民宿、景区厕所、研学基地
职业技能培训 | 人次 | 0 | 900…7000 | cumulative | flat | 0.2 | monthly | reported | both | - | 养老护理班、电商班、焊工班、结业考核、实训基地
政务服务办件 | 件 | 0 | 18000…90000 | per-period | flat | 0.1 | monthly | reported | department | - | 一窗受理、容缺办理、跨省通办、自助终端、好差评
门诊人次 | 人次 | 0 | 60000…480000 | per-period | flat | 0.08 | monthly | reported | department | - | 家庭医生签约、专家下沉、发热门诊、慢病管理
生活垃圾清运 | 吨 | 1 | 9000…60000 | per-period | flat | 0.06 | monthly | reported | both | - | 分类投放点、转运站、农贸市场、背街小巷
基本养老保险覆盖率 | % | 2 | 90…99 | standing | flat | 0 | monthly | reported | department | - | 扩面征缴、灵活就业人员、断保人员、数据比对
农村生活污水治理率 | % | 2 | 62…96 | standing | flat | 0 | monthly | reported | both | - | 三格化粪池、接户管、终端设施、运维单位
城镇登记失业率 | % | 2 | 3…4 | standing | flat | 0 | quarterly | reported | department | - | 失业动态监测、援企稳岗、失业保险金、登记核查
新增规模以上企业 | 家 | 0 | 4…24 | cumulative | year-end | 0.5 | quarterly | reported | both | - | 小升规培育库、入库材料、联网直报、上门辅导
`

export const topics: readonly Topic[] = table.trim().split('\n').map(topicOf)

function topicOf(line: string): Topic {
  const [subject = '', unit = '', places, size = '', accrual, season, noise, ...rest] =
    line.split(' | ')
  const [frequency, source, of, beside, things = ''] = rest
  const [from = 0, to = 0] = size.split('…').map(Number)
  return {
    subject,
    unit,
    places: Number(places),
    size: [from, to],
    accrual: accrual as Accrual,
    season: season as Season,
    noise: Number(noise),
    frequency: frequency as Frequency,
    source: source as FigureSource,
    of: of as Topic['of'],
    beside: beside === '-' ? null : (beside as Topic['beside']),
    things: things.split('、'),
  }
}

/** Projects with stages, and where they stand. */
export const projects: readonly string[] =
  '小学扩建、中心幼儿园、卫生院迁建、污水处理站、农贸市场改造、老旧小区改造、滨水步道、停车楼、文化活动中心、标准厂房、变电站、防洪堤、水库除险加固、敬老院、体育公园、冷链仓储、物流园、联络线道路'.split(
    '、',
  )

/** Work without figures. */
export const mechanisms: readonly string[] =
  '矛盾纠纷排查化解、安全生产隐患治理、政务公开、食品安全监管、河湖长制、网格化服务管理、惠企政策兑现、国有资产清查、应急预案演练、招标投标监管、信访积案化解、双拥工作、文明城市创建、普法宣传'.split(
    '、',
  )

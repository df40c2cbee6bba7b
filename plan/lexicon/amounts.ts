// The words of amounts: digits, multipliers and units. Data only: a word added here needs no change
// elsewhere.

import type { Dimension } from '../plan.ts'
import { words } from '../words.ts'

export const hanDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** What a place word adds in decimal places. */
export const hanPlaces: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** What a multiplier behind digits adds in decimal places; longest first. */
export const multipliers = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
] as const

/** What is measured by a number that has no unit: 空气综合指数降到4.5, 城乡收入比缩小到1.9. */
export const unitless = words('收入比|比值|倍差|指数|系数|得分')

/** Every unit the compiler reads, by what it measures. */
export const units: Readonly<Record<Dimension, readonly string[]>> = {
  ratio: words('%|‰|个百分点|百分点|个千分点|倍'),
  money: words('元|美元|欧元|港元|日元'),
  area: words('亩|平方米|平米|平方公里|平方千米|公顷|㎡|m²|m2|亩次'),
  length: words('公里|千米|米|厘米|毫米|海里|km|KM'),
  mass: words('吨|公斤|千克|克|斤|吨标准煤|吨标煤|吨公里|毫克|微克'),
  energy: words(
    '千瓦时|千瓦|兆瓦|兆瓦时|吉瓦|瓦|GW|MW|kW|KW|GWh|MWh|kWh|GWP|千伏安|兆伏安|kVA|千伏|kV|' +
      'KV|kv|伏|度',
  ),
  time: words(
    '个工作日|工作日|个自然日|天|小时|个小时|分钟|秒|个月|年|个季度|周|周岁|岁|课时|学时|' +
      '工日|日',
  ),
  rank: ['位'],
  other: words(
    '立方米|方|标方|升|毫升|标箱|TEU|个点|点|分|兆帕|蒸吨|Gbps|Tbps|Mbps|EFlops|PFlops|' +
      'EFLOPS|PFLOPS|标准立方米|摄氏度|℃',
  ),
  count: [
    ...words(
      '人次|场次|批次|班次|架次|辆次|户次|件次|家次|台次|例次|艘次|床位|张床位|个学位|人份|' +
        '剂次|泊位|车位|机位|户数|对数|学位|标段|网格|社区|工位|重量箱',
    ),
    ...'人户家个项套所次件座台张名条栋幢片辆只头匹羽尾株棵颗盏眼口处宗起批场例间班门册部篇支队对艘架枚粒块组份期卷盘路趟孔根段节幅面本列道笔单剂针瓶箱桶袋床席届轮类种款镇村县校站桩杆副员堂枝棒尊级栏平',
  ],
}

/**
 * Units that count only behind Arabic digits: behind Chinese numerals they make names and phrases
 * (三年行动, 一批, 四类, 两级, 三期).
 */
export const notAfterHan = new Set([
  ...words('周岁|社区|网格|工日|小时|个小时|个月'),
  ...'年天周日岁秒分点批期届轮类种款级方度路节面本部班门口片对道队段组镇村县站校支单位员平头份根卷趟架张杆堂列笔幅例间件眼颗副伏瓦克斤棵盘升兆米人次起只场床席针孔块尾篇册',
])

/** Units behind Arabic digits that make names, ratings or labels, never amounts: 4级, 11类, 三期. */
export const neverAmounts = new Set('级类期届轮款单平路')

/** Units of ratings: before a noun they name it (110千伏变电站), whatever is promised of it. */
export const ratings = new Set(words('千伏|kV|KV|kv|伏|兆瓦|千瓦|GW|MW|千伏安|兆伏安'))

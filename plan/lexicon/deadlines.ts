// Words that set a date. Data only.
//
//   五一前   the day before; 国庆节前   30 September; 春节前   moves with the moon: no date

import { words } from '../words.ts'
import { hanDigits } from './amounts.ts'

/** The last day before a holiday, as month and day. */
export const feasts: Readonly<Record<string, string>> = {
  元旦: '12-31',
  五一: '04-30',
  劳动: '04-30',
  六一: '05-31',
  七一: '06-30',
  八一: '07-31',
  十一: '09-30',
  国庆: '09-30',
}

/** What has no fixed day. */
export const seasons = words(
  '春节|清明|端午|中秋|汛期|主汛期|入冬|供暖季|采暖季|采暖期|供暖期|开学|秋季开学|封冻',
)

/** Digits as they stand in years, with the zeros of scanned texts. */
export const digits: Readonly<Record<string, number>> = { ...hanDigits, '○': 0, O: 0 }

/** A plain year followed by one of these is a name, a start or a past: 2025年度, 2023年起, 今年以来. */
export const notDate = words(
  '度|起|以来|以后|之后|后|开始|版|第|是|的|工作|政府|经济社会发展|任务|目标|计划的|预算|' +
    '财政预算|水平|同期|相比|前后|级|生|国民经济|规划|行动|方案|纲要|—',
)

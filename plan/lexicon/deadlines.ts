// Words that set a date. Data only.
//
//   五一前   the day before; 国庆节前   30 September; 春节前   moves with the moon: no date

import { words } from '../words.ts'
import { hanDigits } from './amounts.ts'

/** The last day before a holiday, as month and day; null where the holiday has no fixed day. */
export const feasts: Readonly<Record<string, string | null>> = {
  元旦: '12-31',
  春节: null,
  清明: null,
  五一: '04-30',
  劳动: '04-30',
  端午: null,
  六一: '05-31',
  七一: '06-30',
  八一: '07-31',
  中秋: null,
  十一: '09-30',
  国庆: '09-30',
  汛期: null,
  主汛期: null,
  入冬: null,
  供暖季: null,
  采暖季: null,
  采暖期: null,
  供暖期: null,
  开学: null,
  秋季开学: null,
  封冻: null,
}

/** The last year of each five-year plan. */
export const fiveYearPlans: Readonly<Record<string, number>> = {
  九五: 2000,
  十五: 2005,
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
  十六五: 2035,
}

/** Digits as they stand in years and months, with the zeros of scanned texts. */
export const digits: Readonly<Record<string, number>> = {
  ...hanDigits,
  '○': 0,
  十: 10,
  十一: 11,
  十二: 12,
}

/** A plain year followed by one of these is a name, a start or a past: 2025年度, 2023年起, 今年以来. */
export const notDate = words(
  '度|起|以来|以后|之后|后|开始|版|第|是|的|工作|政府|经济社会发展|任务|目标|计划的|预算|' +
    '财政预算|水平|同期|相比|前后|级|生|国民经济|规划|行动|方案|纲要|——|—',
)

// Since: the first year of a plan of several years; what it says of a year before it is history.
//
//   行动方案（2023—2027年） → 2023      “十四五”规划 → 2021      2026年要点 → 2026

const period = /((?:19|20)\d{2})年?[-—－–~～至到]{1,2}(?:19|20)\d{2}(?:年|[）)])/
const five = /十[一二三四五六]?[·.]?五|[七八九][·.]?五/
const three = /三年(?:行动|攻坚|计划|提升|倍增)/

/** `year` is the last year of the plan, `title` what it is called. */
export function sinceOf(title: string | null, year: number | null): number | null {
  if (title === null || year === null) return year
  const first = Number(period.exec(title)?.[1])
  if (first <= year) return first
  if (five.test(title) && year % 5 === 0) return year - 4
  return three.test(title) && !/20\d\d/.test(title) ? year - 2 : year
}

// How the example plan says who is responsible and how its headings are numbered.
//
//   unitsOf({ lead: '区工信局', support: '区统计局', … })
//   → '（牵头单位：区工信局；配合单位：区统计局）'

import type { Task } from './plan.ts'

export function unitsOf({ lead, support }: Task): string {
  if (lead === undefined) return ''
  return support === undefined
    ? `（牵头单位：${lead}）`
    : `（牵头单位：${lead}；配合单位：${support}）`
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1 → 一; up to ten, more the example does not need. */
export function ordinal(number: number): string {
  return ordinals[number - 1] ?? String(number)
}

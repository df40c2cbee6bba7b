// Reporting windows: when a period may be reported.
//
//   windowOf('2026-03')   opens 2026-03-25, closes 2026-04-05
//
// 区级重大部署、十件实事每月5日前; 政府工作报告任务每月25日前 (PRACTICE §1.2, S13, S15): a period opens on the 25th of its last
// month and closes on the 5th of the next. A district may move both.

import { addDays, type Day } from './day.ts'
import { lastDay, type Period } from './period.ts'

export type Window = { readonly opens: Day; readonly closes: Day }

/** How many days before and after the period's last day its window opens and closes. */
export type WindowRule = { readonly before: number; readonly after: number }

export const usualWindow: WindowRule = { before: 6, after: 5 }

export function windowOf(period: Period, { before, after }: WindowRule = usualWindow): Window {
  const last = lastDay(period)
  return { opens: addDays(last, -before), closes: addDays(last, after) }
}

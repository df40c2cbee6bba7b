// Time limits by kind of matter: what holds where nobody named a day.
//
//   dueBy(limitOf('urgent-document'), '2026-09-29', china)   '2026-10-08': three days on, then the working day
//
// Every limit says where it was found; a district sets its own over it. Limits of law that belong to one
// register (许可, 信访, 招投标) live with that register.

import { addWorkdays, type Calendar, workdayFrom } from './calendar.ts'
import { addDays, addMonths, type Day } from './day.ts'

export type Limit = {
  readonly count: number
  readonly of: 'workdays' | 'days' | 'months'
  /** The law and article, or the practice it follows. */
  readonly source: string
}

export type LimitKey = keyof typeof limits

/** The longest where the source gives a range (领导批示急件 1–5 日). */
export const limits = {
  'urgent-document': { count: 3, of: 'days', source: '急件3天 (PRACTICE §1.2, S10)' },
  document: { count: 30, of: 'days', source: '公文30日 (PRACTICE §1.2, S11)' },
  minutes: { count: 20, of: 'days', source: '会议纪要20日 (PRACTICE §1.2, S11)' },
  'instruction-urgent': { count: 5, of: 'days', source: '批示急件1–5日 (PRACTICE §1.2, S11)' },
  instruction: { count: 15, of: 'days', source: '批示非急件15日 (PRACTICE §1.2, S11)' },
  'instruction-hard': { count: 30, of: 'days', source: '批示难度较大30日 (PRACTICE §1.2, S11)' },
  meeting: {
    count: 5,
    of: 'workdays',
    source: '重要会议议定事项会后5个工作日 (PRACTICE §1.2, S12)',
  },
  'meeting-decision': {
    count: 30,
    of: 'workdays',
    source: '常务会、区长办公会决策事项30个工作日 (PRACTICE §1.2, S13)',
  },
  'meeting-spirit': { count: 7, of: 'days', source: '一类会议精神会后7日 (PRACTICE §1.2, S13)' },
  media: { count: 5, of: 'days', source: '媒体反映急难问题5日 (PRACTICE §1.2, S13)' },
  mailbox: { count: 5, of: 'workdays', source: '领导信箱5个工作日 (PRACTICE §1.2, S12)' },
  deployment: { count: 1, of: 'days', source: '13710：1天部署 (PRACTICE §1.2, S24)' },
  'first-measures': { count: 3, of: 'days', source: '13710：3天反馈措施 (PRACTICE §1.2, S24)' },
  'ordinary-matter': {
    count: 7,
    of: 'days',
    source: '13710：7天一般事项办结 (PRACTICE §1.2, S24)',
  },
  'complex-matter': {
    count: 1,
    of: 'months',
    source: '13710：1个月复杂事项办结 (PRACTICE §1.2, S24)',
  },
  'sent-back': {
    count: 5,
    of: 'workdays',
    source: '信访工作条例23：不属本单位职权的5个工作日内提出异议 (by analogy; PRACTICE §1.2)',
  },
  'closing-report': { count: 7, of: 'days', source: '办结后一周内报告 (PRACTICE §1.2, S8)' },
} as const satisfies Readonly<Record<string, Limit>>

/** The district's own limits over those found in practice. */
export function limitOf(
  key: LimitKey,
  own: Readonly<Partial<Record<LimitKey, Limit>>> = {},
): Limit {
  return own[key] ?? limits[key]
}

/**
 * The last day of the limit. The day it begins is not counted (民法典 201); months end on the day of the same
 * date or the month's last (202); a last day that is no working day moves to the next one (203).
 */
export function dueBy({ count, of }: Limit, from: Day, calendar: Calendar): Day {
  if (of === 'workdays') return addWorkdays(from, count, calendar)
  const last = of === 'days' ? addDays(from, count) : addMonths(from, count)
  return workdayFrom(last, calendar)
}

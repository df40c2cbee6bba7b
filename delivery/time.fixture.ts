// What the tests of days share: three real years of holidays, and a commitment to move them on.
//
// 国务院办公厅关于2024年、2025年、2026年部分节假日安排的通知.

import type { Role } from './actor.ts'
import type { Calendar } from './calendar.ts'
import { type Commitment, type CommitmentEntry, evolve } from './commitment.ts'
import type { Day } from './day.ts'
import { readHolidays } from './holiday-import.ts'
import { calendarOf, noHolidays } from './holidays.ts'
import type { CommitmentId, PersonId, PlanId, PostId, TargetId, UnitId } from './ids.ts'
import type { Context } from './outcome.ts'

const years = [
  `# 国务院办公厅关于2024年部分节假日安排的通知
2024-01-01 假 元旦
2024-02-10..2024-02-17 假 春节
2024-02-04 班
2024-02-18 班
2024-04-04..2024-04-06 假 清明节
2024-04-07 班
2024-05-01..2024-05-05 假 劳动节
2024-04-28 班
2024-05-11 班
2024-06-10 假 端午节
2024-09-15..2024-09-17 假 中秋节
2024-09-14 班
2024-10-01..2024-10-07 假 国庆节
2024-09-29 班
2024-10-12 班`,
  `# 国务院办公厅关于2025年部分节假日安排的通知
2025-01-01 假 元旦
2025-01-28..2025-02-04 假 春节
2025-01-26 班
2025-02-08 班
2025-04-04..2025-04-06 假 清明节
2025-05-01..2025-05-05 假 劳动节
2025-04-27 班
2025-05-31..2025-06-02 假 端午节
2025-10-01..2025-10-08 假 国庆节、中秋节
2025-09-28 班
2025-10-11 班`,
  `# 国务院办公厅关于2026年部分节假日安排的通知
2026-01-01..2026-01-03 假 元旦
2026-01-04 班
2026-02-15..2026-02-23 假 春节
2026-02-14 班
2026-02-28 班
2026-04-04..2026-04-06 假 清明节
2026-05-01..2026-05-05 假 劳动节
2026-05-09 班
2026-06-19..2026-06-21 假 端午节
2026-09-25..2026-09-27 假 中秋节
2026-10-01..2026-10-07 假 国庆节
2026-09-20 班
2026-10-10 班`,
]

export const china: Calendar = calendarOf({
  ...noHolidays,
  announced: years.map((text) => {
    const read = readHolidays(text)
    if ('announcement' in read) return read.announcement
    throw new Error(JSON.stringify(read))
  }),
})

export const day = (text: string) => text as Day

export const target = 'jobs' as TargetId

/** Acknowledged by 区人社局, due on 30 September 2026; 新增就业 4600 人, 力争 5000. */
export function acknowledged(more: readonly CommitmentEntry[] = []): Commitment {
  const entries: readonly CommitmentEntry[] = [
    {
      kind: 'drafted',
      commitment: {
        id: 'c1' as CommitmentId,
        plan: 'p1' as PlanId,
        key: 'k1',
        number: 12,
        title: '新增城镇就业4600人',
        text: '新增城镇就业4600人，力争5000人。',
        kind: 'indicator',
        span: null,
        section: null,
        lead: 'labour' as UnitId,
        support: [],
        leaders: ['vice-mayor' as PostId],
        due: day('2026-09-30'),
        frequency: 'monthly',
        periodPlan: { kind: 'linear' },
        targets: [
          {
            id: target,
            subject: '新增城镇就业',
            measure: 'count',
            unit: '人',
            base: '4600',
            stretch: '5000',
            baseline: null,
            better: 'higher',
            accrual: 'cumulative',
            frequency: 'monthly',
            due: null,
            source: 'reported',
            statistics: null,
            fact: null,
            span: null,
          },
        ],
        milestones: [],
      },
    },
    { kind: 'assigned', on: day('2026-03-02') },
    { kind: 'acknowledged', on: day('2026-03-03') },
    ...more,
  ]
  return entries.reduce<Commitment | null>(evolve, null) as Commitment
}

/** The acts of somebody of that role in 区人社局. */
export function on(today: string, role: Role): Context {
  const post = role as string as PostId
  const by = { person: 'Lin' as PersonId, post, unit: 'labour' as UnitId, role, for: null }
  return { by, today: day(today), calendar: china }
}

/** The code of the refusal, or the entries. */
export function answerOf<Entry>(
  outcome: { readonly entries: readonly Entry[] } | { readonly refusal: { readonly code: string } },
): string | readonly Entry[] {
  return 'refusal' in outcome ? outcome.refusal.code : outcome.entries
}

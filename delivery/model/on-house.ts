// What paper says to what the district keeps for itself: its holidays and its settings.

import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { HolidayAct } from '../holidays.ts'
import type { SettingsAct } from '../settings.ts'
import { sheetSchemes } from '../sheet-schemes.ts'
import { isBlank, type Paper, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { isWeekendDay } from './wall.ts'

export function onHolidays({ notices }: Paper, seat: Actor, said: HolidayAct): Verdict {
  const forbidden = {
    'not-allowed': mayNot(seat, 'keep-calendar', null),
    'document-missing': isBlank(said.document),
  }
  if (said.act === 'set-day') {
    const { day, as } = said
    const hand = { holiday: 'off', 'make-up': 'on', ordinary: 'ordinary' } as const
    return {
      no: { ...forbidden, 'not-a-weekend': as === 'make-up' && !isWeekendDay(day) },
      write: () => notices.byHand.set(day, hand[as]),
    }
  }
  const { year, holidays, makeUpDays } = said
  const isOf = (day: Day) => day.startsWith(`${year}`) || day.startsWith(`${year - 1}-12`)
  return {
    no: {
      ...forbidden,
      'no-holidays': holidays.length === 0,
      'day-outside-year': ![...holidays, ...makeUpDays].every(isOf),
      'holiday-and-made-up': makeUpDays.some((day) => holidays.includes(day)),
      'not-a-weekend': !makeUpDays.every(isWeekendDay),
    },
    write: () => {
      notices.years.set(year, { off: holidays, on: makeUpDays })
      for (const day of [...notices.byHand.keys()]) {
        if (day.startsWith(`${year}`)) notices.byHand.delete(day)
      }
    },
  }
}

export function onSettings(
  { house }: Paper,
  seat: Actor,
  { change, reason }: SettingsAct,
): Verdict {
  const { extension, adjustment, warning, window, head, sheets } = change
  return {
    no: {
      'not-allowed': mayNot(seat, 'keep-settings', null),
      'reason-missing': isBlank(reason),
    },
    write: () => {
      if (extension) Object.assign(house, extension)
      if (adjustment) house.lastAdjustment = adjustment.last
      if (warning !== undefined) house.warning = warning
      if (window) Object.assign(house, window)
      if (head !== undefined) house.head = head
      if (sheets) house.direct = sheetSchemes[sheets].direct
    },
  }
}

// What the tests of reminders share: the district with somebody in the supervision office, and rounds of a day.

import type { Commitment } from './commitment.ts'
import { addPerson, addPost, appoint, district, walk } from './directory.fixture.ts'
import { type Matter, mattersOf } from './matter.ts'
import { type DigestRound, digestsOf, usualReminders } from './reminder.ts'
import { acknowledged, china, day } from './time.fixture.ts'

export const directory = walk(
  [
    ['2026-01-05', addPost('office', 'government', 'supervisor')],
    ['2026-01-05', addPerson('Guo')],
    ['2026-01-05', appoint('office', 'Guo', '2026-01-05')],
  ],
  district,
)

export const round = (today: string, more: Partial<DigestRound> = {}): DigestRound => ({
  today: day(today),
  since: null,
  calendar: china,
  directory,
  rule: usualReminders,
  ...more,
})

export const at = (today: string) => ({ today: day(today), calendar: china })

/** Who hears what: person, step, copied. */
export const heard = (matters: readonly Matter[], when: DigestRound) =>
  digestsOf(matters, when).flatMap(({ person: who, items }) =>
    items.map(({ step, copied }) => `${who} ${step}${copied ? ' (copy)' : ''}`),
  )

export const due = (today: string, known: Commitment = acknowledged()) =>
  mattersOf(known, [], at(today))

// The jobs. To add one, add it here: docs/guides/add-a-job.md.

import { digestsOf, isWorkday, usualReminders } from '@luoshi/delivery'
import { mattersIn } from '../matters.ts'
import { deliver } from '../store/inbox.ts'
import { tidy } from '../store/jobs.ts'
import { openCommitments } from '../store/open.ts'
import type { Job } from './clock.ts'

/** Each person's reminders of the day, in their inbox; on days of rest nobody is reminded. */
const dailyDigest: Job = {
  name: 'daily-digest',
  run: async (tx, { district, today, last, services: { kept } }) => {
    const rules = await kept.rules(tx, district)
    const { calendar } = rules
    if (!isWorkday(today, calendar)) return
    const directory = await kept.directory(tx, district)
    const ids = (await openCommitments(tx, { district })).map(({ id }) => id)
    const clock = { today, ...rules }
    const matters = await mattersIn(tx, { district, ids, clock })
    const round = { today, since: last, calendar, directory, rule: usualReminders }
    await deliver(tx, district, digestsOf(matters, round))
  },
}

const tidying: Job = { name: 'tidy', run: (tx, { district }) => tidy(tx, district) }

export const jobs: readonly Job[] = [dailyDigest, tidying]

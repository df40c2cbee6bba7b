// What runs by the clock: each job once a day in each district, whichever server process comes first.
//
//   const clock = clockOf(services, jobs, tell)
//   await clock.tick()    whatever has not run today runs now
//   const stop = clock.start()
//
// A job learns on which day it ran last, and makes up for the days between; where it fails, nothing of it stays
// and the next tick tries again. The lights of a month need no job: what they looked like when the month's
// figures were in is computed at any later time (lightsOf).

import type { Day, DistrictId } from '@luoshi/delivery'
import type { Services } from '../http.ts'
import { inDistrict, type Tx } from '../store/database.ts'
import { districts } from '../store/districts.ts'
import { claim } from '../store/jobs.ts'

export type Job = {
  readonly name: string
  run(tx: Tx, round: Round): Promise<void>
}

export type Round = {
  readonly district: DistrictId
  readonly today: Day
  /** When it ran last; null: never. */
  readonly last: Day | null
  readonly services: Clocked
}

type Clocked = Pick<Services, 'database' | 'kept' | 'today'>

export type Clock = {
  tick(): Promise<void>
  /** Ticks every minute until stopped; `stop` waits for what is running. */
  start(): () => Promise<void>
}

const minute = 60_000

/** `tell` hears what failed. */
export function clockOf(
  services: Clocked,
  jobs: readonly Job[],
  tell: (job: string, error: unknown) => void,
): Clock {
  let done: Day | null = null
  let running: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    const today = services.today()
    if (done === today) return
    let failed = false
    for (const { district } of await districts(services.database)) {
      for (const job of jobs) {
        try {
          await runOnce(services, job, { district, today })
        } catch (error) {
          failed = true
          tell(job.name, error)
        }
      }
    }
    if (!failed) done = today
  }

  function tick(): Promise<void> {
    running = running.then(round).catch((error) => tell('clock', error))
    return running
  }

  function start() {
    const timer = setInterval(tick, minute)
    timer.unref()
    void tick()
    return async () => {
      clearInterval(timer)
      await running
    }
  }
  return { tick, start }
}

type When = { readonly district: DistrictId; readonly today: Day }

function runOnce(services: Clocked, job: Job, { district, today }: When): Promise<void> {
  return inDistrict(services.database, district, async (tx) => {
    const claimed = await claim(tx, { district, job: job.name, day: today })
    if (claimed) await job.run(tx, { district, today, last: claimed.last, services })
  })
}

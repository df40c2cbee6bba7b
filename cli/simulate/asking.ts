// Asking as the people of a simulated district, on the days of its years: the same application as everybody's,
// where who asks and which day it is are told by the simulation.
//
//   const { ask, on } = askingIn(services, district)
//   on('2031-01-10')   await ask(by, 'POST /plans/…/acts', { act: 'issue-plan' })

import type { Actor, Day, DistrictId } from '@luoshi/delivery'
import { createApp, type Services } from '@luoshi/server'
import { asking, type Told } from '../office.ts'

export type Asking = {
  on(day: Day): void
  /** @throws Error where the application breaks, which is a bug; a refusal is an answer */
  ask(by: Actor, request: string, body?: object | FormData): Promise<Told>
}

export function askingIn(services: Services, district: DistrictId): Asking {
  let today = services.today()
  const app = createApp({
    ...services,
    today: () => today,
    whoIs: async ({ headers }) => ({ district, actor: JSON.parse(headers.get('x-by') ?? '') }),
  })
  return {
    on: (day) => {
      today = day
    },
    ask: async (by, request, body) => {
      const told = await asking(app, () => ({ 'x-by': JSON.stringify(by) }))(request, body)
      if (told.status === 500) throw new Error(`${request}: ${JSON.stringify(told.body)}`)
      return told
    },
  }
}

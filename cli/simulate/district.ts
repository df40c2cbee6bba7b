// District: one simulated district from its people to the end of its last month, with the key of what it plants.
//
//   await simulatedDistrict(services, { seed: 7, units: 60, year: 2031, months: 12 }, (day) => …)

import {
  addDays,
  addMonths,
  type Commitment,
  type CommitmentId,
  type Day,
  type Drafted,
  type LightColour,
  type PastYearsAct,
  type PlanId,
  presets,
  standingOf,
  usualSettings,
  written,
} from '@luoshi/delivery'
import {
  actorOf,
  type Planted,
  type Scale,
  type Simulated,
  simulate,
} from '@luoshi/delivery/simulate'
import { enterDistrict, type Services } from '@luoshi/server'
import { localAdministrator } from '../office.ts'
import { type Asking, askingIn } from './asking.ts'
import { enterPeople, enterPlan } from './enter.ts'
import { type Played, play } from './play.ts'

export type Happened = Played & {
  readonly slug: string
  readonly name: string
  readonly units: number
  readonly commitments: number
  readonly lights: ReadonlyMap<LightColour, number>
  readonly key: readonly Answer[]
}

/** A report of the application that tells what is not so. */
export type Answer = Omit<Planted, 'commitment'> & {
  readonly commitment: string
  readonly title: string
  readonly unit: string
}

export const simulatedSlug = (seed: number | '') => `simulated-${seed}`

export async function simulatedDistrict(
  services: Services,
  scale: Scale,
  follow: (day: Day) => void,
): Promise<Happened> {
  const year = simulate(scale)
  const first = written(scale.year, 1, 1)
  const named = { slug: simulatedSlug(scale.seed), name: `${year.district.name}（模拟）` }
  const { district } = await enterDistrict(services.database, { ...named, today: first })
  const asking = askingIn(services, district)
  asking.on(first)
  const onFirst = { ...services, today: () => first }
  const administrator = await localAdministrator(onFirst, district)
  if (!administrator) throw new RangeError('a district begins with an administrator')
  await enterPeople(asking, administrator, year.district)
  const cast = await enterPlans(asking, year, first)
  const entered = { ...cast, acts: year.acts, past: pastOf(year) }
  const played = await play(asking, entered, follow)
  const last = addDays(addMonths(first, scale.months), -1)
  return {
    ...{ ...named, ...played, units: scale.units, commitments: cast.commitments.size },
    lights: await lightsOn(asking, { year, cast }, last),
    key: answersOf(year, cast),
  }
}

type Entered = Pick<Parameters<typeof play>[1], 'plans' | 'commitments'>

async function enterPlans(asking: Asking, { district, plans }: Simulated, on: Day) {
  const by = actorOf(district.office, 'supervisor', { on })
  const ids = new Map<PlanId, PlanId>()
  const commitments = new Map<CommitmentId, CommitmentId>()
  for (const plan of plans) {
    const entered = await enterPlan(asking, { plan, district, by })
    ids.set(plan.id, entered.plan)
    for (const [simulated, id] of entered.commitments) commitments.set(simulated, id)
  }
  return { plans: ids, commitments }
}

function pastOf({ plans, past }: Simulated) {
  const figuresOf = ({ targets }: Drafted): PastYearsAct['figures'] =>
    targets.flatMap(({ id: target }) =>
      (past[target] ?? []).map(({ period, value }) => ({ target, period, value })),
    )
  return new Map(
    plans.map(({ id, commitments }) => {
      const told = commitments.map((one) => [one.id, figuresOf(one)] as const)
      return [id, new Map(told.filter(([, figures]) => figures.length > 0))] as const
    }),
  )
}

type Seen = { readonly year: Simulated; readonly cast: Entered }

/** By the usual preset, as the office sees them. */
async function lightsOn({ ask }: Asking, { year, cast }: Seen, day: Day) {
  const by = actorOf(year.district.office, 'supervisor', { on: day })
  const lights = new Map<LightColour, number>()
  for (const plan of cast.plans.values()) {
    const { body } = await ask(by, `GET /plans/${plan}`)
    for (const { state } of body.commitments as readonly { state: Commitment }[]) {
      if (state.process === 'dropped') continue
      const { colour } = standingOf(state, day, presets[usualSettings.lights]).light
      lights.set(colour, (lights.get(colour) ?? 0) + 1)
    }
  }
  return lights
}

function answersOf({ plans, district, key }: Simulated, cast: Entered): readonly Answer[] {
  const drafted = new Map(plans.flatMap((plan) => plan.commitments).map((one) => [one.id, one]))
  const units = new Map(district.units.map(({ id, name }) => [id, name]))
  return key.map((planted) => {
    const { title = '', lead = null } = drafted.get(planted.commitment) ?? {}
    const commitment = cast.commitments.get(planted.commitment) ?? ''
    return { ...planted, commitment, title, unit: (lead && units.get(lead)) ?? '' }
  })
}

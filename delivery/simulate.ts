// A district's years that look like life, made up from a seed: people, commitments, what each unit says and when.
//
//   const year = simulate({ seed: 7, units: 60, year: 2031, months: 12 })
//   year.acts[0]     { on: '2031-01-10', by: …, act: { act: 'issue', … } }
//   year.key[0]      { kind: 'inflated', commitment: …, period: '2031-06', size: '×4.2' }
//
// For demonstrations, tests and measurements. It knows the words of the rules and nothing of a database:
// whoever runs it sends each act in turn. The key says which reports tell what is not so (docs/checks.md);
// the same seed makes the same years on every machine.

import {
  addDays,
  addMonths,
  type CommitmentId,
  type Day,
  type Drafted,
  type PlanId,
  type Point,
  type TargetId,
  written,
} from './index.ts'
import { accountsOf } from './simulate/account.ts'
import { actorOf, type District, districtOf, idOf, type Scale } from './simulate/district.ts'
import { type Planted, plant } from './simulate/plant.ts'
import { actsOf, type Timed } from './simulate/timing.ts'

export type { District, Holder, Scale, SimulatedPost, SimulatedUnit } from './simulate/district.ts'
export { actorOf } from './simulate/district.ts'
export { foundAs, type Planted, type PlantedKind, plantedKinds } from './simulate/plant.ts'
export { type Known, replay, type Visited } from './simulate/replay.ts'
export type { SimulatedFile } from './simulate/telling.ts'
export type { SimulatedAct, Timed } from './simulate/timing.ts'

export type SimulatedPlan = {
  readonly id: PlanId
  readonly year: number
  readonly title: string
  readonly commitments: readonly Drafted[]
}

export type Simulated = {
  readonly district: District
  readonly plans: readonly SimulatedPlan[]
  /** Figures of the year before each plan's, where they are known. */
  readonly past: Readonly<Record<TargetId, readonly Point[]>>
  /** In the order of their days. */
  readonly acts: readonly Timed[]
  readonly key: readonly Planted[]
}

/** @throws RangeError beyond 500 units or 36 months */
export function simulate(scale: Scale): Simulated {
  if (!(scale.units >= 1 && scale.units <= 500)) throw new RangeError('1 … 500 units')
  if (!(scale.months >= 1 && scale.months <= 36)) throw new RangeError('1 … 36 months')
  const district = districtOf(scale)
  const years = Array.from({ length: Math.ceil(scale.months / 12) }, (_, at) =>
    yearOf(district, scale, scale.year + at),
  )
  const acts = years.flatMap((one) => one.acts)
  return {
    district,
    plans: years.map(({ plan }) => plan),
    past: Object.assign({}, ...years.map(({ past }) => past)),
    acts: acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    key: years.flatMap(({ key }) => key),
  }
}

function yearOf(district: District, scale: Scale, year: number) {
  const accounts = accountsOf(district, scale, year)
  const until = addDays(addMonths(written(scale.year, 1, 1), scale.months), -1)
  const { told, key } = plant(accounts, scale, until)
  const plan: SimulatedPlan = {
    id: idOf<PlanId>(scale.seed, 'plan', year),
    year,
    title: `${district.name}${year}年重点工作任务`,
    commitments: accounts.map(({ commitment }) => commitment),
  }
  return {
    plan,
    key,
    past: Object.assign({}, ...accounts.map(({ past }) => past)),
    acts: [
      issued(district, plan),
      ...told.flatMap((one) => actsOf(one, { district, scale, until })),
    ],
  }
}

function issued(district: District, { id, year }: SimulatedPlan): Timed {
  const on: Day = written(year, 1, 10)
  const by = actorOf(district.office, 'supervisor', { on })
  return {
    on,
    by,
    about: null as CommitmentId | null,
    report: null,
    act: { act: 'issue', plan: id },
  }
}

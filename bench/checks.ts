// Do the checks find what is planted, and leave honest reports alone? A simulated district's year with one report
// in twenty falsified (docs/checks.md), run through the rules, every report checked as it is submitted.
//
//   node bench/checks.ts [--seed 1,2,3] [--units 60] [--months 12] [--each]
//
// `--inflate 2` plants inflations of that factor alone; `--each` shows every miss and false alarm.
//
// An alarm is a warning to explain or to look at. It is true at a planted report; at the report after one, where
// the true figure is told again, it counts neither way.

import { parseArgs } from 'node:util'
import { checkReport, type Warning } from '@luoshi/delivery'
import {
  foundAs,
  type Planted,
  plantedKinds,
  replay,
  type Simulated,
  simulate,
  type Visited,
} from '@luoshi/delivery/simulate'
import { median, rounds, warm } from './clock.ts'
import { print } from './grid.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    units: { type: 'string', default: '60' },
    months: { type: 'string', default: '12' },
    inflate: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
})
type Alarm = { readonly warning: Warning; readonly visited: Visited }
type Judged = {
  readonly year: Simulated
  readonly visited: readonly Visited[]
  readonly found: readonly Planted[]
  readonly missed: readonly Planted[]
  readonly right: readonly Alarm[]
  readonly wrong: readonly Alarm[]
}

const scale = {
  units: Number(values.units),
  year: 2031,
  months: Number(values.months),
  ...(values.inflate === undefined ? {} : { inflate: Number(values.inflate) }),
}
const seeds = values.seed.split(',').map(Number)
const judged = seeds.map((seed) => judge(simulate({ ...scale, seed })))
const all = <Key extends 'found' | 'missed' | 'right' | 'wrong'>(key: Key) =>
  judged.flatMap((one): Judged[Key][number][] => [...one[key]])

function judge(year: Simulated): Judged {
  const { alarms, visits: visited } = alarmsOf(year)
  const place = placesOf(year)
  const found = year.key.filter((one) => alarms.some((alarm) => isFound(alarm, one, place)))
  const isTrue = (alarm: Alarm) => year.key.some((one) => isAt(alarm, one, place))
  const isNeither = (alarm: Alarm) => year.key.some((one) => isAfter(alarm, one, place))
  return {
    ...{ year, visited, found },
    missed: year.key.filter((one) => !found.includes(one)),
    right: alarms.filter(isTrue),
    wrong: alarms.filter((one) => !isTrue(one) && !isNeither(one)),
  }
}

/** A report told again after it was returned is doubted again: that is one alarm. */
function alarmsOf(year: Simulated) {
  const alarms = new Map<string, Alarm>()
  const visits: Visited[] = []
  replay(year, (visited) => {
    const { filled, seen } = visited
    visits.push(visited)
    for (const warning of checkReport(filled, seen)) {
      if (warning.severity === 'note') continue
      const where = [seen.commitment.id, seen.period, warning.code, warning.at]
      alarms.set(JSON.stringify(where), { warning, visited })
    }
  })
  return { alarms: [...alarms.values()], visits }
}

type Places = {
  readonly units: ReadonlyMap<string, string | null>
  readonly periods: ReadonlyMap<string, readonly string[]>
}

function placesOf({ plans, acts }: Simulated): Places {
  const commitments = plans.flatMap((plan) => plan.commitments)
  const periods = new Map<string, string[]>()
  for (const { act, about } of acts) {
    if (act.act !== 'report' || !about) continue
    const known = periods.get(about) ?? []
    if (!known.includes(act.period)) periods.set(about, [...known, act.period].sort())
  }
  return { periods, units: new Map(commitments.map(({ id, lead }) => [id, lead])) }
}

/** At the report itself; or at another unit's that names this one: who of two copied is for people to say. */
function isAt({ warning, visited }: Alarm, planted: Planted, { units }: Places): boolean {
  if (visited.seen.period !== planted.period) return false
  if (visited.seen.commitment.id === planted.commitment) return true
  const unit = units.get(planted.commitment)
  const names = 'from' in warning ? warning.from : 'unit' in warning ? warning.unit : null
  return names === unit && planted.kind.endsWith('-from-unit')
}

function isAfter({ visited }: Alarm, { commitment, period }: Planted, { periods }: Places) {
  const known = periods.get(commitment) ?? []
  const next = known[known.indexOf(period) + 1]
  return visited.seen.commitment.id === commitment && visited.seen.period === next
}

function isFound(alarm: Alarm, planted: Planted, places: Places): boolean {
  if (!foundAs[planted.kind].includes(alarm.warning.code)) return false
  const after = planted.kind === 'shifted-forward' && isAfter(alarm, planted, places)
  return after || isAt(alarm, planted, places)
}

const share = (part: number, rest: number) =>
  part + rest === 0 ? '' : (part / (part + rest)).toFixed(3)
const reports = judged.reduce((sum, one) => sum + one.visited.length, 0)
const [found, missed, right, wrong] = [all('found'), all('missed'), all('right'), all('wrong')]

const planted = [...found, ...missed]

print(
  `${scale.units} units, ${scale.months} months, seed ${values.seed}: ${reports.toLocaleString('en-US')} reports and releases`,
  [
    ['kind', 'planted', 'found', 'recall'],
    ...plantedKinds
      .filter((kind) => planted.some((one) => one.kind === kind))
      .map((kind) => {
        const [yes, no] = [found, missed].map(
          (list) => list.filter((one) => one.kind === kind).length,
        )
        return [kind, (yes ?? 0) + (no ?? 0), yes ?? 0, share(yes ?? 0, no ?? 0)]
      }),
    ['all', found.length + missed.length, found.length, share(found.length, missed.length)],
  ],
)

const codes = [...new Set([...right, ...wrong].map(({ warning }) => warning.code))].sort()
print('Alarms', [
  ['code', 'true', 'false', 'precision'],
  ...codes.map((code) => {
    const of = (list: readonly Alarm[]) =>
      list.filter(({ warning }) => warning.code === code).length
    return [code, of(right), of(wrong), share(of(right), of(wrong))]
  }),
  ['all', right.length, wrong.length, share(right.length, wrong.length)],
])
const months = scale.units * scale.months * seeds.length
process.stdout.write(`\nFalse alarms a unit and month: ${(wrong.length / months).toFixed(3)}\n`)

const visits = judged.flatMap(({ visited }) => visited)
const work = () => {
  for (const { filled, seen } of visits) checkReport(filled, seen)
}
warm(work, 1)
const each = (median(rounds(5, work)) / visits.length) * 1e6
process.stdout.write(`One check of a report, warm: ${each.toFixed(1)} µs\n`)

if (values.each) {
  const titles = new Map(
    judged.flatMap(({ year }) =>
      year.plans.flatMap((plan) => plan.commitments.map(({ id, title }) => [id, title])),
    ),
  )
  print('Missed', [
    ['kind', 'commitment', 'period', 'size', 'what'],
    ...missed.map(({ kind, commitment, period, size }) => [
      ...[kind, `${commitment.slice(0, 8)}…${commitment.slice(-3)}`, period, size],
      titles.get(commitment) ?? '',
    ]),
  ])
  for (const { warning, visited } of wrong) {
    const { commitment, period } = visited.seen
    process.stdout.write(`${period} ${commitment.title} ${JSON.stringify(warning)}\n`)
  }
}

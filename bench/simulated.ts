// What the checks find through the API: a folder that `luoshi simulate` made, read as the supervision office reads it, and
// its answers beside it. A planted report counts as found where it bears the doubt itself.
//
//   luoshi simulate --seed 20330        node bench/simulated.ts --data luoshi-simulated --answers simulated-20330.answers.json

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Actor, PersonId, PostId, Report, UnitId, Warning } from '@luoshi/delivery'
import { foundAs, type Planted, plantedKinds } from '@luoshi/delivery/simulate'
import { createApp, districts, openServices } from '@luoshi/server'
import { print } from './grid.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'luoshi-simulated' },
    answers: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
})
type Answers = {
  readonly slug: string
  readonly units: number
  readonly months: number
  readonly planted: readonly (Planted & { readonly title: string })[]
}
const answers: Answers = JSON.parse(await readFile(values.answers ?? '', 'utf8'))
const where = { databaseUrl: null, ownerUrl: null, how: 'join' } as const
const opened = await openServices({ data: values.data, ...where })
const { planted, units, months } = answers

try {
  const byCommitment = await reportsOf(answers.slug)
  judge(byCommitment)
} finally {
  await opened.close()
}

/** Of each commitment its reports, first to last. */
async function reportsOf(slug: string): Promise<ReadonlyMap<string, readonly Report[]>> {
  const { services } = opened
  const district = (await districts(services.database)).find((one) => one.slug === slug)
  if (!district) throw new RangeError(`no district ${slug} in ${values.data}`)
  const actor: Actor = {
    ...{ person: 'office' as PersonId, post: 'office' as PostId, unit: 'office' as UnitId },
    ...{ role: 'supervisor', for: null },
  }
  const app = createApp({
    ...services,
    whoIs: async () => ({ district: district.district, actor }),
  })
  const ask = async (path: string) => (await app.request(`/api${path}`)).json()
  const found = new Map<string, readonly Report[]>()
  const { rows: plans } = await ask('/plans')
  for (const plan of plans) {
    const { commitments } = await ask(`/plans/${plan.state.id}`)
    for (const { state } of commitments) {
      const { rows } = await ask(`/reports?limit=500&commitment=${state.id}`)
      const reports: readonly Report[] = rows.map((row: { state: Report }) => row.state)
      found.set(
        state.id,
        reports.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
      )
    }
  }
  return found
}

function judge(byCommitment: ReadonlyMap<string, readonly Report[]>): void {
  const isFound = (one: Planted) => {
    const reports = byCommitment.get(one.commitment) ?? []
    const at = reports.findIndex(({ period }) => period === one.period)
    const looked = reports.slice(at, at + (one.kind === 'shifted-forward' ? 2 : 1))
    return looked.some(({ doubts }) => doubts.some(({ code }) => foundAs[one.kind].includes(code)))
  }
  const found = planted.filter(isFound)
  const share = (part: number, all: number) => (all === 0 ? '' : (part / all).toFixed(3))
  const row = (kind: string, all: readonly Planted[]) => {
    const yes = all.filter((one) => found.includes(one as (typeof found)[number])).length
    return [kind, all.length, yes, share(yes, all.length)]
  }
  print(`${answers.slug}: ${units} units, ${months} months, through the API`, [
    ['kind', 'planted', 'found', 'recall'],
    ...plantedKinds.map((kind) =>
      row(
        kind,
        planted.filter((one) => one.kind === kind),
      ),
    ),
    row('all', planted),
  ])
  const { right, wrong } = alarms(byCommitment)
  process.stdout.write(
    `\nAlarms that are true: ${share(right, right + wrong)} (${right} of ${right + wrong})` +
      `\nFalse alarms a unit and month: ${(wrong / units / months).toFixed(3)}\n`,
  )
  if (!values.each) return
  for (const one of planted.filter((two) => !found.includes(two))) {
    process.stdout.write(`missed ${one.kind} ${one.period} ${one.size} ${one.title}\n`)
  }
}

/** True at a planted report, or where another's names its unit; the report after one counts neither way. */
function alarms(byCommitment: ReadonlyMap<string, readonly Report[]>) {
  let [right, wrong] = [0, 0]
  const places = planted.map((one) => {
    const own = byCommitment.get(one.commitment) ?? []
    const at = own.findIndex(({ period }) => period === one.period)
    return { ...one, unit: own[at]?.unit, next: own[at + 1]?.period }
  })
  for (const [commitment, reports] of byCommitment) {
    for (const { period, doubts } of reports) {
      for (const doubt of doubts.filter(({ severity }) => severity !== 'note')) {
        const isTrue = places.some(
          (one) =>
            one.period === period &&
            (one.commitment === commitment ||
              (one.kind.endsWith('-from-unit') && one.unit === namedIn(doubt))),
        )
        const isAfter = places.some((one) => one.commitment === commitment && one.next === period)
        if (isTrue) right++
        else if (!isAfter) wrong++
      }
    }
  }
  return { right, wrong }
}

function namedIn(doubt: Warning): string | null {
  if ('from' in doubt) return doubt.from
  return 'unit' in doubt ? doubt.unit : null
}

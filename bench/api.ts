// The API on a real database, in one process: report submissions with rights, checks, journal and a key each; lists;
// the overview; all of it mixed, four reads to a write. How many a second, how long each takes, and what a request
// costs in processor time, here and in PostgreSQL.
//
//   node bench/api.ts [--districts 16] [--clients 16] [--seconds 8] [--commitments 600]

import { parseArgs } from 'node:util'
import { openBureau, type Place } from './bureau.ts'
import { print } from './grid.ts'
import { columns, load, type Work } from './load.ts'

const { values } = parseArgs({
  options: {
    districts: { type: 'string', default: '16' },
    clients: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '8' },
    commitments: { type: 'string', default: '600' },
  },
})
const [districts, clients] = [Number(values.districts), Number(values.clients)]
const [seconds, commitments] = [Number(values.seconds), Number(values.commitments)]

const bureau = await openBureau()
try {
  const places: Place[] = []
  for (let number = 0; number < districts; number++) {
    places.push(await bureau.place(number, { commitments, units: 1 }))
  }
  // The mix has to have something left to report on.
  const spare = Math.floor(commitments / 3)
  const report =
    (least: number): Work =>
    async (client) => {
      const number = client % districts
      const waiting = places[number]?.waiting ?? []
      const next = waiting.length > least ? waiting.pop() : undefined
      if (next) await bureau.report(number, next)
      return next !== undefined
    }
  const read =
    (path: string): Work =>
    async (client) => {
      await (await bureau.ask(`${client % districts} supervisor`, `GET ${path}`)).text()
      return true
    }
  const one: Work = async (client) => {
    const [first] = places[client % districts]?.waiting ?? []
    return first ? read(`/commitments/${first.id}`)(client) : false
  }
  const [overview, list] = [read('/overview'), read('/commitments?limit=100')]
  const turns: readonly Work[] = [report(0), one, overview, list, one]
  let turn = 0
  const mixed: Work = (client) => (turns[turn++ % turns.length] as Work)(client)
  const measured = (name: string, work: Work) =>
    load({ name, clients, seconds, folder: bureau.folder }, work)
  print(
    `${districts} districts of ${commitments} commitments, ${clients} clients, ${seconds} s each`,
    [
      columns,
      await measured('report', report(spare)),
      await measured('list of 100', list),
      await measured('overview', overview),
      await measured('one commitment', one),
      await measured('mixed 80/20', mixed),
    ],
  )
} finally {
  await bureau.close()
}

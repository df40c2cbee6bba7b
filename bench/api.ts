// The API on a real database, in one process: report submissions with rights, checks and journal; lists; the
// overview. How many a second, how long each takes, and what a request costs in processor time, here and in
// PostgreSQL.
//
//   node bench/api.ts [--districts 16] [--clients 16] [--seconds 8] [--commitments 600]

import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor, Day, DistrictId, PersonId, PostId, Role, UnitId } from '@luoshi/delivery'
import { createApp, enterDistrict, openServices, type Services, uuid } from '@luoshi/server'
import { print } from './grid.ts'

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
const day = '2026-03-30' as Day

type Place = {
  readonly district: DistrictId
  readonly actors: Readonly<Record<'liaison' | 'supervisor' | 'administrator', Actor>>
  /** Acknowledged and not reported yet, with the id of its target. */
  readonly waiting: { readonly id: string; readonly target: string }[]
}

const folder = await mkdtemp(join(tmpdir(), 'luoshi-bench-'))
await chmod(folder, 0o755)
const opened = await openServices({ data: folder, databaseUrl: null, ownerUrl: null, how: 'start' })
const asked = new Map<string, { district: DistrictId; actor: Actor }>()
const services: Services = {
  ...opened.services,
  today: () => day,
  whoIs: async (request) => asked.get(request.headers.get('x-as') ?? '') ?? null,
}
const app = createApp(services)

async function ask(as: string, request: string, body?: object) {
  const [method = '', path = ''] = request.split(' ')
  const isForm = body instanceof FormData
  const response = await app.request(`/api${path}`, {
    method,
    headers: { 'x-as': as, ...(isForm ? {} : { 'content-type': 'application/json' }) },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
  if (response.status >= 400) throw new Error(`${request}: ${await response.text()}`)
  return response
}

/** A district with one unit that leads everything, its plan issued and acknowledged. */
async function place(number: number): Promise<Place> {
  const { district } = await enterDistrict(services.database, {
    ...{ slug: `bench-${number}`, name: `东河区${number}`, today: day },
  })
  const unit = uuid<UnitId>()
  const actor = (role: Role): Actor => ({
    ...{ person: uuid<PersonId>(), post: uuid<PostId>(), unit, role, for: null },
  })
  const actors = {
    ...{ liaison: actor('liaison'), supervisor: actor('supervisor') },
    administrator: actor('administrator'),
  }
  for (const [role, one] of Object.entries(actors)) {
    asked.set(`${number} ${role}`, { district, actor: one })
  }
  const named = { id: unit, kind: 'department', members: [], name: '区住建局' }
  const acts = [{ act: 'add-unit', unit: named }]
  await ask(`${number} administrator`, 'POST /directory/acts', { acts })
  const form = new FormData()
  form.set('file', new File([planText()], '重点任务.txt'))
  const told = await (await ask(`${number} supervisor`, 'POST /plans', form)).json()
  const plan = told.plan.state.id
  const shown = await (await ask(`${number} supervisor`, `GET /plans/${plan}`)).json()
  await ask(`${number} supervisor`, `POST /plans/${plan}/acts`, { act: 'issue-plan' })
  const waiting: { id: string; target: string }[] = []
  for (const { state } of shown.commitments) {
    await ask(`${number} liaison`, `POST /commitments/${state.id}/acts`, { act: 'acknowledge' })
    waiting.push({ id: state.id, target: state.targets[0].id })
  }
  return { district, actors, waiting }
}

function planText(): string {
  const items = Array.from({ length: commitments }, (_, at) => {
    return `${at + 1}. 改造第${at + 1}批老旧小区${(at % 90) + 10}个。（责任单位：区住建局）`
  })
  return `东河区2026年重点任务\n一、城市建设\n${items.join('\n')}\n`
}

/** Processor time of our PostgreSQL so far, in milliseconds: the postmaster and its children. */
async function postgresTime(): Promise<number> {
  const pid = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]
  const processes = (await readdir('/proc')).filter((name) => /^\d{1,8}$/.test(name))
  let ticks = 0
  for (const name of processes) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (name !== pid && fields[1] !== pid) continue
    ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0)
  }
  return ticks * 10
}

type Work = (client: number) => Promise<boolean>

/** Lets every client ask again and again until the time is over or there is nothing more to ask. */
async function measured(name: string, work: Work): Promise<readonly string[]> {
  const latencies: number[] = []
  const until = performance.now() + seconds * 1000
  const [started, own, theirs] = [performance.now(), process.cpuUsage(), await postgresTime()]
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let more = true; more && performance.now() < until; ) {
        const before = performance.now()
        more = await work(client)
        if (more) latencies.push(performance.now() - before)
      }
    }),
  )
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(own)
  const count = latencies.length
  latencies.sort((a, b) => a - b)
  const at = (share: number) => (latencies[Math.floor(count * share)] ?? 0).toFixed(1)
  const each = (milliseconds: number) => (milliseconds / count).toFixed(2)
  return [
    ...[name, String(count), ((count / elapsed) * 1000).toFixed(0), at(0.5), at(0.95), at(0.99)],
    ...[each((user + system) / 1000), each((await postgresTime()) - theirs)],
  ]
}

try {
  const places: Place[] = []
  for (let number = 0; number < districts; number++) places.push(await place(number))
  const report: Work = async (client) => {
    const number = client % districts
    const next = places[number]?.waiting.pop()
    if (!next) return false
    const filled = {
      figures: { [next.target]: { value: '6' } },
      narrative: `第${next.id.slice(-4)}批已开工6个，正在完善雨污分流和缆线下地方案。`,
    }
    const body = { period: '2026-03', filled }
    await ask(`${number} liaison`, `POST /commitments/${next.id}/reports`, body)
    return true
  }
  const read =
    (path: string): Work =>
    async (client) => {
      await (await ask(`${client % districts} supervisor`, `GET ${path}`)).text()
      return true
    }
  print(
    `${districts} districts of ${commitments} commitments, ${clients} clients, ${seconds} s each`,
    [
      [
        'request',
        'count',
        'a second',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'CPU ms here',
        'CPU ms PostgreSQL',
      ],
      await measured('report', report),
      await measured('list of 100', read('/commitments?limit=100')),
      await measured('overview', read('/overview')),
      await measured('one commitment', async (client) => {
        const [first] = places[client % districts]?.waiting ?? []
        if (!first) return false
        return read(`/commitments/${first.id}`)(client)
      }),
    ],
  )
} finally {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
}

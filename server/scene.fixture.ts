// A scene for tests: a district of its own with units and posts, and commitments to act upon. Whoever acts
// is said by the test, as `createApp` lets any way of signing in say it.

import type {
  Actor,
  CommitmentId,
  Day,
  DistrictId,
  Drafted,
  PersonId,
  PlanId,
  PostId,
  Role,
  TargetId,
  UnitId,
} from '@luoshi/delivery'
import { createApp } from './app.ts'
import type { Services } from './http.ts'
import { keeping } from './kept.ts'
import { type Database, inDistrict } from './store/database.ts'
import { openDistrict } from './store/districts.ts'
import { commit } from './store/known.ts'
import { uuid } from './store/uuid.ts'

export type Scene = {
  readonly district: DistrictId
  readonly unit: UnitId
  readonly services: Services
  /** Asks the API as somebody, `POST /commitments/…`; the day is the scene's. */
  ask(as: Actor, request: string, body?: unknown): Promise<Told>
  /** The same scene, with these headers in every request. */
  with(headers: Headers): Scene
  actor(role: Role, unit?: UnitId): Actor
  on(day: string): void
  assigned(lead?: UnitId): Promise<CommitmentId>
  target: TargetId
}

type Headers = Readonly<Record<string, string>>
export type Told = {
  readonly status: number
  readonly headers: globalThis.Headers
  readonly body: Body
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads what an answer says without its type
type Body = any

export async function aScene(database: Database): Promise<Scene> {
  const district = uuid<DistrictId>()
  await openDistrict(database, { district, slug: `d-${district.slice(-12)}`, name: '东河区' })
  let today = '2026-03-30' as Day
  const signed = new Map<string, Actor>()
  const services: Services = {
    database,
    kept: keeping(),
    behindTls: false,
    today: () => today,
    whoIs: async (request) => {
      const actor = signed.get(request.headers.get('x-as') ?? '')
      return actor ? { district, actor } : null
    },
  }
  const app = createApp(services)
  const [unit, target] = [uuid<UnitId>(), uuid<TargetId>()]
  const scene: Omit<Scene, 'ask' | 'with'> = {
    ...{ district, unit, target, services },
    on: (day) => {
      today = day as Day
    },
    actor: (role, of = unit) => ({
      ...{ person: uuid<PersonId>(), post: uuid<PostId>(), unit: of, role, for: null },
    }),
    assigned: (lead = unit) => assigned(database, { district, lead, target }),
  }
  const asking = (headers: Headers): Scene => ({
    ...scene,
    with: (more) => asking({ ...headers, ...more }),
    ask: async (as, request, body) => {
      const [method = '', path = ''] = request.split(' ')
      const key = uuid()
      signed.set(key, as)
      const response = await app.request(`/api${path}`, {
        method,
        headers: {
          ...{ 'x-as': key, ...headers },
          ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined
          ? {}
          : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      })
      const isJson = response.headers.get('content-type')?.startsWith('application/json')
      const told = isJson ? await response.json() : await response.bytes()
      return { status: response.status, headers: response.headers, body: told }
    },
  })
  return asking({})
}

type Wanted = { readonly district: DistrictId; readonly lead: UnitId; readonly target: TargetId }

/** A commitment of the unit, issued and waiting to be acknowledged. */
async function assigned(
  database: Database,
  { district, lead, target }: Wanted,
): Promise<CommitmentId> {
  const id = uuid<CommitmentId>()
  const on = '2026-01-20' as Day
  const commitment: Drafted = {
    ...{ id, plan: uuid<PlanId>(), key: 'k', number: 1, title: '新增规上企业20家' },
    ...{ text: '新增规上企业20家，力争25家。', kind: 'indicator', span: null, section: null },
    ...{ due: '2026-12-31' as Day, lead, support: [], leaders: [], frequency: 'monthly' },
    periodPlan: { kind: 'linear' },
    milestones: [],
    targets: [
      {
        ...{ id: target, subject: '规上企业', measure: 'increment', unit: '家', base: '20' },
        ...{ stretch: '25', baseline: null, better: 'higher', accrual: 'cumulative' },
        ...{ frequency: 'monthly', due: null, source: 'reported', statistics: null },
        ...{ fact: null, span: null },
      },
    ],
  }
  await inDistrict(database, district, (tx) =>
    commit(tx, { district, person: null, post: null, on }, [
      {
        ...({ noun: 'commitment', id, known: null } as const),
        entries: [
          { kind: 'drafted', commitment },
          { kind: 'assigned', on },
        ],
      },
    ]),
  )
  return id
}

// A bureau to measure: the application on an embedded PostgreSQL of its own, districts with a plan under way, and
// whoever asks named by a header. Everything goes through the API, as it does in a district.
//
//   const bureau = await openBureau()
//   const place = await bureau.place(0, { commitments: 350, units: 1 })
//   await bureau.ask('0 liaison', 'GET /overview')     await bureau.close()

import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Day, DistrictId, PersonId, PostId, Role, UnitId } from '@luoshi/delivery'
import { createApp, enterDistrict, openServices, type Services, uuid } from '@luoshi/server'

const day = '2026-03-30' as Day

export type Waiting = { readonly id: string; readonly target: string; readonly unit: number }
export type Place = {
  readonly district: DistrictId
  /** Acknowledged and not reported on yet, with the id of the target. */
  readonly waiting: Waiting[]
}
export type Size = { readonly commitments: number; readonly units: number }
export type Bureau = {
  readonly folder: string
  /** As somebody of a place, `3 supervisor`, or of one of its units, `3 liaison 17`. Throws where it is refused. */
  ask(as: string, request: string, body?: object): Promise<Response>
  place(number: number, size: Size): Promise<Place>
  /** A report for March, under a key of its own. */
  report(number: number, on: Waiting): Promise<Response>
  close(): Promise<void>
}

type Signed = { readonly district: DistrictId; readonly actor: Actor }

export async function openBureau(): Promise<Bureau> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-bench-'))
  await chmod(folder, 0o755)
  const where = { data: folder, databaseUrl: null, ownerUrl: null, how: 'start' } as const
  const opened = await openServices(where)
  const known = new Map<string, Signed>()
  const services: Services = {
    ...opened.services,
    today: () => day,
    whoIs: async (request) => known.get(request.headers.get('x-as') ?? '') ?? null,
  }
  const ask = askingOf(createApp(services).request)
  return {
    ...{ folder, ask },
    place: async (number, size) => {
      const { district } = await enterDistrict(services.database, {
        ...{ slug: `bench-${number}`, name: `东河区${number}`, today: day },
      })
      const units = Array.from({ length: size.units }, () => uuid<UnitId>())
      for (const [as, actor] of peopleOf(units)) known.set(`${number} ${as}`, { district, actor })
      await named(ask, number, units)
      return { district, waiting: await issued(ask, number, size) }
    },
    report: (number, { id, target, unit }) =>
      ask(`${number} liaison ${unit}`, `POST /commitments/${id}/reports`, {
        period: '2026-03',
        filled: {
          figures: { [target]: { value: '6' } },
          narrative: narrativeOf(id),
        },
      }),
    close: async () => {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type App = ReturnType<typeof createApp>['request']

function askingOf(request: App): Bureau['ask'] {
  return async (as, asked, body) => {
    const [method = '', path = ''] = asked.split(' ')
    const isForm = body instanceof FormData
    const response = await request(`/api${path}`, {
      method,
      headers: {
        'x-as': as,
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    if (response.status >= 400) throw new Error(`${asked}: ${await response.text()}`)
    return response
  }
}

function* peopleOf(units: readonly UnitId[]): Iterable<readonly [as: string, actor: Actor]> {
  const [first] = units as [UnitId]
  for (const role of ['supervisor', 'administrator'] as const) yield [role, actorOf(role, first)]
  for (const [at, unit] of units.entries()) {
    for (const role of ['liaison', 'principal'] as const) {
      yield [`${role} ${at}`, actorOf(role, unit)]
    }
  }
}

async function named(ask: Bureau['ask'], number: number, units: readonly UnitId[]): Promise<void> {
  const acts = units.map((id, at) => ({
    ...{ act: 'add-unit', unit: { id, kind: 'department', members: [], name: unitName(at) } },
  }))
  await ask(`${number} administrator`, 'POST /directory/acts', { acts })
}

/** A plan brought in, issued, and acknowledged by every unit. */
async function issued(ask: Bureau['ask'], number: number, size: Size): Promise<Waiting[]> {
  const form = new FormData()
  form.set('file', new File([planText(size)], '重点任务.txt'))
  const told = await (await ask(`${number} supervisor`, 'POST /plans', form)).json()
  const plan = told.plan.state.id
  const shown = await (await ask(`${number} supervisor`, `GET /plans/${plan}`)).json()
  await ask(`${number} supervisor`, `POST /plans/${plan}/acts`, { act: 'issue-plan' })
  const waiting: Waiting[] = []
  for (const { state } of shown.commitments) {
    const unit = (state.number - 1) % size.units
    const path = `POST /commitments/${state.id}/acts`
    await ask(`${number} liaison ${unit}`, path, { act: 'acknowledge' })
    waiting.push({ id: state.id, target: state.targets[0].id, unit })
  }
  return waiting
}

function actorOf(role: Role, unit: UnitId): Actor {
  return { person: uuid<PersonId>(), post: uuid<PostId>(), unit, role, for: null }
}

const steps = [
  ...[
    '雨污分流管网',
    '缆线下地',
    '楼道照明',
    '消防通道',
    '屋面防水',
    '外墙保温',
    '单元门更换',
    '绿化补植',
  ],
  ...[
    '停车位施划',
    '电梯加装',
    '充电桩',
    '健身场地',
    '垃圾分类亭',
    '监控补点',
    '无障碍坡道',
    '化粪池清理',
  ],
]

/** Every unit in words of its own, as in life: 第44cd批：电梯加装完成63%，… */
function narrativeOf(id: string): string {
  const digits = [...id.slice(-8)].map((digit) => Number.parseInt(digit, 16))
  const told = digits.map((digit, at) => `${steps[(digit + at * 5) % 16]}完成${digit * 6 + at}%`)
  return `第${id.slice(-4)}批：${told.slice(0, 5).join('，')}；下一步${told.slice(5).join('、')}。`
}

/** A hundred towns. */
const unitName = (at: number) =>
  `${'东西南北中'[at % 5]}${'山河湖川原林溪岭坪塘桥坝湾岗井沟泉寨堡店'[Math.floor(at / 5)]}镇`

function planText({ commitments, units }: Size): string {
  const items = Array.from({ length: commitments }, (_, at) => {
    const lead = unitName(at % units)
    return `${at + 1}. 改造第${at + 1}批老旧小区${(at % 90) + 10}个。（责任单位：${lead}）`
  })
  return `东河区2026年重点任务\n一、城市建设\n${items.join('\n')}\n`
}

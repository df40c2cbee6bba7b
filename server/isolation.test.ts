// Over the whole API, as it describes itself: no district sees or changes another's; reading changes nothing; no
// other site changes anything.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Day } from '@luoshi/delivery'
import { createApp } from './app.ts'
import { furnished, type Ids, type Owned } from './furnished.fixture.ts'
import { type Case, casesOf, type Way } from './isolation.fixture.ts'
import { keeping } from './kept.ts'
import { type People, type Peopled, peopled } from './peopled.fixture.ts'
import { inDistrict } from './store/database.ts'
import { verifyJournal } from './store/journal.ts'
import { differences } from './store/rebuild.ts'
import { scratch } from './store/scratch.ts'

const { database, end } = await scratch()
const app = createApp({
  ...{ database, kept: keeping(), behindTls: false, today: () => '2026-03-30' as Day },
  whoIs: async () => null,
})
const document = await (await app.request('/api/openapi.json')).json()
/** Answers go on without end: changes.test.ts asks them. */
const endless = ['GET /changes']
const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)
const routes = described.filter((route) => !endless.includes(route))
const signingIn = ['POST /sign-in', 'POST /sign-in/link', 'POST /sign-out']

const [east, west] = [await peopled(database), await peopled(database)]
const ofEast = await furnished(east)
const ofWest = await furnished(west)
const names = Object.keys(east.people) as (keyof People)[]

/** The journal's head, and whether what is known is what it says. */
async function stateOf({ scene: { district } }: Peopled) {
  return inDistrict(database, district, async (tx) => ({
    verified: await verifyJournal(tx, district),
    differing: await differences(tx, district),
  }))
}

async function headOf({ scene: { district } }: Peopled) {
  return inDistrict(database, district, (tx) =>
    tx.selectFrom('head').where('district_id', '=', district).selectAll().executeTakeFirst(),
  )
}

/** The route's path with the id of the thing that it is about. */
function pathOf(route: string, ids: Ids): string {
  const [, first = ''] = route.split('/')
  return route.replace('{id}', ids[first as Owned])
}

function caseOf(cases: Readonly<Record<string, Case>>, route: string): Case {
  const found = cases[route]
  assert.ok(found, `${route} has no case in isolation.fixture.ts`)
  return found
}

type Asking = {
  readonly name: keyof People
  readonly way: Way
  /** Every id that the eastern district has. */
  readonly eastern: ReadonlySet<string>
}

/** Somebody of the west asks with ids of the east: nothing of it is told, and no denial writes anything. */
async function asStranger(route: string, { name, way, eastern }: Asking) {
  const { query, body, atHome = false } = way
  const request = pathOf(route, atHome ? ofWest : ofEast) + (query ? `?${query}` : '')
  const head = await headOf(west)
  const { status, body: told } = await west.scene.ask(west.people[name], request, body)
  if (status >= 400) assert.deepEqual(await headOf(west), head, `${request} by ${name}`)
  if (status === 200 && query) assert.deepEqual(told.rows, [], `${request} by ${name}`)
  const named = idsIn([request, body])
  const leaked = [...idsIn(told)].filter((id) => eastern.has(id) && !named.has(id))
  assert.deepEqual(leaked, [], `${request} by ${name}`)
  return { status, body: told }
}

const uuids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
const idsIn = (told: unknown) => new Set(JSON.stringify(told)?.match(uuids) ?? [])

suite('the whole API', () => {
  after(end)

  test('describes each of its routes, and each has its case here', () => {
    const known = new Set(Object.keys(casesOf(ofEast, west)))
    assert.deepEqual(new Set(routes), known)
    const apart = ['GET /openapi.json', 'GET /docs', ...signingIn]
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.slice(4).replace(/:(\w+)/g, '{$1}')}`)
    assert.deepEqual(new Set(served), new Set([...described, ...apart]))
  })

  test('another district is neither seen nor changed, whoever asks', async () => {
    const cases = casesOf(ofEast, west)
    const before = await stateOf(east)
    assert.ok(before.verified.ok)
    const { body: journal } = await east.scene.ask(east.people.auditor, 'GET /journal?limit=1000')
    const eastern = idsIn(journal)
    for (const id of Object.values(ofEast)) assert.ok(eastern.has(id))
    for (const route of routes) {
      const { by, ways } = caseOf(cases, route)
      for (const way of ways) {
        for (const name of [...names.filter((one) => one !== by), by]) {
          const told = await asStranger(route, { name, way, eastern })
          const what = `${route} by ${name}: ${JSON.stringify(told)}`
          if (name === by) assert.equal(told.status, way.told, what)
          else if (route.includes('{id}') && !way.atHome)
            assert.ok([403, 404].includes(told.status), what)
          if (name === by && way.told === 409)
            assert.match(told.body.code, /^(?:unknown|nothing|nobody)-/, what)
        }
      }
    }
    assert.deepEqual(await stateOf(east), before)
    assert.deepEqual((await stateOf(west)).differing, [])
  })

  test('reading changes nothing, whoever reads; and who may read is given what there is', async () => {
    const cases = casesOf(ofEast, east)
    const head = await headOf(east)
    for (const route of routes.filter((one) => one.startsWith('GET '))) {
      const { by } = caseOf(cases, route)
      for (const name of names) {
        const told = await east.scene.ask(east.people[name], pathOf(route, ofEast))
        if (name === by) assert.equal(told.status, 200, `${route} by ${name}`)
        else assert.ok([200, 403, 409].includes(told.status), `${route} by ${name}: ${told.status}`)
        assert.deepEqual(await headOf(east), head, `${route} by ${name}`)
      }
    }
  })

  test('no write is taken from another site', async () => {
    const cases = casesOf(ofEast, east)
    const head = await headOf(east)
    const writes = routes.filter((one) => !one.startsWith('GET '))
    assert.ok(writes.length > 15)
    for (const route of [...writes, ...signingIn]) {
      const { by, ways } = signingIn.includes(route) ? nobody : caseOf(cases, route)
      for (const foreign of [
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        crossSite,
      ]) {
        const asking = east.scene.with(foreign)
        const told = await asking.ask(east.people[by], pathOf(route, ofEast), ways[0]?.body ?? {})
        assert.deepEqual([told.status, told.body.code], [403, 'foreign-origin'], route)
      }
    }
    assert.deepEqual(await headOf(east), head)
  })
})

const nobody: Case = { by: 'liaison', ways: [] }
const crossSite = { 'sec-fetch-site': 'cross-site' }

// Whatever is done through the API, in whatever order and several at once: what is known stays what the journal
// says, the journal stays whole, nothing breaks, and what is sent twice is done once.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { addDays, type Day } from '@luoshi/delivery'
import fc from 'fast-check'
import { furnished, type Ids } from './furnished.fixture.ts'
import { type Peopled, peopled } from './peopled.fixture.ts'
import { stepsOf } from './random-acts.fixture.ts'
import { inDistrict } from './store/database.ts'
import { verifyJournal } from './store/journal.ts'
import { differences } from './store/rebuild.ts'
import { scratch } from './store/scratch.ts'
import { uuid } from './store/uuid.ts'

const { database, end } = await scratch()

const drawing = fc.record({
  ...{ noun: fc.nat(), at: fc.nat(), choices: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) },
  /** Sometimes somebody else than who usually may. */
  other: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
  twice: fc.boolean(),
})
type Drawing = typeof drawing extends fc.Arbitrary<infer Value> ? Value : never

/** What is done at once, so many days after what was done before. */
const batches = fc.noBias(
  fc.array(
    fc.record({
      days: fc.constantFrom(0, 0, 0, 1, 12, 25),
      drawings: fc.array(drawing, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 20, maxLength: 40, size: 'max' },
  ),
)

const denials: ReadonlySet<number> = new Set([403, 404, 409])
const done = new Map<string, number>()

/** Asks once or twice under one key; what was done is counted by its noun. */
async function tried(place: Peopled, ids: Ids, { noun, at, choices, other, twice }: Drawing) {
  const { scene, people } = place
  let chosen = 0
  const pick = <One>(list: readonly One[]) => of(list, choices[chosen++ % choices.length] ?? 0)
  const { by, request, body } = of(of(stepsOf({ ids, place, pick }), noun), at)
  const as = other === null ? people[by] : of(Object.values(people), other)
  const keyed = scene.with({ 'idempotency-key': uuid() })
  const asks = Array.from({ length: twice ? 2 : 1 }, () => keyed.ask(as, request, body))
  const told = await Promise.all(asks)
  for (const { status, body: why } of told) {
    const what = `${request} ${JSON.stringify(body)}: ${status} ${JSON.stringify(why)}`
    assert.ok(status <= 201 || denials.has(status), what)
  }
  // A denial is not kept: what was refused a moment ago may be done now, but what was done is done once.
  const [first, again] = told.filter(({ status }) => status <= 201)
  if (!first) return
  if (again) assert.deepEqual([again.status, again.body], [first.status, first.body], request)
  const [, name = ''] = request.split('/')
  done.set(name, (done.get(name) ?? 0) + 1)
}

function of<One>(list: readonly One[], at: number): One {
  return list[at % list.length] as One
}

suite('random acts', () => {
  after(end)

  test('leave the journal whole, and what is known as it says', async () => {
    const walk = fc.asyncProperty(batches, async (all) => {
      const place = await peopled(database)
      const { district, on } = place.scene
      const ids = await furnished(place)
      let day = '2026-03-30' as Day
      for (const { days, drawings } of all) {
        day = addDays(day, days)
        on(day)
        await Promise.all(drawings.map((drawn) => tried(place, ids, drawn)))
      }
      await inDistrict(database, district, async (tx) => {
        assert.deepEqual(await differences(tx, district), [])
        const verified = await verifyJournal(tx, district)
        assert.ok(verified.ok, JSON.stringify(verified))
      })
    })
    await fc.assert(walk, { numRuns: 6, endOnFailure: true })
    // The walks went somewhere.
    const counted = [...done.values()].reduce((sum, one) => sum + one, 0)
    assert.ok(counted > 60 && done.size >= 8, JSON.stringify([...done]))
  })
})

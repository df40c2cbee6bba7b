// A small simulated district-year through the real command: what it leaves behind is looked at through the
// application.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Day, Report } from '@luoshi/delivery'
import { actorOf, foundAs, simulate } from '@luoshi/delivery/simulate'
import { districts, enterDistrict, openServices, type Services } from '@luoshi/server'
import { asActor, type Office } from './office.ts'
import type { Answer } from './simulate/district.ts'
import { commandIn, openFolder } from './started.ts'

const folder = openFolder(after)
const luoshi = commandIn(folder)
const scale = { seed: 4711, units: 6, months: 12, year: 2031 }
const simulated = ['simulate', '--seed', '4711', '--units', '6', '--year', '2031']

suite('luoshi simulate', { timeout: 240_000 }, () => {
  let said = ''
  before(() => {
    const { code, out, err } = luoshi(simulated)
    assert.equal(code, 0, err)
    said = out
  })

  test('the year runs through, no act of it is refused, and it looks like life', () => {
    assert.match(said, /云岭区（模拟）（simulated-4711）：6 个单位，\d{2} 项任务/)
    const [, reports, late, returned] =
      /审定 (\d+) 份报告；逾期代填 (\d+)，退回 (\d+)/.exec(said) ?? []
    assert.ok(Number(reports) > 150, said)
    assert.ok(Number(late) > 0 && Number(returned) > 0, said)
    assert.match(said, /销号 [1-9]/)
    assert.match(said, /绿 [1-9]/)
    assert.doesNotMatch(said, /未予办理/)
  })

  test('the journal is whole, and what is known is what it says', () => {
    const { code, out } = luoshi(['verify', '--data', 'luoshi-simulated'])
    assert.equal(code, 0)
    assert.match(out, /simulated-4711 云岭区（模拟）：流水完整/)
  })

  test('the checks doubt what was planted, at the report where it stands', async () => {
    const answers = answersIn('simulated-4711.answers.json')
    assert.ok(answers.length >= 8)
    await asOffice(async (ask) => {
      const missed: string[] = []
      for (const one of answers) {
        if (!(await isDoubted(ask, one))) missed.push(`${one.kind} ${one.title} ${one.period}`)
      }
      assert.ok(missed.length <= 0.1 * answers.length, missed.join('\n'))
    })
  })

  test('the same seed is not simulated twice, and nothing beside a real district', async () => {
    const again = luoshi(simulated)
    assert.equal(again.code, 3)
    assert.match(again.err, /simulated-4711 已经有了/)
    await inFolder(async ({ database }) => {
      const real = { slug: 'donghe', name: '东河区', today: '2031-01-02' as Day }
      await enterDistrict(database, real)
    })
    const beside = luoshi(['simulate', '--seed', '1', '--units', '1', '--months', '1'])
    assert.equal(beside.code, 3)
    assert.match(beside.err, /有真实的区（donghe）/)
  })
})

/** Amounts that were told too early are seen then, or when nothing follows. */
async function isDoubted(ask: Office['ask'], { kind, commitment, period }: Answer) {
  const { body } = await ask(`GET /reports?commitment=${commitment}`)
  const rows: readonly { state: Report }[] = body.rows
  const reports = rows.map(({ state }) => state).sort((a, b) => (a.period < b.period ? -1 : 1))
  const at = reports.findIndex((one) => one.period === period)
  const looked = kind === 'shifted-forward' ? reports.slice(at, at + 2) : reports.slice(at, at + 1)
  assert.ok(looked.length > 0, `a report of ${period}`)
  return looked.some(({ doubts }) => doubts.some(({ code }) => foundAs[kind].includes(code)))
}

function answersIn(file: string): readonly Answer[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')).planted
}

async function inFolder(work: (services: Services) => Promise<void>): Promise<void> {
  const where = { databaseUrl: null, ownerUrl: null, how: 'join' } as const
  const opened = await openServices({ ...where, data: join(folder, 'luoshi-simulated') })
  try {
    await work(opened.services)
  } finally {
    await opened.close()
  }
}

/** Asks as the supervision office of the simulated district. */
function asOffice(work: (ask: Office['ask']) => Promise<void>): Promise<void> {
  const by = actorOf(simulate(scale).district.office, 'supervisor', { on: '2031-12-31' as Day })
  return inFolder(async (services) => {
    const [district] = await districts(services.database)
    assert.ok(district)
    await work(asActor({ services, district }, by))
  })
}

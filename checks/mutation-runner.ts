// Runs the tests of plan/ or delivery/ for the mutation tester, all in one process: every test file is
// imported once, and a change is tried on the tests that reach it, the quickest first, up to the first
// that fails.
//
//   stryker.config.json   "testRunner": "room", "plugins": ["./checks/mutation-runner.ts"]
//
// Whose tests: of each room that a file to be changed lies in. A hook hands the test files this file for
// `node:test`: it writes their tests down, to be run later and again. Where a change lies in a pattern or
// a table that is built on import, the room and its tests are imported anew, under addresses with the
// number of the round. Simulated years are left out: seconds each, and they reach every rule and judge few.

import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createContext, Script } from 'node:vm'
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'

type Test = { readonly id: string; readonly run: () => unknown }

/** The rooms whose files are changed: `plan/**`, `delivery/pace.ts`. */
const rooms: string[] = []
const isInRoom = (url: string) =>
  rooms.some((room) => url.startsWith(`${pathToFileURL(resolve(room)).href}/`))
/** What the changed code asks: which change holds, which test runs. */
const mutation: InstrumenterContext = {}
Object.assign(globalThis, { __stryker__: mutation })

// The same random documents for every change; that one of them fails is enough.
fc.configureGlobal({ seed: 1, endOnFailure: true })

const tests: Test[] = []
const names: string[] = []
const milliseconds = new Map<string, number>()
let round = -1
/** Whether what was imported last is the room as it is written. */
let isUnchanged = false
/** What runs in a script can be stopped. */
const room = createContext({ run: (): unknown => null })
const stoppable = new Script('run()')

/** Stands in for `suite` and `describe` of node:test. */
export function suite(name: string, register: () => void): void {
  names.push(name)
  register()
  names.pop()
}
export { suite as describe }

/** Stands in for `test` of node:test. A test that looks at the clock is left out: it would tell chance. */
export function test(name: string, run: () => unknown): void {
  if (/performance\.now|cpuUsage/.test(run.toString())) return
  const id = [...names, name].join(' › ')
  const twins = tests.filter((each) => each.id.split(' #')[0] === id).length
  tests.push({ id: twins === 0 ? id : `${id} #${twins + 1}`, run })
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test') return { url: import.meta.url, shortCircuit: true }
    const resolved = next(specifier, context)
    const { url } = resolved
    const again = round > 0 && isInRoom(url) && !url.includes('/lexicon/')
    return again ? { ...resolved, url: `${url}?${round}` } : resolved
  },
})

async function load(): Promise<void> {
  round += 1
  isUnchanged = mutation.activeMutant === undefined
  for (const list of [tests, names]) list.length = 0
  const found = rooms.map((room) => `${room}/**/*.test.ts`)
  for (const path of globSync(found, { exclude: ['**/simulate.test.ts'] }).sort()) {
    const { href } = pathToFileURL(resolve(path))
    names.push(relative('.', fileURLToPath(href)))
    await import(round === 0 ? href : `${href}?${round}`)
    names.pop()
  }
}

/** A test that takes far longer than it took unchanged never ends. */
const patience = (id: string) => 500 + 10 * Math.ceil(milliseconds.get(id) ?? 6000)

async function tried({ id, run }: Test): Promise<TestResult | 'endless'> {
  mutation.currentTestId = id
  const started = performance.now()
  let failureMessage: string | null = null
  try {
    room['run'] = run
    await stoppable.runInContext(room, { timeout: patience(id) })
  } catch (error) {
    failureMessage = String(error)
    if (failureMessage.includes('execution timed out')) return 'endless'
  }
  const timeSpentMs = performance.now() - started
  const shared = { id, name: id, timeSpentMs }
  if (failureMessage !== null) return { ...shared, status: TestStatus.Failed, failureMessage }
  milliseconds.set(id, timeSpentMs)
  return { ...shared, status: TestStatus.Success }
}

async function runAll(chosen: readonly Test[], bails: boolean): Promise<DryRunResult> {
  const tests: TestResult[] = []
  const time = ({ id }: Test) => milliseconds.get(id) ?? 0
  for (const each of [...chosen].sort((a, b) => time(a) - time(b))) {
    const result = await tried(each)
    if (result === 'endless') return { status: DryRunStatus.Timeout, reason: each.id }
    tests.push(result)
    const endless = determineHitLimitReached(mutation.hitCount, mutation.hitLimit)
    if (endless) return endless
    if (bails && result.status === TestStatus.Failed) break
  }
  return { status: DryRunStatus.Complete, tests }
}

/** What cannot even be imported is noticed by every test. */
async function loadChanged(): Promise<MutantRunResult | null> {
  try {
    await load()
    return null
  } catch (error) {
    const failureMessage = String(error)
    return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: 0 }
  }
}

const runner: TestRunner = {
  capabilities: () => ({ reloadEnvironment: true }),
  init: load,
  async dryRun() {
    const result = await runAll(tests, false)
    const { mutantCoverage } = mutation
    return result.status === DryRunStatus.Complete && mutantCoverage
      ? { ...result, mutantCoverage }
      : result
  },
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    delete mutation.activeMutant
    const isBuilt = mutantActivation === 'static'
    if (!isBuilt && !isUnchanged) await load()
    Object.assign(mutation, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const broken = isBuilt ? await loadChanged() : null
    if (broken) return broken
    const reaching = testFilter && new Set(testFilter)
    const chosen = reaching ? tests.filter(({ id }) => reaching.has(id)) : tests
    return toMutantRunResult(await runAll(chosen, !disableBail))
  },
}

function runnerFor({ mutate }: StrykerOptions): TestRunner {
  const named = mutate.flatMap((pattern) => /^(?:plan|delivery)(?=\/)/.exec(pattern) ?? [])
  rooms.push(...new Set(named))
  return runner
}
runnerFor.inject = [commonTokens.options] satisfies unknown[]

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'room', runnerFor)]

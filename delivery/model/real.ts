// The rules as the server uses them: things by noun and id, and the journal that they are replayed from.

import {
  type Accountability,
  decideAccountability,
  evolveAccountability,
} from '../accountability.ts'
import { decideAct } from '../act.ts'
import { decideBroughtForward } from '../brought-forward.ts'
import { type Commitment, evolve } from '../commitment.ts'
import { decideReport } from '../decide-report.ts'
import { type Directory, emptyDirectory, evolveDirectory } from '../directory.ts'
import { decideEvidence, type Evidence, evolveEvidence } from '../evidence.ts'
import { decideHolidays, evolveHolidays, type Holidays, noHolidays } from '../holidays.ts'
import type { PlanId } from '../ids.ts'
import { evolveInspection, type Inspection } from '../inspection.ts'
import { decideInspection } from '../inspection-act.ts'
import { decideInstruction, evolveInstruction, type Instruction } from '../instruction.ts'
import { canonicalJson } from '../journal.ts'
import { decideDirectory } from '../keep-directory.ts'
import type { Context, Outcome } from '../outcome.ts'
import { byEnd } from '../period.ts'
import { decideEdit } from '../plan-edit.ts'
import { decidePlan } from '../plan-life.ts'
import type { Refusal } from '../refusal.ts'
import { evolveReport, type Report } from '../report.ts'
import { decideRevision, evolveRevision, type Revision, type RevisionEntries } from '../revision.ts'
import { decideSettings, evolveSettings, type Settings, usualSettings } from '../settings.ts'
import { type Drawn, decideSpotCheck, evolveSpotCheck } from '../spot-check.ts'

import { evolvePlan, type PlanEntries, type YearPlan } from '../year-plan.ts'

import type { Deed } from './deed.ts'

export type States = {
  readonly commitment: Commitment
  readonly report: Report
  readonly plan: YearPlan
  readonly revision: Revision
  readonly directory: Directory
  readonly settings: Settings
  readonly holidays: Holidays
  readonly instruction: Instruction
  readonly inspection: Inspection
  readonly accountability: Accountability
  readonly 'spot-check': Drawn
  readonly evidence: Evidence
}
export type Noun = keyof States

const evolvers: { readonly [N in Noun]: (known: States[N] | null, entry: never) => States[N] } = {
  commitment: evolve,
  report: evolveReport,
  plan: evolvePlan,
  revision: evolveRevision,
  directory: (known, entry) => evolveDirectory(known ?? emptyDirectory, entry),
  settings: evolveSettings,
  holidays: (known, entry) => evolveHolidays(known ?? noHolidays, entry),
  instruction: evolveInstruction,
  inspection: evolveInspection,
  accountability: evolveAccountability,
  'spot-check': evolveSpotCheck,
  evidence: evolveEvidence,
}

export type Line = { readonly noun: Noun; readonly id: string; readonly entry: object }
export type Real = { readonly journal: Map<string, string[]>; readonly things: Map<string, object> }

export function known<N extends Noun>({ things }: Real, noun: N, id = 'one'): States[N] | null {
  return (things.get(`${noun} ${id}`) as States[N] | undefined) ?? null
}

export function allOf<N extends Noun>({ things }: Real, noun: N): readonly States[N][] {
  return [...things].flatMap(([key, one]) => (key.startsWith(`${noun} `) ? [one as States[N]] : []))
}

export const settingsOf = (real: Real) => known(real, 'settings') ?? usualSettings

type Answer = Outcome<Line, Refusal>

function answer<Entry extends object>(
  outcome: Outcome<Entry, Refusal>,
  linesOf: (entry: Entry) => readonly Line[],
): Answer {
  return 'refusal' in outcome ? outcome : { entries: outcome.entries.flatMap(linesOf) }
}

const on =
  (noun: Noun, id = 'one') =>
  (entry: object): readonly Line[] => [{ noun, id, entry }]

export function ask(real: Real, deed: Deed, context: Context): Answer {
  const id = 'id' in deed ? deed.id : 'one'
  switch (deed.noun) {
    case 'plan':
    case 'edit':
      return answer(askPlan(real, deed, context), linesOfPlan(deed.id))
    case 'revision':
      return answer(askRevision(real, deed, context), ({ revision, plan }) => [
        ...revision.map((entry) => ({ noun: 'revision' as const, id: deed.id, entry })),
        ...(plan ? linesOfPlan(deed.plan)(plan) : []),
      ])
    case 'directory': {
      const directory = known(real, 'directory') ?? emptyDirectory
      return answer(decideDirectory(directory, deed.said, context), on('directory'))
    }
    case 'holidays': {
      const holidays = known(real, 'holidays') ?? noHolidays
      return answer(decideHolidays(holidays, deed.said, context), on('holidays'))
    }
    case 'settings':
      return answer(decideSettings(settingsOf(real), deed.said, context), on('settings'))
    case 'instruction': {
      const instruction = known(real, 'instruction', id)
      return answer(decideInstruction(instruction, deed.said, context), on('instruction', id))
    }
    case 'inspection': {
      const others = allOf(real, 'inspection').filter((one) => one.id !== id)
      const inspection = known(real, 'inspection', id)
      const all = { inspection, others, head: settingsOf(real).head }
      return answer(decideInspection(all, deed.said, context), on('inspection', id))
    }
    case 'accountability': {
      const file = known(real, 'accountability', id)
      return answer(decideAccountability(file, deed.said, context), on('accountability', id))
    }
    case 'spot-check': {
      const earlier = allOf(real, 'spot-check')
      const { said } = deed
      return answer(decideSpotCheck(earlier, said, context), on('spot-check', said.id))
    }
    default:
      return askCommitment(real, deed, context)
  }
}

type OnPlan = Extract<Deed, { noun: 'plan' | 'edit' }>

function knownPlan(real: Real, id: PlanId) {
  const plan = known(real, 'plan', id)
  const next = allOf(real, 'plan').find(({ year }) => year === (plan?.year ?? 0) + 1) ?? null
  return { plan, next, commitments: allOf(real, 'commitment').filter((one) => one.plan === id) }
}

function askPlan(real: Real, deed: OnPlan, context: Context): Outcome<PlanEntries, Refusal> {
  const all = knownPlan(real, deed.id)
  return deed.noun === 'edit'
    ? decideEdit(all, deed.said, context)
    : decidePlan(all, deed.said, context)
}

type OnRevision = Extract<Deed, { noun: 'revision' }>

/** The made-up documents name units by what they are in the directory: there is nothing to look up. */
const finder = { unitsOf: () => [], postOf: () => null }

function askRevision(
  real: Real,
  { id, plan, said }: OnRevision,
  context: Context,
): Outcome<RevisionEntries, Refusal> {
  const others = allOf(real, 'revision').filter((one) => one.plan === plan && one.id !== id)
  const isOpen = others.some(({ step }) => step === 'deciding')
  const revision = known(real, 'revision', id)
  return decideRevision({ revision, known: knownPlan(real, plan), finder, isOpen }, said, context)
}

const linesOfPlan =
  (plan: PlanId) =>
  ({ plan: own, commitments }: PlanEntries): readonly Line[] => [
    ...(own ? [{ noun: 'plan' as const, id: plan, entry: own }] : []),
    ...commitments.map(({ id, entry }) => ({ noun: 'commitment' as const, id, entry })),
  ]

type OnCommitment = Extract<
  Deed,
  { noun: 'commitment' | 'report' | 'brought-forward' | 'evidence' }
>

function askCommitment(real: Real, deed: OnCommitment, context: Context): Answer {
  const id = deed.noun === 'commitment' ? deed.id : deed.of
  const commitment = known(real, 'commitment', id)
  if (!commitment) throw new RangeError(`no commitment ${id}`)
  const settings = settingsOf(real)
  switch (deed.noun) {
    case 'commitment': {
      const reports = allOf(real, 'report').filter((one) => one.commitment === id)
      const report = latest(reports)
      return answer(
        decideAct({ commitment, report, settings, former: [] }, deed.said, context),
        on('commitment', id),
      )
    }
    case 'brought-forward':
      return answer(decideBroughtForward(commitment, deed.said, context), on('commitment', id))
    case 'evidence':
      return answer(decideEvidence(commitment, deed.said, context), on('evidence', deed.said.id))
    case 'report': {
      const report = deed.report && known(real, 'report', deed.report)
      const { window } = settings
      const all = { commitment, report, window, doubts: deed.doubts, alike: [] }
      const own = deed.said.act === 'report' ? deed.said.id : (deed.report ?? '')
      return answer(decideReport(all, deed.said, context), (entries) => [
        { noun: 'report', id: own, entry: entries.report },
        ...(entries.commitment
          ? [{ noun: 'commitment' as const, id, entry: entries.commitment }]
          : []),
      ])
    }
  }
}

function latest(reports: readonly Report[]): Report | null {
  return [...reports].sort((a, b) => byEnd(a.period, b.period)).at(-1) ?? null
}

/** Written down as text, and the thing as it is after it. */
export function append({ journal, things }: Real, { noun, id, entry }: Line): void {
  const key = `${noun} ${id}`
  journal.set(key, [...(journal.get(key) ?? []), canonicalJson(entry)])
  const evolver = evolvers[noun] as (known: object | null, entry: object) => object
  things.set(key, frozen(evolver(things.get(key) ?? null, entry)))
}

/** The thing as its journal alone tells it. */
export function replayed({ journal }: Real, key: string): object | null {
  const evolver = evolvers[key.split(' ')[0] as Noun] as (
    known: object | null,
    entry: object,
  ) => object
  const entries = (journal.get(key) ?? []).map((text) => JSON.parse(text) as object)
  return entries.reduce<object | null>(evolver, null)
}

/** A rule that changes what it is given throws from now on. */
export function frozen<One>(value: One): One {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

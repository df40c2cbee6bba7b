// When things are said: the acts of a year, from the issue of the plan to the last report accepted.
//
//   { on: '2031-02-27', by: the liaison, about: commitment, report, act: { act: 'report', … } }
//
// One report in ten is late and filled in by the office from a telephone call; six in a hundred are returned with a
// reason and told again; statistics come half a month later, as a correction of what was 未发布.

import type { Actor } from '../index.ts'
import {
  addDays,
  type ClosingAct,
  type CommitmentId,
  closingChecks,
  type Day,
  type EvidenceId,
  type ExtensionAct,
  type Told as Figure,
  type Filled,
  firstDay,
  groundOf,
  hasReached,
  type LifeAct,
  lastDay,
  type PlanId,
  type Proof,
  type ReportAct,
  type ReportId,
  type TargetId,
  usualProofs,
  windowOf,
  written,
} from '../index.ts'
import { actorOf, type District, idOf, type Scale } from './district.ts'
import { type Random, randomOf } from './random.ts'
import type { SimulatedFile, Telling, Told } from './telling.ts'
import { joined } from './words.ts'

export type SimulatedAct =
  | LifeAct
  | ReportAct
  | { readonly act: 'issue'; readonly plan: PlanId }
  | { readonly act: 'upload'; readonly file: SimulatedFile }
  | ExtensionAct
  | ClosingAct

export type Timed = {
  readonly on: Day
  readonly by: Actor
  readonly about: CommitmentId | null
  /** The report that an act on reports is about. */
  readonly report: ReportId | null
  readonly act: SimulatedAct
}

type Of = {
  readonly told: Told
  readonly district: District
  readonly scale: Scale
  readonly random: Random
  /** The last day of the simulation. */
  readonly until: Day
}

export function actsOf(told: Told, within: Omit<Of, 'told' | 'random'>): readonly Timed[] {
  const random = randomOf(within.scale.seed, `timing-${told.commitment.id}`)
  const of: Of = { ...within, told, random }
  const acts = [...beginning(of)]
  let accepted: Day | null = null
  for (const [at, row] of told.rows.entries()) {
    if (lastDay(row.period) > of.until) break
    const said = reported(of, row, at)
    acts.push(...said)
    accepted = said.at(-1)?.on ?? accepted
  }
  return [...acts, ...extended(of), ...(accepted ? closed(of, accepted) : [])]
}

function timed(of: Of, on: Day, act: SimulatedAct): Timed {
  return { on, by: byFor(of, act, on), about: of.told.commitment.id, report: null, act }
}

const ofPrincipal: readonly string[] = ['endorse', 'request-closing']
const ofLiaison: readonly string[] = [
  'acknowledge',
  'send-back',
  'upload',
  'report',
  'ask-extension',
]

/** Who does it: the unit's liaison or principal, or the office. */
function byFor({ told, district }: Of, act: SimulatedAct, on: Day): Actor {
  const called = act.act === 'report' && act.filledFrom !== null
  if (ofPrincipal.includes(act.act)) return actorOf(told.unit, 'principal', { on })
  if (ofLiaison.includes(act.act) && !called) return actorOf(told.unit, 'liaison', { on })
  return actorOf(district.office, 'supervisor', { on, turn: told.commitment.number })
}

function beginning(of: Of): readonly Timed[] {
  const { random, told, district } = of
  const issued = written(Number(told.rows[0]?.period.slice(0, 4) ?? of.scale.year), 1, 10)
  const day = addDays(issued, random.whole(1, 9))
  if (!random.chance(0.03)) return [timed(of, day, { act: 'acknowledge' })]
  const other = random.pick(district.units)
  const to = {
    lead: told.unit.id,
    support: other === told.unit ? [] : [other.id],
    leaders: told.commitment.leaders,
  }
  return [
    timed(of, day, { act: 'send-back', reason: `该事项涉及${other.name}职责，请明确配合单位。` }),
    timed(of, addDays(day, 2), { act: 'reassign', to, reason: '已明确配合单位。' }),
    timed(of, addDays(day, 3), { act: 'acknowledge' }),
  ]
}

const returns = [
  '进展描述过于笼统，请写明本期做了什么。',
  '数据与上期口径不一致，请核对。',
  '请补充存在问题和下步措施。',
  '请说明佐证材料对应的内容。',
]

/** From the report of a period to its acceptance, and to its release where it is of statistics. */
function reported(of: Of, row: Telling, at: number): readonly Timed[] {
  const { random, told, scale } = of
  const { opens, closes } = windowOf(row.period)
  const late = random.chance(0.1)
  const day = late ? addDays(closes, random.whole(1, 6)) : addDays(opens, random.whole(0, 11))
  const serial = told.commitment.number * 64 + at + Number(row.period.slice(0, 4)) * 1_000_000
  const id = idOf<ReportId>(scale.seed, 'report', serial)
  const statistical = told.topic?.source === 'statistical-release'
  const filled = filledOf(told, row, statistical ? 'not-released' : null)
  const filledFrom = late ? '电话' : null
  const explanation = '经核对无误。'
  const report = { act: 'report', id, period: row.period, filled, filledFrom, explanation } as const
  const acts = [
    ...row.files.map((file) => timed(of, day, { act: 'upload', file })),
    ...submitted(of, day, report),
  ]
  const accepted = addDays(acts.at(-1)?.on ?? day, random.whole(1, 4))
  acts.push(timed(of, accepted, { act: 'accept' }))
  if (statistical) {
    const released = addDays(lastDay(row.period), random.whole(16, 24))
    const on = released > accepted ? released : addDays(accepted, 1)
    const correction = filledOf(told, row, null)
    acts.push(timed(of, on, { act: 'correct', filled: correction, reason: '统计数据发布。' }))
  }
  return acts.map((one) => ({ ...one, report: id }))
}

type Reporting = Extract<ReportAct, { act: 'report' }>

/** Submitted and endorsed; some are returned first, as too short, and submitted again in full. */
function submitted(of: Of, day: Day, report: Reporting): readonly Timed[] {
  const { random } = of
  const endorsed = addDays(day, random.whole(0, 2))
  if (!random.chance(0.06)) {
    return [timed(of, day, report), timed(of, endorsed, { act: 'endorse' })]
  }
  const returned = addDays(endorsed, random.whole(1, 3))
  const again = addDays(returned, random.whole(1, 3))
  const { narrative } = report.filled
  const short = { ...report.filled, narrative: `${narrative.split('；')[0] ?? ''}。`, nextStep: '' }
  return [
    timed(of, day, { ...report, filled: short }),
    timed(of, endorsed, { act: 'endorse' }),
    timed(of, returned, { act: 'return', reason: random.pick(returns) }),
    timed(of, again, { ...report, filledFrom: null }),
    timed(of, addDays(again, random.whole(0, 1)), { act: 'endorse' }),
  ]
}

function filledOf(told: Told, row: Telling, absent: 'not-released' | null): Filled {
  const from = told.topic?.source === 'statistical-release' ? '区统计局月报' : null
  const figures = Object.entries(row.figures).map(([target, value]): [TargetId, Figure] => [
    target as TargetId,
    absent ? { absent } : { value, standing: from ? 'provisional' : 'final', from },
  ])
  return {
    figures: Object.fromEntries(figures) as Filled['figures'],
    reached: row.reached,
    narrative: joined(row.sentences),
    problems: row.problems,
    nextStep: row.nextStep,
    evidence: row.files.map(({ id }) => id),
  }
}

/** A project that will be late mostly asks for time before its day; one in six is refused. */
function extended(of: Of): readonly Timed[] {
  const { told, random } = of
  const { due, milestones } = told.commitment
  const last = milestones.at(-1)
  const row = last && told.rows.find(({ reached }) => reached.includes(last.id))
  if (!due || !last || (row && firstDay(row.period) <= due) || !random.chance(0.7)) return []
  const asked = addDays(due, -random.whole(5, 20))
  const to = row ? lastDay(row.period) : addDays(due, 90)
  const granted = random.chance(5 / 6)
  const progress = `${milestones[0]?.name ?? ''}以来总体受控。`
  return [
    timed(of, asked, {
      act: 'ask-extension',
      reason: '受征迁和雨季影响，工期顺延。',
      progress,
      to,
    }),
    timed(
      of,
      addDays(asked, random.whole(2, 4)),
      granted
        ? { act: 'grant-extension', to, reason: '同意，请倒排工期。' }
        : { act: 'refuse-extension', reason: '不同意，请加大力量。' },
    ),
  ]
}

/** Closed once everything is reached: a project at its last stage, a target at the end of the year. */
function closed(of: Of, accepted: Day): readonly Timed[] {
  const { told } = of
  if (told.rows.some(({ period }) => lastDay(period) > of.until) || !isDone(told)) return []
  const evidence = told.rows.flatMap(({ files }) => files.map(({ id }) => id)).slice(-3)
  const proofs = proofsOf(told, evidence)
  if (!proofs) return []
  const asked = addDays(accepted, 2)
  const answers = Object.fromEntries(closingChecks.map((check) => [check, true]))
  const statement = `${told.commitment.title}，已完成。`
  const explanation = '统计部门尚未最终核定，按快报数办结。'
  return [
    timed(of, asked, { act: 'request-closing', statement, proofs, explanation }),
    timed(of, addDays(asked, 3), { act: 'verify', answers, reason: null }),
    timed(of, addDays(asked, 5), { act: 'close' }),
  ]
}

/** One proof of each kind that is asked for; null where there is no file to show, as of a mechanism's document. */
function proofsOf({ commitment }: Told, files: readonly EvidenceId[]): readonly Proof[] | null {
  const ground = groundOf(commitment, false)
  const groups = usualProofs.requirements.find((one) => one.ground === ground)?.groups ?? []
  const [evidence] = files
  if (!evidence) return null
  return groups.map(([kind = 'other']) => ({ evidence, kind, mark: null }))
}

function isDone({ commitment, rows }: Told): boolean {
  const reached = rows.flatMap((row) => row.reached)
  const figures = rows.at(-1)?.figures
  return (
    commitment.milestones.every(({ id }) => reached.includes(id)) &&
    commitment.targets.every((target) => {
      const value = figures?.[target.id]
      return value !== undefined && hasReached(target, value)
    })
  )
}

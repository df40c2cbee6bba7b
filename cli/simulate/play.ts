// Play: the acts of simulated years, each by whoever does it and on its day.
//
//   await play(asking, { acts, entered }, (day) => …)   { reports: 2301, refused: [], … }
//
// What happens on one day to different commitments happens side by side, as in life.

import type {
  CommitmentId,
  Day,
  EvidenceId,
  Filled,
  PastYearsAct,
  PlanId,
  ReportId,
} from '@luoshi/delivery'
import type { SimulatedFile, Timed } from '@luoshi/delivery/simulate'
import type { Told } from '../office.ts'
import type { Asking } from './asking.ts'
import { pictureOf } from './picture.ts'

export type Cast = {
  readonly acts: readonly Timed[]
  /** Ids of the simulation to the application's. */
  readonly plans: ReadonlyMap<PlanId, PlanId>
  readonly commitments: ReadonlyMap<CommitmentId, CommitmentId>
  /** Of each plan what the office knows of the years before, by the simulation's commitments. */
  readonly past: ReadonlyMap<PlanId, ReadonlyMap<CommitmentId, PastYearsAct['figures']>>
}

export type Played = {
  readonly reports: ReadonlyMap<ReportId, ReportId>
  /** How often each act was done. */
  readonly done: ReadonlyMap<string, number>
  readonly late: number
  readonly refused: readonly { readonly act: string; readonly code: string; readonly on: Day }[]
}

const sideBySide = 8

export async function play(
  asking: Asking,
  cast: Cast,
  follow: (day: Day) => void,
): Promise<Played> {
  const stage = { ...cast, ...asking, ...empty() }
  for (const [day, acts] of Map.groupBy(cast.acts, ({ on }) => on)) {
    asking.on(day)
    follow(day)
    const [ofPlans, others] = [acts.filter((one) => !one.about), acts.filter((one) => one.about)]
    for (const one of ofPlans) await perform(stage, one)
    const chains = [...Map.groupBy(others, ({ about }) => about).values()]
    const workers = Array.from({ length: sideBySide }, async () => {
      for (let chain = chains.pop(); chain; chain = chains.pop()) {
        for (const one of chain) await perform(stage, one)
      }
    })
    await Promise.all(workers)
  }
  return stage
}

const empty = () => ({
  reports: new Map<ReportId, ReportId>(),
  evidence: new Map<EvidenceId, EvidenceId>(),
  done: new Map<string, number>(),
  refused: [] as { act: string; code: string; on: Day }[],
  late: 0,
})

type Stage = Cast & Asking & ReturnType<typeof empty>

async function perform(stage: Stage, one: Timed): Promise<void> {
  const { act, on } = one
  if (act.act === 'issue') await tellPast(stage, one, act.plan)
  const told = await said(stage, one)
  if (told.status >= 400) {
    stage.refused.push({ act: act.act, code: told.body.code, on })
    return
  }
  stage.done.set(act.act, (stage.done.get(act.act) ?? 0) + 1)
  if (act.act === 'report' && one.report) stage.reports.set(one.report, told.body.state.id)
  if (act.act === 'report' && act.filledFrom !== null) stage.late += 1
  if (act.act === 'upload') stage.evidence.set(act.file.id, told.body.state.id)
}

/** Before a plan is issued the office enters what it knows of the years before. */
async function tellPast(stage: Stage, { by, on }: Timed, plan: PlanId): Promise<void> {
  for (const [about, figures] of stage.past.get(plan) ?? []) {
    const act = 'tell-past-years'
    const path = `POST /commitments/${stage.commitments.get(about)}/acts`
    const told = await stage.ask(by, path, { act, figures })
    if (told.status >= 400) stage.refused.push({ act, code: told.body.code, on })
  }
}

function said(stage: Stage, { act, by, about, report }: Timed): Promise<Told> {
  const commitment = about && stage.commitments.get(about)
  switch (act.act) {
    case 'issue':
      return stage.ask(by, `POST /plans/${stage.plans.get(act.plan)}/acts`, { act: 'issue-plan' })
    case 'upload':
      return stage.ask(by, `POST /commitments/${commitment}/evidence`, formOf(act.file))
    case 'report': {
      const { act: _, id: __, filled, ...rest } = act
      const body = { ...rest, filled: filledOf(stage, filled) }
      return stage.ask(by, `POST /commitments/${commitment}/reports`, body)
    }
    case 'endorse':
    case 'accept':
    case 'return':
    case 'correct': {
      const id = report && stage.reports.get(report)
      const body = 'filled' in act ? { ...act, filled: filledOf(stage, act.filled) } : act
      return stage.ask(by, `POST /reports/${id}/acts`, body)
    }
    case 'request-closing': {
      const proofs = act.proofs.map((proof) => ({
        ...proof,
        evidence: stage.evidence.get(proof.evidence) ?? proof.evidence,
      }))
      return stage.ask(by, `POST /commitments/${commitment}/acts`, { ...act, proofs })
    }
    default:
      return stage.ask(by, `POST /commitments/${commitment}/acts`, act)
  }
}

function filledOf({ evidence }: Stage, filled: Filled): Filled {
  return { ...filled, evidence: filled.evidence.flatMap((id) => evidence.get(id) ?? []) }
}

function formOf({ name, content, madeOn }: SimulatedFile): FormData {
  const form = new FormData()
  form.set('file', new File([pictureOf(content)], name.replace(/\.pdf$/, '.png')))
  form.set('purpose', '证明本期进展')
  form.set('madeOn', madeOn)
  return form
}

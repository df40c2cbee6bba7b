// A report beside what it is read against: the commitment's targets and earlier figures, what the checks doubt in
// words, the evidence it names.
//
//   await besideOf(tx, { reports, directory, … })   [{ id, version, report, title, targets, doubts, evidence }]

import type {
  Commitment,
  CommitmentId,
  Day,
  Directory,
  DistrictId,
  Evidence,
  Language,
  Report,
} from '@luoshi/delivery'
import { sayDoubts } from './doubts.ts'
import { statesIn } from './store/board.ts'
import type { Tx } from './store/database.ts'
import type { Known } from './store/known.ts'
import { recordsAbout } from './store/records.ts'

type Asked = {
  readonly district: DistrictId
  readonly reports: readonly Known<Report>[]
  readonly directory: Directory
  readonly language: Language
  readonly today: Day
}

export async function besideOf(tx: Tx, asked: Asked) {
  const { district, reports } = asked
  const ids = [...new Set(reports.map(({ state }) => state.commitment))]
  const page = { district, plan: null, ids, after: null, limit: ids.length }
  const states = ids.length > 0 ? await statesIn(tx, page) : []
  const named = [...new Set(reports.flatMap(({ state }) => state.evidence))]
  const evidence = { district, noun: 'evidence', ids: named, limit: named.length } as const
  const files = named.length > 0 ? await recordsAbout(tx, evidence) : []
  const commitments = new Map(states.map(({ state }) => [state.id, state]))
  const pieces = new Map(files.map(({ state }) => [state.id, state]))
  return reports.flatMap((known) => {
    const about = commitments.get(known.state.commitment)
    if (!about) return []
    const own = known.state.evidence.flatMap((id) => pieces.get(id) ?? [])
    return [beside(known, { ...asked, about, own })]
  })
}

type About = Asked & { readonly about: Commitment; readonly own: readonly Evidence[] }

function beside({ version, state }: Known<Report>, { about, own, directory, ...said }: About) {
  const { alike: _, doubts, ...report } = state
  const { number, title, text, lead, support, leaders } = about
  return {
    ...{ id: report.id, version, report, number, title, text, lead, support, leaders },
    commitment: about.id satisfies CommitmentId,
    targets: about.targets.map((target) => {
      const { id, subject, measure, unit, base, stretch, better, due } = target
      const points = about.points[id] ?? []
      return { id, subject, measure, unit, base, stretch, better, due, points }
    }),
    milestones: about.milestones.map(({ id, name, due, reached }) => ({ id, name, due, reached })),
    doubts: sayDoubts({ doubts, directory, state: about }, said),
    evidence: own.map(({ id, name, mediaType, size, purpose, madeOn, addedOn }) => {
      return { id, name, mediaType, size, purpose, madeOn, addedOn }
    }),
  }
}

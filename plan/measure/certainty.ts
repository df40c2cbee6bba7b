// Certainty: which of the things read about a figure hang on a guess, so that a person looks there
// first.
//
//   推进中心村建设15个     role      推进 may mean all fifteen or the work on them
//   收入增长8%，达到3万元   subject   carried over from the clause before

import type { Why } from '../messages/doubts.ts'
import type { Role } from '../plan.ts'
import type { Clause } from './clause.ts'
import type { Subjects } from './deal.ts'
import type { Governing } from './governing.ts'

export type FigureDoubt = {
  readonly field: 'role' | 'subject'
  readonly why: Why
}

type Reading = {
  readonly clause: Clause
  readonly governing: Governing | null
  readonly role: Role
  readonly subjects: Subjects
}

const odd =
  /下属|所属|其中|[，。；：]|^[的和及与、]|(?:完成|实现|通过|确保|力争|以及|达到|包括|等)|[由在对把将从]$/
const subordinate = /(?:下属|所属)$/
const vague = /^.{0,2}(?:投资|项目|总长|资金|企业|面积|村|产值|集群|工程)$|的/
const longest = 16

export function doubtsOf(reading: Reading): FigureDoubt[] {
  const doubts: FigureDoubt[] = []
  const role = doubtOfRole(reading)
  if (role) doubts.push({ field: 'role', why: role })
  const subject = doubtOfSubject(reading)
  if (subject) doubts.push({ field: 'subject', why: subject })
  return doubts
}

function doubtOfRole({ clause, governing, role }: Reading): Why | null {
  if (role === 'baseline' || role === 'limit' || clause.threshold) return null
  if (clause.figure.dimension === 'ratio') return null
  if (subordinate.test(clause.left)) return 'verb-leaves-open'
  if (!clause.behind)
    return governing !== null && governing.sort !== 'goal' && counted(clause)
      ? 'verb-leaves-open'
      : null
  if (governing === null) return 'no-verb'
  return governing.sort === 'push' ? 'verb-leaves-open' : null
}

function counted({ figure, left }: Clause): boolean {
  return figure.dimension === 'count' && !/[达到超过于]$|突破|控制在|力争|确保/.test(left)
}

function doubtOfSubject({ clause, subjects, role }: Reading): Why | null {
  if (role === 'baseline' || role === 'limit') return null
  if (subjects.from === 'before' && clause.separator !== '，') return 'subject-carried'
  if (subjects.from === 'list') return 'subject-dealt'
  const unclear = subjects.names.some(
    (name) => name.length < 2 || name.length > longest || vague.test(name) || odd.test(name),
  )
  return unclear ? 'subject-unclear' : null
}

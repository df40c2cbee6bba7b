// Instructions and inspections as matters with a day, so that reminders carry them like everything else.
//
//   instructionMatters(instruction, china)         the answer that its unit, or one post of it, owes
//   inspectionMatters(inspection, { head, … })     what is to be put right, checked, decided
//
// What the office has to do waits no longer than an ordinary matter may take (13710：7天; PRACTICE §1.2, S24).

import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'
import type { PostId } from './ids.ts'
import type { Inspection } from './inspection.ts'
import type { Instruction } from './instruction.ts'
import { dueBy, limits } from './limit.ts'
import type { Asked, Matter } from './matter.ts'

const office: Asked = { office: true }

/** None once the answer is with the leader: 无新批示=办结, and no day is set for a leader. */
export function instructionMatters(
  { id, step, leader, commitment, to, post, rounds }: Instruction,
  calendar: Calendar,
): readonly Matter[] {
  const round = rounds.at(-1)
  if (!round) return []
  const matter = {
    ...{ id: [id, 'instruction', rounds.length].join(' '), kind: 'instruction' as const },
    ...{ commitment, number: null, title: round.text, detail: null, opens: null },
    leaders: [leader],
  }
  if (step === 'given' || step === 'returned') {
    return [{ ...matter, day: round.answerBy, asked: post ? { posts: [post] } : { unit: to } }]
  }
  return step === 'answered' && round.answer
    ? [
        {
          ...matter,
          day: dueBy(limits['ordinary-matter'], round.answer.on, calendar),
          asked: office,
        },
      ]
    : []
}

type Around = { readonly head: PostId | null; readonly calendar: Calendar }

/** An objection is a right, not a duty: only its decision is a matter, of the government's head. */
export function inspectionMatters(
  { id, title, objections, rectifications, step }: Inspection,
  { head, calendar }: Around,
): readonly Matter[] {
  if (step === 'inspection-closed') return []
  const soon = (from: Day) => dueBy(limits['ordinary-matter'], from, calendar)
  const matter = { commitment: null, number: null, title, opens: null, leaders: [] }
  const decisions = objections
    .filter(({ decision }) => decision === null)
    .map(({ unit, grounds, decideBy }): Matter => {
      const asked: Asked = head ? { posts: [head] } : office
      const key = [id, 'review', unit].join(' ')
      return { ...matter, id: key, kind: 'review', detail: grounds, day: decideBy, asked }
    })
  const corrections = rectifications.flatMap((one, at): readonly Matter[] => {
    const { unit, text, due, reported, checked } = one
    if (checked) return []
    const asked: Asked = reported ? office : { unit }
    const day = reported ? soon(reported.on) : due
    const key = [id, 'inspection', at].join(' ')
    return [{ ...matter, id: key, kind: 'inspection', detail: text, day, asked }]
  })
  return [...decisions, ...corrections]
}

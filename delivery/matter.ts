// Matters with a day: whatever somebody has to have done by then, of one shape, so that reminders need not know
// what it is.
//
//   mattersOf(commitment, [], clock)    its due day, milestones, open sheet, requests to decide
//
// Inspections, reviews, instructions and the clocks of registers make theirs, and reminders carry them alike.
// Nothing is made of a commitment whose clock does not run: suspended, sent back, waiting for its closing.

import { askedAdjustments } from './adjustment.ts'
import { addWorkdays, type Calendar } from './calendar.ts'
import type { Commitment, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import { type Clock, timingOf } from './deadline.ts'
import { askedExtension } from './extension.ts'
import type { CommitmentId, PostId, UnitId } from './ids.ts'
import type { Period } from './period.ts'
import { decideBy } from './request.ts'
import { openSheet } from './sheet.ts'
import { type WindowRule, windowOf } from './window.ts'

export type MatterKind =
  | 'due'
  | 'milestone'
  | 'report'
  | 'sheet'
  | 'extension'
  | 'adjustment'
  | 'instruction'
  | 'inspection'
  | 'review'

export type Matter = {
  /** The same matter has the same id tomorrow. */
  readonly id: string
  readonly kind: MatterKind
  readonly commitment: CommitmentId | null
  readonly number: number | null
  readonly title: string
  /** Which of them: the milestone's name, the period, the sheet's colour. */
  readonly detail: string | null
  /** From when it may be done. */
  readonly opens: Day | null
  /** Its last day. */
  readonly day: Day
  readonly asked: Asked
  /** Leaders in charge, who are told once it is late. */
  readonly leaders: readonly PostId[]
}

/** Who has to do it: a unit, the holders of posts, or the supervision office. */
export type Asked =
  | { readonly unit: UnitId }
  | { readonly posts: readonly PostId[] }
  | { readonly office: true }

const running: readonly ProcessState[] = ['assigned', 'acknowledged', 'under-way']

/** What a commitment has with a day; `owed` are the periods not yet reported. */
export function mattersOf(
  known: Commitment,
  owed: readonly Period[],
  clock: Clock & { readonly window?: WindowRule },
): readonly Matter[] {
  const { lead, process } = known
  if (!lead || !running.includes(process)) return []
  return [
    ...dueMatter(known, lead, clock),
    ...milestoneMatters(known, lead),
    ...sheetMatter(known, lead, clock.calendar),
    ...owed.map((period): Matter => {
      const { opens, closes } = windowOf(period, clock.window)
      return {
        ...of(known, 'report', { which: period, detail: period }),
        opens,
        day: closes,
        asked: { unit: lead },
      }
    }),
    ...decisions(known, clock.calendar),
  ]
}

/** `which` tells one of a kind from another; left out where there is one at most. */
function of(
  { id, number, title, leaders }: Commitment,
  kind: MatterKind,
  { which = '', detail = null }: { readonly which?: string; readonly detail?: string | null } = {},
) {
  const key = [id, kind, which].join(' ')
  return { id: key, kind, commitment: id, number, title, detail, opens: null, leaders }
}

/** None while the clock stands still, or a request made in time waits for its answer. */
function dueMatter(known: Commitment, unit: UnitId, clock: Clock): readonly Matter[] {
  const timing = timingOf(known, clock)
  if (!timing || timing.stopped || timing.awaiting) return []
  return [{ ...of(known, 'due'), day: timing.due, asked: { unit } }]
}

function milestoneMatters(known: Commitment, unit: UnitId): readonly Matter[] {
  return known.milestones.flatMap(({ id, name, due, reached }): Matter[] => {
    if (!due || reached) return []
    const which = { which: id, detail: name }
    return [{ ...of(known, 'milestone', which), day: due, asked: { unit } }]
  })
}

function sheetMatter(known: Commitment, unit: UnitId, calendar: Calendar): readonly Matter[] {
  const sheet = openSheet(known)
  if (!sheet) return []
  const opens = addWorkdays(sheet.on, 1, calendar)
  const which = { which: sheet.on, detail: sheet.colour }
  return [{ ...of(known, 'sheet', which), opens, day: sheet.answerBy, asked: { unit } }]
}

/** A second extension is the leaders'. */
function decisions(known: Commitment, calendar: Calendar): readonly Matter[] {
  const wait = (asked: Day) => ({
    opens: addWorkdays(asked, 1, calendar),
    day: decideBy(asked, calendar),
  })
  const extension = askedExtension(known)
  const extended = known.extensions.some(({ stage }) => stage === 'granted')
  const office: Asked = { office: true }
  const leaders: Asked = known.leaders.length > 0 ? { posts: known.leaders } : office
  const adjustments = askedAdjustments(known).map(({ target, asked }): Matter => {
    const detail = known.targets.find(({ id }) => id === target)?.subject ?? null
    const which = { which: [target, asked].join(' '), detail }
    return { ...of(known, 'adjustment', which), ...wait(asked), asked: leaders }
  })
  if (!extension) return adjustments
  const { asked } = extension
  const one = { ...of(known, 'extension', { which: asked }), ...wait(asked) }
  return [{ ...one, asked: extended ? leaders : office }, ...adjustments]
}

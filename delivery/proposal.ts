// Proposals: what a later version of the plan's document asks of each commitment, item by item of the comparison.
//
//   proposalsOf(itemsOf(before, after), { commitments, finder })
//     keep 3 · retarget 7 (20家 → 25家) · add 新建公园 · drop 12 · replace 5 by two parts
//
// A commitment takes over only what the document says otherwise than its former version: what a person has worded, added
// or assigned by hand since stays. Numbers that were issued stay (people refer to them): what comes new goes on
// behind the last.

import type { Change } from '@luoshi/plan'
import { type Commitment, type Drafted, type Edit, isUnfinished } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId } from './ids.ts'
import { canonicalJson } from './journal.ts'
import { type Finder, lookedUp, type Named } from './look-up.ts'
import { retargeted } from './retargeted.ts'
import type { Milestone, Target } from './target.ts'

/** One change with what either document would draft. */
export type RevisionItem = {
  readonly change: Change
  readonly before: readonly Drafted[]
  readonly after: readonly Drafted[]
}

export type Proposal =
  | ({ readonly proposal: 'keep' } & Kept)
  | ({
      readonly proposal: 'retarget'
      /** As they are to be: a target that stays keeps its id. */
      readonly targets: readonly Target[]
      readonly due: Day | null
    } & Kept)
  | { readonly proposal: 'add'; readonly by: readonly Drafted[] }
  | { readonly proposal: 'drop'; readonly commitments: readonly CommitmentId[] }
  /** Split or merged. */
  | {
      readonly proposal: 'replace'
      readonly commitments: readonly CommitmentId[]
      readonly by: readonly Drafted[]
    }

type Kept = {
  readonly commitment: CommitmentId
  /** What the document words or places otherwise; its number stays. */
  readonly change: Edit
  /** Who is named now, where another unit leads. */
  readonly to: Named | null
}

export type Versions = {
  /** Of the plan as it is. */
  readonly commitments: readonly Commitment[]
  readonly finder: Finder
}

export function itemsOf(
  changes: readonly Change[],
  { before, after }: { readonly before: readonly Drafted[]; readonly after: readonly Drafted[] },
): readonly RevisionItem[] {
  const earlier = new Map(before.map((one) => [one.key, one]))
  const later = new Map(after.map((one) => [one.key, one]))
  return changes.map((change) => ({
    change,
    before: change.before.flatMap((key) => earlier.get(key) ?? []),
    after: change.after.flatMap((key) => later.get(key) ?? []),
  }))
}

/** One for each item; null where it asks nothing: it is as before, and was decided otherwise then. */
export function proposalsOf(
  items: readonly RevisionItem[],
  { commitments, finder }: Versions,
): readonly (Proposal | null)[] {
  const known = new Map(commitments.filter(isUnfinished).map((one) => [one.key, one]))
  let last = Math.max(0, ...commitments.map(({ number }) => number))
  const numbered = (draft: Drafted): Drafted => {
    last += 1
    return { ...found(draft, finder), number: last }
  }
  return items.map((item): Proposal | null => {
    const before = item.change.before.flatMap((key) => known.get(key) ?? [])
    const [former, draft] = [before[0], item.after[0]]
    const ids = before.map(({ id }) => id)
    if (!former) {
      const isAsked = draft && item.change.change !== 'same'
      return isAsked ? { proposal: 'add', by: item.after.map(numbered) } : null
    }
    if (!draft) return { proposal: 'drop', commitments: ids }
    const isOne = before.length + item.after.length === 2
    if (isOne) return oneToOne(former, item, finder)
    return { proposal: 'replace', commitments: ids, by: item.after.map(numbered) }
  })
}

function found(draft: Drafted, finder: Finder): Drafted & Named {
  return { ...draft, ...lookedUp({ unknown: [], ...draft }, finder) }
}

function oneToOne(former: Commitment, { change, before, after }: RevisionItem, finder: Finder) {
  const [was] = before
  const draft = found(after[0] as Drafted, finder)
  const edit = { ...followed(former, draft), ...reworded(was ?? null, draft) }
  const { lead, support, leaders, unknown } = draft
  const isLed = change.lead && (lead !== null || former.process === 'draft')
  const to = isLed ? { lead, support, leaders, unknown } : null
  const kept: Kept = { commitment: former.id, change: edit, to }
  if (change.targets.length === 0 && !change.due) return { proposal: 'keep', ...kept } as const
  const placed = edit.targets ?? former.targets
  const targets = retargeted(placed, draft.targets, change.targets)
  const dated = changed(former, { milestones: milestonesOf(former, draft, was ?? null) })
  const due = change.due ? draft.due : former.due
  return { proposal: 'retarget', ...kept, change: { ...edit, ...dated }, targets, due } as const
}

/** Where its words stand now, and by which key the next version finds it: whatever is decided. */
export function followed(former: Commitment, draft: Drafted | null): Edit {
  if (!draft) return changed(former, { span: null, targets: placed(former.targets, []) })
  const { key, span, targets } = draft
  return changed(former, { key, span, targets: placed(former.targets, targets) })
}

function placed(targets: readonly Target[], drafted: readonly Target[]): readonly Target[] {
  return targets.map((target) => {
    const there = drafted.find(
      ({ subject, measure }) => subject === target.subject && measure === target.measure,
    )
    return { ...target, span: there?.span ?? null }
  })
}

/** The words that the document says otherwise than before. */
function reworded(was: Drafted | null, { text, title, section }: Drafted): Edit {
  const differing = Object.entries({ text, title, section }).filter(
    ([field, value]) => !was || was[field as 'text'] !== value,
  )
  return Object.fromEntries(differing)
}

/** As the document has them: what is known by its name keeps its id; what was reached or added by hand stays. */
function milestonesOf(
  { milestones }: Commitment,
  draft: Drafted,
  was: Drafted | null,
): readonly Milestone[] {
  const known = new Map(milestones.map((one) => [one.name, one]))
  const named = draft.milestones.map((one) => {
    const there = known.get(one.name)
    return there ? { ...there, due: one.due } : one
  })
  const dropped = new Set(was?.milestones.map(({ name }) => name))
  const staying = milestones.filter(
    ({ name, reached }) =>
      (reached !== null || !dropped.has(name)) && !named.some((one) => one.name === name),
  )
  return [...staying, ...named]
}

function changed(former: Commitment, edit: Edit): Edit {
  const differs = ([field, value]: [string, unknown]) =>
    canonicalJson(former[field as keyof Edit] ?? null) !== canonicalJson(value ?? null)
  return Object.fromEntries(Object.entries(edit).filter(differs))
}

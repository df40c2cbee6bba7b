// Diff: what a later version of a plan changed, by meaning rather than by line.
//
//   before  1.新增规上企业20家。 2.建成公园3处和停车场2个。
//   after   1.建成公园3处。 2.建成停车场2个。 3.新增规上企业25家。
//
//   split 2 → 1, 2 · retargeted 1 → 3 (20家 → 25家), and moved
//
// Every key of either plan stands in exactly one change.

import { displaced, sameSections } from './diff/order.ts'
import { type Group, groupsOf, type Side } from './diff/pair.ts'
import { type Retarget, retargetsOf } from './diff/retarget.ts'
import { lettersOf, withoutUnits } from './key.ts'
import type { Commitment, Day, Plan } from './plan.ts'

export type { Aim, Retarget } from './diff/retarget.ts'

export type Change = {
  /**
   * What matters most: a target or a day set otherwise is `retargeted`, whatever else happened;
   * else `moved` to another section or place; else `reworded`. The fields below say all of it.
   */
  readonly change:
    | 'same'
    | 'reworded'
    | 'retargeted'
    | 'moved'
    | 'split'
    | 'merged'
    | 'new'
    | 'gone'
  /** Keys of the commitments in the earlier plan: none for `new`, several for `merged`. */
  readonly before: readonly string[]
  /** Keys of the commitments in the later plan: none for `gone`, several for `split`. */
  readonly after: readonly string[]
  readonly reworded: boolean
  readonly moved: boolean
  /** Targets that differ; empty for `new` and `gone`. */
  readonly targets: readonly Retarget[]
  readonly due: { readonly before: Day | null; readonly after: Day | null } | null
  /** The lead units, where others lead now. */
  readonly lead: { readonly before: readonly string[]; readonly after: readonly string[] } | null
}

/** In the order of the later plan; what is gone stands where it stood. */
export function diff(before: Plan, after: Plan): readonly Change[] {
  const [earlier, later] = [sideOf(before), sideOf(after)]
  const groups = groupsOf(earlier, later)
  const moved = movedOf(groups, earlier, later)
  const changes = groups.map((group) => ({
    group,
    change: changeOf(
      group.before.map((index) => before.commitments[index] as Commitment),
      group.after.map((index) => after.commitments[index] as Commitment),
      moved.has(group),
    ),
  }))
  const place = placesOf(groups, before.commitments.length)
  return changes.sort((a, b) => place(a.group) - place(b.group)).map(({ change }) => change)
}

function sideOf({ commitments, sections }: Plan): Side {
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  return {
    keys: commitments.map(({ key }) => key),
    texts: commitments.map(({ text, units }) => withoutUnits(text, units)),
    sections: commitments.map(({ section }) => titles.get(section ?? '') ?? null),
    subjects: commitments.map(({ quantities, pledges }) => {
      const target = quantities.find(({ role }) => role === 'target') ?? pledges[0]
      return target?.subject ?? ''
    }),
  }
}

/** Groups whose commitments stand in another section, or in another order. */
function movedOf(groups: readonly Group[], before: Side, after: Side): ReadonlySet<Group> {
  const kept = groups
    .filter((group) => group.before.length > 0 && group.after.length > 0)
    .sort((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0))
  const stays = kept.map((group) => ({
    before: before.sections[group.before[0] ?? 0] ?? null,
    after: after.sections[group.after[0] ?? 0] ?? null,
  }))
  const same = sameSections(stays)
  const elsewhere = new Set(kept.filter((_, index) => !same(stays[index] ?? nowhere)))
  const home = kept.filter((group) => !elsewhere.has(group))
  const out = displaced(home.map((group) => group.before[0] ?? 0))
  return new Set([...elsewhere, ...home.filter((_, index) => out.has(index))])
}

const nowhere = { before: null, after: null }

type Party = readonly Commitment[]

function changeOf(before: Party, after: Party, moved: boolean): Change {
  const keys = { before: before.map(({ key }) => key), after: after.map(({ key }) => key) }
  const [former] = before
  const [latter] = after
  if (!former || !latter) {
    const nothing = { reworded: false, moved: false, targets: [], due: null, lead: null }
    return { change: latter ? 'new' : 'gone', ...keys, ...nothing }
  }
  const one = before.length === 1 && after.length === 1
  const targets = retargetsOf(before, after)
  const due = one ? dueOf(former, latter) : null
  const reworded = rewordedOf(former, latter, targets.length > 0 || due !== null)
  const details = { reworded, moved, targets, due, lead: one ? leadOf(former, latter) : null }
  const parts = before.length > 1 ? 'merged' : after.length > 1 ? 'split' : null
  return { change: parts ?? primary(details), ...keys, ...details }
}

function primary({
  targets,
  due,
  lead,
  moved,
  reworded,
}: Omit<Change, 'change' | 'before' | 'after'>) {
  if (targets.length > 0 || due) return 'retargeted'
  if (moved) return 'moved'
  return reworded || lead ? 'reworded' : 'same'
}

function dueOf(former: Commitment, latter: Commitment): Change['due'] {
  const before = former.due?.date ?? null
  const after = latter.due?.date ?? null
  return before === after ? null : { before, after }
}

function leadOf(former: Commitment, latter: Commitment): Change['lead'] {
  const before = former.units.lead
  const after = latter.units.lead
  return before.join('、') === after.join('、') ? null : { before, after }
}

/** Punctuation is no wording; new figures are none either where they are told as targets. */
function rewordedOf(former: Commitment, latter: Commitment, retargeted: boolean): boolean {
  const said = retargeted ? lettersOf : wordsOf
  const work = ({ text, units }: Commitment) => said(withoutUnits(text, units))
  return work(former) !== work(latter)
}

function wordsOf(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}

/** A place in the later plan for every group; a lost one follows its former neighbour. */
function placesOf(groups: readonly Group[], count: number): (group: Group) => number {
  const found: number[] = Array.from({ length: count }, () => Number.NaN)
  for (const { before, after } of groups) {
    for (const index of before) found[index] = after[0] ?? Number.NaN
  }
  let last = -1
  const places = found.map((place) => {
    last = Number.isNaN(place) ? last + 1e-7 : place
    return last
  })
  return ({ before, after }) => after[0] ?? (places[before[0] as number] as number)
}

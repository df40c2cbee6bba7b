// The targets of a commitment as a later document sets them: only those that it sets otherwise change.
//
//   新增规上企业20家，力争25家 → 22家，力争25家     the same target, base 22
//   …，建设公园3处                                 one target more
//
// What a person has added or worded by hand since the first document stays.

import type { Aim, Retarget } from '@luoshi/plan'
import type { Target } from './target.ts'

/** `drafted`: the targets as the later document would draft them. */
export function retargeted(
  targets: readonly Target[],
  drafted: readonly Target[],
  changes: readonly Retarget[],
): readonly Target[] {
  let now = targets
  for (const change of changes) now = applied(now, drafted, change)
  return now
}

function applied(
  now: readonly Target[],
  drafted: readonly Target[],
  change: Retarget,
): readonly Target[] {
  const { subject, before, after } = change
  const target = now.find((one) => isOf(one, change))
  if (!after) return target ? without(now, target, before) : now
  if (target && isFigure(after)) {
    const aim = after.role === 'stretch' ? { stretch: after.value } : { base: after.value }
    return now.map((one) => (one === target ? { ...one, ...aim } : one))
  }
  const draft = drafted.find((one) => one.subject === subject)
  if (!draft || now.includes(draft)) return now
  // A pledge worded otherwise stays the same target; what is new stands behind.
  return target
    ? now.map((one) => (one === target ? { ...draft, id: target.id } : one))
    : [...now, draft]
}

/** A dropped stretch leaves its base; a dropped base takes the target away. */
function without(now: readonly Target[], target: Target, aim: Aim | null): readonly Target[] {
  return aim && isFigure(aim) && aim.role === 'stretch'
    ? now.map((one) => (one === target ? { ...one, stretch: null } : one))
    : now.filter((one) => one !== target)
}

/** By its subject and measure, or by the aim it had: a document may name the subject otherwise. */
function isOf(target: Target, { subject, before, after }: Retarget): boolean {
  const aim = before ?? after
  const named = target.subject === subject
  if (!aim || !isFigure(aim)) return named && isPledge(target)
  if (aim.role === 'stretch') return named || (before !== null && target.stretch === aim.value)
  const had = before !== null && target.base === aim.value
  return target.measure === aim.measure && (named || had)
}

type Figure = Extract<Aim, { readonly role: unknown }>

function isFigure(aim: Aim): aim is Figure {
  return 'role' in aim
}

function isPledge({ measure }: Target): boolean {
  return measure === 'binary' || measure === 'relative'
}

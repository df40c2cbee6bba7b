// An item of a revision, as the server tells it, and what is asked of whoever decides.
//
//   needsReason({ proposal: 'drop' }, 'accepted')   true

import { type Actor, may, type Target } from '@luoshi/delivery'
import type { Change } from '@luoshi/plan'

export type Sentence = {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly section: string | null
  readonly targets: readonly Target[]
  readonly due: string | null
}

export type Item = Omit<Change, 'before' | 'after'> & {
  readonly item: number
  readonly before: readonly Sentence[]
  readonly after: readonly Sentence[]
  readonly commitments: readonly { readonly id: string; readonly number: number }[]
  readonly proposal: {
    readonly proposal: 'keep' | 'retarget' | 'add' | 'drop' | 'replace'
  } | null
  readonly right: 'edit-plan' | 'retarget' | null
  readonly decision: { readonly as: 'accepted' | 'declined'; readonly reason: string } | null
}

export type Decided = 'accepted' | 'declined'

/** What is dropped, set otherwise or declined needs its reason. */
export function needsReason({ proposal }: Pick<Item, 'proposal'>, as: Decided): boolean {
  return as === 'declined' || ['drop', 'retarget'].includes(proposal?.proposal ?? '')
}

export function isOpen({ right, decision }: Item): boolean {
  return right !== null && decision === null
}

export function mayDecide(actor: Actor, { right }: Pick<Item, 'right'>): boolean {
  return right !== null && may(actor, right, null) === null
}

/** Those that may be accepted at once: words and places, what is new, and nothing that needs a reason. */
export function plainItems(actor: Actor, items: readonly Item[]): readonly Item[] {
  return items.filter(
    (one) => isOpen(one) && mayDecide(actor, one) && !needsReason(one, 'accepted'),
  )
}

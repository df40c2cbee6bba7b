// What paper says to a revised document: a sheet of its items, each decided on by whoever has the right, then applied.
//
// What each item changes of a card is copied off the rules; that figures and slips stay as they are is not.

import type { Actor } from '../actor.ts'
import type { Commitment } from '../commitment.ts'
import type { CommitmentId } from '../ids.ts'
import type { RevisionItem } from '../proposal.ts'
import type { RevisionAct } from '../revision.ts'
import { isUnfinished } from './on-life.ts'
import { cardOf, cardsIn } from './on-plan.ts'
import { type Card, type Folder, isBlank, type Paper, type Sheet, type Verdict } from './paper.ts'
import { known, type Line, type Real } from './real.ts'
import { mayNot } from './rights.ts'

type On = {
  readonly paper: Paper
  readonly real: Real
  readonly seat: Actor
  readonly folder: Folder | null
  readonly sheet: Sheet | null
}

/** What the item asks of the plan as it stands now. */
function askedBy(item: RevisionItem | undefined, cards: readonly Card[]) {
  if (!item || item.change.change === 'same') return 'nothing'
  const [key] = item.change.before
  const isThere = cards.some((card) => card.key === key && isUnfinished(card))
  if (!isThere) return item.after.length > 0 ? 'add' : 'nothing'
  if (item.after.length === 0) return 'drop'
  return item.change.due || item.change.targets.length > 0 ? 'retarget' : 'keep'
}

export function onRevision(on: On, said: RevisionAct): Verdict {
  const { paper, seat, folder, sheet } = on
  const isRevisable = folder?.step === 'draft' || folder?.step === 'issued'
  const isPast = sheet !== null && sheet.step !== 'deciding'
  const no = {
    'not-allowed': mayNot(seat, 'edit-plan', null),
    'not-at-this-step': isPast || (said.act !== 'withdraw' && !isRevisable),
  }
  switch (said.act) {
    case 'revise': {
      const { id, plan, document, items } = said
      const others = [...paper.sheets.values()].filter((one) => one.plan === plan)
      return {
        no: {
          ...no,
          'revision-open': others.some(({ step }) => step === 'deciding'),
          'same-document': document === folder?.document,
        },
        write: () =>
          paper.sheets.set(id, { id, plan, document, items, step: 'deciding', decided: new Set() }),
      }
    }
    case 'decide':
      return onDeciding(on, said.decisions, no['not-at-this-step'])
    case 'withdraw':
      return {
        no: { ...no, 'reason-missing': isBlank(said.reason) },
        write: () => Object.assign(sheet ?? {}, { step: 'withdrawn' }),
      }
    case 'apply': {
      const cards = cardsIn(paper, folder)
      const isOpen = (item: RevisionItem, at: number) =>
        askedBy(item, cards) !== 'nothing' && !sheet?.decided.has(at)
      return {
        no: { ...no, undecided: sheet?.items.some(isOpen) === true },
        // A decision holds only for what it was made on; a unit may be missing in what is added.
        maybe: ['undecided', 'units-missing'],
        write: (lines) => apply(on, lines),
      }
    }
  }
}

type Decisions = Extract<RevisionAct, { act: 'decide' }>['decisions']

function onDeciding({ paper, seat, folder, sheet }: On, said: Decisions, wrong: boolean): Verdict {
  const cards = cardsIn(paper, folder)
  const asked = said.map((one) => ({ ...one, what: askedBy(sheet?.items[one.item], cards) }))
  const rightTo = (what: string) =>
    what === 'retarget' && folder?.step === 'issued' ? 'retarget' : 'edit-plan'
  return {
    no: {
      'not-at-this-step': wrong,
      'not-allowed': asked.some(({ what }) => mayNot(seat, rightTo(what), null)),
      'unknown-item': asked.some(({ what }) => what === 'nothing'),
      'reason-missing': asked.some(
        ({ as, what, reason }) =>
          isBlank(reason) && (as === 'declined' || what === 'drop' || what === 'retarget'),
      ),
    },
    write: () => {
      for (const { item } of said) sheet?.decided.add(item)
    },
  }
}

function apply({ paper, real, folder, sheet }: On, lines: readonly Line[]): void {
  Object.assign(sheet ?? {}, { step: 'applied' })
  Object.assign(folder ?? {}, { document: sheet?.document })
  for (const { noun, id } of lines) {
    const commitment = noun === 'commitment' && known(real, noun, id)
    if (commitment) copy(paper, commitment, folder)
  }
}

/** Words, unit, day and aims as the rules have them; what was reported stays as it stands on the card. */
function copy({ cards }: Paper, told: Commitment, folder: Folder | null): void {
  const id: CommitmentId = told.id
  const card = cards.get(id)
  const { process: state, firstDue, assignedOn } = told
  const fresh = { ...cardOf(told), state, firstDue, assignedOn }
  if (!card && state === 'draft' && folder?.step === 'issued') folder.without.add(id)
  if (!card) {
    cards.set(id, fresh)
    return
  }
  const { key, title, number, lead, support, leaders, due, aims, nodes } = fresh
  const moves = ['assigned', 'dropped', card.state]
  if (!moves.includes(state)) throw new Error(`a revision made ${card.state} ${state}`)
  Object.assign(card, {
    key,
    title,
    number,
    lead,
    support,
    leaders,
    due,
    firstDue,
    aims,
    nodes,
    state,
  })
}

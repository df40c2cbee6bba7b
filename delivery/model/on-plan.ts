// What paper says to plans: a folder for each, its cards in it, and what a revised document changes of them.

import type { Actor } from '../actor.ts'
import type { Drafted, Responsible } from '../commitment.ts'
import type { CommitmentId } from '../ids.ts'
import type { EditAct } from '../plan-edit.ts'
import type { PlanAct } from '../plan-life.ts'
import type { ProofKind } from '../proof.ts'
import { isUnfinished } from './on-life.ts'
import { type Card, type Folder, isBlank, type Paper, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'

export type OnPlan = { readonly paper: Paper; readonly seat: Actor; readonly folder: Folder | null }

/** What shows that it is done: any of each group. */
const proofs: Readonly<Record<string, readonly (readonly ProofKind[])[]>> = {
  indicator: [['statistical-notice']],
  policy: [['issued-document']],
  mechanism: [['issued-document', 'operation-record']],
  project: [['contract', 'ground-breaking', 'acceptance', 'handover', 'payment', 'site-record']],
  completed: [['acceptance']],
  livelihood: [['acceptance', 'handover', 'operation-record', 'payment', 'site-record']],
  task: [],
}

export function cardOf(drafted: Drafted): Card {
  const { kind, milestones, targets, section, due } = drafted
  const { id, plan, key, former = [], number, title, lead, support, leaders, frequency } = drafted
  const built = kind === 'project' && milestones.some(({ name }) => name === '竣工')
  const ground = built ? 'completed' : section?.includes('为民办实事') ? 'livelihood' : kind
  return {
    ...{
      id,
      plan,
      key,
      former,
      number,
      title,
      lead,
      support,
      leaders,
      frequency,
      due,
      firstDue: due,
    },
    ...{ state: 'draft', earlier: null, assignedOn: null },
    aims: new Map(targets.map((one) => [one.id, { ...one }])),
    nodes: new Map(milestones.map(({ id: node, ...one }) => [node, { ...one }])),
    ...{ figures: new Map(), slips: new Map(), proofs: proofs[ground] ?? [] },
    isIndicator: ground === 'indicator',
    ...{ wish: null, granted: 0, mayBeLate: false, wasLate: false },
    ...{ pause: null, pausedUntil: null, adjusting: new Map(), closing: null, sheet: null },
  }
}

export function cardsIn({ cards }: Paper, folder: Folder | null): readonly Card[] {
  return [...cards.values()].filter(({ plan }) => plan === folder?.id)
}

function hasTwice(numbers: readonly number[]): boolean {
  return new Set(numbers).size < numbers.length
}

function file(paper: Paper, drafts: readonly Drafted[]): void {
  for (const draft of drafts) paper.cards.set(draft.id, cardOf(draft))
}

function assign(card: Card, { today }: Paper): void {
  Object.assign(card, { state: 'assigned', assignedOn: card.assignedOn ?? today })
  card.firstDue = card.due
}

export function onPlan(on: OnPlan, said: PlanAct): Verdict {
  const { paper, seat, folder } = on
  switch (said.act) {
    case 'import-plan': {
      const { id, year, document } = said
      const step = 'draft'
      return {
        no: {
          'not-allowed': mayNot(seat, 'import-plan', null),
          'plan-exists': folder !== null,
          missing: isBlank(said.title),
          'number-taken': hasTwice(said.drafts.map(({ number }) => number)),
        },
        write: () => {
          paper.folders.set(id, { id, year, step, document, without: new Set() })
          file(paper, said.drafts)
        },
      }
    }
    case 'discard-plan':
      return onDiscarding(on, said)
    case 'issue-plan':
      return onIssuing(on, said)
    case 'assign':
      return onAssigning(on, said)
    case 'close-year':
      return onClosingYear(on, said)
    case 'archive-plan':
      return {
        no: {
          'not-allowed': mayNot(seat, 'close-year', null),
          'not-at-this-step': folder?.step !== 'year-closed',
        },
        write: () => Object.assign(folder ?? {}, { step: 'archived' }),
      }
  }
}

type Said<Act extends PlanAct['act']> = Extract<PlanAct, { act: Act }>

function onDiscarding({ paper, seat, folder }: OnPlan, said: Said<'discard-plan'>): Verdict {
  const cards = cardsIn(paper, folder)
  const isOwn = (id: CommitmentId) => cards.some((card) => card.id === id)
  return {
    no: {
      'not-allowed': mayNot(seat, 'import-plan', null),
      'not-at-this-step': folder?.step !== 'draft',
      'reason-missing': isBlank(said.reason),
      'carried-into': cards.some(({ former }) => former.some((id) => !isOwn(id))),
    },
    write: () => {
      Object.assign(folder ?? {}, { step: 'discarded' })
      for (const card of cards) if (card.state === 'draft') card.state = 'dropped'
    },
  }
}

function onIssuing({ paper, seat, folder }: OnPlan, said: Said<'issue-plan'>): Verdict {
  const drafts = cardsIn(paper, folder).filter(({ state }) => state === 'draft')
  const headless = drafts.filter(({ lead }) => lead === null)
  return {
    no: {
      'not-allowed': mayNot(seat, 'issue-plan', null),
      'not-at-this-step': folder?.step !== 'draft',
      'nothing-to-issue': drafts.length === 0,
      'units-missing': headless.some(({ id }) => isBlank(said.unassigned[id])),
    },
    write: () => {
      const without = new Set(headless.map(({ id }) => id))
      Object.assign(folder ?? {}, { step: 'issued', without })
      for (const card of drafts) if (card.lead !== null) assign(card, paper)
    },
  }
}

function onAssigning({ paper, seat, folder }: OnPlan, said: Said<'assign'>): Verdict {
  const card = cardsIn(paper, folder).find(({ id }) => id === said.commitment)
  return {
    no: {
      'not-allowed': mayNot(seat, 'issue-plan', null),
      'not-at-this-step': folder?.step !== 'issued',
      'unknown-commitment': card?.state !== 'draft',
      'no-lead-unit': said.to.lead === null,
    },
    write: () => {
      if (!card) return
      Object.assign(card, said.to)
      assign(card, paper)
      folder?.without.delete(card.id)
    },
  }
}

function onClosingYear({ paper, seat, folder }: OnPlan, said: Said<'close-year'>): Verdict {
  const open = cardsIn(paper, folder).filter(isUnfinished)
  const goes = (id: CommitmentId) => said.carry.find(({ former }) => former?.includes(id))
  const next = [...paper.folders.values()].find(({ year }) => year === (folder?.year ?? 0) + 1)
  const former = said.carry.flatMap((one) => one.former ?? [])
  return {
    no: {
      'not-allowed': mayNot(seat, 'close-year', null),
      'not-at-this-step': folder?.step !== 'issued',
      'year-not-over': folder !== null && paper.today <= `${folder.year + 1}-01-05`,
      'unknown-commitment': former.some((id) => !open.some((card) => card.id === id)),
      unfinished: open.some(({ id }) => !goes(id) && isBlank(said.leave[id])),
      'no-plan-to-carry-to': said.carry.length > 0 && next?.step !== 'draft',
    },
    write: () => {
      file(paper, said.carry)
      Object.assign(folder ?? {}, { step: 'year-closed' })
      for (const card of open) card.state = goes(card.id) ? 'carried-over' : 'dropped'
    },
  }
}

export function onEdit({ paper, seat, folder }: OnPlan, said: EditAct): Verdict {
  const drafts = cardsIn(paper, folder).filter(({ state }) => state === 'draft')
  const named = namedBy(said)
  const touched = drafts.filter(({ id }) => named.includes(id))
  const made = said.act === 'add' ? [said.draft] : said.act === 'split' ? said.into : []
  const all = said.act === 'merge' ? [said.into] : made
  const isEdit = said.act === 'edit' || said.act === 'assign-many'
  const stays = drafts.filter((card) => isEdit || !touched.includes(card))
  const numberOf = (card: Card) =>
    said.act === 'edit' && card === touched[0] ? (said.change.number ?? card.number) : card.number
  const title = said.act === 'edit' ? said.change.title : said.act === 'add' && said.draft.title
  return {
    no: {
      'not-allowed': mayNot(seat, 'edit-plan', null),
      'not-at-this-step': folder?.step !== 'draft',
      'unknown-commitment': touched.length < new Set(named).size,
      'number-taken': hasTwice([...stays.map(numberOf), ...all.map(({ number }) => number)]),
      missing: typeof title === 'string' && isBlank(title),
      'reason-missing': said.act === 'remove' && isBlank(said.reason),
      ...faultsOfParts(said, touched, all),
    },
    write: () => {
      if (said.act === 'edit') for (const card of touched) edit(card, said.change)
      else if (said.act === 'assign-many') for (const card of touched) edit(card, said.to)
      else for (const card of touched) card.state = 'dropped'
      file(
        paper,
        all.map((one) => (said.act === 'add' ? one : { ...one, former: named })),
      )
    },
  }
}

function namedBy(said: EditAct): readonly CommitmentId[] {
  if ('commitments' in said) return said.commitments
  return 'commitment' in said ? [said.commitment] : []
}

/** Each target and milestone goes into one envelope. */
function faultsOfParts(said: EditAct, touched: readonly Card[], made: readonly Drafted[]) {
  if (said.act !== 'split' && said.act !== 'merge') return {}
  const before = touched.flatMap(({ aims, nodes }): string[] => [...aims.keys(), ...nodes.keys()])
  const after = made.flatMap((one) =>
    [...one.targets, ...one.milestones].map(({ id }): string => id),
  )
  const times = (id: string) => after.filter((one) => one === id).length
  return {
    'too-few-parts': (said.act === 'split' ? made : touched).length < 2,
    'part-lost': before.some((id) => times(id) === 0),
    'part-twice': before.some((id) => times(id) > 1),
  }
}

type Change = Partial<Pick<Drafted, 'title' | 'number' | 'due'> & Responsible>

function edit(card: Card, change: Change): void {
  Object.assign(card, change)
  card.firstDue = change.due ?? card.firstDue
}

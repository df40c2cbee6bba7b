// What is tried with plans: issued, assigned, revised, edited; the year closed and carried over.

import { carriedOf } from '../carry-over.ts'
import type { Drafted } from '../commitment.ts'
import type { Ids } from '../draft-of.ts'
import type { CommitmentId, MilestoneId, PlanId, TargetId } from '../ids.ts'
import { viewOfMonth } from '../latest.ts'
import type { Period } from '../period.ts'
import type { Accepted } from '../revision.ts'
import { isUnfinished } from './on-life.ts'
import { cardsIn } from './on-plan.ts'
import type { Card, Folder } from './paper.ts'
import { allOf, known } from './real.ts'
import { by, made, mostly, pick, seatFor, type Table, type Trying, words } from './table.ts'
import { someone } from './try-card.ts'
import { draftsOf } from './year.ts'

type OnFolder = (table: Table, folder: Folder) => ReturnType<Trying>

/** In a folder at that step, mostly. */
const inFolder =
  (step: Folder['step'], then: OnFolder): Trying =>
  (table) => {
    const folder = mostly(table, [...table.paper.folders.values()], (one) => one.step === step)
    return folder && then(table, folder)
  }

function importing(table: Table): ReturnType<Trying> {
  const year = 2026 + table.dice(2)
  const id = `plan-${year}` as PlanId
  const drafts = draftsOf(id, year, made(table, 'plan')).slice(0, 1 + table.dice(9))
  const numbered = table.dice(9) === 0 ? drafts.map((one) => ({ ...one, number: 1 })) : drafts
  const said = { act: 'import-plan', id, year, document: 'd1', drafts: numbered } as const
  const title = words(table, `${year}年重点工作`)
  return by(seatFor(table, 'import-plan', null), { noun: 'plan', id, said: { ...said, title } })
}

const draftsIn = ({ paper }: Table, folder: Folder) =>
  cardsIn(paper, folder).filter(({ state }) => state === 'draft')

/** A commitment more, as somebody would write it. */
function another(table: Table, folder: Folder, parts: readonly Card[] = []): Drafted {
  const id = made(table, 'commitment') as CommitmentId
  const [like] = draftsOf(folder.id, folder.year, id)
  if (!like) throw new RangeError('no draft')
  const last = Math.max(0, ...cardsIn(table.paper, folder).map(({ number }) => number))
  const number = table.dice(9) === 0 ? Math.max(1, last) : last + 1 + parts.length
  const title = words(table, '新增便民服务点')
  return { ...like, id, key: id, number, title, lead: someone(table).lead }
}

const partsOf = ({ real }: Table, card: Card) => {
  const { targets = [], milestones = [] } = known(real, 'commitment', card.id) ?? {}
  return { targets, milestones }
}

const edits: Readonly<Record<string, OnFolder>> = {
  edit: (table, folder) => {
    const card = pick(table, draftsIn(table, folder))
    const number = table.dice(4) === 0 ? { number: 1 + table.dice(12) } : {}
    const change = { title: words(table, '改造老旧站点二期'), ...someone(table), ...number }
    const seat = seatFor(table, 'edit-plan', null)
    const said = card && ({ act: 'edit', commitment: card.id, change } as const)
    return said && by(seat, { noun: 'edit', id: folder.id, said })
  },
  add: (table, folder) => {
    const said = { act: 'add', draft: another(table, folder) } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'edit', id: folder.id, said })
  },
  remove: (table, folder) => {
    const card = pick(table, cardsIn(table.paper, folder))
    const reason = words(table, '与上年事项重复')
    const said = card && ({ act: 'remove', commitment: card.id, reason } as const)
    return said && by(seatFor(table, 'edit-plan', null), { noun: 'edit', id: folder.id, said })
  },
  split: (table, folder) => {
    const card = pick(table, draftsIn(table, folder))
    if (!card) return null
    const { targets, milestones } = partsOf(table, card)
    const [first, second] = [another(table, folder), another(table, folder, [card])]
    const half = table.dice(6) === 0 ? [] : milestones
    const into = [
      { ...first, targets, milestones: [] },
      { ...second, targets: table.dice(6) === 0 ? targets : [], milestones: half },
    ].slice(0, table.dice(8) === 0 ? 1 : 2)
    const said = { act: 'split', commitment: card.id, into } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'edit', id: folder.id, said })
  },
  merge: (table, folder) => {
    const drafts = draftsIn(table, folder)
    const from = table.dice(Math.max(1, drafts.length - 1))
    const cards = drafts.slice(from, from + (table.dice(8) === 0 ? 1 : 2))
    const parts = cards.map((card) => partsOf(table, card))
    const into = {
      ...another(table, folder),
      targets: parts.flatMap(({ targets }) => targets),
      milestones: table.dice(8) === 0 ? [] : parts.flatMap(({ milestones }) => milestones),
    }
    const said = { act: 'merge', commitments: cards.map(({ id }) => id), into } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'edit', id: folder.id, said })
  },
}

function proposing(table: Table, folder: Folder): Accepted | null {
  const cards = cardsIn(table.paper, folder)
  const card = mostly(table, cards, isUnfinished)
  if (!card) return null
  const { id: commitment } = card
  const reason = words(table, '按修订后的文件')
  const kept = { commitment, change: { title: '修订后的事项' }, to: null } as const
  switch (pick(table, ['keep', 'retarget', 'add', 'drop', 'replace'] as const)) {
    case 'retarget': {
      const { targets } = partsOf(table, card)
      const aimed = targets.map((one) => ({
        ...one,
        base: String(1 + table.dice(90)),
        stretch: null,
      }))
      const due = table.dice(3) === 0 ? null : card.due
      const left = table.dice(6) === 0 ? aimed.slice(1) : aimed
      return { proposal: 'retarget', ...kept, targets: left, due, reason }
    }
    case 'add':
      return { proposal: 'add', draft: another(table, folder), reason }
    case 'drop':
      return { proposal: 'drop', commitment, reason }
    case 'replace':
      return {
        proposal: 'replace',
        commitments: [commitment],
        by: [another(table, folder)],
        reason,
      }
    default: {
      const to = { ...someone(table), lead: card.lead ?? null }
      return { proposal: 'keep', ...kept, to: to.lead && table.dice(3) === 0 ? to : null, reason }
    }
  }
}

const ids = (table: Table): Ids => ({
  commitment: () => made(table, 'commitment') as CommitmentId,
  target: () => made(table, 'target') as TargetId,
  milestone: () => made(table, 'milestone') as MilestoneId,
})

/** What is unfinished goes on in next year's plan, or is left for a reason, as the server does it. */
function closingYear(table: Table, folder: Folder): ReturnType<Trying> {
  const { paper, real } = table
  const view = viewOfMonth(`${folder.year}-12` as Period, paper.today)
  const next = allOf(real, 'plan').find(({ year }) => year === folder.year + 1)
  const open = cardsIn(paper, folder).filter(isUnfinished)
  const goes = open.filter(() => table.dice(2) === 0)
  const carry = goes.flatMap(({ id }, at) => {
    const commitment = known(real, 'commitment', id)
    const place = { plan: next?.id ?? ('plan-none' as PlanId), number: 100 + at }
    return commitment ? [carriedOf(commitment, place, { ids: ids(table), view })] : []
  })
  const leave = Object.fromEntries(open.map(({ id }) => [id, words(table, '已无必要')]))
  const said = { act: 'close-year', carry, leave } as const
  return by(seatFor(table, 'close-year', null), { noun: 'plan', id: folder.id, said })
}

export const plans: Readonly<Record<string, Trying>> = {
  'import-plan': importing,
  'issue-plan': inFolder('draft', (table, folder) => {
    const without = draftsIn(table, folder).filter(({ lead }) => lead === null)
    const unassigned = Object.fromEntries(without.map(({ id }) => [id, words(table, '待定岗')]))
    const said = { act: 'issue-plan', unassigned } as const
    return by(seatFor(table, 'issue-plan', null), { noun: 'plan', id: folder.id, said })
  }),
  assign: inFolder('issued', (table, folder) => {
    const card = pick(table, draftsIn(table, folder)) ?? pick(table, cardsIn(table.paper, folder))
    const said = card && ({ act: 'assign', commitment: card.id, to: someone(table) } as const)
    return said && by(seatFor(table, 'issue-plan', null), { noun: 'plan', id: folder.id, said })
  }),
  'close-year': inFolder('issued', closingYear),
  'archive-plan': inFolder('year-closed', (table, folder) =>
    by(seatFor(table, 'close-year', null), {
      ...{ noun: 'plan', id: folder.id, said: { act: 'archive-plan' } },
    }),
  ),
  ...Object.fromEntries(Object.entries(edits).map(([act, then]) => [act, inFolder('draft', then)])),
  revise: inFolder('issued', (table, folder) => {
    const proposed = Array.from({ length: 1 + table.dice(2) }, () => proposing(table, folder))
    const accepted = proposed.filter((one) => one !== null)
    const act = accepted.some(({ proposal }) => proposal === 'retarget') ? 'retarget' : 'edit-plan'
    const said = { document: made(table, 'document'), accepted }
    return by(seatFor(table, act, null), { noun: 'revision', id: folder.id, said })
  }),
}

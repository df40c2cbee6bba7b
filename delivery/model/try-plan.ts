// What is tried with plans: issued, assigned, revised, edited; the year closed and carried over.

import { carriedOf } from '../carry-over.ts'
import type { Drafted } from '../commitment.ts'
import type { Ids } from '../draft-of.ts'
import type { CommitmentId, MilestoneId, PlanId, TargetId } from '../ids.ts'
import { viewOfMonth } from '../latest.ts'
import type { Period } from '../period.ts'
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
export function another(table: Table, folder: Folder, parts: readonly Card[] = []): Drafted {
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
  'assign-many': (table, folder) => {
    const cards = draftsIn(table, folder).slice(table.dice(4)).slice(0, 2)
    const { lead, support } = someone(table)
    const to = table.dice(2) === 0 ? { lead } : { support }
    const said = { act: 'assign-many', commitments: cards.map(({ id }) => id), to } as const
    const seat = seatFor(table, 'edit-plan', null)
    return cards.length === 0 ? null : by(seat, { noun: 'edit', id: folder.id, said })
  },
  'judge-finding': (table, folder) => {
    const as = pick(table, ['accepted', 'ignored', null] as const)
    const said = { act: 'judge-finding', finding: 'target-without-basis 3', as } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'edit', id: folder.id, said })
  },
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
  'discard-plan': inFolder('draft', (table, folder) => {
    const said = { act: 'discard-plan', reason: words(table, '传错了文件') } as const
    return by(seatFor(table, 'import-plan', null), { noun: 'plan', id: folder.id, said })
  }),
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
}

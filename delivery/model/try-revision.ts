// What is tried with revised documents: a sheet of a few items, decided on one by one, applied or withdrawn.

import type { Change } from '@luoshi/plan'
import type { Drafted } from '../commitment.ts'
import type { CommitmentId, RevisionId } from '../ids.ts'
import type { RevisionItem } from '../proposal.ts'
import { isUnfinished } from './on-life.ts'
import { cardsIn } from './on-plan.ts'
import type { Card, Folder, Sheet } from './paper.ts'
import { known } from './real.ts'
import { by, made, mostly, pick, seatFor, type Table, type Trying, words } from './table.ts'
import { another } from './try-plan.ts'

const unchanged = { reworded: false, moved: false, targets: [], due: null, lead: null }
const reason = '区委会议纪要〔2026〕7号'

function itemFor(table: Table, folder: Folder): RevisionItem | null {
  const card = mostly(table, cardsIn(table.paper, folder), isUnfinished)
  const what = pick(table, ['reworded', 'retargeted', 'moved', 'new', 'gone', 'same'] as const)
  if (!card || what === 'new') {
    const draft = another(table, folder)
    const change: Change = { ...unchanged, change: 'new', before: [], after: [draft.key] }
    return { change, before: [], after: [draft] }
  }
  const was = draftOf(table, card)
  if (!was || !what) return null
  const now = { ...was, id: made(table, 'commitment') as CommitmentId }
  const keys = { before: [was.key], after: what === 'gone' ? [] : [was.key] }
  if (what === 'gone') {
    return { change: { ...unchanged, change: what, ...keys }, before: [was], after: [] }
  }
  if (what === 'retargeted') {
    const due = pick(table, cardsIn(table.paper, folder))?.due ?? null
    const dated = { before: was.due, after: due } as Change['due']
    const change = { ...unchanged, change: what, ...keys, due: dated }
    return { change, before: [was], after: [{ ...now, due }] }
  }
  const title = what === 'reworded' ? '修订后的事项' : was.title
  return {
    change: { ...unchanged, change: what, ...keys },
    before: [was],
    after: [{ ...now, title }],
  }
}

/** What the document says of it: as it was drafted. */
function draftOf({ real }: Table, { id }: Card): Drafted | null {
  const commitment = known(real, 'commitment', id)
  if (!commitment) return null
  const { plan, key, number, title, text, kind, section, due, frequency, periodPlan } = commitment
  const { targets, milestones, lead, support, leaders, span } = commitment
  return {
    ...{ id, plan, key, number, title, text, kind, section, due, frequency, periodPlan },
    ...{ targets, milestones, lead, support, leaders, span },
  }
}

type OnSheet = (table: Table, sheet: Sheet) => ReturnType<Trying>

const onSheet =
  (then: OnSheet): Trying =>
  (table) => {
    const sheet = mostly(table, [...table.paper.sheets.values()], (one) => one.step === 'deciding')
    return sheet && then(table, sheet)
  }

export const revisions: Readonly<Record<string, Trying>> = {
  revise: (table) => {
    const folders = [...table.paper.folders.values()]
    const folder = mostly(table, folders, ({ step }) => step === 'issued' || step === 'draft')
    if (!folder) return null
    const items = Array.from({ length: 1 + table.dice(3) }, () => itemFor(table, folder))
    const id = made(table, 'revision') as RevisionId
    const document = table.dice(12) === 0 ? folder.document : made(table, 'document')
    const begun = { id, plan: folder.id, from: folder.document, document, name: '修订稿.docx' }
    const said = { act: 'revise', ...begun, items: items.filter((one) => one !== null) } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'revision', id, plan: folder.id, said })
  },
  'decide-item': onSheet((table, { id, plan, items, decided }) => {
    const open = items.flatMap((_, at) => (decided.has(at) ? [] : [at]))
    const item = table.dice(10) === 0 ? items.length : (pick(table, open) ?? 0)
    const isAim = items[item]?.change.due !== null
    const as = table.dice(4) === 0 ? 'declined' : 'accepted'
    const said = { act: 'decide', decisions: [{ item, as, reason: words(table, reason) }] } as const
    const seat = seatFor(table, isAim ? 'retarget' : 'edit-plan', null)
    return by(seat, { noun: 'revision', id, plan, said })
  }),
  'apply-revision': onSheet((table, { id, plan }) =>
    by(seatFor(table, 'edit-plan', null), { noun: 'revision', id, plan, said: { act: 'apply' } }),
  ),
  'withdraw-revision': onSheet((table, { id, plan }) => {
    const said = { act: 'withdraw', reason: words(table, '另有安排') } as const
    return by(seatFor(table, 'edit-plan', null), { noun: 'revision', id, plan, said })
  }),
}

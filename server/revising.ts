// Revisions: a later document beside the one that a plan follows, and what is seen of their comparison.
//
//   await revise(acting, { plan, file, made, former })    the comparison is kept, for people to decide on
//   await onRevision(acting, id, { said, check })         decided, applied or withdrawn

import {
  type Commitment,
  considered,
  type Drafted,
  decideRevision,
  itemsOf,
  type KnownRevision,
  type PlanId,
  type Revision,
  type RevisionAct,
  type RevisionId,
  type YearPlan,
} from '@luoshi/delivery'
import { diff, type Plan } from '@luoshi/plan'
import { type Compiled, draftsOf, finderOf } from './drafting.ts'
import { type Acting, type Answer, atVersion } from './http.ts'
import type { Kept } from './kept.ts'
import { write } from './on-plan.ts'
import { keep } from './store/files.ts'
import { commit, type Known, lock, read } from './store/known.ts'
import { commitmentsOf } from './store/plans.ts'
import { recordsAbout } from './store/records.ts'
import { uuid } from './store/uuid.ts'

type Uploaded = {
  readonly plan: PlanId
  readonly file: { readonly bytes: Uint8Array; readonly name: string }
  readonly made: Compiled
  /** The plan as it was compared, and its document compiled. */
  readonly known: Known<YearPlan>
  readonly former: Plan
}

type Done = { readonly kept: Kept }

export async function revise(
  acting: Acting,
  { kept }: Done,
  { plan, file, made, known, former }: Uploaded,
): Promise<Answer> {
  const { tx, author, context } = acting
  const { district } = author
  const beside = await held(acting, kept, plan)
  if (!beside) return 'not-found'
  // Revised by somebody else between reading its document and now.
  if (beside.plan.state.document !== known.state.document) atVersion(known.version, beside.plan)
  const open = { district, noun: 'revision', stages: ['deciding'], having: { plan } } as const
  const isOpen = (await recordsAbout(tx, { ...open, limit: 1 })).length > 0
  const keeping = { district, by: context.by.person, ...file, mediaType: made.mediaType }
  const given = { directory: await kept.directory(tx, district), plan, today: context.today }
  const drafts = (one: Plan) => draftsOf(one, given).drafts
  const said: RevisionAct = {
    ...{ act: 'revise', id: uuid<RevisionId>(), plan, name: file.name },
    ...{ from: known.state.document, document: await keep(tx, keeping) },
    items: itemsOf(diff(former, made.plan), { before: drafts(former), after: drafts(made.plan) }),
  }
  const outcome = decideRevision({ ...beside.known, revision: null, isOpen }, said, context)
  if ('refusal' in outcome) return outcome
  const entries = outcome.entries.flatMap(({ revision }) => revision)
  const change = { noun: 'revision', id: said.id, known: null, entries } as const
  const [after] = commit(tx, author, [change]) as [Known<Revision>]
  return { status: 201, body: seenOf(after, beside.known) }
}

type Acted = Done & {
  readonly said: RevisionAct
  /** Whether the revision is the one that was seen. */
  readonly check: (seen: SeenRevision) => void
}

export async function onRevision(
  acting: Acting,
  id: RevisionId,
  { said, check, kept }: Acted,
): Promise<Answer> {
  const { tx, author, context } = acting
  const which = { district: author.district, noun: 'revision', id } as const
  const plan = (await read(tx, which))?.state.plan
  const beside = plan && (await held(acting, kept, plan))
  const known = beside && (await lock(tx, which))
  if (!beside || !known) return 'not-found'
  const at = { ...beside.known, revision: known.state, isOpen: true }
  const outcome = decideRevision(at, said, context)
  if ('refusal' in outcome) return outcome
  const items = said.act === 'decide' ? said.decisions.map(({ item }) => item) : []
  check(seenOf(known, beside.known, items))
  const entries = outcome.entries.flatMap(({ revision }) => revision)
  const before = { plan: beside.plan.state.id, known: beside.plan, commitments: beside.commitments }
  const ofPlan = outcome.entries.flatMap((one) => one.plan ?? [])
  const also = [{ noun: 'revision', id, known, entries } as const]
  await write(acting, { ...before, also }, ofPlan)
  const after = (await read(tx, which)) as Known<Revision>
  return { status: 200, body: seenOf(after, beside.known, items) }
}

type Beside = Pick<KnownRevision, 'known' | 'finder'>

/** The plan and its commitments, held. */
async function held({ tx, author, context }: Acting, kept: Kept, id: PlanId) {
  const { district } = author
  const plan = await lock(tx, { district, noun: 'plan', id })
  if (!plan) return null
  const commitments = await commitmentsOf(tx, { district, plan: id }, true)
  const directory = await kept.directory(tx, district)
  const states = commitments.map(({ state }) => state)
  const known: Beside = {
    known: { plan: plan.state, commitments: states, next: null },
    finder: finderOf(directory, context.today),
  }
  return { plan, commitments, known }
}

export type SeenRevision = {
  readonly version: number
  readonly state: Omit<Revision, 'items' | 'decisions'> & { readonly items: readonly object[] }
}

/** As the page shows it, in the order of the later document; all items, or those asked for. */
export function seenOf(
  { version, state }: Known<Revision>,
  beside: Beside,
  asked?: readonly number[],
): SeenRevision {
  const { items, decisions: _, ...rest } = state
  const all = considered({ ...beside, revision: state })
  const shown = items.flatMap(({ change, before, after }, item) => {
    if (asked && !asked.includes(item)) return []
    const commitments = beside.known.commitments.filter(isOf(change.before))
    return {
      ...{ item, ...change, ...all[item] },
      commitments: commitments.map(({ id, number }) => ({ id, number })),
      before: before.map(sentenceOf),
      after: after.map(sentenceOf),
    }
  })
  return { version, state: { ...rest, items: shown } }
}

function isOf(keys: readonly string[]) {
  return ({ key, process }: Commitment) => keys.includes(key) && process !== 'dropped'
}

/** Its words, and where they stand in its document. */
function sentenceOf({ key, title, text, section, span, targets, due }: Drafted) {
  return { key, title, text, section, span, targets, due }
}

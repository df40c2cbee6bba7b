// What the tests of revision talk about: a plan of five commitments, its later version, and ways to decide on the items.
//
//   const at = begun(issued)
//   next(next(at, decided(at, ['keep', 'drop']), supervisor), apply, supervisor)

import { compile, diff, type Plan } from '@luoshi/plan'
import { type Commitment, evolve } from './commitment.ts'
import { draftOf, type Setting } from './draft-of.ts'
import type { PlanId, RevisionId } from './ids.ts'
import type { Context } from './outcome.ts'
import { itemsOf, type Proposal, type RevisionItem } from './proposal.ts'
import {
  considered,
  type Decision,
  decideRevision,
  evolveRevision,
  type KnownRevision,
  type Revision,
  type RevisionAct,
} from './revision.ts'
import { bureau, contextOf, ids, otherBureau, people } from './supervision.fixture.ts'
import { evolvePlan, type KnownPlan, type PlanEntries } from './year-plan.ts'

export const setting: Setting = {
  plan: 'plan-2026' as PlanId,
  ids: ids(),
  unitsOf: (name) => (name === '区工信局' ? [bureau] : name === '区住建局' ? [otherBureau] : []),
  postOf: () => null,
  frequency: 'monthly',
}
export const compiled = (...lines: string[]) =>
  compile({
    text: `某区2026年工作要点\n一、重点工作\n${lines.join('\n')}\n`,
    name: 'plan',
    mediaType: 'text/plain',
    sha256: '',
  })

export const before = compiled(
  '1.预期新增规上企业20家，力争新增25家。（责任单位：区工信局）',
  '2.举办招商推介会6场。（责任单位：区住建局）',
  '3.培育种植大户40户。（责任单位：区工信局）',
  '4.建成公园3处和停车场2个。（责任单位：区住建局）',
  '5.光电产业园6月底前开工建设。（责任单位：区工信局）',
)
export const after = compiled(
  '1.预期新增规上企业22家，力争新增25家。（责任单位：区工信局）',
  '2.举办招商推介会6场。（责任单位：区工信局）',
  '3.建成公园3处。（责任单位：区住建局）',
  '4.建成停车场2个。（责任单位：区住建局）',
  '5.光电产业园9月底前开工建设。（责任单位：区工信局）',
  '6.改造老旧小区12个。（责任单位：区住建局）',
)

function known(at: 'draft' | 'under-way'): KnownPlan {
  const { plan: id } = setting
  const imported = { kind: 'imported', id, year: 2026, title: '要点', document: 'sha' } as const
  const draft = evolvePlan(null, imported)
  return {
    plan: at === 'draft' ? draft : { ...draft, step: 'issued' },
    commitments: draftOf(before, setting).drafts.map((one) => ({
      ...evolve(null, { kind: 'drafted', commitment: one }),
      process: at,
    })),
    next: null,
  }
}
export const issued = known('under-way')
export const draft = { ...known('draft'), commitments: issued.commitments.map(backToDraft) }
function backToDraft(one: Commitment): Commitment {
  return { ...one, process: 'draft' }
}
export const supervisor = contextOf(people.supervisor, '2026-06-10')
export const leader = contextOf(people.leader, '2026-06-12')

export function itemsBetween(earlier: Plan, later: Plan): readonly RevisionItem[] {
  const drafts = (plan: Plan) => draftOf(plan, setting).drafts
  return itemsOf(diff(earlier, later), { before: drafts(earlier), after: drafts(later) })
}
export type At = Omit<KnownRevision, 'revision'> & { readonly revision: Revision }
export function begun(to: KnownPlan, items = itemsBetween(before, after), document = 'sha-2'): At {
  const at = { revision: null, known: to, finder: setting, isOpen: false }
  return next(at, revise(items, document), supervisor)
}

/** What is known once it is done. */
export function next(at: KnownRevision, said: RevisionAct, context: Context): At {
  const outcome = decideRevision(at, said, context)
  if ('refusal' in outcome) throw new RangeError(JSON.stringify(outcome))
  const [entries] = outcome.entries
  const revision = entries?.revision.reduce<Revision | null>(evolveRevision, at.revision) ?? null
  if (!revision) throw new RangeError('no revision')
  return { ...at, revision, known: entries?.plan ? applied(at.known, entries.plan) : at.known }
}
function applied(to: KnownPlan, { plan, commitments }: PlanEntries): KnownPlan {
  const byId = new Map(to.commitments.map((one) => [one.id, one]))
  for (const { id, entry } of commitments) byId.set(id, evolve(byId.get(id) ?? null, entry))
  return { ...to, plan: plan && evolvePlan(to.plan, plan), commitments: [...byId.values()] }
}
export function codeOf(at: KnownRevision, said: RevisionAct, context: Context): string {
  const outcome = decideRevision(at, said, context)
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}

type Kind = Proposal['proposal']
/** Decides all items of these kinds alike. */
export function decided(
  at: At,
  kinds: readonly Kind[],
  as: Decision['as'] = 'accepted',
): RevisionAct {
  const decisions = considered(at).flatMap(({ proposal, right }, item) =>
    proposal && right && kinds.includes(proposal.proposal)
      ? [{ item, as, reason: '按修订稿' }]
      : [],
  )
  if (decisions.length === 0) throw new RangeError(`nothing to decide: ${kinds}`)
  return { act: 'decide', decisions }
}
export const apply = { act: 'apply' } as const
export const byOffice = ['keep', 'add', 'drop', 'replace'] as const

export function revise(items: readonly RevisionItem[], document = 'sha-2'): RevisionAct {
  const begun = { from: 'sha', document, name: '修订稿.docx', items }
  return { act: 'revise', id: 'revision-1' as RevisionId, plan: setting.plan, ...begun }
}

// A district with one thing of each noun, for the tests that go over the whole API.
//
//   const ids = await furnished(await peopled(database))     { commitments, plans, revisions, … }

import { draftText, file, planText } from './forms.fixture.ts'
import type { People, Peopled } from './peopled.fixture.ts'

/** What a district has, by the first part of its paths; and what requests name beside it. */
export type Ids = Readonly<Record<Owned | 'drafted' | 'draft' | 'unit' | 'post' | 'person', string>>
export type Owned =
  | 'commitments'
  | 'reports'
  | 'evidence'
  | 'plans'
  | 'revisions'
  | 'instructions'
  | 'inspections'
  | 'spot-checks'
  | 'accountability'

/** Of one unit, conducted by the office. */
export function inspection({ supervisor }: People, unit: string, office: string) {
  return {
    ...{ type: 'special', title: '专项督查', conductor: { unit: office } },
    authority: { kind: 'head-approval', document: '东政督〔2026〕1号', on: '2026-03-30' },
    programme: {
      ...{ content: '开工情况', scope: '一季度', units: [unit], methods: ['visit'] },
      ...{ from: '2026-04-07', to: '2026-04-10' },
    },
    team: [supervisor.person],
  }
}

/** One thing of each noun in the district. */
export async function furnished({ scene, people, units }: Peopled): Promise<Ids> {
  const id = async (by: keyof People, path: string, body: object): Promise<string> => {
    const told = await scene.ask(people[by], `POST ${path}`, body)
    if (told.status > 201) throw new RangeError(`${path}: ${JSON.stringify(told.body)}`)
    return told.body.state?.id ?? told.body.plan.state.id
  }
  const commitments = await scene.assigned()
  const of = `/commitments/${commitments}`
  await id('liaison', `${of}/acts`, { act: 'acknowledge' })
  const evidence = await id('liaison', `${of}/evidence`, file('已入库6家。', '入库通知.txt'))
  const filled = { figures: { [scene.target]: { value: '6' } } }
  const reports = await id('liaison', `${of}/reports`, { period: '2026-03', filled })
  const plans = await id('supervisor', '/plans', file(planText, '重点任务.txt'))
  await id('supervisor', `/plans/${plans}/acts`, { act: 'issue-plan' })
  const drafted = await id('supervisor', '/plans', file(draftText, '明年任务.txt'))
  const { body } = await scene.ask(people.supervisor, `GET /plans/${drafted}`)
  const [draft] = body.commitments
  const revised = file(planText.replace('20家', '25家'), '修订稿.txt')
  const revisions = await id('supervisor', `/plans/${plans}/revisions`, revised)
  const instructions = await id('leader', '/instructions', {
    ...{ leader: people.leader.post, to: units.bureau, commitment: commitments },
    text: '请报用工情况。',
  })
  const inspections = await id(
    ...(['supervisor', '/inspections'] as const),
    inspection(people, units.other, units.office),
  )
  const draw = { plan: plans, purpose: '抽查', size: { count: 1 } }
  const accountability = await id('supervisor', '/accountability', {
    ...{ unit: units.bureau, person: null, trigger: { kind: 'overdue', facts: '逾期两月。' } },
  })
  return {
    ...{
      ...{ commitments, evidence, reports, plans, drafted, draft: draft.state.id },
      revisions,
      instructions,
      inspections,
      accountability,
    },
    'spot-checks': await id('supervisor', '/spot-checks', draw),
    ...{ unit: units.bureau, post: people.leader.post, person: people.liaison.person },
  }
}

// For each route of the API: who may use it at home, with what, and what they are told where the ids are those of
// another district. A route that is not here fails isolation.test.ts: add it with the ids that it takes.

import {
  figuresForm,
  file,
  holidaysForm,
  pastForm,
  peopleForm,
  planText,
  scanForm,
} from './forms.fixture.ts'
import { type Ids, inspection } from './furnished.fixture.ts'
import type { People, Peopled } from './peopled.fixture.ts'

export type Case = {
  /** Somebody who may, at home. */
  readonly by: keyof People
  /** Every way of naming what is of `theirs`; one empty way where it names nothing. */
  readonly ways: readonly Way[]
}
export type Way = {
  /** Whether it is about a thing of their own, and names `theirs` in the body only. */
  readonly atHome?: true
  readonly query?: string
  readonly body?: object
  /** What they are told, by status; 200 and 201: of their own only; 409: that it is unknown, or nothing. */
  readonly told: 200 | 201 | 404 | 409
}

const said = (body: object, told: Way['told'] = 404): Way => ({ body, told })
const atHome = (body: object, told: Way['told'] = 404): Way => ({
  ...said(body, told),
  atHome: true,
})
const unknown: readonly Way[] = [{ told: 404 }]
const own: readonly Way[] = [{ told: 200 }]
const listed = (...queries: string[]): readonly Way[] =>
  queries.map((query) => ({ query, told: 200 }))

/** The cases for somebody of `here` who names what is `theirs`. */
export function casesOf(theirs: Ids, here: Peopled): Readonly<Record<string, Case>> {
  return {
    ...{ ...ofCommitments(theirs, here), ...ofPlans(theirs), ...ofOffice(theirs) },
    ...{ ...ofInspection(theirs, here), ...ofChecks(theirs, here), ...ofEveryDay(theirs) },
  }
}

/** What the office and the units look at every day; rows of a batch are denied each by itself. */
function ofEveryDay({
  commitments: commitment,
  reports,
  plans,
  unit,
}: Ids): Readonly<Record<string, Case>> {
  const filled = { narrative: '已入库6家。' }
  const waiting = `period=2026-03&unit=${unit}`
  const batch = { reports: [{ commitment, period: '2026-03', filled }] }
  const acts = { acts: [{ report: reports, told: { act: 'endorse' } }] }
  return {
    'GET /overview': { by: 'supervisor', ways: own },
    'GET /duties': { by: 'liaison', ways: own },
    'GET /owed': { by: 'supervisor', ways: listed(`unit=${unit}`) },
    'GET /review': { by: 'principal', ways: own },
    'GET /reports/{id}/beside': { by: 'liaison', ways: unknown },
    'GET /chase': { by: 'supervisor', ways: own },
    'GET /vacancies': { by: 'administrator', ways: own },
    'GET /burden': { by: 'supervisor', ways: [...own, { query: `issuing=${plans}`, told: 404 }] },
    'GET /requests': { by: 'supervisor', ways: own },
    'GET /sheets': { by: 'supervisor', ways: own },
    'GET /closings': { by: 'supervisor', ways: own },
    'GET /endorsement': { by: 'liaison', ways: [{ query: waiting, told: 404 }] },
    'GET /endorsement.docx': { by: 'liaison', ways: [{ query: waiting, told: 404 }] },
    'POST /endorsement': { by: 'liaison', ways: [said(scanForm, 409)] },
    'GET /inbox': { by: 'liaison', ways: own },
    'POST /inbox/read': { by: 'liaison', ways: [said({ until: '2026-03-30' }, 200)] },
    'POST /reports/batch': { by: 'liaison', ways: [said(batch, 200)] },
    'POST /reports/acts': { by: 'principal', ways: [said(acts, 200)] },
  }
}

function ofCommitments(theirs: Ids, here: Peopled): Readonly<Record<string, Case>> {
  const { unit, post } = theirs
  const to = { lead: unit, support: [], leaders: [] }
  const reassign = { act: 'reassign', reason: '职责调整', to }
  const led = { ...reassign, to: { ...to, lead: here.units.other, leaders: [post] } }
  const report = { period: '2026-03', filled: { narrative: '已入库6家。' } }
  const suspend = said({ act: 'suspend', reason: '等待批复' })
  return {
    'GET /commitments': {
      by: 'supervisor',
      ways: listed(`plan=${theirs.plans}`, `unit=${theirs.unit}`, `support=${theirs.unit}`),
    },
    'GET /commitments.xlsx': { by: 'supervisor', ways: own },
    'GET /commitments/{id}': { by: 'supervisor', ways: unknown },
    'GET /commitments/{id}/explain': { by: 'supervisor', ways: unknown },
    'GET /commitments/{id}/history': { by: 'supervisor', ways: unknown },
    'POST /commitments/{id}/acts': {
      by: 'supervisor',
      ways: [suspend, atHome(reassign, 409), atHome(led, 409)],
    },
    'POST /commitments/{id}/effects': { by: 'supervisor', ways: [suspend] },
    'POST /commitments/{id}/reports': { by: 'liaison', ways: [said(report)] },
    'POST /commitments/{id}/checks': { by: 'liaison', ways: [said(report)] },
    'POST /commitments/{id}/evidence': {
      ...{ by: 'liaison', ways: [said(file('已入库6家。', '入库通知.txt'))] },
    },
    'GET /commitments/{id}/evidence': { by: 'liaison', ways: unknown },
    'GET /evidence/{id}/content': { by: 'liaison', ways: unknown },
    'GET /reports': { by: 'supervisor', ways: listed(`commitment=${theirs.commitments}`) },
    'GET /reports/{id}': { by: 'liaison', ways: unknown },
    'POST /reports/batch': {
      by: 'liaison',
      ways: [said({ reports: [{ ...report, commitment: theirs.commitments }] }, 200)],
    },
    'POST /reports/acts': {
      by: 'principal',
      ways: [said({ acts: [{ report: theirs.reports, told: { act: 'endorse' } }] }, 200)],
    },
    'POST /reports/{id}/acts': { by: 'principal', ways: [said({ act: 'endorse' })] },
  }
}

function ofPlans({ commitments: commitment, unit }: Ids): Readonly<Record<string, Case>> {
  return {
    'GET /plans': { by: 'supervisor', ways: own },
    'POST /plans': { by: 'supervisor', ways: [said(file(planText, '重点任务.txt'), 201)] },
    'GET /plans/{id}': { by: 'supervisor', ways: unknown },
    'GET /plans/{id}/document': { by: 'supervisor', ways: unknown },
    'POST /plans/{id}/brought-forward': {
      ...{ by: 'supervisor', ways: [said(figuresForm)] },
    },
    'POST /plans/{id}/past-years': { by: 'supervisor', ways: [said(pastForm)] },
    'POST /plans/{id}/edits': {
      by: 'supervisor',
      ways: [said({ act: 'remove', commitment, reason: '重复' }), said({ act: 'undo' })],
    },
    'POST /plans/{id}/units': {
      by: 'supervisor',
      ways: [
        said({ units: [{ name: '区数据局' }] }),
        atHome({ aliases: [{ name: '数据局', unit }] }, 409),
        atHome({ units: [{ name: '各园区', kind: 'group', members: [unit] }] }, 409),
      ],
    },
    'POST /plans/{id}/revisions': {
      ...{ by: 'supervisor', ways: [said(file(`${planText}\n2. 改造公厕8座。`, '修订稿.txt'))] },
    },
    'GET /plans/{id}/revisions': { by: 'supervisor', ways: unknown },
    'GET /revisions/{id}': { by: 'supervisor', ways: unknown },
    'GET /revisions/{id}/document': { by: 'leader', ways: unknown },
    'POST /revisions/{id}/acts': {
      by: 'supervisor',
      ways: [
        said({ act: 'decide', decisions: [{ item: 1, as: 'accepted' }] }),
        ...[said({ act: 'apply' }), said({ act: 'withdraw', reason: '传错文件' })],
      ],
    },
    'POST /plans/{id}/acts': {
      by: 'supervisor',
      ways: [
        said({ act: 'issue-plan' }),
        said({ act: 'discard-plan', reason: '误导入' }),
        atHome({ act: 'assign', commitment, to: { lead: unit, support: [], leaders: [] } }, 409),
      ],
    },
  }
}

function ofOffice({ commitments, unit, post, person }: Ids): Readonly<Record<string, Case>> {
  const acts = [
    { act: 'appoint', post, person, from: '2026-04-01' },
    { act: 'close-unit', unit, successor: null },
  ]
  const calendar = { act: 'set-day', day: '2026-04-30', as: 'holiday', document: '通知' }
  const head = { act: 'set', change: { head: post }, reason: '换届' }
  return {
    'GET /directory': { by: 'liaison', ways: own },
    'POST /directory/acts': {
      ...{ by: 'administrator', ways: acts.map((one) => said({ acts: [one] }, 409)) },
    },
    'POST /directory/sheet': { by: 'administrator', ways: [said(peopleForm, 200)] },
    'POST /directory/links': { by: 'administrator', ways: [said({ person, user: 'zhang' })] },
    'POST /directory/slips': { by: 'administrator', ways: [said({ people: [person] }, 409)] },
    'GET /accounts': { by: 'administrator', ways: own },
    'GET /calendar': { by: 'liaison', ways: own },
    'POST /calendar/acts': { by: 'supervisor', ways: [said(calendar, 200)] },
    'POST /calendar/sheet': { by: 'supervisor', ways: [said(holidaysForm, 200)] },
    'GET /settings': { by: 'liaison', ways: own },
    'GET /settings/presets': { by: 'liaison', ways: own },
    'POST /settings/acts': { by: 'supervisor', ways: [said(head, 409)] },
    'GET /journal': { by: 'auditor', ways: listed(`id=${commitments}`, `person=${person}`) },
    'GET /journal/verification': { by: 'auditOfficer', ways: own },
    'GET /me': { by: 'liaison', ways: own },
    'POST /me/post': { by: 'liaison', ways: [said({ post })] },
  }
}

function ofInspection(theirs: Ids, { people, units }: Peopled): Readonly<Record<string, Case>> {
  const { commitments: commitment, evidence, unit, post, person } = theirs
  const instruct = { leader: people.leader.post, to: units.other, text: '请报用工情况。' }
  const answer = { act: 'answer-instruction', statement: '现报如下。' }
  const conclude = { act: 'conclude', facts: '无', evidence: [evidence] }
  const open = inspection(people, units.audit, units.office)
  const changed = (change: object) => ({ ...open, programme: { ...open.programme, ...change } })
  return {
    'GET /instructions': {
      by: 'supervisor',
      ways: listed(`leader=${post}`, `unit=${unit}`, `commitment=${commitment}`),
    },
    'POST /instructions': {
      by: 'leader',
      ways: [
        said({ ...instruct, commitment }),
        ...[{ to: unit }, { post }].map((change) => said({ ...instruct, ...change }, 409)),
      ],
    },
    'GET /instructions/{id}': { by: 'leader', ways: unknown },
    'POST /instructions/{id}/acts': {
      ...{ by: 'liaison', ways: [said(answer), atHome({ ...answer, evidence: [evidence] })] },
    },
    'GET /inspections': { by: 'supervisor', ways: listed(`unit=${unit}`) },
    'POST /inspections': {
      by: 'supervisor',
      ways: [
        said(changed({ commitments: [commitment] })),
        said(changed({ units: [unit] }), 409),
        said({ ...open, team: [person] }, 409),
      ],
    },
    'GET /inspections/{id}': { by: 'leader', ways: unknown },
    'POST /inspections/{id}/acts': {
      ...{ by: 'supervisor', ways: [said(conclude), atHome(conclude)] },
    },
  }
}

function ofChecks(theirs: Ids, { units }: Peopled): Readonly<Record<string, Case>> {
  const { evidence, unit, person, plans: plan } = theirs
  const trigger = { kind: 'overdue', facts: '逾期两月。' }
  const record = { unit: units.other, person: null, trigger }
  return {
    'GET /spot-checks': { by: 'auditor', ways: listed(`plan=${plan}`) },
    'POST /spot-checks': {
      ...{ by: 'supervisor', ways: [said({ plan, purpose: '抽查', size: { count: 1 } })] },
    },
    'GET /spot-checks/{id}': { by: 'auditor', ways: unknown },
    'GET /accountability': { by: 'auditor', ways: listed(`unit=${unit}`) },
    'POST /accountability': {
      by: 'supervisor',
      ways: [
        said({ ...record, trigger: { ...trigger, evidence: [evidence] } }),
        ...[{ unit }, { person }].map((change) => said({ ...record, ...change }, 409)),
      ],
    },
    'GET /accountability/{id}': { by: 'auditor', ways: unknown },
    'POST /accountability/{id}/acts': {
      ...{ by: 'supervisor', ways: [said({ act: 'notify', stateBy: '2026-04-30' })] },
    },
  }
}

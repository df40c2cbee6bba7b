// Acts of every noun for random walks through the API: mostly by whoever may, on what there is, sometimes by
// anybody.

import type { Ids } from './furnished.fixture.ts'
import type { People, Peopled } from './peopled.fixture.ts'
import { uuid } from './store/uuid.ts'

type Step = {
  readonly by: keyof People
  readonly request: string
  readonly body: object
}

/** `pick` chooses one of a list, by what fast-check drew. */
type Making = {
  readonly ids: Ids
  readonly place: Peopled
  readonly pick: <One>(list: readonly One[]) => One
}

type Said = readonly [by: keyof People, body: object]

const reason = '按领导要求'
const month = ['2026-01', '2026-02', '2026-03', '2026-04'] as const

function onCommitment({ ids, place: { people, units }, pick }: Making): readonly Step[] {
  const acts: readonly Said[] = [
    ['liaison', { act: 'acknowledge' }],
    ['liaison', { act: 'send-back', reason }],
    ['supervisor', { act: 'suspend', reason }],
    ['supervisor', { act: 'resume' }],
    ['supervisor', { act: 'reopen', reason }],
    ['supervisor', { act: 'reassign', reason, to: pick(responsibles(units, people)) }],
    ['liaison', { act: 'ask-extension', to: '2027-01-31', reason, progress: '已完成八成' }],
    ['supervisor', { act: 'grant-extension', to: '2027-01-31', reason }],
    ['supervisor', { act: 'pause', from: '2026-03-30', counts: 'days', reason: 'tender' }],
    ['supervisor', { act: 'unpause', to: pick(['2026-03-31', '2026-04-02']) }],
    ['supervisor', { act: 'judge-light', month: pick(month), colour: 'yellow', reason }],
    ['liaison', { act: 'answer-sheet', answer: '已整改。' }],
    [
      'supervisor',
      {
        act: 'send-sheet',
        colour: 'blue',
        reason,
        answerBy: '2026-12-31',
        ground: { direct: 'urgent' },
      },
    ],
    ['supervisor', { act: 'close' }],
  ]
  return acts.map(([by, body]) => ({
    by,
    request: `POST /commitments/${ids.commitments}/acts`,
    body,
  }))
}

function responsibles({ bureau, other }: Peopled['units'], { leader }: People) {
  const leaders = [leader.post]
  return [bureau, other].map((lead) => ({ lead, support: [], leaders }))
}

function onReport({ ids, place: { scene }, pick }: Making): readonly Step[] {
  const filled = { figures: { [scene.target]: { value: String(pick([1, 5, 6, 20])) } } }
  const acts: readonly Said[] = [
    ['principal', { act: 'endorse' }],
    ['supervisor', { act: 'accept' }],
    ['supervisor', { act: 'return', reason }],
    ['liaison', { act: 'correct', reason, filled }],
  ]
  return [
    {
      ...{ by: pick(['liaison', 'supervisor'] as const), body: { period: pick(month), filled } },
      request: `POST /commitments/${ids.commitments}/reports`,
    },
    ...acts.map(([by, body]) => ({ by, request: `POST /reports/${ids.reports}/acts`, body })),
  ]
}

function onInstruction({ ids, place: { people, units } }: Making): readonly Step[] {
  const acts: readonly Said[] = [
    ['liaison', { act: 'answer-instruction', statement: '现报。', evidence: [ids.evidence] }],
    ['supervisor', { act: 'review-answer', back: null }],
    ['supervisor', { act: 'review-answer', back: '缺少明细' }],
    ['leader', { act: 'instruct-again', text: '再报。' }],
    ['leader', { act: 'close-instruction' }],
  ]
  const given = { leader: people.leader.post, to: units.bureau, text: '请报情况。' }
  return [
    { by: 'leader', request: 'POST /instructions', body: given },
    ...acts.map(([by, body]) => ({
      by,
      request: `POST /instructions/${ids.instructions}/acts`,
      body,
    })),
  ]
}

function onInspection({ ids, place: { units }, pick }: Making): readonly Step[] {
  const unit = pick([units.other, units.bureau])
  const demands = [{ unit: units.other, text: '六月底前整改。', due: '2026-12-30' }]
  const acts: readonly Said[] = [
    ['supervisor', { act: 'conclude', facts: '属实', evidence: [ids.evidence], demands }],
    ['supervisor', { act: 'deliver', unit: units.other, on: '2026-04-20' }],
    ['otherPrincipal', { act: 'object', grounds: '不实' }],
    ['leader', { act: 'decide-objection', unit: units.other, outcome: 'upheld', reason }],
    ['stranger', { act: 'report-rectification', at: 0, statement: '已整改' }],
    ['supervisor', { act: 'check-rectification', at: 0, back: pick([null, '未整改']) }],
    ['supervisor', { act: 'propose-use', use: 'criticism', unit, text: '通报' }],
    ['head', { act: 'decide-use', at: 0, approved: true, reason: '' }],
    ['supervisor', { act: 'close-inspection' }],
  ]
  return acts.map(([by, body]) => ({
    by,
    request: `POST /inspections/${ids.inspections}/acts`,
    body,
  }))
}

function onAccountability({ ids, pick }: Making): readonly Step[] {
  const acts: readonly Said[] = [
    ['supervisor', { act: 'notify', stateBy: '2026-12-31' }],
    ['principal', { act: 'state', text: '系误报。' }],
    ['supervisor', { act: 'propose', measure: 'circular', basis: '办法第九条', answer: '未采纳' }],
    ['leader', { act: 'decide', approved: pick([true, false]), reason }],
    ['supervisor', { act: 'hand-over', body: 'efficiency-office', document: '〔2026〕3号' }],
  ]
  return acts.map(([by, body]) => ({
    ...{ by, body, request: `POST /accountability/${ids.accountability}/acts` },
  }))
}

function onOffice({ ids, place: { people, units }, pick }: Making): readonly Step[] {
  const draw = { plan: ids.plans, purpose: pick(['佐证', '数据']), size: { count: 1 } }
  const change = pick([{ lights: 'sanya' }, { warning: 3 }, { head: people.head.post }])
  const unit = { id: uuid(), kind: 'town', members: [], name: pick(['东镇', '西镇', '南镇']) }
  const rename = { act: 'rename-unit', unit: units.other, name: '区文化局', from: '2026-05-01' }
  const day = pick(['2026-04-06', '2026-04-07'])
  const holiday = { act: 'set-day', day, as: pick(['holiday', 'ordinary']), document: '通知' }
  return [
    {
      by: 'supervisor',
      request: 'POST /spot-checks',
      body: { ...draw, again: pick([null, '有误']) },
    },
    { by: 'supervisor', request: 'POST /settings/acts', body: { act: 'set', change, reason } },
    {
      ...{ by: 'administrator', request: 'POST /directory/acts' },
      body: { acts: pick([[{ act: 'add-unit', unit }], [rename]]) },
    },
    { by: 'administrator', request: 'POST /calendar/acts', body: holiday },
    {
      ...{ by: 'supervisor', request: `POST /plans/${ids.plans}/acts` },
      body: pick([{ act: 'issue-plan' }, { act: 'close-year' }, { act: 'archive-plan' }]),
    },
  ]
}

/** On a draft of its own beside the plan that is issued, and on that plan's revision. */
function onDraft({ ids, pick }: Making): readonly Step[] {
  const item = pick([0, 1])
  const decide = {
    act: 'decide',
    decisions: [{ item, as: pick(['accepted', 'declined']), reason }],
  }
  const naming = { units: [{ name: pick(['区数据局', '区农业农村局']) }] }
  const edits: readonly object[] = [
    { act: 'edit', commitment: ids.draft, change: { title: pick(['规上企业', '工业企业']) } },
    { act: 'remove', commitment: ids.draft, reason },
    { act: 'judge-finding', finding: 'no-deadline/x/1', as: pick(['accepted', 'ignored', null]) },
    ...[1, 2, 3].map(() => ({ act: 'undo' })),
  ]
  return [
    ...edits.map((body) => ({
      ...{ by: pick(['supervisor', 'colleague'] as const), body },
      request: `POST /plans/${ids.drafted}/edits`,
    })),
    { by: 'supervisor', request: `POST /plans/${ids.drafted}/units`, body: naming },
    ...(
      [
        ['supervisor', decide],
        ['leader', decide],
        ['supervisor', { act: 'apply' }],
      ] as const
    ).map(([by, body]) => ({ by, body, request: `POST /revisions/${ids.revisions}/acts` })),
  ]
}

/** The acts of each noun. */
export function stepsOf(making: Making): readonly (readonly Step[])[] {
  const onNouns = [
    ...[onCommitment, onReport, onInstruction, onInspection, onAccountability, onOffice],
    onDraft,
  ]
  return onNouns.map((on) => on(making))
}

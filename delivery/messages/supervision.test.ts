import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../day.ts'
import type { InspectionId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Refusal } from '../refusal.ts'
import { bureau } from '../supervision.fixture.ts'
import { sayRefusal } from './index.ts'

const day = '2026-06-30' as Day
const refusals: readonly (readonly [Refusal, string, string])[] = [
  [{ code: 'missing', what: 'seed' }, '请填写随机种子。', 'Fill in the seed.'],
  [
    { code: 'same-person', did: 'inspect', act: 'review-inspection' },
    '您已经立项督查，不能再复核督查结论；请由其他人员办理。',
    'Whoever did “open an inspection” may not also do “review the conclusion of an inspection”; let somebody else do it.',
  ],
  [
    { code: 'not-at-this-step', step: 'issued', act: 'edit-plan' },
    '现为“已下达”，不能修改计划；请刷新后按现状办理。',
    'It is issued: you cannot edit the plan now. Reload and go on from there.',
  ],
  [
    { code: 'report-under-way', period: '2026-05' as Period, stage: 'endorsed' },
    '2026-05的报告现为“已签审”；请待审定后再申请办结，或说明理由。',
    'The report for 2026-05 is endorsed; ask for closing once it is accepted, or explain why now.',
  ],
  [
    { code: 'shortfall-unexplained', targets: [], milestones: ['m' as never] },
    '还有0项目标、1个节点未达到（或尚无数据）；请逐项说明后再申请办结。',
    'Not reached or not known: 0 targets, 1 milestones. Explain each, then ask again.',
  ],
  [
    { code: 'checks-unanswered', checks: ['lawful', 'form-right'] },
    '六问须逐一回答，还差：措施是否符合政策法律、文书格式是否规范。',
    'Answer all six checks; still open: do the measures follow policy and law; is the form right.',
  ],
  [
    { code: 'unfinished', numbers: [3, 7] },
    '第3、7项尚未办结；请逐项结转到下一年计划，或写明不再办理的理由。',
    "Not finished: 3, 7. Carry each over to next year's plan, or say why it ends here.",
  ],
  [
    { code: 'year-not-over', from: day },
    '12月份的填报尚未截止，2026-06-30起可以年终结账。',
    'Reporting for December is not over; the year can be closed from 2026-06-30.',
  ],
  [
    { code: 'part-lost', subjects: ['公园', '停车场'] },
    '“公园”“停车场”没有归到任何一个事项；请补上后再保存。',
    'In none of the commitments: 公园; 停车场. Put each into one, then save.',
  ],
  [
    { code: 'carried-into', numbers: [4, 5] },
    '第4、5项由上一年结转而来，作废草稿会丢失；请保留草稿，用“修订”导入正确的文件。',
    'Carried over from last year, and lost with the draft: 4, 5. Keep the draft and bring in the right document by a revision.',
  ],
  [
    { code: 'changed-since', numbers: [3] },
    '第3项此后又有改动，不能撤销；请直接修改。',
    'Changed since, so it cannot be undone: 3. Edit it instead.',
  ],
  [
    { code: 'undecided', items: [0, 4] },
    '还有2处变化没有决定（或此后情况有变）；请逐项决定后再采用。',
    'Not decided yet, or no longer as it was when it was decided: 2 changes. Decide each, then apply.',
  ],
  [
    { code: 'inspection-unsettled', why: 'may-object', units: [bureau] },
    '还有1个单位仍在申请复核的期限之内；办完后再结束督查。',
    'Units of which each may still object: 1. Settle that first.',
  ],
  [
    { code: 'not-its-power', bodies: ['appointing-authority'] },
    '该机关无权作出这一处理；请移交任免机关。',
    'That body has no power to decide this; hand it over to the appointing authority.',
  ],
]

test('a refusal says what to do next, with its facts', () => {
  for (const [refusal, chinese, english] of refusals) {
    assert.equal(sayRefusal(refusal, 'zh-CN'), chinese)
    assert.equal(sayRefusal(refusal, 'en'), english)
  }
})

const plain: readonly Refusal[] = [
  { code: 'document-number-missing' },
  { code: 'plan-exists', title: '要点' },
  { code: 'number-taken', number: 4 },
  { code: 'nothing-to-issue' },
  { code: 'unknown-commitment' },
  { code: 'no-plan-to-carry-to', year: 2027 },
  { code: 'too-few-parts' },
  { code: 'nothing-to-undo' },
  { code: 'changed-since', numbers: [] },
  { code: 'same-document' },
  { code: 'revision-open' },
  { code: 'unknown-item' },
  { code: 'part-twice', subjects: ['公园'] },
  { code: 'other-leader' },
  { code: 'day-passed', day },
  { code: 'day-to-come', today: day },
  { code: 'days-reversed' },
  { code: 'not-appointed' },
  { code: 'not-inspected', unit: bureau },
  { code: 'same-programme' },
  {
    code: 'inspected-already',
    title: '专项督查',
    inspection: 'i' as InspectionId,
    units: [],
    commitments: [],
  },
  { code: 'already-delivered', on: day },
  { code: 'not-delivered' },
  { code: 'objection-late', last: day },
  { code: 'already-objected', on: day },
  { code: 'no-objection' },
  { code: 'no-rectification' },
  { code: 'head-only' },
  { code: 'head-unknown' },
  { code: 'objection-undecided' },
  { code: 'no-such-proposal' },
  { code: 'size-impossible', of: 40 },
  { code: 'drawn-already', on: day },
  { code: 'own-case' },
  { code: 'may-still-state', until: day },
]

test('every other refusal of supervision is said whole, in Chinese and in English', () => {
  for (const refusal of plain) {
    const [chinese, english] = [sayRefusal(refusal, 'zh-CN'), sayRefusal(refusal, 'en')]
    assert.match(chinese, /\p{Script=Han}.*。$/u, refusal.code)
    assert.match(english, /^[A-Z“2].*\.$/, refusal.code)
    for (const said of [chinese, english]) assert.doesNotMatch(said, /undefined|object Object|NaN/)
    for (const fact of Object.values(refusal).filter((one) => one === day || one === '要点')) {
      assert.ok(chinese.includes(String(fact)) && english.includes(String(fact)), refusal.code)
    }
  }
})

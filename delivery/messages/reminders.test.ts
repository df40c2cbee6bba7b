import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostId } from '../ids.ts'
import type { Matter, MatterKind } from '../matter.ts'
import type { DigestItem } from '../reminder.ts'
import { day } from '../time.fixture.ts'
import { sayChase, sayReminder } from './reminders.ts'

function item(kind: MatterKind, detail: string | null, more: Partial<DigestItem> = {}): DigestItem {
  const matter: Matter = {
    id: 'm',
    kind,
    commitment: null,
    number: null,
    title: '园区路网',
    detail,
    opens: null,
    day: day('2026-09-30'),
    asked: { office: true },
    leaders: [],
  }
  return { matter, step: 'on', left: 0, is: 'today', post: 'p' as PostId, copied: false, ...more }
}

const said: readonly (readonly [item: DigestItem, zh: string, en: string])[] = [
  [
    item('due', null),
    '应于2026年9月30日完成，今天到期。',
    'to be completed by 2026-09-30, due today.',
  ],
  [
    item('milestone', '竣工', { step: 'before', left: 1, is: 'ahead' }),
    '节点“竣工”应于2026年9月30日完成，还有1个工作日。',
    'milestone “竣工” to be reached by 2026-09-30, 1 working day left.',
  ],
  [
    item('report', '2026-09', { step: 'opens', left: 6, is: 'ahead' }),
    '2026-09进展应于2026年9月30日前填报，还有6个工作日，现在可以办理。',
    'to be reported on for 2026-09 by 2026-09-30, 6 working days left, it can be done from now on.',
  ],
  [
    item('sheet', 'orange', { left: 0, is: 'ahead' }),
    '督查橙单应于2026年9月30日前回复，休息日到期，请提前办理。',
    'the orange sheet to be answered by 2026-09-30, due on a day of rest, to be done before.',
  ],
  [
    item('extension', null, { step: 'after', left: 0, is: 'past' }),
    '延期申请应于2026年9月30日前批复，已到期。',
    'the extension asked for to be decided by 2026-09-30, past its day.',
  ],
  [
    item('adjustment', '新增就业', { step: 'after', left: -2, is: 'past', copied: true }),
    '“新增就业”目标调整申请应于2026年9月30日前批复，已逾期2个工作日，抄送您知悉。',
    'another target for “新增就业” to be decided by 2026-09-30, 2 working days overdue, for your information.',
  ],
  [
    item('instruction', null),
    '批示应于2026年9月30日前反馈，今天到期。',
    'the instruction to be answered by 2026-09-30, due today.',
  ],
  [
    item('inspection', null),
    '督查应于2026年9月30日前完成，今天到期。',
    'the inspection to be concluded by 2026-09-30, due today.',
  ],
  [
    item('review', null),
    '复核应于2026年9月30日前作出决定，今天到期。',
    'the review to be decided by 2026-09-30, due today.',
  ],
]

for (const [one, zh, en] of said) {
  test(`${one.matter.kind} is said in both languages`, () => {
    assert.equal(sayReminder(one, 'zh-CN'), `“园区路网”${zh}`)
    assert.equal(sayReminder(one, 'en'), `“园区路网”: ${en}`)
  })
}

test('a call about what is not late asks for nothing but punctuality', () => {
  const { matter } = item('due', null)
  const chase = {
    unit: 'east' as never,
    name: '东镇',
    contacts: [],
    lines: [{ matter, left: 0, is: 'today' as const }],
  }
  assert.equal(
    sayChase(chase, 'zh-CN'),
    `您好，这里是督查室。贵单位有1项工作需要提醒：
1. “园区路网”应于2026年9月30日完成，今天到期。
请按时办理；难以按时完成的，请在到期前申请延期。谢谢。`,
  )
  assert.equal(
    sayChase(chase, 'en'),
    `Good day, this is the supervision office. We call about 1 matter of your unit:
1. “园区路网”: to be completed by 2026-09-30, due today.
Please see to it in time; for what cannot be done in time, ask for an extension before the day. Thank you.`,
  )
})

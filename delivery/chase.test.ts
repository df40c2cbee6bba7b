import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaseList } from './chase.ts'
import { type Commitment, evolve } from './commitment.ts'
import { relieve, unit, walk } from './directory.fixture.ts'
import type { MilestoneId } from './ids.ts'
import { mattersOf } from './matter.ts'
import { sayChase } from './messages/reminders.ts'
import type { Period } from './period.ts'
import { at, directory, due, round } from './reminder.fixture.ts'
import { acknowledged, day } from './time.fixture.ts'

test('催办清单: unit by unit, the longest overdue first, with ready words', () => {
  const today = '2026-10-01'
  const known = {
    ...acknowledged(),
    milestones: [
      { id: 'm1' as MilestoneId, name: '投用', due: day('2026-10-12'), reached: null },
      { id: 'm2' as MilestoneId, name: '验收', due: day('2026-12-31'), reached: null },
    ],
  }
  const town: Commitment = {
    ...known,
    number: 3,
    title: '拆除养殖场',
    lead: unit('east'),
    due: day('2026-09-24'),
    milestones: [],
  }
  const matters = [
    ...mattersOf(known, ['2026-09' as Period, '2026-10' as Period], at(today)),
    ...mattersOf(town, [], at(today)),
  ]
  const list = chaseList(matters, round(today))
  assert.deepEqual(
    list.map(({ name, contacts, lines }) => [name, contacts, lines.map(({ left }) => left)]),
    [
      ['east', [], [-3]],
      [
        'labour',
        [
          { title: 'labour-liaison', name: 'Lin', telephone: null },
          { title: 'labour-head', name: 'Chen', telephone: null },
        ],
        [0, 0, 4],
      ],
    ],
  )
  const [, labour] = list
  assert.ok(labour)
  assert.equal(
    sayChase(labour, 'zh-CN'),
    `您好，这里是督查室。贵单位有3项工作需要提醒：
1. 第12项“新增城镇就业4600人”应于2026年9月30日完成，已到期。
2. 第12项“新增城镇就业4600人”2026-09进展应于2026年10月5日前填报，休息日到期，请提前办理。
3. 第12项“新增城镇就业4600人”节点“投用”应于2026年10月12日完成，还有4个工作日。
已逾期的请今天报送进展和预计完成时间；未到期而难以按时完成的，请在到期前申请延期。谢谢。`,
  )
  assert.match(sayChase(labour, 'en'), /^Good day, .*about 3 matters of your unit:\n1\. No\. 12 /)
})

test('two matters of one day stand in the order of their names, however they come', () => {
  const known: Commitment = {
    ...acknowledged(),
    due: null,
    milestones: ['投用', '验收'].map((name) => {
      return { id: name as MilestoneId, name, due: day('2026-10-12'), reached: null }
    }),
  }
  const matters = mattersOf(known, [], at('2026-10-13'))
  const names = (list: typeof matters) =>
    chaseList(list, round('2026-10-13'))[0]?.lines.map(({ matter }) => matter.detail)
  assert.deepEqual(names(matters), ['投用', '验收'])
  assert.deepEqual(names(matters.toReversed()), ['投用', '验收'])
})

test('a post that nobody holds has no contact', () => {
  const vacant = walk([['2026-09-01', relieve('labour-liaison', '2026-09-01')]], directory)
  const [labour] = chaseList(due('2026-10-08'), round('2026-10-08', { directory: vacant }))
  assert.deepEqual(
    labour?.contacts.map(({ name }) => name),
    ['Chen'],
  )
})

test('a unit that the directory does not know keeps its matters', () => {
  const lost: Commitment = { ...acknowledged(), lead: unit('lost') }
  const [chase] = chaseList(due('2026-10-08', lost), round('2026-10-08'))
  assert.deepEqual([chase?.name, chase?.contacts, chase?.lines.length], ['lost', [], 1])
})

test('what another office has to decide is not chased at a unit', () => {
  const awaiting = evolve(acknowledged(), {
    kind: 'extension-asked',
    asked: day('2026-09-28'),
    to: day('2026-11-30'),
    reason: '雨季',
    progress: '封顶',
    override: null,
  })
  assert.deepEqual(chaseList(due('2026-10-09', awaiting), round('2026-10-09')), [])
})

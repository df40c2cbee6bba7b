import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Drafted, evolve } from '../commitment.ts'
import { plain } from '../figure.ts'
import { viewOfMonth } from '../latest.ts'
import { lightOf } from '../light.ts'
import type { PresetKey } from '../lights/preset.ts'
import { presets } from '../lights/presets.ts'
import { commitment, day, milestone, period, reached, target, told } from '../pace.fixture.ts'
import { readingsOf } from '../reading.ts'
import { standingOf } from '../standing.ts'
import type { Target } from '../target.ts'
import {
  sayCompletion,
  sayForecast,
  sayLeftOpen,
  sayLight,
  sayStanding,
  sayTarget,
} from './progress.ts'

const april = viewOfMonth(period('2026-04'), day('2026-06-30'))

const light = (key: PresetKey, value: string | null, change: Partial<Drafted> = {}) => {
  const known = commitment(change)
  const at = value === null ? known : told(known, ['2026-04', value])
  const found = lightOf(at, april, presets[key])
  return [sayLight(found, 'zh-CN'), sayLight(found, 'en')]
}

test('a light says its figures, its rule, its source and what is proposed', () => {
  assert.deepEqual(light('chengxiang', '65.2'), [
    '绿灯：完成65.2%，线性时序应达33.33%，快31.87个百分点，为应达的195.6%，快序时（城厢区2016年序时规则）。',
    'green: 65.2 % reached, 33.33 % asked for by linear time, 31.87 points ahead, 195.6 % of what was asked for; ahead of time (Chengxiang 2016, ahead and behind time).',
  ])
  assert.deepEqual(light('yinchuan', '21.3'), [
    '黄灯：完成21.3%，线性时序应达33.33%，慢12.03个百分点，为应达的63.9%，落后不超过30个百分点（银川市2025年重点项目规则）。建议：由责任单位牵头推进。',
    'yellow: 21.3 % reached, 33.33 % asked for by linear time, 12.03 points behind, 63.9 % of what was asked for; behind by no more than 30 points (Yinchuan 2025, major projects). Proposed: the lead unit takes it in hand.',
  ])
})

const zh: readonly [string, PresetKey, string | null, Partial<Drafted>, RegExp][] = [
  ['left open', 'yinchuan', '30', {}, /落后不到10个百分点，原办法未作规定，暂按绿灯/],
  ['far behind by ratio', 'sanya', '10', {}, /不足应达的50%.*建议：由分管领导约谈/],
  ['behind by ratio', 'sanya', '20', {}, /不低于应达的50%/],
  ['slow', 'chengxiang', '20', {}, /慢序时/],
  ['on time', 'chengxiang', '50', { due: day('2026-08-31') }, /快序时/],
  ['missed month', 'ouhai', '20', {}, /本事项计划应达33.33%.*当月未完成/],
  ['not reported', 'ouhai', null, {}, /^未亮灯：本期数据未报送。$/],
  [
    'kept',
    'ouhai',
    '3',
    { targets: [target({ measure: 'share', accrual: 'standing', better: 'lower', base: '3' })] },
    /保持在目标以内（瓯海区2020年任务规则未规定，本系统补充）/,
  ],
  [
    'overdue node',
    'ouhai',
    null,
    { targets: [], milestones: [milestone('开工', '2026-03-20')] },
    /“开工”应于2026-03-20完成，至今未完成，已连续2个月/,
  ],
  [
    'node on time',
    'ouhai',
    null,
    { targets: [], milestones: [milestone('开工', '2026-08-20')] },
    /“开工”按期/,
  ],
]
for (const [name, key, value, change, said] of zh) {
  test(`a light says: ${name}`, () => {
    const [chinese, english] = light(key, value, change)
    assert.match(chinese ?? '', said)
    assert.doesNotMatch(english ?? '', /[\u4e00-\u9fff]{3}|undefined|null/u)
  })
}

test('a light says what was made up, what did not follow, and what is closed', () => {
  const later = told(told(commitment(), ['2026-04', '20']), ['2026-05', '45'])
  const madeUp = lightOf(later, april, presets.ouhai)
  assert.match(sayLight(madeUp, 'zh-CN'), /^黄灯：.*当月未完成，其后已补齐/)
  assert.match(sayLight(madeUp, 'en'), /missed in its month, made up since/)
  const nodes = [milestone('开工', '2026-03-31'), milestone('入库', null)]
  const started = reached(commitment({ targets: [], milestones: nodes }), '开工', '2026-03-02')
  const waiting = lightOf(started, april, presets.yinchuan)
  assert.match(sayLight(waiting, 'zh-CN'), /前一节点完成后1个月仍未“入库”/)
  assert.match(sayLight(waiting, 'en'), /“入库” has not followed 1 month after/)
  const closed = evolve(started, { kind: 'closed', on: day('2026-04-30') })
  assert.match(sayLight(lightOf(closed, april, presets.yinchuan), 'zh-CN'), /^绿灯：已销号/)
  const cap = commitment({ targets: [target({ better: 'lower' })] })
  const over = lightOf(told(cap, ['2026-04', '101']), april, presets.sanya)
  assert.match(sayLight(over, 'en'), /^red: the base target is not met/)
})

const completion = (change: Partial<Target>, value: string | null) => {
  const one = target(change)
  const known = commitment({ targets: [one] })
  const at = value === null ? known : told(known, ['2026-04', value])
  const [reading] = readingsOf(at, april)
  assert.ok(reading?.kind === 'target')
  return [
    sayCompletion(reading.completion, one, 'zh-CN'),
    sayCompletion(reading.completion, one, 'en'),
  ]
}

test('a completion says both rates, or why there is none', () => {
  const inYi = (value: string) => plain(value, '亿元')
  const liuzhou = { unit: '亿元', base: inYi('410'), stretch: inYi('430') }
  assert.deepEqual(completion(liuzhou, inYi('251.25')), [
    '截至2026年4月为251.25亿元，完成预期目标410亿元的61.28%，完成力争目标430亿元的58.43%。',
    '251.25 亿元 by 2026-04; 61.28 % of the base target of 410 亿元; 58.43 % of the stretch target of 430 亿元.',
  ])
  const unemployment = { unit: '%', measure: 'share', base: '3', better: 'lower' } as const
  assert.deepEqual(completion({ ...unemployment, accrual: 'standing' }, '2.8'), [
    '截至2026年4月为2.8%，达到预期目标3%。',
    '2.8 % by 2026-04; base target of 3 % met.',
  ])
  assert.match(completion({ base: null }, '5')[0] ?? '', /目标值待下达/)
  assert.match(completion({ better: 'lower' }, '5')[0] ?? '', /占控制数100元的5%/)
  assert.match(completion({ measure: 'binary', base: '1' }, '1')[0] ?? '', /已办成/)
  assert.equal(
    completion({ source: 'statistical-release' }, null)[0],
    '2026年4月：本期数据未发布。',
  )
  assert.match(completion({ frequency: 'quarterly' }, null)[0] ?? '', /2026年第1季度/)
  assert.match(
    completion({ frequency: 'half-yearly' }, null)[1] ?? '',
    /H2 2025: no figure is asked/,
  )
  assert.match(completion({ frequency: 'yearly' }, null)[1] ?? '', /^2025: /)
})

test('a standing says its word and its reason', () => {
  const say = (change: Partial<Drafted>, value: string) => {
    const row = standingOf(
      told(commitment(change), ['2026-04', value]),
      day('2026-05-10'),
      presets.ouhai,
    )
    return sayStanding(row, 'zh-CN')
  }
  assert.equal(
    say({}, '20'),
    '欠进度：完成20%，本事项计划应达33.33%，慢13.33个百分点，为应达的60%。',
  )
  assert.equal(say({}, '100'), '已完成：已达到预期目标。')
  assert.equal(say({ targets: [target({ base: null })] }, '1'), '其他：目标值待下达。')
  assert.equal(
    say({ targets: [], due: day('2026-04-30') }, '1'),
    '欠进度：“本事项”应于2026-04-30完成，至今未完成，已连续1个月。',
  )
})

test('a forecast says its range and its test, or the present pace without a percentage', () => {
  const range = {
    kind: 'range',
    low: '75',
    high: '150',
    years: [2023, 2024, 2025],
    tested: { held: 1, of: 3 },
    base: 'within',
  } as const
  assert.equal(
    sayForecast(range, target(), 'zh-CN'),
    '按2023、2024、2025各年同期占全年的比重，全年预计75元至150元，此法回测3年，1年的实际数落在预计范围内，预期目标在预计范围内。',
  )
  assert.match(sayForecast({ ...range, tested: null, base: null }, target(), 'en'), /not tested\.$/)
  for (const language of ['zh-CN', 'en'] as const) {
    const pace = sayForecast({ kind: 'present-pace', value: '90' }, target(), language)
    assert.match(pace, /90/)
    assert.doesNotMatch(pace, /%/)
  }
  assert.match(sayForecast({ kind: 'none', because: 'no-figure' }, target(), 'zh-CN'), /尚无数据/)
})

test('what a source leaves open is said in both languages', () => {
  for (const { leftOpen } of Object.values(presets)) {
    for (const what of leftOpen) {
      assert.match(sayLeftOpen(what, 'zh-CN'), /[\u4e00-\u9fff]/u)
      assert.match(sayLeftOpen(what, 'en'), /^[A-Z].*\.$/)
    }
  }
})

test('a target says what is to be reached, in its unit, with its stretch', () => {
  const said = (change: Partial<Target>) => {
    const one = { ...target(), ...change }
    return [sayTarget(one, 'zh-CN'), sayTarget(one, 'en')]
  }
  const money = { subject: '财政收入', unit: '亿元', base: '1200000000', stretch: null }
  assert.deepEqual(said(money), ['财政收入12亿元', '财政收入 12 亿元'])
  assert.deepEqual(said({ ...money, stretch: '1300000000' })[0], '财政收入12亿元，力争13亿元')
  const rate = { subject: '失业率', unit: '%', base: '3', stretch: null, better: 'lower' } as const
  assert.deepEqual(said(rate)[0], '失业率≤3%')
  assert.deepEqual(said({ ...money, base: null })[0], '财政收入：目标值待下达')
  assert.deepEqual(said({ ...money, measure: 'binary' })[0], '财政收入')
  const growth = { ...money, measure: 'growth', unit: '%', base: '5.5' } as const
  assert.deepEqual(said(growth), ['财政收入增长5.5%', '财政收入 to grow by 5.5 %'])
  const fall = { ...growth, base: '-5', better: 'lower' } as const
  assert.deepEqual(said({ ...growth, better: 'lower' })[0], '财政收入增长≤5.5%')
  assert.deepEqual(said(fall), ['财政收入下降5%', '财政收入 to fall by 5 %'])
})

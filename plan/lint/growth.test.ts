import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { baseMismatch, impossibleGrowth, shareShift } from './growth.ts'
import { said, subjectOf } from './sample.ts'

type Figure = Partial<Quantity> & { readonly text: string }

const level = (text: string, more: Partial<Quantity> = {}): Figure => ({ text, ...more })
const growth = (text: string, more: Partial<Quantity> = {}): Figure => ({
  text,
  measure: 'growth',
  ...more,
})

const growths: readonly (readonly [figure: Figure, impossible: boolean])[] = [
  [growth('2031%'), true],
  [growth('1000%'), true],
  [growth('999%'), false],
  [growth('50%'), false],
  [growth('120%', { value: '-120' }), true],
  [growth('100%', { value: '-100' }), false],
  [growth('2031%', { role: 'baseline' }), false],
  [level('2031%', { measure: 'share' }), true],
  [level('98%', { measure: 'share' }), false],
  [growth('5000元'), false],
  [level('1500%', { measure: 'share' }), false],
  [level('12031%', { measure: 'share' }), false],
  [level('2031万', { unit: '' }), false],
  [level('2031%', { unit: '‰' }), false],
]

for (const [figure, impossible] of growths) {
  test(`${figure.role ?? figure.measure} ${figure.value ?? ''} ${figure.text}`, () => {
    const subject = subjectOf([{ words: `产值增长${figure.text}`, figures: [figure] }])
    assert.equal(impossibleGrowth(subject)[0]?.facts['text'], impossible ? figure.text : undefined)
    const expected = impossible ? [`error impossible-growth: ${figure.text}`] : []
    assert.deepEqual(said(subject, impossibleGrowth(subject)), expected)
  })
}

test('a part larger than its whole', () => {
  const words = '总投资20亿元，其中设备25亿元'
  const subject = subjectOf([{ words, figures: ['20亿元', '25亿元'] }])
  const findings = baseMismatch(subject)
  assert.deepEqual(said(subject, findings), ['error base-mismatch: 25亿元'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ kind: 'part', subject: '财政收入', one: '25亿元', other: '20亿元' },
  })
})

const parts: readonly (readonly [words: string, figures: readonly Figure[]])[] = [
  ['总投资20亿元，其中设备5亿元', [level('20亿元'), level('5亿元')]],
  ['总投资20亿元。其中设备25亿元', [level('20亿元'), level('25亿元')]],
  ['总投资20亿元，设备25亿元', [level('20亿元'), level('25亿元')]],
  ['总投资20亿元，其中机床25台', [level('20亿元'), level('25台')]],
  ['增长5%，其中工业增长9%', [growth('5%'), growth('9%')]],
  ['增长5元，其中工业增长9元', [growth('5元'), growth('9元')]],
  ['覆盖5%，其中城区覆盖9%', [level('5%'), level('9%')]],
  ['总投资20亿元，其中设备20亿元', [level('20亿元'), level('20亿元')]],
  [
    '不低于20亿元，其中设备不低于25亿元',
    [level('20亿元', { comparator: '>=' }), level('25亿元', { comparator: '>=' })],
  ],
]

for (const [words, figures] of parts) {
  test(`no mismatch: ${words}`, () => {
    assert.deepEqual(baseMismatch(subjectOf([{ words, figures }])), [])
  })
}

test('one figure of two subjects is no part of itself', () => {
  const words = '其中城镇、农村各20亿元'
  const subject = subjectOf([{ words, figures: ['20亿元'] }])
  const [one] = subject.plan.commitments[0]?.quantities ?? []
  const commitments = [{ ...subject.plan.commitments[0], quantities: [one, one] }]
  const plan = { ...subject.plan, commitments } as typeof subject.plan
  assert.deepEqual(baseMismatch({ ...subject, plan }), [])
})

test('amount and growth, stretch and its growth, imply two bases', () => {
  const words = '收入12.6亿元，增长20%，力争13.2亿元，增长30%'
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const figures = [
    level('12.6亿元'),
    growth('20%'),
    level('13.2亿元', stretch),
    growth('30%', stretch),
  ]
  const subject = subjectOf([{ words, figures }])
  const [finding] = baseMismatch(subject)
  assert.deepEqual(finding?.facts, {
    ...{ kind: 'bases', subject: '财政收入', one: '10.5亿元', other: '10.15亿元' },
  })
  const rounded = '收入12亿元，增长20%，力争13亿元，增长25%'
  const close = [level('12亿元'), growth('20%'), level('13亿元', stretch), growth('25%', stretch)]
  assert.deepEqual(baseMismatch(subjectOf([{ words: rounded, figures: close }])), [])
})

test('the second base may be the smaller one, and subjects or units may differ', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const words = '收入12亿元，增长20%，力争12.5亿元，增长40%'
  const figures = [
    ...[level('12亿元'), growth('20%')],
    ...[level('12.5亿元', stretch), growth('40%', stretch)],
  ]
  const findings = baseMismatch(subjectOf([{ words, figures }]))
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['warning'],
  )
  const other = { ...stretch, subject: '利润' }
  const others = [...figures.slice(0, 2), level('12.5亿元', other), growth('40%', other)]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures: others }])), [])
  const dollars = [
    ...figures.slice(0, 2),
    level('12.5亿元', { ...stretch, unit: '美元' }),
    growth('40%', stretch),
  ]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures: dollars }])), [])
})

const shared = (whole: readonly [string, string], part: readonly [string, string]) => {
  const [total, totalGrowth] = whole
  const [own, ownGrowth] = part
  const words = `收入${total}，增长${totalGrowth}，其中地方${own}，增长${ownGrowth}`
  const local = { subject: '地方收入' }
  return subjectOf([
    {
      words,
      figures: [
        ...[level(total), growth(totalGrowth)],
        ...[level(own, local), growth(ownGrowth, local)],
      ],
    },
  ])
}

test('numbers in words and growth to a tenth are rounded as they are written', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const three = level('三亿元', { value: '300000000', unit: '元' })
  const words = '收入三亿元，增长20.5%，力争3.9亿元，增长30.5%'
  const figures = [three, growth('20.5%'), level('3.9亿元', stretch), growth('30.5%', stretch)]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures }])), [])
})

test('growth of another subject belongs to no pair', () => {
  const other = { subject: '利润' }
  const figures = [level('12亿元'), growth('20%', other)]
  const again = { words: '收入12亿元，利润增长20%，收入9亿元，增长1%' }
  const more = [...figures, level('9亿元'), growth('1%')]
  assert.deepEqual(baseMismatch(subjectOf([{ ...again, figures: more }])), [])
})

test('bases are said as people write amounts', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const said = (unit: string) => {
    const [one, other] = [`120${unit}`, `132${unit}`]
    const figures = [
      ...[level(one), growth('20%')],
      ...[level(other, stretch), growth('40%', stretch)],
    ]
    const words = `收入${one}，增长20%，力争${other}，增长40%`
    return baseMismatch(subjectOf([{ words, figures }]))[0]?.facts['one']
  }
  assert.deepEqual(['元', '万元', '亿元'].map(said), ['100元', '100万元', '100亿元'])
})

test('a part that grows so slowly that its share falls by points', () => {
  const subject = shared(['14.1亿元', '23.7%'], ['8.7亿元', '13.7%'])
  const findings = shareShift(subject)
  assert.deepEqual(said(subject, findings), ['warning share-shift: 13.7%'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ total: '财政收入', part: '地方收入', before: '67.1', after: '61.7' },
  })
  assert.equal(shareShift(shared(['14.1亿元', '13.7%'], ['8.7亿元', '23.7%'])).length, 1)
})

test('a part of which no growth is told has no share to shift', () => {
  const words = '收入14.1亿元，增长23.7%，其中地方8.7亿元，其他增长3%'
  const local = { subject: '地方收入' }
  const figures = [level('14.1亿元'), growth('23.7%'), level('8.7亿元', local), growth('3%')]
  assert.deepEqual(shareShift(subjectOf([{ words, figures }])), [])
  const bare = [level('14.1亿元'), level('8.7亿元', local), growth('13.7%', local)]
  const without = { words: '收入14.1亿元，其中地方8.7亿元，增长13.7%', figures: bare }
  assert.deepEqual(shareShift(subjectOf([without])), [])
})

test('a shift of three points between growths five apart is odd', () => {
  assert.deepEqual(shareShift(shared(['100亿元', '25%'], ['80亿元', '20.1%'])), [])
  assert.equal(shareShift(shared(['100亿元', '25%'], ['80亿元', '20%'])).length, 1)
})

test('small differences are the ways of the world', () => {
  assert.deepEqual(shareShift(shared(['14.1亿元', '23.7%'], ['8.7亿元', '21.7%'])), [])
  assert.deepEqual(shareShift(shared(['14.1亿元', '23.7%'], ['0.7亿元', '13.7%'])), [])
})

test('a pair needs two exact figures of one subject', () => {
  const figures = [
    ...[level('14.1亿元', { comparator: '>=' }), growth('23.7%')],
    ...[level('8.7亿元'), growth('13.7%', { comparator: '>=' })],
  ]
  const words = '收入14.1亿元以上，增长23.7%，其中地方8.7亿元，增长13.7%以上'
  assert.deepEqual(shareShift(subjectOf([{ words, figures }])), [])
})

test('a decrease to nothing has no base; growth may stand first', () => {
  const gone = [level('5亿元'), growth('100%', { value: '-100' })]
  const back = [growth('20%'), level('12亿元'), growth('25%', { role: 'baseline' })]
  const items = [
    { words: '欠费5亿元，下降100%', figures: gone },
    { words: '增长20%，达到12亿元，去年25%', figures: back },
    { words: '5亿元，增长2亿元', figures: [level('5亿元'), growth('2亿元')] },
  ]
  assert.deepEqual(baseMismatch(subjectOf(items)), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from './actor.ts'
import { type Commitment, evolve } from './commitment.ts'
import { addDays } from './day.ts'
import { timingOf } from './deadline.ts'
import { decideSheet, openSheet, proposeSheet, type SheetAct, sheetFacts } from './sheet.ts'
import {
  type Colour,
  type Direct,
  type SheetFact,
  type SheetScheme,
  sheetSchemes,
} from './sheet-schemes.ts'
import { acknowledged, china, day, on } from './time.fixture.ts'

const { sanming, suqian, ziyang } = sheetSchemes

const byRule = (colour: Colour, rule: string, answerBy: string): SheetAct => ({
  act: 'send-sheet',
  colour,
  ground: { rule },
  reason: '进展缓慢',
  answerBy: day(answerBy),
})
const direct = (colour: Colour, ground: Direct, answerBy = '2026-12-31'): SheetAct => ({
  act: 'send-sheet',
  colour,
  ground: { direct: ground },
  reason: '区长批示',
  answerBy: day(answerBy),
})
const reply: SheetAct = { act: 'answer-sheet', answer: '已增派施工队' }

type Noticed = { readonly behind?: boolean; readonly poorQuality?: boolean }
type Step = readonly [today: string, role: Role, said: SheetAct, refusal: string | null]

const factsAt = (known: Commitment, today: string, noticed: Noticed = {}) =>
  sheetFacts(
    known,
    { behind: false, poorQuality: false, ...noticed },
    { timing: timingOf(known, { today: day(today), calendar: china }), today: day(today) },
  )

type Sight = { readonly scheme: SheetScheme; readonly noticed?: Noticed }

function proposedAt(known: Commitment, today: string, { scheme, noticed = {} }: Sight) {
  const facts = factsAt(known, today, noticed)
  return proposeSheet(known, facts, { scheme, today: day(today) })?.colour ?? null
}

type Scene = {
  readonly scheme?: SheetScheme
  readonly known?: Commitment
  readonly noticed?: Noticed
}

function walk(
  steps: readonly Step[],
  { scheme = sanming, known = acknowledged(), noticed }: Scene = {},
) {
  let at = known
  for (const [today, role, said, refusal] of steps) {
    const facts = factsAt(at, today, noticed)
    const outcome = decideSheet(at, said, { ...on(today, role), sheets: { scheme, facts } })
    const code = 'refusal' in outcome ? outcome.refusal.code : null
    assert.equal(code, refusal, `${today} ${role} ${said.act}`)
    if ('entries' in outcome) at = outcome.entries.reduce<Commitment>(evolve, at)
  }
  return at
}

const proposals: readonly (readonly [
  scheme: SheetScheme,
  facts: readonly SheetFact[],
  colour: Colour | null,
  rule: string | null,
])[] = [
  [sanming, ['behind'], 'blue', 'slow-or-poor'],
  [sanming, ['poor-quality'], 'blue', 'slow-or-poor'],
  [sanming, ['overdue'], null, null],
  [sanming, ['near'], null, null],
  [suqian, ['near'], 'blue', 'near'],
  [suqian, ['near', 'behind'], 'orange', 'behind-or-poor'],
  [suqian, ['overdue', 'behind'], 'red', 'overdue'],
  [suqian, [], null, null],
  [ziyang, ['overdue', 'behind'], null, null],
]

for (const [scheme, facts, colour, rule] of proposals) {
  test(`${scheme.key}, ${facts.join(' and ') || 'nothing'}: ${colour}`, () => {
    const proposal = proposeSheet(acknowledged(), facts, { scheme, today: day('2026-06-01') })
    assert.equal(proposal?.colour ?? null, colour)
    assert.equal(proposal?.rule ?? null, rule)
    if (proposal) assert.match(proposal.source, /PRACTICE §1\.2, S2[12]/)
  })
}

test('三明: blue, unanswered, orange, unanswered, red', () => {
  const noticed = { behind: true }
  const blue = walk(
    [['2026-06-01', 'supervisor', byRule('blue', 'slow-or-poor', '2026-06-10'), null]],
    {
      noticed,
    },
  )
  assert.equal(proposedAt(blue, '2026-06-10', { scheme: sanming, noticed }), null)
  assert.equal(proposedAt(blue, '2026-06-11', { scheme: sanming, noticed }), 'orange')
  const orange = walk(
    [
      [
        '2026-06-10',
        'supervisor',
        byRule('orange', 'overdue-after-blue', '2026-06-20'),
        'rule-does-not-apply',
      ],
      ['2026-06-11', 'supervisor', byRule('orange', 'overdue-after-blue', '2026-06-20'), null],
    ],
    { known: blue, noticed },
  )
  assert.deepEqual(
    orange.sheets.map(({ colour, replaced, copied }) => [colour, replaced, copied]),
    [
      ['blue', '2026-06-11', []],
      ['orange', null, ['vice-mayor']],
    ],
  )
  assert.equal(proposedAt(orange, '2026-06-20', { scheme: sanming, noticed }), null)
  assert.equal(proposedAt(orange, '2026-06-21', { scheme: sanming, noticed }), 'red')
})

test('三明: an answered orange calls for red once its day has passed and the matter is still overdue', () => {
  const known = walk(
    [
      ['2026-09-14', 'supervisor', byRule('blue', 'slow-or-poor', '2026-09-20'), null],
      ['2026-09-18', 'liaison', reply, null],
      ['2026-10-08', 'supervisor', byRule('orange', 'overdue-after-blue', '2026-10-20'), null],
      ['2026-10-15', 'principal', reply, null],
    ],
    { noticed: { behind: true } },
  )
  assert.equal(proposedAt(known, '2026-10-20', { scheme: sanming }), null)
  assert.equal(proposedAt(known, '2026-10-21', { scheme: sanming }), 'red')
})

test('the same colour is proposed again in a later month, once the former is answered', () => {
  const noticed = { behind: true }
  const known = walk(
    [
      ['2026-06-01', 'supervisor', byRule('blue', 'slow-or-poor', '2026-06-10'), null],
      ['2026-06-08', 'liaison', reply, null],
    ],
    { noticed },
  )
  assert.equal(proposedAt(known, '2026-06-30', { scheme: sanming, noticed }), null)
  assert.equal(proposedAt(known, '2026-07-01', { scheme: sanming, noticed }), 'blue')
})

test('an extension that waits, or a stopped clock, is a reason not to be called overdue', () => {
  const known = acknowledged()
  assert.deepEqual(factsAt(known, '2026-10-09'), ['overdue'])
  const waiting = evolve(known, {
    kind: 'extension-asked',
    asked: day('2026-09-28'),
    to: day('2026-11-30'),
    reason: '雨季',
    progress: '封顶',
    override: null,
  })
  assert.deepEqual(factsAt(waiting, '2026-10-09'), [])
  const extended = evolve(
    walk([['2026-10-09', 'supervisor', byRule('red', 'overdue', '2026-10-20'), null]], {
      scheme: suqian,
    }),
    { kind: 'sheet-answered', on: day('2026-10-10'), answer: '申请延期' },
  )
  const begun = evolve(
    evolve(extended, {
      kind: 'extension-asked',
      asked: day('2026-10-10'),
      to: day('2026-11-30'),
      reason: '',
      progress: '',
      override: '批示',
    }),
    {
      kind: 'extension-decided',
      on: day('2026-10-12'),
      to: day('2026-11-30'),
      reason: '同意',
    },
  )
  assert.equal(proposedAt(extended, '2026-10-12', { scheme: suqian }), null)
  assert.equal(proposedAt(begun, '2026-11-27', { scheme: suqian }), 'blue')
})

test('一事一单', () => {
  walk([
    ['2026-06-01', 'supervisor', direct('orange', 'urgent', '2026-06-10'), null],
    ['2026-06-02', 'supervisor', direct('orange', 'urgent'), 'sheet-open'],
    ['2026-06-02', 'supervisor', direct('blue', 'judgement'), 'sheet-open'],
    ['2026-06-03', 'supervisor', direct('red', 'special'), null],
    ['2026-06-04', 'supervisor', direct('red', 'special'), 'sheet-open'],
    ['2026-06-05', 'liaison', reply, null],
    ['2026-06-05', 'liaison', reply, 'no-sheet'],
    ['2026-06-06', 'supervisor', direct('blue', 'judgement'), null],
  ])
})

test('urgent ones may start orange, special ones red; in 紫阳 a person sees fit', () => {
  walk([
    ['2026-06-01', 'supervisor', direct('orange', 'judgement'), 'colour-too-high'],
    ['2026-06-01', 'supervisor', direct('red', 'instruction'), 'colour-too-high'],
    ['2026-06-01', 'supervisor', direct('orange', 'instruction'), null],
  ])
  walk([['2026-06-01', 'supervisor', direct('red', 'judgement'), null]], { scheme: ziyang })
  walk([['2026-10-08', 'supervisor', byRule('red', 'overdue', '2026-10-20'), null]], {
    scheme: suqian,
  })
  walk(
    [['2026-06-01', 'supervisor', byRule('red', 'slow-or-poor', '2026-06-20'), 'colour-too-high']],
    {
      noticed: { behind: true },
    },
  )
})

test('what a sheet must say, and who sends and answers it', () => {
  const blank = { ...direct('blue', 'judgement'), reason: '' } as SheetAct
  walk([
    ['2026-06-01', 'liaison', direct('blue', 'judgement'), 'not-allowed'],
    ['2026-06-01', 'supervisor', blank, 'reason-missing'],
    ['2026-06-01', 'supervisor', direct('blue', 'judgement', '2026-06-01'), 'day-not-later'],
    ['2026-06-01', 'supervisor', direct('blue', 'judgement'), null],
    ['2026-06-02', 'supervisor', reply, 'not-allowed'],
    ['2026-06-02', 'liaison', { act: 'answer-sheet', answer: ' ' }, 'answer-missing'],
  ])
  const closed: Commitment = { ...acknowledged(), process: 'closed' }
  walk([['2026-06-01', 'supervisor', direct('blue', 'judgement'), 'not-in-this-state']], {
    known: closed,
  })
  assert.equal(proposedAt(closed, '2026-10-09', { scheme: suqian }), null)
})

test('property: one sheet is open at most, a later one is higher while it is, and every proposal may be sent', () => {
  const command = fc.record({
    after: fc.integer({ min: 0, max: 20 }),
    term: fc.integer({ min: -1, max: 15 }),
    does: fc.constantFrom('follow', 'direct', 'answer'),
    colour: fc.constantFrom<Colour>('blue', 'orange', 'red'),
    ground: fc.constantFrom<Direct>('urgent', 'instruction', 'special', 'judgement'),
    behind: fc.boolean(),
  })
  const scheme = fc.constantFrom<SheetScheme>(sanming, suqian, ziyang)
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), scheme, (commands, chosen) => {
      let known = acknowledged()
      let today = day('2026-07-01')
      for (const { after, term, does, colour, ground, behind } of commands) {
        today = addDays(today, after)
        const facts = factsAt(known, today, { behind })
        const proposal = proposeSheet(known, facts, { scheme: chosen, today })
        const answerBy = addDays(today, term)
        const sent = { act: 'send-sheet', reason: '理由', answerBy } as const
        const follow = does === 'follow' && proposal
        const said: SheetAct =
          does === 'answer'
            ? reply
            : follow
              ? { ...sent, colour: proposal.colour, ground: { rule: proposal.rule } }
              : { ...sent, colour, ground: { direct: ground } }
        const context = { ...on('2026-07-01', does === 'answer' ? 'liaison' : 'supervisor'), today }
        const outcome = decideSheet(known, said, { ...context, sheets: { scheme: chosen, facts } })
        if (follow && term > 0) assert.ok('entries' in outcome, JSON.stringify(outcome))
        if ('refusal' in outcome) continue
        const open = openSheet(known)
        known = outcome.entries.reduce<Commitment>(evolve, known)
        const isOpen = known.sheets.filter((one) => !one.answered && !one.replaced)
        assert.equal(isOpen.length, does === 'answer' ? 0 : 1)
        const order = ['blue', 'orange', 'red']
        if (open && isOpen[0]) {
          assert.ok(order.indexOf(isOpen[0].colour) > order.indexOf(open.colour))
        }
        for (const one of known.sheets) assert.ok(one.answerBy > one.on)
      }
    }),
    { numRuns: 300 },
  )
})

// What is tried with instructions, accountability and draws.

import type { Measure } from '../accountability.ts'
import type { Actor } from '../actor.ts'
import type { AccountabilityId, InstructionId, PersonId, PlanId, SpotCheckId } from '../ids.ts'
import { actingToday, type Case, type Letter } from './paper.ts'
import {
  by,
  dayNear,
  made,
  mostly,
  pick,
  seatFor,
  type Table,
  type Trying,
  words,
} from './table.ts'
import { postId, unitId } from './year.ts'

const letterAt = (table: Table, step: Letter['step']) =>
  mostly(table, [...table.paper.letters.values()], (one) => one.step === step)

function givenIn(table: Table) {
  return {
    text: table.dice(10) === 0 ? '已阅。' : words(table, '请抓紧研究，月底前报来意见。'),
    urgency: pick(table, ['urgent', 'ordinary', 'hard'] as const) ?? 'ordinary',
    source: table.dice(5) === 0 ? null : '收文〔2026〕33号',
    answerBy: table.dice(3) === 0 ? dayNear(table, 2, 20) : null,
  }
}

/** Mostly the leader who wrote it. */
function writer(table: Table, letter: Letter | null): Actor | null {
  const own = actingToday(table.paper).find(({ post }) => post === letter?.leader)
  return own && table.dice(3) > 0 ? own : seatFor(table, 'instruct', null)
}

export const letters: Readonly<Record<string, Trying>> = {
  instruct: (table) => {
    const seat = seatFor(table, 'instruct', null)
    const id = made(table, 'instruction') as InstructionId
    const leader = seat?.role === 'leader' && table.dice(8) > 0 ? seat.post : postId('lead1')
    const addressed = { id, leader, commitment: null, to: unitId('bureau'), post: null }
    return by(seat, {
      noun: 'instruction',
      id,
      said: { act: 'instruct', ...addressed, ...givenIn(table) },
    })
  },
  'answer-instruction': (table) => {
    const letter = letterAt(table, 'asked')
    const said = {
      act: 'answer-instruction',
      statement: words(table, '已办理'),
      evidence: [],
    } as const
    const seat = letter && seatFor(table, 'answer-instruction', letter.to)
    return letter && by(seat, { noun: 'instruction', id: letter.id, said })
  },
  'review-answer': (table) => {
    const letter = letterAt(table, 'answered')
    const back = table.dice(3) === 0 ? words(table, '答复不具体') : null
    const answers = table.dice(6) === 0 ? { lawful: false } : {}
    const said = { act: 'review-answer', answers, back } as const
    const seat = seatFor(table, 'review-answer', null)
    return letter && by(seat, { noun: 'instruction', id: letter.id, said })
  },
  'instruct-again': (table) => {
    const letter = letterAt(table, 'up')
    const said = { act: 'instruct-again', ...givenIn(table) } as const
    return letter && by(writer(table, letter), { noun: 'instruction', id: letter.id, said })
  },
  'close-instruction': (table) => {
    const letter = letterAt(table, 'up')
    const said = { act: 'close-instruction' } as const
    return letter && by(writer(table, letter), { noun: 'instruction', id: letter.id, said })
  },
}

const caseAt = (table: Table, ...steps: readonly string[]): Case | null =>
  mostly(table, [...table.paper.cases.values()], ({ step }) => steps.includes(step))

const measures: readonly Measure[] = ['rectify', 'removal', 'sanction', 'circular']

function stating(table: Table): ReturnType<Trying> {
  const file = caseAt(table, 'noticed')
  if (!file) return null
  const own = actingToday(table.paper).find(({ person }) => person === file.person)
  const seat = table.dice(2) === 0 && own ? own : seatFor(table, 'state-accountability', file.unit)
  const said = { act: 'state', text: words(table, '情况说明'), evidence: [] } as const
  return by(seat, { noun: 'accountability', id: file.id, said })
}

const propose = (table: Table) => seatFor(table, 'propose-accountability', null)

export const cases: Readonly<Record<string, Trying>> = {
  trigger: (table) => {
    const id = made(table, 'case') as AccountabilityId
    const trigger = {
      kind: 'overdue',
      facts: words(table, '两次督促后仍未办结'),
      evidence: [],
    } as const
    const person = pick(table, [null, 'person-b-pr', 'person-sup1'] as (PersonId | null)[])
    const said = { act: 'trigger', id, unit: unitId('bureau'), person, trigger } as const
    return by(propose(table), { noun: 'accountability', id, said })
  },
  notify: (table) => {
    const file = caseAt(table, 'triggered')
    const said = { act: 'notify', stateBy: dayNear(table, 1, 12) } as const
    return file && by(propose(table), { noun: 'accountability', id: file.id, said })
  },
  state: stating,
  propose: (table) => {
    const file = caseAt(table, 'stated', 'noticed')
    const said = {
      act: 'propose',
      measure: pick(table, measures) ?? 'rectify',
      ...{ basis: words(table, '区督查办法第9条'), answer: words(table, '部分采纳') },
    } as const
    return file && by(propose(table), { noun: 'accountability', id: file.id, said })
  },
  decide: (table) => {
    const file = caseAt(table, 'proposed')
    const said = {
      act: 'decide',
      approved: table.dice(4) > 0,
      reason: words(table, '同意'),
    } as const
    const seat = seatFor(table, 'approve-accountability', null)
    return file && by(seat, { noun: 'accountability', id: file.id, said })
  },
  'hand-over': (table) => {
    const file = caseAt(table, 'approved')
    const body = pick(table, [
      'appointing-authority',
      'supervisory-commission',
      'efficiency-office',
    ] as const)
    const said = {
      act: 'hand-over',
      ...{
        body: body ?? 'efficiency-office',
        document: words(table, '移送函2号'),
      },
    } as const
    return file && by(propose(table), { noun: 'accountability', id: file.id, said })
  },
  draw: (table) => {
    const population = [...table.paper.cards.values()].map(({ id, lead }) => ({ id, unit: lead }))
    const size = table.dice(2) === 0 ? { count: table.dice(12) } : { percent: table.dice(110) }
    const said = {
      act: 'draw',
      ...{ id: made(table, 'draw') as SpotCheckId, plan: 'plan-2026' as PlanId },
      ...{ seed: words(table, '体彩 26188'), size, byUnit: table.dice(2) === 0, population },
      ...{ purpose: words(table, '季度抽查'), again: table.dice(2) === 0 ? null : '名单有变' },
    } as const
    return by(seatFor(table, 'sample', null), { noun: 'spot-check', said })
  },
}

// Follow-up sheets 督查单: blue reminds, orange warns, red orders. A rule proposes, a person sends.
//
//   proposeSheet(known, ['overdue'], { scheme: sheetSchemes.suqian, today })   red, rule `overdue`, 逾期→红
//   decideSheet(known, { act: 'send-sheet', colour: 'red', ground: { rule: 'overdue' }, … }, context)
//
// 一事一单: a matter has one open sheet at a time; a higher one takes its place. Orange and red are copied to the
// leaders in charge. Nothing is published or deducted by itself (PRACTICE §11.3). Once the due day is extended the
// ladder begins anew, and the same colour is not proposed twice in a month: ours, after 按月动态更新并发督办函 (§3, S39).

import type { Commitment, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import type { Timing } from './deadline.ts'
import type { PostId } from './ids.ts'
import { openProcesses } from './life.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import type { Colour, Direct, SheetFact, SheetScheme } from './sheet-schemes.ts'

export type SheetGround = { readonly rule: string } | { readonly direct: Direct }

export type Sheet = {
  readonly colour: Colour
  readonly on: Day
  /** The scheme it follows: `sanming`. */
  readonly scheme: string
  readonly ground: SheetGround
  readonly reason: string
  readonly answerBy: Day
  /** Leaders in charge who are told. */
  readonly copied: readonly PostId[]
  readonly answered: Day | null
  readonly answer: string | null
  /** When a higher sheet took its place. */
  readonly replaced: Day | null
}

export type SheetEntry =
  | ({ readonly kind: 'sheet-sent' } & Omit<Sheet, 'answered' | 'answer' | 'replaced'>)
  | { readonly kind: 'sheet-answered'; readonly on: Day; readonly answer: string }

export type SheetAct =
  | ({ readonly act: 'send-sheet' } & Pick<Sheet, 'colour' | 'ground' | 'reason' | 'answerBy'>)
  | { readonly act: 'answer-sheet'; readonly answer: string }

export type SheetRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'sheet-open'; readonly colour: Colour; readonly answerBy: Day }
  | { readonly code: 'rule-does-not-apply'; readonly rule: string }
  | { readonly code: 'colour-too-high'; readonly colour: Colour; readonly highest: Colour }
  | { readonly code: 'day-not-later'; readonly than: Day }
  | { readonly code: 'no-sheet' }
  | { readonly code: 'answer-missing' }

export type SheetContext = Context & {
  readonly sheets: { readonly scheme: SheetScheme; readonly facts: readonly SheetFact[] }
}

export type SheetProposal = {
  readonly colour: Colour
  readonly rule: string
  readonly source: string
  readonly facts: readonly SheetFact[]
}

/** What pace and review know of a matter. */
export type Noticed = { readonly behind: boolean; readonly poorQuality: boolean }

/**
 * An overdue matter whose extension still waits, or whose clock stands still, has its reason. A sheet failed
 * once its day has passed without an answer, or with one while the matter is overdue all the same.
 */
export function sheetFacts(
  known: Commitment,
  { behind, poorQuality }: Noticed,
  { timing, today }: { readonly timing: Timing | null; readonly today: Day },
): readonly SheetFact[] {
  const overdue = timing?.timeliness === 'overdue' && !timing.awaiting && !timing.stopped
  const last = lastSheet(known)
  const failed = last !== null && today > last.answerBy && (!last.answered || overdue)
  const holding: Readonly<Record<SheetFact, boolean>> = {
    near: timing?.timeliness === 'near',
    overdue,
    behind,
    'poor-quality': poorQuality,
    'sheet-failed': failed,
  }
  return (Object.keys(holding) as SheetFact[]).filter((fact) => holding[fact])
}

export function openSheet({ sheets }: Pick<Commitment, 'sheets'>): Sheet | null {
  return sheets.find(({ answered, replaced }) => !answered && !replaced) ?? null
}

const height: Readonly<Record<Colour, number>> = { blue: 1, orange: 2, red: 3 }

/** The highest sheet that a rule calls for now; null where none does, or one as high is out. */
export function proposeSheet(
  known: Commitment,
  facts: readonly SheetFact[],
  { scheme, today }: { readonly scheme: SheetScheme; readonly today: Day },
): SheetProposal | null {
  if (!openProcesses.includes(known.process)) return null
  const last = lastSheet(known)
  const called = scheme.rules
    .filter(({ when, after }) => when.some((one) => facts.includes(one)) && follows(last, after))
    .filter(({ colour }) => isDue(colour, last, today))
    .sort((a, b) => height[b.colour] - height[a.colour])[0]
  if (!called) return null
  const { colour, key: rule, source, when } = called
  return { colour, rule, source, facts: when.filter((one) => facts.includes(one)) }
}

/** The open sheet, or the last since the due day was last extended. */
function lastSheet(known: Commitment): Sheet | null {
  const granted = known.extensions.findLast(({ stage }) => stage === 'granted')
  const moved = granted?.decided?.on ?? ''
  return openSheet(known) ?? known.sheets.findLast(({ on }) => on > moved) ?? null
}

function follows(last: Sheet | null, after: Colour | null): boolean {
  return after === null || (last !== null && height[last.colour] >= height[after])
}

function isDue(colour: Colour, last: Sheet | null, today: Day): boolean {
  if (!last || height[colour] > height[last.colour]) return true
  const inLaterMonth = today.slice(0, 7) > last.on.slice(0, 7)
  return colour === last.colour && last.answered !== null && inLaterMonth
}

export function decideSheet(
  known: Commitment,
  said: SheetAct,
  context: SheetContext,
): Outcome<SheetEntry, SheetRefusal> {
  const refusal = may(context.by, said.act, known) ?? objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(known, said, context)] }
}

function objection(known: Commitment, said: SheetAct, context: SheetContext): SheetRefusal | null {
  const { process } = known
  const open = openSheet(known)
  if (said.act === 'answer-sheet') {
    if (!open) return { code: 'no-sheet' }
    return said.answer.trim() === '' ? { code: 'answer-missing' } : null
  }
  if (!openProcesses.includes(process)) return { code: 'not-in-this-state', process, act: said.act }
  if (said.reason.trim() === '') return { code: 'reason-missing' }
  if (said.answerBy <= context.today) return { code: 'day-not-later', than: context.today }
  if (open && height[said.colour] <= height[open.colour]) {
    return { code: 'sheet-open', colour: open.colour, answerBy: open.answerBy }
  }
  return objectionToGround(known, said, context)
}

function objectionToGround(
  known: Commitment,
  { colour, ground }: Extract<SheetAct, { act: 'send-sheet' }>,
  { today, sheets: { scheme, facts } }: SheetContext,
): SheetRefusal | null {
  if ('direct' in ground) return tooHigh(colour, scheme.direct[ground.direct])
  const proposed = proposeSheet(known, facts, { scheme, today })
  return proposed?.rule === ground.rule
    ? tooHigh(colour, proposed.colour)
    : { code: 'rule-does-not-apply', rule: ground.rule }
}

function tooHigh(colour: Colour, highest: Colour): SheetRefusal | null {
  return height[colour] > height[highest] ? { code: 'colour-too-high', colour, highest } : null
}

function entryOf(known: Commitment, said: SheetAct, context: SheetContext): SheetEntry {
  const on = context.today
  if (said.act === 'answer-sheet') return { kind: 'sheet-answered', on, answer: said.answer }
  const { act: _, ...sheet } = said
  const copied = said.colour === 'blue' ? [] : known.leaders
  return { kind: 'sheet-sent', ...sheet, on, scheme: context.sheets.scheme.key, copied }
}

/** What the entry changes: commitment.ts. */
export function sheetChange(known: Commitment, entry: SheetEntry): Partial<Commitment> {
  const open = openSheet(known)
  if (entry.kind === 'sheet-answered') {
    const { on: answered, answer } = entry
    return {
      sheets: known.sheets.map((one) => (one === open ? { ...one, answered, answer } : one)),
    }
  }
  const { kind: _, ...sent } = entry
  const earlier = known.sheets.map((one) => (one === open ? { ...one, replaced: sent.on } : one))
  return { sheets: [...earlier, { ...sent, answered: null, answer: null, replaced: null }] }
}

// Extension 延期: asked for before the due day, decided with a new day.
//
//   decideExtension(known, { act: 'ask-extension', to: '2026-11-30', reason, progress }, context)
//   decideExtension(known, { act: 'grant-extension', to: '2026-11-15', reason }, context)
//
//   (in time) ask ─ asked ─ granted, due moves        (late) leader allows ─ ask ─ asked ─ granted, stays late
//                     └──── refused                                            └── refused
//
// 到期前申请，写明原因、预计完成时间和当前进展；批复须给新的具体完成时间，权限内批复或转主管领导 (PRACTICE §1.2, S14).
// 超过时限才申请延期＝超时办结 (S18): a leader may let the request through, and it stays recorded as late. The first due day is kept (`firstDue`).

import type { Commitment, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import { openProcesses } from './life.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { openPause } from './pause.ts'
import { may, type NotAllowed } from './roles.ts'

/** A request to move the due day, and what became of it. */
export type Extension = {
  readonly asked: Day
  readonly reason: string
  readonly progress: string
  /** The day that was asked for. */
  readonly to: Day
  /** Asked for after the due day, and let through with this reason. */
  readonly override: string | null
  readonly stage: 'asked' | 'granted' | 'refused'
  readonly decided: Decided | null
}

/** `to` is the new due day; null where it was refused. */
export type Decided = { readonly on: Day; readonly to: Day | null; readonly reason: string }

export type LateAllowed = { readonly on: Day; readonly reason: string }

export type ExtensionEntry =
  | ({ readonly kind: 'extension-asked' } & Omit<Extension, 'stage' | 'decided'>)
  | ({ readonly kind: 'extension-decided' } & Decided)
  | ({ readonly kind: 'late-extension-allowed' } & LateAllowed)

export type ExtensionAct =
  | {
      readonly act: 'ask-extension'
      readonly to: Day
      readonly reason: string
      readonly progress: string
    }
  | { readonly act: 'allow-late'; readonly reason: string }
  | { readonly act: 'grant-extension'; readonly to: Day; readonly reason: string }
  | { readonly act: 'refuse-extension'; readonly reason: string }

export type ExtensionRule = {
  /** How many may be granted in all; null: no limit. */
  readonly most: number | null
  /** How many the supervision office grants by itself; later ones need a leader. */
  readonly byOffice: number
}

/** S14 leaves the number to the district; the office decides the first (权限内批复，否则转主管领导). */
export const usualExtension: ExtensionRule = { most: null, byOffice: 1 }

export type ExtensionContext = Context & { readonly extension: ExtensionRule }

export type ExtensionRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'progress-missing' }
  | { readonly code: 'no-due-day' }
  | { readonly code: 'clock-stopped'; readonly from: Day }
  | { readonly code: 'extension-open'; readonly asked: Day }
  | { readonly code: 'no-extension-asked' }
  | { readonly code: 'day-not-later'; readonly than: Day }
  | { readonly code: 'extension-late'; readonly due: Day }
  | { readonly code: 'not-yet-late'; readonly due: Day }
  | { readonly code: 'extensions-used-up'; readonly most: number }
  | { readonly code: 'leader-decides'; readonly granted: number }

export function decideExtension(
  known: Commitment,
  said: ExtensionAct,
  context: ExtensionContext,
): Outcome<ExtensionEntry, ExtensionRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(known, said, context)] }
}

/** The request that nobody has decided yet. */
export function askedExtension({ extensions }: Pick<Commitment, 'extensions'>): Extension | null {
  return extensions.find(({ stage }) => stage === 'asked') ?? null
}

const needs = {
  'ask-extension': 'ask-extension',
  'allow-late': 'override-late',
  'grant-extension': 'decide-extension',
  'refuse-extension': 'decide-extension',
} as const

type Dated = Commitment & { readonly due: Day }

function objection(
  known: Commitment,
  said: ExtensionAct,
  context: ExtensionContext,
): ExtensionRefusal | null {
  const { process, due } = known
  const forbidden = may(context.by, needs[said.act], known)
  if (forbidden) return forbidden
  if (!openProcesses.includes(process)) {
    return { code: 'not-in-this-state', process, act: needs[said.act] }
  }
  if (said.reason.trim() === '') return { code: 'reason-missing' }
  if (!due) return { code: 'no-due-day' }
  switch (said.act) {
    case 'ask-extension':
      return objectionToAsking({ ...known, due }, said, context)
    case 'allow-late':
      return objectionToAllowing({ ...known, due }, context)
    case 'grant-extension':
      return objectionToDeciding(known, context) ?? tooEarly({ ...known, due }, said.to, context)
    case 'refuse-extension':
      return objectionToDeciding(known, context)
  }
}

function objectionToAsking(
  known: Dated,
  said: Extract<ExtensionAct, { act: 'ask-extension' }>,
  context: ExtensionContext,
): ExtensionRefusal | null {
  if (said.progress.trim() === '') return { code: 'progress-missing' }
  const asked = askedExtension(known)?.asked
  if (asked) return { code: 'extension-open', asked }
  const { most } = context.extension
  if (most !== null && grantedOf(known) >= most) return { code: 'extensions-used-up', most }
  const refusal = tooEarly(known, said.to, context)
  if (refusal) return refusal
  const late = context.today > known.due && !known.lateAllowed
  return late ? { code: 'extension-late', due: known.due } : null
}

function objectionToAllowing(known: Dated, { today }: Context): ExtensionRefusal | null {
  const asked = askedExtension(known)?.asked
  if (asked) return { code: 'extension-open', asked }
  const late = today > known.due && !openPause(known)
  return late ? null : { code: 'not-yet-late', due: known.due }
}

function objectionToDeciding(
  known: Commitment,
  { by, extension }: ExtensionContext,
): ExtensionRefusal | null {
  if (!askedExtension(known)) return { code: 'no-extension-asked' }
  const granted = grantedOf(known)
  return granted >= extension.byOffice && by.role !== 'leader'
    ? { code: 'leader-decides', granted }
    : null
}

/** A day is concrete and still to come; while the clock stands still nobody knows what it would move. */
function tooEarly(known: Dated, to: Day, { today }: Context): ExtensionRefusal | null {
  const open = openPause(known)
  if (open) return { code: 'clock-stopped', from: open.from }
  const than = known.due > today ? known.due : today
  return to > than ? null : { code: 'day-not-later', than }
}

function grantedOf({ extensions }: Commitment): number {
  return extensions.filter(({ stage }) => stage === 'granted').length
}

function entryOf(known: Commitment, said: ExtensionAct, { today }: Context): ExtensionEntry {
  const { reason } = said
  switch (said.act) {
    case 'ask-extension': {
      const { to, progress } = said
      // A pause that was entered since may have moved the due day: then it is asked for in time.
      const late = known.due !== null && today > known.due
      const override = late ? (known.lateAllowed?.reason ?? null) : null
      return { kind: 'extension-asked', asked: today, to, reason, progress, override }
    }
    case 'allow-late':
      return { kind: 'late-extension-allowed', on: today, reason }
    case 'grant-extension':
      return { kind: 'extension-decided', on: today, to: said.to, reason }
    case 'refuse-extension':
      return { kind: 'extension-decided', on: today, to: null, reason }
  }
}

/** What the entry changes: commitment.ts. */
export function extensionChange(known: Commitment, entry: ExtensionEntry): Partial<Commitment> {
  switch (entry.kind) {
    case 'late-extension-allowed':
      return { lateAllowed: { on: entry.on, reason: entry.reason } }
    case 'extension-asked': {
      const { kind: _, ...asked } = entry
      const extension: Extension = { ...asked, stage: 'asked', decided: null }
      return { lateAllowed: null, extensions: [...known.extensions, extension] }
    }
    case 'extension-decided': {
      const { kind: _, ...decided } = entry
      const stage = entry.to ? ('granted' as const) : ('refused' as const)
      const extensions = known.extensions.map((one) =>
        one.stage === 'asked' ? { ...one, stage, decided } : one,
      )
      return entry.to ? { extensions, due: entry.to } : { extensions }
    }
  }
}

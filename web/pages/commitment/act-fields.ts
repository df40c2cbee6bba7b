// The form of each act as data, and what was filled in as the act that is sent.
//
//   fieldsOf['ask-extension']                       [{ name: 'to', kind: 'day' }, { name: 'reason', kind: 'text' }, …]
//   saidOf('ask-extension', { to, reason, progress }, known)   { act: 'ask-extension', to, reason, progress }
//
// What a field holds is text; several units are their ids with spaces between.

import {
  askedAdjustments,
  type Commitment,
  type CommitmentAct,
  closingChecks,
  type Day,
  type PostId,
  type Proof,
  plain,
  type UnitId,
} from '@luoshi/delivery'
import type { FieldName } from './act-words.ts'
import { type ActName, askedDay } from './offered-acts.ts'

export type FieldKind =
  | 'text'
  | 'day'
  | 'amount'
  | 'unit'
  | 'units'
  | 'posts'
  | 'choice'
  | 'checks'
  | 'proofs'
export type Field = {
  readonly name: FieldName
  readonly kind: FieldKind
  readonly optional?: true
}

const field = (kind: FieldKind) => (name: FieldName, optional?: true) => ({
  ...{ name, kind, ...(optional && { optional }) },
})
const [text, day, choice, amount] = [field('text'), field('day'), field('choice'), field('amount')]
const reason = text('reason')

export const fieldsOf: Readonly<Record<ActName, readonly Field[]>> = {
  acknowledge: [],
  resume: [],
  close: [],
  'send-back': [reason],
  suspend: [reason],
  drop: [reason],
  reopen: [reason],
  reassign: [
    { name: 'lead', kind: 'unit' },
    { name: 'support', kind: 'units', optional: true },
    { name: 'leaders', kind: 'posts', optional: true },
    reason,
  ],
  'ask-extension': [day('to'), reason, text('progress')],
  'grant-extension': [day('to'), reason],
  'refuse-extension': [reason],
  'allow-late': [reason],
  pause: [choice('pauseReason'), day('from'), choice('counts')],
  unpause: [day('resumedOn')],
  'ask-adjustment': [choice('target'), amount('base'), amount('stretch', true), reason],
  'grant-adjustment': [choice('target'), reason],
  'refuse-adjustment': [choice('target'), reason],
  'set-period-plan': [choice('periodPlan'), text('shares', true), reason],
  'send-sheet': [choice('sheet'), choice('ground'), reason, day('answerBy')],
  'answer-sheet': [text('answer')],
  'judge-light': [choice('month'), choice('colour'), reason],
  'request-closing': [
    text('statement'),
    { name: 'proofs', kind: 'proofs', optional: true },
    text('explanation', true),
  ],
  verify: [{ name: 'proofs', kind: 'checks' }, text('backReason', true)],
}

export type Values = Readonly<Record<string, string>>

/** What the form begins with. */
export function beginningOf(act: ActName, known: Commitment, today: Day): Values {
  const { lead, support, leaders, targets } = known
  const target = askedAdjustments(known)[0]?.target ?? targets[0]?.id ?? ''
  const all: Values = {
    ...{ lead: lead ?? '', support: support.join(' '), leaders: leaders.join(' '), target },
    ...{ from: today, resumedOn: today, month: today.slice(0, 7), counts: 'workdays' },
    ...{ periodPlan: known.periodPlan.kind, shares: sharesIn(known) },
    ...{ pauseReason: 'hearing', colour: 'yellow', sheet: 'blue', ground: 'judgement' },
    ...(act === 'grant-extension' && { to: askedDay(known) ?? '' }),
  }
  const names = new Set<string>(fieldsOf[act].map(({ name }) => name))
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
}

function sharesIn({ periodPlan }: Commitment): string {
  return 'shares' in periodPlan ? periodPlan.shares.map((share) => share ?? '-').join(' ') : ''
}

type Given = { readonly known: Commitment; readonly proofs: readonly Proof[] }

/** Null while something that has to be said is empty. */
export function saidOf(act: ActName, values: Values, given: Given): CommitmentAct | null {
  const missing = fieldsOf[act].some(
    ({ name, kind, optional }) =>
      !optional && kind !== 'checks' && (values[name] ?? '').trim() === '',
  )
  return missing ? null : (wordsOf(act, values, given) as CommitmentAct)
}

const ids = <Id extends string>(joined: string | undefined): readonly Id[] =>
  (joined ?? '').split(' ').filter(Boolean) as Id[]

/** What is said beside the act's name, as the API takes it. */
function wordsOf(act: ActName, values: Values, { known, proofs }: Given): object {
  switch (act) {
    case 'reassign': {
      const { lead, support, leaders, reason: why } = values
      const to = { lead, support: ids<UnitId>(support), leaders: ids<PostId>(leaders) }
      return { act, to, reason: why }
    }
    case 'pause':
      return { act, reason: values['pauseReason'], from: values['from'], counts: values['counts'] }
    case 'unpause':
      return { act, to: values['resumedOn'] }
    case 'ask-adjustment': {
      const unit = known.targets.find(({ id }) => id === values['target'])?.unit ?? ''
      const value = (name: string) => {
        const typed = (values[name] ?? '').replace(/[,，\s]/g, '')
        return /^-?\d{1,15}(?:\.\d{1,8})?$/.test(typed) ? plain(typed, unit) : null
      }
      const { target, reason: why } = values
      return { act, target, base: value('base'), stretch: value('stretch'), reason: why }
    }
    case 'set-period-plan': {
      const { periodPlan: kind, shares: typed = '', reason: why } = values
      if (kind === 'seasonal') {
        return { act, plan: { kind, target: known.targets[0]?.id }, reason: why }
      }
      const shares = typed.split(/[\s,，、]{1,9}/).filter(Boolean)
      const all = Array.from({ length: 12 }, (_, at) => {
        const share = shares[at] ?? '-'
        return share === '-' ? null : share.replace(/[%％]$/, '')
      })
      return { act, plan: kind === 'steps' ? { kind, shares: all } : { kind }, reason: why }
    }
    case 'send-sheet': {
      const { sheet, ground = '', reason: why, answerBy } = values
      const [kind, key] = ground.split(':')
      const by = kind === 'rule' ? { rule: key } : { direct: ground }
      return { act, colour: sheet, ground: by, reason: why, answerBy }
    }
    case 'request-closing': {
      const { statement, explanation = '' } = values
      return { act, statement, explanation: explanation.trim() || null, proofs }
    }
    case 'verify': {
      const answers = Object.fromEntries(
        closingChecks.flatMap((check) =>
          values[check] === undefined ? [] : [[check, values[check] === 'yes']],
        ),
      )
      return { act, answers, reason: (values['backReason'] ?? '').trim() || null }
    }
    default: {
      const names = fieldsOf[act].map(({ name }) => name)
      return { act, ...Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) }
    }
  }
}

// What an entry of a commitment's history says beside its name: to when, why, which figures — in lines of words.
//
//   saidOf({ noun: 'commitment', kind: 'extension-asked', body: { to, reason, … } }, saying)   ['延至2026-11-30', '等待批复']

import {
  type ClosingCheck,
  type CommitmentEntry,
  closingCheckWords,
  colours,
  colourWord,
  type EvidenceEntry,
  type InstructionEntry,
  type Language,
  type Period,
  type PostId,
  pauseReasons,
  type ReportEntry,
  type Target,
  type TargetId,
  type UnitId,
} from '@luoshi/delivery'
import { amount, periodIn } from '../../parts/amount.ts'
import type { PartWords } from '../../parts/words.ts'
import type { EntryWords } from './entry-words.ts'

export type Saying = {
  readonly language: Language
  readonly words: EntryWords
  readonly parts: PartWords
  readonly targets: readonly Target[]
  readonly milestones: readonly { readonly id: string; readonly name: string }[]
  unit(id: UnitId | null): string
  post(id: PostId): string
}

type Told = { readonly noun: string; readonly kind: string; readonly body: object }

export function saidOf({ noun, kind, body }: Told, saying: Saying): readonly string[] {
  const entry = { ...body, kind }
  const lines = sayNoun(noun, entry, saying)
  return lines.flatMap((line) => (line ? [line] : []))
}

type Lines = readonly (string | null | undefined | false)[]

function sayNoun(noun: string, entry: object, saying: Saying): Lines {
  switch (noun) {
    case 'commitment':
      return sayCommitment(entry as CommitmentEntry, saying)
    case 'report':
      return sayReport(entry as ReportEntry, saying)
    case 'evidence':
      return sayEvidence(entry as EvidenceEntry)
    case 'instruction':
      return sayInstruction(entry as InstructionEntry, saying)
    default:
      return []
  }
}

function sayCommitment(entry: CommitmentEntry, saying: Saying): Lines {
  const { words, language, unit, post, parts } = saying
  switch (entry.kind) {
    case 'reassigned': {
      const { lead, leaders } = entry.to
      return [words.leadNow(unit(lead)), leaders.map(post).join(parts.list), entry.reason]
    }
    case 'progressed':
      return [...figures(entry.points, saying), reached(entry.reached, saying)]
    case 'extension-asked':
      return [words.until(entry.to), entry.reason, entry.progress]
    case 'extension-decided':
      return [entry.to ? words.granted(entry.to) : words.refused, entry.reason]
    case 'paused':
      return [pauseReasons[language][entry.reason], words.since(entry.from)]
    case 'unpaused':
      return [entry.due && words.dueNow(entry.due)]
    case 'sheet-sent':
      return [
        words.sheet(colours[language][entry.colour]),
        ...[entry.reason, words.answerBy(entry.answerBy)],
      ]
    case 'sheet-answered':
      return [entry.answer]
    case 'light-judged': {
      const { month, colour, reason } = entry.judgement
      return [`${periodIn(month, parts)}：${colourWord(colour, language)}`, reason]
    }
    default:
      return sayClosing(entry, saying)
  }
}

function sayClosing(entry: CommitmentEntry, saying: Saying): Lines {
  const { words, language } = saying
  switch (entry.kind) {
    case 'closing-requested':
      return [entry.statement, entry.explanation]
    case 'closing-returned': {
      const check = (key: ClosingCheck) => closingCheckWords[language][key]
      return [entry.failed.map(check).join(saying.parts.list), entry.reason]
    }
    case 'adjustment-asked':
      return [sayValues(entry, saying), entry.reason]
    case 'adjustment-decided':
      return [entry.granted ? words.agreed : words.refused, entry.reason]
    case 'retargeted':
      return [sayValues({ target: entry.target, from: entry }, saying)]
    default:
      return 'reason' in entry ? [entry.reason] : []
  }
}

type Values = { readonly base: string | null; readonly stretch: string | null }

type Aims = { readonly target: TargetId; readonly from: Values; readonly to?: Values }

function sayValues({ target, from, to }: Aims, { targets, parts }: Saying): string {
  const of = targets.find(({ id }) => id === target)
  const say = ({ base, stretch }: Values) => {
    const unit = of?.unit ?? ''
    const said = base === null ? parts.toFill : amount(base, unit)
    return parts.target('', said, stretch && amount(stretch, unit)).trim()
  }
  const values = to ? `${say(from)} → ${say(to)}` : say(from)
  return `${of?.subject ?? ''} ${values}`.trim()
}

type Figures = Readonly<Record<string, { readonly value: string } | { readonly absent: string }>>

function figures(points: Figures, { targets, parts, words }: Saying): Lines {
  return targets.map(({ id, subject, unit }) => {
    const told = points[id]
    if (!told) return null
    if ('value' in told) return words.figure(subject, amount(told.value, unit))
    return words.figure(subject, parts.noFigure[told.absent as keyof PartWords['noFigure']])
  })
}

function reached(ids: readonly string[], { milestones, words, parts }: Saying): string | null {
  const names = milestones.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return names.length > 0 ? words.reached(names.join(parts.list)) : null
}

function sayReport(entry: ReportEntry, saying: Saying): Lines {
  const { words, parts } = saying
  if (!('filled' in entry)) return 'reason' in entry ? [entry.reason] : []
  const { filled } = entry
  return [
    'period' in entry && periodIn(entry.period as Period, parts),
    'reason' in entry && entry.reason,
    ...figures(filled.figures, saying),
    reached(filled.reached, saying),
    filled.narrative,
    filled.problems && words.problems(filled.problems),
    filled.nextStep && words.nextStep(filled.nextStep),
    'filledFrom' in entry && entry.filledFrom && words.filledFrom(entry.filledFrom),
    'explanation' in entry && entry.explanation && words.explained(entry.explanation),
  ]
}

function sayEvidence({ evidence: { name, purpose } }: EvidenceEntry): Lines {
  return [name, purpose]
}

function sayInstruction(entry: InstructionEntry, { words }: Saying): Lines {
  if ('round' in entry) return [entry.round.text, words.answerBy(entry.round.answerBy)]
  if ('statement' in entry) return [entry.statement]
  return 'reason' in entry ? [entry.reason] : []
}

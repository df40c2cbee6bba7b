// Who is responsible: unknown units, units named twice, two leads, too many helpers.
//
//   牵头单位：区农业局、区农业局     unit-twice
//   （区住建局牵头，区水务局牵头）   two-leads

import type { Finding } from '../finding.ts'
import type { Commitment } from '../plan.ts'
import { type Span, spanOf, type Text } from '../source.ts'
import { indexAt, wordsAt } from './places.ts'
import { found, type Rule, type Subject } from './rule.ts'

/** More supporting units than this, and none of them feels responsible. */
const most = 8

/** Names of many units at once are in no list: 各镇（街道）、有关部门. */
const collective = /^(?:各|有关|相关|其他|全体|市直|区直|县直|省直)|等(?:部门|单位)?$/

/** Once a unit, where it stands first; only where the district has named its units. */
export const unitUnknown: Rule = ({ outline, plan, known }) => {
  if (known.length === 0) return []
  const names = new Set(known)
  const seen = new Map<string, { count: number; readonly span: Span }>()
  for (const commitment of plan.commitments) {
    for (const unit of unitsOf(commitment)) {
      if (names.has(unit) || collective.test(unit) || known.some((name) => same(unit, name)))
        continue
      const before = seen.get(unit)
      if (before) before.count += 1
      else seen.set(unit, { count: 1, span: spanOfUnit(outline.text, commitment, unit) })
    }
  }
  return [...seen].map(([unit, { count, span }]) => {
    const suggestion = known.find((name) => near(unit, name))
    const facts = { unit, count }
    const finding = { severity: 'warning', span, facts } as const
    return found('unit-unknown', suggestion ? { ...finding, suggestion } : finding)
  })
}

/** 区发改局 is the 发改局 that the district knows. */
function same(unit: string, name: string): boolean {
  return unit.length > 2 && name.length > 2 && (name.endsWith(unit) || unit.endsWith(name))
}

/** One character more, less or other: 区经贸局 and 区经发局. */
function near(unit: string, name: string): boolean {
  if (Math.abs(unit.length - name.length) > 1 || unit.length < 4) return false
  const head = alike(unit, name)
  const tail = alike(
    [...unit.slice(head)].reverse().join(''),
    [...name.slice(head)].reverse().join(''),
  )
  return Math.max(unit.length, name.length) - head - tail <= 1
}

/** How many characters two words begin with together. */
function alike(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let i = 0; i < length; i += 1) if (one[i] !== other[i]) return i
  return length
}

/** Read from the words: the plan itself names each unit once. */
export const unitTwice: Rule = (subject) =>
  eachAssigned(subject, (commitment) => {
    const { text } = subject.outline
    const { span } = commitment.units
    if (span === null) return []
    const words = wordsAt(text, span)
    if (words.includes('以下')) return []
    const names = words.split(between).map(bare)
    return unitsOf(commitment)
      .filter(
        (unit, i, all) =>
          all.indexOf(unit) === i && names.indexOf(unit) !== names.lastIndexOf(unit),
      )
      .map((unit) =>
        found('unit-twice', {
          severity: 'warning',
          span: spanOfUnit(text, commitment, unit),
          facts: { unit },
        }),
      )
  })

const between = /[、，；：（）\s]/

function bare(words: string): string {
  return words.replace(/(?:按职责分工)?(?:牵头|配合|负责|协办|主办)$/, '')
}

const leading = /牵头(?!领导|区领导|县领导|市领导|人)|主办/g

/** Only where the document itself says 牵头 of both: in a lone list of units the first leads. */
export const twoLeads: Rule = (subject) =>
  eachAssigned(subject, ({ span, units }) => {
    if (units.lead.length < 2) return []
    const where = units.span ?? span
    const cues = wordsAt(subject.outline.text, where).match(leading)?.length ?? 0
    if (cues === 0) return []
    const facts = { units: units.lead }
    return [found('two-leads', { severity: 'warning', span: where, facts })]
  })

export const tooManySupports: Rule = (subject) =>
  eachAssigned(subject, ({ span, units }) =>
    units.support.length > most
      ? [
          found('too-many-supports', {
            severity: 'info',
            span: units.span ?? span,
            facts: { count: units.support.length },
          }),
        ]
      : [],
  )

function unitsOf({ units }: Commitment): readonly string[] {
  return [...units.lead, ...units.support]
}

/** A line of units that holds for a whole section is looked at once. */
function eachAssigned(
  { plan }: Subject,
  look: (commitment: Commitment) => readonly Finding[],
): readonly Finding[] {
  const seen = new Set<number>()
  return plan.commitments.flatMap((commitment) => {
    const [start] = commitment.units.span ?? commitment.span
    if (seen.has(start)) return []
    seen.add(start)
    return look(commitment)
  })
}

/** The last place of its name among the words that name units. */
function spanOfUnit(text: Text, { span, units }: Commitment, unit: string): Span {
  const [start, end] = units.span ?? span
  const at = text.value.lastIndexOf(unit, indexAt(text, end) - unit.length)
  const from = text.origin[at] ?? -1
  return from < start ? [start, end] : spanOf(text, at, at + unit.length)
}

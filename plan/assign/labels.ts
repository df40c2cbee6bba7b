// Labels inside a unit phrase, and the stretch that each of them governs.
//
//   责任领导：李明；牵头单位：区发改局；配合单位：各镇（街道）
//   leader    ^^^^ lead     ^^^^^^^^^ support ^^^^^^^^^^

import { bareLabels, bodies, labelWords, labels as whole } from '../lexicon/unit-names.ts'
import { either } from '../words.ts'

/** What someone named does. `duty` answers for the task: leads it unless another is named as leading. */
export type Part = 'lead' | 'duty' | 'support' | 'leader'

/** Offsets into the text that follow a label; `label` is null before the first of them. */
export type Stretch = {
  readonly label: Part | 'other' | null
  readonly from: number
  readonly to: number
}

const anyBody = `(?:${either(bodies)})`
const named =
  `(?<lead>(?:${labelWords.lead})${anyBody})|(?<support>(?:${labelWords.support})${anyBody})|` +
  `(?<duty>(?:${labelWords.duty})${anyBody})|(?<leader>${whole.leader})`
/** 责任单位（部门）：, 牵头单位及责任人： */
const addition = '(?:（[^（）]{1,8}）|[及和/][^：，。；、]{1,6})?'
const label = `(?:${named}|(?<other>${whole.other})|(?<bare>${either(bareLabels)}))${addition}`
/** 责任单位：, or 【责任单位】 */
const labels = new RegExp(`【?${label}[：】]：?`, 'g')
const openingLabel = new RegExp(`^${label}(?=.)`)
const closingLabel = new RegExp(`【?(?:${named})${addition}$`)
const longestLabel = 20
const colons = /[：】]/g
/** What a word says by itself; any other bare label supports. */
export const bareParts: Readonly<Record<string, Part>> = {
  牵头: 'lead',
  主办: 'lead',
  主责: 'lead',
  责任: 'duty',
  承办: 'duty',
}

/** Whether `words`, the inside of a bracket or a line, say by a label who is responsible. */
export function hasUnitLabel(words: string): boolean {
  const opening = opensWithLabel(words)
  if (opening && opening.label !== 'other') return true
  for (const { groups } of words.matchAll(labels)) if (labelOf(groups) !== 'other') return true
  return false
}

/**
 * Where the first label with a colon begins in `[start, end)`, so that what follows it names units;
 * -1 without one. Only labels that no other sentence begins with count: 责任单位：, not 责任：.
 */
export function firstLabel(value: string, start: number, end: number): number {
  const words = value.slice(start, end)
  for (const { index: at } of words.matchAll(colons)) {
    const from = Math.max(0, at - longestLabel)
    const match = closingLabel.exec(words.slice(from, at))
    if (match) return start + from + match.index
  }
  return -1
}

/** `[from, to)` cut at its labels. A label without a colon counts at its very beginning only. */
export function stretches(value: string, from: number, to: number): readonly Stretch[] {
  const words = value.slice(from, to)
  const found: Stretch[] = []
  const opening = opensWithLabel(words)
  let start = from + (opening?.length ?? 0)
  let current = opening?.label ?? null
  for (const match of words.matchAll(labels)) {
    const at = from + match.index
    if (at < start) continue
    found.push({ label: current, from: start, to: at })
    start = at + match[0].length
    current = labelOf(match.groups)
  }
  found.push({ label: current, from: start, to })
  return found
}

function opensWithLabel(words: string): { label: Part | 'other'; length: number } | null {
  const match = openingLabel.exec(words)
  if (!match) return null
  const { length } = match[0]
  const colon = words.charAt(length) === '：'
  if (match.groups?.['bare'] !== undefined && !colon) return null
  return { label: labelOf(match.groups), length: length + (colon ? 1 : 0) }
}

type Groups = RegExpExecArray['groups']

function labelOf(groups: Groups): Part | 'other' {
  for (const part of ['lead', 'duty', 'support', 'leader'] as const) {
    if (groups?.[part] !== undefined) return part
  }
  const bare = groups?.['bare']
  return bare === undefined ? 'other' : (bareParts[bare] ?? 'support')
}

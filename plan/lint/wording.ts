// Words that a plan should not hold: terms out of force, promises that the law forbids, marks of
// secrecy.
//
//   责任单位：区国税局          term-out-of-force (in a plan for 2023; now 税务局)
//   探索推行BT等融资方式        legal-red-line
//   严禁违规举债                no finding: the plan forbids it too

import { finder, type Hit } from '../finder.ts'
import type { Finding } from '../finding.ts'
import { forbidding, redLines } from '../lexicon/red-lines.ts'
import { type Term, terms } from '../lexicon/terms-out-of-force.ts'
import { spanOf } from '../source.ts'
import { coming, sentenceAround } from './places.ts'
import { found, type Rule } from './rule.ts'

const findTerms = finder(terms.map(({ term }) => term))

/** Once a term, where it stands first. A plan over years was right in its first year or never. */
export const termOutOfForce: Rule = ({ outline, plan }) => {
  const year = outline.since ?? plan.year
  if (year === null) return []
  const { value } = outline.text
  const first = new Map<number, Hit>()
  for (const hit of coming(outline, findTerms(value))) {
    const term = terms[hit.word] as Term
    if (term.ended >= year || first.has(hit.word) || partOfName(value, hit.at, term)) continue
    first.set(hit.word, hit)
  }
  return [...first.values()].map(({ word, at }): Finding => {
    const { term, ended, successor } = terms[word] as Term
    const span = spanOf(outline.text, at, at + term.length)
    const facts = { term, ended, successor }
    return found('term-out-of-force', { severity: 'info', span, facts })
  })
}

/** A place that is called after the unit: 国税局家属楼. */
const places = /^.{0,3}(?:家属|小区|住宅|宿舍|旧址|大楼|路口|老旧)/

function partOfName(
  text: string,
  at: number,
  { term, notAfter = '', notBefore = '' }: Term,
): boolean {
  const end = at + term.length
  return (
    text.slice(Math.max(0, at - 3), at).includes('原') ||
    places.test(text.slice(end, end + 6)) ||
    notAfter.split(' ').some((word) => word !== '' && text.endsWith(word, at)) ||
    notBefore.split(' ').some((word) => word !== '' && text.startsWith(word, end))
  )
}

const lines = redLines.flatMap(({ words, law, since }) =>
  words.map((word) => ({ word, law, since })),
)
const findLines = finder(lines.map(({ word }) => word))
const forbids = finder(forbidding)
const latin = /[A-Za-z0-9]/

export const legalRedLine: Rule = ({ outline, plan }) => {
  const { value } = outline.text
  return coming(outline, findLines(value)).flatMap(({ word: index, at }): Finding[] => {
    const { word, law, since } = lines[index] as (typeof lines)[number]
    const end = at + word.length
    if (plan.year !== null && plan.year < since) return []
    if (latin.test(word) && (latin.test(value[at - 1] ?? '') || latin.test(value[end] ?? '')))
      return []
    if (forbids(sentenceAround(value, [at, end])).length > 0) return []
    const span = spanOf(outline.text, at, end)
    return [found('legal-red-line', { severity: 'error', span, facts: { word, law } })]
  })
}

const marks = ['绝密★', '机密★', '秘密★'] as const
const findMarks = finder(marks)

/** The reader refuses such documents; this holds for text that came another way. */
export const classifiedMark: Rule = ({ outline: { text } }) =>
  findMarks(text.value).map(({ at }) =>
    found('classified-mark', { severity: 'error', span: spanOf(text, at, at + 3), facts: {} }),
  )

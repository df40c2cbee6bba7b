// What a plan may never say, whatever the document: a span that leaves the text or does not slice to
// the words it claims, a section that is not there, a figure that is no decimal.
//
//   faults(plan, text)   ['1.3 quantities.0: “20家” is not at [539, 541) “20”']

import type { Commitment, Plan, Quantity, Span } from '../plan/index.ts'

/**
 * Letters, digits and Chinese characters, written one way: cleaning may change all the rest, and some
 * documents lost every % to a _ on their way.
 */
const plain = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll('_', '%')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%‰]/gu, '')

/**
 * Whether the words stand in the slice in their order. A page mark or a stray line may stand between
 * them, so the slice may be longer, by the room that such marks take.
 */
function holds(slice: string, words: string): boolean {
  const wanted = plain(words)
  const from = plain(slice)
  if (from.length > wanted.length + 60) return false
  let at = 0
  for (let i = 0; i < from.length && at < wanted.length; i++) {
    if (from[i] === wanted[at]) at++
  }
  return at === wanted.length
}

type Claim = { readonly of: string; readonly span: Span; readonly words: string | null }

const decimal = /^-?\d{1,400}(?:\.\d{1,400})?$/
const day = /^\d{4}-\d{2}-\d{2}$/

const claimOf =
  (of: string) =>
  (one: { readonly span: Span; readonly text: string }, index: number): Claim => ({
    of: `${of}.${index}`,
    span: one.span,
    words: one.text,
  })

function claimsOf(commitment: Commitment): Claim[] {
  const { id, span, quantities, pledges, due, projects, units } = commitment
  return [
    { of: id, span, words: null },
    ...quantities.map(claimOf(`${id} quantities`)),
    ...pledges.map(claimOf(`${id} pledges`)),
    ...projects.map(({ name, span }, index) => ({
      of: `${id} projects.${index}`,
      span,
      words: name,
    })),
    ...(due ? [{ of: `${id} due`, span: due.span, words: due.phrase }] : []),
    ...(units.span ? [{ of: `${id} units`, span: units.span, words: null }] : []),
  ]
}

function wrongSpans(plan: Plan, text: string): string[] {
  const claims: Claim[] = [
    ...plan.commitments.flatMap(claimsOf),
    ...plan.facts.map(claimOf('facts')),
    ...plan.sections.map(({ id, span }) => ({ of: `section ${id}`, span, words: null })),
    ...plan.findings.map(({ code, span }) => ({ of: code, span, words: null })),
  ]
  return claims.flatMap(({ of, span, words }) => {
    const [start, end] = span
    if (
      !(
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        0 <= start &&
        start < end &&
        end <= text.length
      )
    ) {
      return [`${of}: [${start}, ${end}) in ${text.length}`]
    }
    const slice = text.slice(start, end)
    if (words === null || holds(slice, words)) return []
    return [`${of}: “${words}” is not at [${start}, ${end}) “${slice.slice(0, 40)}”`]
  })
}

function wrongFigures(of: string, quantities: readonly Quantity[]): string[] {
  return quantities.flatMap(({ value, due, baseTarget, role }, index) => {
    const wrong: string[] = []
    if (!decimal.test(value)) wrong.push(`value ${value}`)
    if (due !== null && !day.test(due)) wrong.push(`due ${due}`)
    if (baseTarget !== null && (role !== 'stretch' || quantities[baseTarget]?.role !== 'target')) {
      wrong.push(`base ${baseTarget} of a ${role}`)
    }
    return wrong.map((words) => `${of} quantities.${index}: ${words}`)
  })
}

/** Whether a doubt's `quantities.0.role` leads to a field of the commitment. */
function leads(commitment: Commitment, field: string): boolean {
  let at: unknown = commitment
  for (const step of field.split('.')) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false
    at = (at as Record<string, unknown>)[step]
  }
  return true
}

function wrongReferences(plan: Plan): string[] {
  const sections = new Set(plan.sections.map(({ id }) => id))
  const unknown = (section: string | null) => section !== null && !sections.has(section)
  const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...plan.sections
      .filter(({ parent }) => unknown(parent))
      .map(({ id }) => `section ${id}: no such parent`),
    ...plan.commitments
      .filter(({ section }) => unknown(section))
      .map(({ id }) => `${id}: no such section`),
    ...twice(plan.sections.map(({ id }) => id)).map((id) => `section ${id}: twice`),
    ...twice(plan.commitments.map(({ id }) => id)).map((id) => `${id}: twice`),
    ...twice(plan.commitments.map(({ key }) => key)).map((key) => `key ${key}: twice`),
    ...plan.commitments.flatMap((commitment) =>
      commitment.doubts
        .filter(({ field }) => !leads(commitment, field))
        .map(({ field }) => `${commitment.id}: doubt about ${field}, which is not there`),
    ),
  ]
}

/** Everything in a plan that cannot be, one sentence each; `text` is the text as received. */
export function faults(plan: Plan, text: string): readonly string[] {
  return [
    ...wrongSpans(plan, text),
    ...plan.commitments.flatMap(({ id, quantities }) => wrongFigures(id, quantities)),
    ...wrongFigures('facts', plan.facts),
    ...wrongReferences(plan),
  ]
}

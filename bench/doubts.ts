// Do the doubts point at the errors? A reviewer reads the doubtful fields first, so they must hold
// most of what is wrong and be few. A field is one thing said about a quantity or a commitment; it is
// wrong where careful readers say otherwise (dev), by the rules of the scorer.
//
//   node bench/doubts.ts ../shared/corpus [--each]      with every error that no doubt points at

import { type Commitment, compile, type Quantity } from '@luoshi/plan'
import { corpusFolder, type Gold, type GoldQuantity, readDocuments } from './corpus.ts'
import { print } from './grid.ts'

type Field = {
  readonly name: string
  readonly wrong: boolean
  readonly doubted: boolean
  readonly of: Quantity
}
type Doubted = (name: string) => boolean
/** `apart`: outside every commitment. */
type Placed = { readonly quantity: Quantity; readonly doubted: Doubted; readonly apart: boolean }

const isTarget = ({ role }: { readonly role: string }) => role === 'target' || role === 'stretch'
const plain = (words: string) => words.replace(/[\s“”"《》（）()的]/g, '')
const units: Readonly<Record<string, string>> = { 个百分点: '百分点', 平米: '平方米', '％': '%' }
const unit = (written: string) => units[written] ?? written

/** Whether one subject is at least half of the other, or each names the same parts. */
function alike(ours: string, theirs: string): boolean {
  const [a, b] = [plain(ours), plain(theirs)].sort((x, y) => x.length - y.length)
  if (!a || !b) return false
  return (b.includes(a) && a.length * 2 >= b.length) || parts(ours) === parts(theirs)
}

const parts = (words: string) =>
  words
    .split(/[、和及]/)
    .map(plain)
    .sort()
    .join('、')

/** What is said about a quantity, beside what a reader says of the same words; null: nothing. */
function fieldsOf(placed: Placed, gold: GoldQuantity | null): Field[] {
  const { quantity: said, doubted } = placed
  // A reviewer reads commitments; a fact is of interest only where it should be one.
  if (placed.apart && !(gold && isTarget(gold))) return []
  const field = (name: string, wrong: boolean) => ({
    name,
    wrong,
    doubted: doubted(name),
    of: said,
  })
  if (!gold) return isTarget(said) ? [field('role', true)] : []
  const value = Math.abs(Number(said.value) - gold.value) > 1e-9 * Math.abs(gold.value)
  const first = [
    field('value', value),
    field('unit', unit(said.unit) !== unit(gold.unit)),
    field('role', said.role !== gold.role),
  ]
  if (!isTarget(gold)) return first
  return [
    ...first,
    field('measure', said.measure !== gold.measure),
    field('comparator', said.comparator !== gold.cmp),
    field('subject', !alike(said.subject, gold.subject)),
    field('due', said.due !== (gold.due ?? null)),
  ]
}

const doubtsOf = ({ doubts }: Commitment, index: number): Doubted => {
  const fields = new Set(doubts.map(({ field }) => field))
  return (name) => fields.has(`quantities.${index}.${name}`)
}

/** Several subjects of one number stand on one span; the reader has one entry for all. */
function joined(all: readonly Placed[]): readonly Placed[] {
  const bySpan = new Map<string, Placed>()
  for (const one of all) {
    const key = `${one.quantity.span} ${one.quantity.value}`
    const first = bySpan.get(key)
    const subject = first && `${first.quantity.subject}、${one.quantity.subject}`
    bySpan.set(key, subject ? { ...first, quantity: { ...first.quantity, subject } } : one)
  }
  return [...bySpan.values()]
}

function judged(placed: readonly Placed[], gold: Gold): Field[] {
  const [from, to] = gold.range ?? [0, Number.POSITIVE_INFINITY]
  const left = new Set(gold.quantities)
  return joined(placed)
    .filter(({ quantity: { span } }) => span[0] >= from && span[0] < to)
    .flatMap((one) => {
      const [start, end] = one.quantity.span
      const match = [...left].find(({ at, q }) => start < at + q.length && at < end) ?? null
      if (match) left.delete(match)
      return fieldsOf(one, match)
    })
}

/** Names the errors that nobody would look for. */
function tell(name: string, fields: readonly Field[]): void {
  for (const { name: field, of } of fields.filter(({ wrong, doubted }) => wrong && !doubted)) {
    process.stdout.write(`${name} ${field}: ${JSON.stringify(of)}\n`)
  }
}

const fields = readDocuments(corpusFolder(), 'dev').flatMap((document) => {
  if (!document.gold) return []
  const { commitments, facts } = compile(document)
  const placed = commitments.flatMap((commitment) =>
    commitment.quantities.map((quantity, index) => ({
      quantity,
      doubted: doubtsOf(commitment, index),
      apart: false,
    })),
  )
  const sure = facts.map((quantity) => ({ quantity, doubted: () => false, apart: true }))
  const own = judged([...placed, ...sure], document.gold)
  if (process.argv.includes('--each')) tell(document.name, own)
  return own
})

function row(name: string, own: readonly Field[]): readonly (string | number)[] {
  const wrong = own.filter((field) => field.wrong)
  const doubted = own.filter((field) => field.doubted)
  const both = wrong.filter((field) => field.doubted)
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
  return [
    name,
    own.length,
    wrong.length,
    share(doubted.length, own.length),
    share(both.length, wrong.length),
  ]
}

const names = [...new Set(fields.map(({ name }) => name))]
print('Fields on dev: how many are doubted (at most 0.15), how many errors are (at least 0.80)', [
  ['field', 'fields', 'wrong', 'doubted', 'of the wrong'],
  ...names.map((name) =>
    row(
      name,
      fields.filter((field) => field.name === name),
    ),
  ),
  row('all', fields),
])

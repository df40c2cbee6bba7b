// Beside us on the same documents in the same run: Microsoft's Recognizers-Text, which finds Chinese
// numbers, units, percentages and dates. It knows no plan, so it is asked only what it can know: is
// the value of each target among what it found? Dates count as nothing found, in its favour.
//
//   node bench/recognizers.ts ../shared/corpus

import { compile, type Quantity } from '@luoshi/plan'
import Recognizers from '@microsoft/recognizers-text-suite'
import { median, rounds, seconds } from './clock.ts'
import { characters, corpusFolder, type Document, type Gold, readDocuments } from './corpus.ts'
import { print } from './grid.ts'

/** A claim that a number stands in the text; `[start, end)` in UTF-16 units. */
type Claim = { readonly start: number; readonly end: number; readonly values: readonly number[] }

const { Culture } = Recognizers
const models = [
  Recognizers.recognizeNumber,
  Recognizers.recognizePercentage,
  Recognizers.recognizeCurrency,
  Recognizers.recognizeDimension,
]

/** The peer takes its time over long texts, so it gets one line at a time, as it would in a chat. */
function found(line: string, at: number): Claim[] {
  const numbers = models.flatMap((recognize) => recognize(line, Culture.Chinese))
  Recognizers.recognizeDateTime(line, Culture.Chinese)
  return numbers.map(({ start, end, resolution }) => ({
    start: at + start,
    end: at + end + 1,
    values: [Number.parseFloat(String(resolution?.['value'] ?? ''))],
  }))
}

/** What the peer says: claims on the same words are one claim, right if any of them is. */
function peer({ text }: Document): readonly Claim[] {
  const merged: Claim[] = []
  const claims = [...text.matchAll(/[^\n]{1,100000}/g)].flatMap(({ 0: line, index }) =>
    found(line, index),
  )
  for (const claim of claims.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && claim.start < last.end) {
      const end = Math.max(last.end, claim.end)
      merged.splice(-1, 1, { start: last.start, end, values: [...last.values, ...claim.values] })
    } else merged.push(claim)
  }
  return merged
}

const isTarget = ({ role }: { readonly role: string }) => role === 'target' || role === 'stretch'

/** What we say: every quantity, or the targets alone; several subjects of one number are one claim. */
function ours(document: Document, wanted: (quantity: Quantity) => boolean): readonly Claim[] {
  const { commitments, facts } = compile(document)
  const said = [...commitments.flatMap(({ quantities }) => quantities), ...facts].filter(wanted)
  const bySpan = new Map(said.map((one) => [`${one.span} ${one.value}`, one]))
  return [...bySpan.values()].map(({ span: [start, end], value }) => ({
    start,
    end,
    values: [Number(value)],
  }))
}

type Tally = { hit: number; claimed: number; expected: number }

const same = (a: number, b: number) => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.abs(b)

function count(tally: Tally, gold: Gold, claims: readonly Claim[]): void {
  const [from, to] = gold.range ?? [0, Number.POSITIVE_INFINITY]
  const inRange = claims.filter(({ start }) => start >= from && start < to)
  const left = new Set(inRange)
  tally.claimed += inRange.length
  for (const { at, q, value } of gold.quantities.filter(isTarget)) {
    tally.expected++
    const claim = [...left].find(
      ({ start, end, values }) =>
        start < at + q.length && at < end && values.some((one) => same(one, value)),
    )
    if (!claim) continue
    left.delete(claim)
    tally.hit++
  }
}

const dev = readDocuments(corpusFolder(), 'dev')
const total = characters(dev)

const finders: readonly (readonly [string, (document: Document) => readonly Claim[]])[] = [
  ['luoshi, targets', (document) => ours(document, isTarget)],
  ['luoshi, every quantity', (document) => ours(document, () => true)],
  ['Recognizers-Text', peer],
]

const table = finders.map(([name, find]) => {
  const tally: Tally = { hit: 0, claimed: 0, expected: 0 }
  for (const document of dev) if (document.gold) count(tally, document.gold, find(document))
  const { hit, claimed, expected } = tally
  return [name, (hit / expected).toFixed(3), (hit / claimed).toFixed(3), hit, expected, claimed]
})
print('Values of the targets on dev', [
  ['', 'recall', 'precision', 'found', 'of', 'claimed'],
  ...table,
])

const pass = () => {
  for (const document of dev) compile(document)
}
rounds(20, pass)
const us = total / median(rounds(9, pass))
const them = total / seconds(() => dev.forEach(peer))
print('Characters a second on dev, warm, one after the other', [
  ['', 'characters/s', 'times'],
  ['luoshi (the whole plan)', Math.round(us), (us / them).toFixed(0)],
  ['Recognizers-Text (numbers, units, percentages, dates)', Math.round(them), '1'],
])

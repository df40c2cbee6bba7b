// How well washed words are found: makes a washed twin of every document of a folder by plain
// replacement of strings, as synonym machines do, and looks for what was put in.
//
//   node bench/washed-words.ts CORPUS/wild
//
// Four figures: recall (found with the right original), precision, and false alarms in 10,000
// characters of the documents as they are. `half` replaces every other occurrence only, `short`
// cuts documents into pieces of 600 characters: both take away what the whole document tells.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clean } from '../plan/clean.ts'
import { washings } from '../plan/lexicon/washed-words.ts'
import { read } from '../plan/read.ts'
import { received } from '../plan/source.ts'

type Twin = { readonly text: string; readonly put: ReadonlyMap<number, string> }
type Tally = { found: number; right: number; put: number; length: number }

const pairs = washings.map(({ washed, original }) => ({ washed, original }))

function wash(text: string, every: number): Twin {
  const put = new Map<number, string>()
  let out = ''
  let seen = 0
  for (let at = 0; at < text.length; ) {
    const pair = pairs.find(({ original }) => text.startsWith(original, at))
    if (pair && seen++ % every === 0) {
      put.set(out.length, pair.original)
      out += pair.washed
    } else out += text.slice(at, at + (pair?.original.length ?? 1))
    at += pair?.original.length ?? 1
  }
  return { text: out, put }
}

function measure(twins: readonly Twin[], byWord?: Map<string, Tally>): Tally {
  const all: Tally = { found: 0, right: 0, put: 0, length: 0 }
  for (const { text, put } of twins) {
    all.length += text.length
    for (const original of put.values()) for (const t of tallies(original)) t.put += 1
    for (const { span, suggestion } of read(received(text)).findings) {
      const right = put.get(span[0]) === suggestion
      for (const tally of tallies(suggestion ?? '')) {
        tally.found += 1
        if (right) tally.right += 1
      }
    }
  }
  return all

  function tallies(original: string): readonly Tally[] {
    if (!byWord) return [all]
    const own = byWord.get(original) ?? { found: 0, right: 0, put: 0, length: 0 }
    byWord.set(original, own)
    return [all, own]
  }
}

function line(name: string, { found, right, put }: Tally): string {
  const figure = (part: number, whole: number) =>
    whole === 0 ? '  –  ' : (part / whole).toFixed(3)
  return `${name.padEnd(12)} recall ${figure(right, put)}  precision ${figure(right, found)}  (${right} of ${put}; ${found} found)`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function main(folder: string | undefined): number {
  if (!folder) {
    say('usage: node bench/washed-words.ts FOLDER')
    return 2
  }
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => clean(readFileSync(join(folder, name), 'utf8')).text.value)
  const pieces = texts.flatMap((text) => text.match(/[\s\S]{1,600}/g) ?? [])
  const byWord = new Map<string, Tally>()

  say(
    line(
      'whole',
      measure(
        texts.map((text) => wash(text, 1)),
        byWord,
      ),
    ),
  )
  say(line('half', measure(texts.map((text) => wash(text, 2)))))
  say(line('short', measure(pieces.map((text) => wash(text, 1)))))
  for (const [name, parts] of [
    ['clean', texts],
    ['clean short', pieces],
  ] as const) {
    const { found, length } = measure(parts.map((text) => ({ text, put: new Map() })))
    const rate = ((found * 10_000) / length).toFixed(2)
    say(`${name.padEnd(12)} ${rate} false alarms in 10,000 characters (${found} in ${length})`)
  }
  for (const [word, tally] of [...byWord].sort((a, b) => b[1].put - a[1].put)) {
    say(line(`  ${word}`, tally))
  }
  return 0
}

process.exitCode = main(process.argv[2])

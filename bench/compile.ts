// How fast the compiler is, whether it stays linear, and what memory it takes.
//
//   node bench/compile.ts ../shared/corpus

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { compile } from '@luoshi/plan'
import { median, rounds, warm } from './clock.ts'
import { characters, corpusFolder, type Document, documentOf, readDocuments } from './corpus.ts'
import { print } from './grid.ts'

const folder = corpusFolder()
const dev = readDocuments(folder, 'dev')
const wild = readDocuments(folder, 'wild')
const all = [...dev, ...wild]

/** Characters per second, in processor time, over whole passes. */
function speed(): void {
  const rows = [
    ['dev', dev],
    ['wild', wild],
    ['dev + wild', all],
  ] as const
  const pass = (documents: readonly Document[]) => () => {
    for (const document of documents) compile(document)
  }
  warm(pass(all), 4)
  const measured = rows.map(([name, documents]) => {
    const figures = rounds(9, pass(documents)).map((spent) => characters(documents) / spent)
    const [low, high] = [Math.min(...figures), Math.max(...figures)]
    return [
      name,
      documents.length,
      characters(documents),
      Math.round(median(figures)),
      Math.round(low),
      Math.round(high),
    ]
  })
  print('Characters a second, warm: median, slowest and fastest of nine passes', [
    ['documents', 'number', 'characters', 'median', 'slowest', 'fastest'],
    ...measured,
  ])
}

/** Time per 100,000 characters as one document grows, every part of it real. */
function growth(): void {
  const piece = all
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 100_000)
  const sizes = [1, 2, 4, 8, 16, 32, 64].map((times) => {
    const document = documentOf('long.txt', piece.repeat(times))
    const figures = rounds(Math.max(5, Math.ceil(24 / times)), () => {
      compile(document)
    })
    return { times, spent: (Math.min(...figures) * 1000) / times }
  })
  const shortest = sizes[0]?.spent ?? Number.NaN
  print('Milliseconds per 100,000 characters as a document grows, the best of several', [
    ['times 100,000', 'ms', 'ratio'],
    ...sizes.map(({ times, spent }) => [
      `×${times}`,
      spent.toFixed(1),
      (spent / shortest).toFixed(2),
    ]),
  ])
}

/** Kilobytes. On Linux `maxRSS` counts what the parent held when it forked; the kernel's mark does not. */
function peak(): number {
  const status = '/proc/self/status'
  const mark = existsSync(status) && /VmHWM:\s{1,9}(\d{1,12})/.exec(readFileSync(status, 'utf8'))
  return mark ? Number(mark[1]) : process.resourceUsage().maxRSS
}

/** The most memory that a process held which did nothing but this. */
function memory(what: string): number {
  const { stdout } = spawnSync(
    process.execPath,
    [import.meta.filename, folder, `--memory=${what}`],
    {
      encoding: 'utf8',
    },
  )
  return Number(stdout) / 1024
}

function memories(): void {
  print('Peak memory of a process, MB', [
    ['what it did', 'MB'],
    ['read the documents only', Math.round(memory('read'))],
    ['compiled dev + wild, one after the other', Math.round(memory('all'))],
    ['compiled one document of 100,000 characters', Math.round(memory('one'))],
  ])
}

const asked = process.argv.find((word) => word.startsWith('--memory='))
if (asked) {
  if (asked.endsWith('=all')) for (const document of all) compile(document)
  if (asked.endsWith('=one')) {
    compile(
      documentOf(
        'long.txt',
        all
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 100_000),
      ),
    )
  }
  process.stdout.write(String(peak()))
} else {
  speed()
  growth()
  memories()
}

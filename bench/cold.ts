// What a person waits for: the command, started cold, on one plan. User and system time of the
// process and of all that it starts, as the shell counts them; the median of nine starts.
//
//   node bench/cold.ts ../shared/corpus     the first plan; without a folder: the example

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { median } from './clock.ts'
import { print } from './grid.ts'

const root = join(import.meta.dirname, '..')

/** User and system seconds of a command and its children; `times` prints the shell's own first. */
function cpu(words: readonly string[]): number {
  const { stdout, status } = spawnSync(
    'sh',
    ['-c', '"$@" >/dev/null || exit 1; times', 'sh', ...words],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`${words.join(' ')} failed`)
  const children = stdout.trim().split('\n').at(-1) ?? ''
  return [...children.matchAll(/(\d{1,6})m([\d.]{1,12})s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}

const folder = process.argv[2]
const first = folder ? join(folder, 'dev', 'seed.txt') : ''
const file = existsSync(first) ? resolve(first) : join('examples', 'plan.txt')
const command = [process.execPath, join('cli', 'main.ts'), 'compile', file]
const nine = (words: readonly string[]) => Array.from({ length: 9 }, () => cpu(words))

const rows = [
  ['node, doing nothing', nine([process.execPath, '--eval', ''])],
  ['luoshi compile', nine(command)],
  ['luoshi compile --json', nine([...command, '--json'])],
] as const
print('Processor time of a cold start, seconds (at most 0.3)', [
  ['command', 'median', 'least', 'most'],
  ...rows.map(([name, figures]) => [
    name,
    ...[median(figures), Math.min(...figures), Math.max(...figures)].map((figure) =>
      figure.toFixed(2),
    ),
  ]),
])

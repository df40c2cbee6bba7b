// `npm run coverage [-- plan|delivery]`: the branches that a room's own tests do not run, file by file. The
// gate is coverage.long.ts.
//
//   plan/measure.ts   97.1 %   lines 41, 88

import { branches, type Room } from './branches.ts'
import { type Covered, covered } from './covered.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function row(path: string, { share, lines }: Covered): string {
  const where = lines.length > 0 ? `lines ${[...new Set(lines)].join(', ')}` : ''
  return `${path.padEnd(36)} ${percent(share).padStart(8)}   ${where}\n`
}

const room: Room = process.argv[2] === 'delivery' ? 'delivery' : 'plan'
const all = branches(room)
for (const [path, own] of all) process.stdout.write(row(path, covered(own)))
const { share, excused } = covered([...all.values()].flat())
process.stdout.write(
  `${percent(share)} of the branches; ${excused} more only the type checker asks for\n`,
)

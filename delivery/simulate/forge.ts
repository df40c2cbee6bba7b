// Falsified words, stages and files: what was told, and the same told otherwise. Kinds: docs/checks.md.
//
//   forgers['text-from-last']({ series, at: 5, others }, random)   June's figures with May's text

import { addDays, firstDay } from '../index.ts'
import type { Sower, Sown } from './sower.ts'
import type { Telling, Told } from './telling.ts'
import { tampered } from './words.ts'

export type WordKind =
  | 'text-from-last'
  | 'text-from-unit'
  | 'stage-order'
  | 'evidence-missing'
  | 'evidence-reused'
  | 'evidence-older'

/** The same with that report changed. */
function changed(series: Told, at: number, change: Partial<Telling>): Told {
  const rows = series.rows.map((row, index) => (index === at ? { ...row, ...change } : row))
  return { ...series, rows }
}

const planted = (series: Told, size: string): Sown<Told> => ({ series, target: null, size })

/** A text long enough to be somebody's. */
const isLong = ({ sentences }: Telling) => sentences.length >= 4

export const forgers: Readonly<Record<WordKind, Sower<Told>>> = {
  'text-from-last': ({ series, at }, random) => {
    const [row, last] = [series.rows[at], series.rows[at - 1]]
    if (!row?.moved || !last || !isLong(last) || series.topic?.source !== 'reported') return null
    return planted(changed(series, at, { sentences: tampered(last.sentences, random, null) }), '1')
  },

  'stage-order': ({ series, at }) => {
    const { milestones } = series.commitment
    const row = series.rows[at]
    const reached = series.rows.slice(0, at + 1).flatMap((one) => one.reached)
    const later = milestones.find((one, index) => {
      const before = milestones[index - 1]
      return before && !reached.includes(one.id) && !reached.includes(before.id)
    })
    if (!row || !later || row.files.length === 0) return null
    const rows = series.rows.map((one, index) =>
      index === at
        ? { ...one, reached: [...one.reached, later.id], moved: true }
        : { ...one, reached: one.reached.filter((id) => id !== later.id) },
    )
    return planted({ ...series, rows }, later.name)
  },

  'evidence-missing': ({ series, at }) => {
    const { reached = [], files = [] } = series.rows[at] ?? {}
    if (reached.length === 0 || files.length === 0) return null
    return planted(changed(series, at, { files: [] }), '1')
  },

  'evidence-reused': ({ series, at, others }, random) => {
    const row = series.rows[at]
    const [file] = row?.files ?? []
    if (!row?.moved || !file) return null
    const source = random.chance(0.5) ? series : random.pick(others)
    const earlier = source.rows.filter(
      ({ period, files }) => period < row.period && files.length > 0,
    )
    const copy = earlier.length > 0 ? random.pick(earlier).files.at(-1) : null
    if (!copy) return null
    const files = [{ ...file, content: copy.content }]
    return planted(changed(series, at, { files }), source === series ? 'own' : 'of another')
  },

  'evidence-older': ({ series, at }, random) => {
    const row = series.rows[at]
    const [file] = row?.files ?? []
    if (!row?.moved || !file) return null
    const days = random.whole(31, 200)
    const files = [{ ...file, madeOn: addDays(firstDay(row.period), -days) }]
    return planted(changed(series, at, { files }), `${days} days`)
  },

  // Last, so that nothing changes afterwards what was copied.
  'text-from-unit': ({ series, at, others }, random) => {
    const row = series.rows[at]
    const source = random.pick(others)
    const theirs = source.rows.find(({ period }) => period === row?.period)
    if (!row || !theirs || !isLong(theirs) || source.unit === series.unit) return null
    const names = [source.unit.name, series.unit.name] as const
    return planted(
      changed(series, at, { sentences: tampered(theirs.sentences, random, names) }),
      '1',
    )
  },
}

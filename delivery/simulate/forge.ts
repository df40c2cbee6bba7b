// Falsified words, stages and files: what was told, and the same told otherwise. Kinds: docs/checks.md.

import { addDays, firstDay } from '../index.ts'
import type { Random } from './random.ts'
import type { Telling, Told } from './telling.ts'
import { tampered } from './words.ts'

export type WordKind =
  | 'text-from-last'
  | 'text-from-unit'
  | 'stage-order'
  | 'evidence-missing'
  | 'evidence-reused'
  | 'evidence-older'

export type Forged = { readonly told: Told; readonly size: string }
export type Forger = (
  told: Told,
  at: number,
  random: Random,
  others: readonly Told[],
) => Forged | null

function changed(told: Told, at: number, change: Partial<Telling>): Told {
  return {
    ...told,
    rows: told.rows.map((row, index) => (index === at ? { ...row, ...change } : row)),
  }
}

/** A text long enough to be somebody's. */
const long = ({ sentences }: Telling) => sentences.length >= 4

/** Whether the row claims to have reached something. */
const claims = ({ reached }: Telling) => reached.length > 0

export const forgers: Readonly<Record<WordKind, Forger>> = {
  'text-from-last': (told, at, random) => {
    const [row, last] = [told.rows[at], told.rows[at - 1]]
    if (!row?.moved || !last || !long(last) || told.topic?.source !== 'reported') return null
    return {
      told: changed(told, at, { sentences: tampered(last.sentences, random, null) }),
      size: '1',
    }
  },

  'stage-order': (told, at) => {
    const { milestones } = told.commitment
    const row = told.rows[at]
    const reached = told.rows.slice(0, at + 1).flatMap((one) => one.reached)
    const later = milestones.find((one, index) => {
      const before = milestones[index - 1]
      return before && !reached.includes(one.id) && !reached.includes(before.id)
    })
    if (!row || !later || row.files.length === 0) return null
    const rows = told.rows.map((one, index) => {
      if (index === at) return { ...one, reached: [...one.reached, later.id], moved: true }
      return { ...one, reached: one.reached.filter((id) => id !== later.id) }
    })
    return { told: { ...told, rows }, size: later.name }
  },

  'evidence-missing': (told, at) => {
    const row = told.rows[at]
    if (!row || !claims(row) || row.files.length === 0) return null
    return { told: changed(told, at, { files: [] }), size: '1' }
  },

  'evidence-reused': (told, at, random, others) => {
    const row = told.rows[at]
    const [file] = row?.files ?? []
    if (!row?.moved || !file) return null
    const source = random.chance(0.5) ? told : random.pick(others)
    const earlier = source.rows.filter(
      ({ period, files }) => period < row.period && files.length > 0,
    )
    if (earlier.length === 0) return null
    const copy = random.pick(earlier).files.at(-1)
    if (!copy) return null
    const files = [{ ...file, content: copy.content }]
    return { told: changed(told, at, { files }), size: source === told ? 'own' : 'other' }
  },

  'evidence-older': (told, at, random) => {
    const row = told.rows[at]
    const [file] = row?.files ?? []
    if (!row?.moved || !file) return null
    const days = random.whole(31, 200)
    const files = [{ ...file, madeOn: addDays(firstDay(row.period), -days) }]
    return { told: changed(told, at, { files }), size: `${days} d` }
  },

  // Last, so that nothing changes afterwards what was copied.
  'text-from-unit': (told, at, random, others) => {
    const row = told.rows[at]
    const source = random.pick(others)
    const theirs = source.rows.find(({ period }) => period === row?.period)
    if (!row || !theirs || !long(theirs) || source.unit === told.unit) return null
    const sentences = tampered(theirs.sentences, random, [source.unit.name, told.unit.name])
    return { told: changed(told, at, { sentences }), size: '1' }
  },
}

// The filters of a list in words: for the head of its print, and to take one away.
//
//   useSaid({ unit, light: 'red' })   [{ key: 'unit', words: '牵头单位：区工信局' }, { key: 'light', words: '亮灯：红灯' }]

import {
  colourWord,
  type LightColour,
  type Period,
  type PostId,
  type ProcessState,
  processes,
  type Standing,
  sayEntry,
  standingWord,
  type Timeliness,
  timelinesses,
  type UnitId,
} from '@luoshi/delivery'
import { periodIn } from '../../parts/amount.ts'
import { type FilterKey, type Filters, filterKeys } from '../../parts/filters.ts'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage } from '../../words/index.ts'
import { words } from './words.ts'

export type SaidFilter = { readonly key: FilterKey; readonly words: string }

export function useSaid(filters: Filters): readonly SaidFilter[] {
  const language = useLanguage()
  const names = useNames()
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const light = (colour: string) => colourWord(colour as LightColour, language)
  const say: { readonly [Key in FilterKey]?: (value: string) => string } = {
    text: (value) => `“${value}”`,
    unit: (value) => `${own.unit}：${names.unit(value as UnitId)}`,
    support: (value) => `${own.support}：${names.unit(value as UnitId)}`,
    leader: (value) => `${own.leader}：${names.post(value as PostId)?.person ?? ''}`,
    section: (value) => value,
    process: (value) => processes[language][value as ProcessState] ?? value,
    standing: (value) => standingWord(value as Standing, language),
    light,
    timeliness: (value) =>
      value === 'none' ? parts.noClock : timelinesses[language][value as Timeliness],
    week: (value) => {
      const [noun = '', kind = ''] = value.split(' ')
      return own.week(sayEntry(noun, kind, language))
    },
    month: (value) =>
      own.month(
        periodIn(value as Period, parts),
        filters.lit ? light(filters.lit) : '',
        filters.sight === 'then',
      ),
  }
  return filterKeys.flatMap((key) => {
    const value = filters[key]
    const words = value === undefined ? undefined : say[key]?.(value)
    return words === undefined ? [] : [{ key, words }]
  })
}

// What may be chosen in the fields of an act: targets, months that have begun, lights, sheets and their grounds.

import {
  type Commitment,
  colours,
  colourWord,
  type LightColour,
  type Period,
  pauseReasons,
  sheetSchemes,
} from '@luoshi/delivery'
import { periodIn } from '../../parts/amount.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { actWords, type FieldName } from './act-words.ts'
import type { Explained } from './known.ts'

type Choice = { readonly value: string; readonly label: string }
const lights: readonly LightColour[] = ['green', 'yellow', 'red', 'grey']

export function useChoices(state: Commitment, explained: Explained | undefined) {
  const own = useWordsOf(actWords)
  const parts = useWordsOf(partWords)
  const language = useLanguage()
  const { today } = useMe()
  const said = (words: Readonly<Record<string, string>>): Choice[] =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const choices: { readonly [Name in FieldName]?: () => Choice[] } = {
    target: () => state.targets.map(({ id, subject }) => ({ value: id, label: subject })),
    pauseReason: () => said(pauseReasons[language]),
    counts: () => said(own.countsBy),
    periodPlan: () => said(own.periodPlans),
    month: () =>
      monthsUntil(today).map((month) => ({ value: month, label: periodIn(month, parts) })),
    colour: () => lights.map((value) => ({ value, label: colourWord(value, language) })),
    sheet: () =>
      (['blue', 'orange', 'red'] as const).map((value) => ({
        ...{ value, label: colours[language][value] },
      })),
    ground: () => [
      ...(explained?.proposed
        ? [
            {
              value: `rule:${explained.proposed.rule}`,
              label: own.byRule(explained.proposed.source),
            },
          ]
        : []),
      ...Object.keys(sheetSchemes.sanming.direct).map((value) => ({
        ...{ value, label: own.grounds[value as keyof typeof own.grounds] },
      })),
    ],
  }
  return (name: FieldName): Choice[] => choices[name]?.() ?? []
}

/** The months of the year that have begun, the latest first. */
function monthsUntil(today: string): readonly Period[] {
  const last = Number(today.slice(5, 7))
  return Array.from({ length: last }, (_, at) => {
    const month = String(last - at).padStart(2, '0')
    return `${today.slice(0, 4)}-${month}` as Period
  })
}

// A follow-up sheet by its colour: colour, shape and word together. The middle one is 橙 or 黄, as its scheme has it.
//
//   <SheetColour colour="orange" scheme="suqian" />   ◆ 黄单

import { type Colour, colours, type Language, sheetSchemes } from '@luoshi/delivery'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { words } from './words.ts'

const shapes: Readonly<Record<Colour, string>> = { blue: '●', orange: '◆', red: '▲' }

type Given = { readonly colour: Colour; readonly scheme: string }

export function SheetColour(given: Given) {
  const own = useWordsOf(words)
  const language = useLanguage()
  return (
    <span className={`sheet-colour ${given.colour}`}>
      <span aria-hidden>{shapes[given.colour]}</span> {own.sheets.name(sheetWord(given, language))}
    </span>
  )
}

export function sheetWord({ colour, scheme }: Given, language: Language): string {
  const { middle } =
    scheme in sheetSchemes ? sheetSchemes[scheme as 'sanming'] : sheetSchemes.sanming
  return colours[language][colour === 'orange' ? middle : colour]
}

// A light: colour, shape and word together, never colour alone (WCAG 2.2, 1.4.1).
//
//   <Light colour="red" />   ▲ 红灯

import { colourWord, type LightColour } from '@luoshi/delivery'
import { useLanguage } from '../words/index.ts'

export const lightShapes: Readonly<Record<LightColour, string>> = {
  green: '●',
  yellow: '◆',
  red: '▲',
  grey: '○',
}

export function Light({ colour }: { readonly colour: LightColour }) {
  const word = colourWord(colour, useLanguage())
  return (
    <span className={`light ${colour}`}>
      <span aria-hidden>{lightShapes[colour]}</span> {word}
    </span>
  )
}

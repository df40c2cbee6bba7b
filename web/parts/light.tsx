// A light: colour, shape and word together, never colour alone (WCAG 2.2, 1.4.1).
//
//   <Light colour="red" />   ▲ 红灯

import type { LightColour } from '@luoshi/delivery'
import { useLanguage } from '../words/index.ts'
import type { Language } from '../words/language.ts'

export const lightShapes: Readonly<Record<LightColour, string>> = {
  green: '●',
  yellow: '◆',
  red: '▲',
  grey: '○',
}

/** Grey is what nobody reported or nothing can be said of; it is never nought. */
const lightWords: Readonly<Record<Language, Readonly<Record<LightColour, string>>>> = {
  'zh-CN': { green: '绿灯', yellow: '黄灯', red: '红灯', grey: '无灯' },
  en: { green: 'green', yellow: 'yellow', red: 'red', grey: 'no light' },
}

export function Light({ colour }: { readonly colour: LightColour }) {
  const word = lightWords[useLanguage()][colour]
  return (
    <span className={`light ${colour}`}>
      <span aria-hidden>{lightShapes[colour]}</span> {word}
    </span>
  )
}

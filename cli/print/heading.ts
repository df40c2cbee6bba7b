// Heading: a section's title with its number, as documents print it.
//
//   { level: 1, number: '一', title: '工业' }   一、工业
//   { level: 2, number: '二', title: '园区' }   （二）园区

import type { Section } from '@luoshi/plan'
import { visible } from './width.ts'

export function headingOf({ number, title, level }: Pick<Section, 'number' | 'title' | 'level'>) {
  const words = visible(title)
  if (number === null || number === '') return words
  if (/^[一二三四五六七八九十百]{1,6}$/.test(number)) {
    return level <= 1 ? `${number}、${words}` : `（${number}）${words}`
  }
  return /^\d{1,4}$/.test(number) ? `${number}. ${words}` : `${number} ${words}`
}

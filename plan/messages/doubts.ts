// What to look at, and why: a sentence for each reason of a doubt.

import type { Language } from './index.ts'

export const whys = [
  'verb-leaves-open',
  'no-verb',
  'subject-carried',
  'subject-dealt',
  'subject-unclear',
  'text-repaired',
] as const

export type Why = (typeof whys)[number]

const sentences: Readonly<Record<Language, Readonly<Record<Why, string>>>> = {
  'zh-CN': {
    'verb-leaves-open':
      '动词（推进、加快等）既可能指全部办成，也可能只指开展工作，请核对是否为目标。',
    'no-verb': '数字前没有动词，请核对是目标还是工作范围。',
    'subject-carried': '本句未写主语，沿用了前文的指标，请核对。',
    'subject-dealt': '多个指标合写，按顺序对应，请核对。',
    'subject-unclear': '指标名称不够明确，请补全。',
    'text-repaired': '原文此处被页码或乱码打断，数值为拼接所得，请对照原文。',
  },
  en: {
    'verb-leaves-open':
      'The verb (推进, 加快 …) may mean all of them or only work on them: check whether this is a target.',
    'no-verb': 'No verb stands before the number: check whether it is a target or the scope.',
    'subject-carried': 'The sentence names no subject; it was carried over from before: check it.',
    'subject-dealt': 'Several indicators share these numbers, dealt out in order: check them.',
    'subject-unclear': 'The name of what is measured is not clear: complete it.',
    'text-repaired':
      'A page mark or damaged characters interrupt the text here; the value was put together: compare it with the document.',
  },
}

/** One sentence: why a field is doubtful, and what to do. */
export function sayDoubt(why: string, language: Language): string {
  return sentences[language][why as Why] ?? why
}

// The schemes of follow-up sheets, as data: which fact calls for which colour, and where that was found.
//
//   sheetSchemes.sanming.rules[0]   behind or of poor quality: blue (三明 2017)
//
// A district takes one of these or writes its own; the middle colour is 橙 in 三明 and 黄 elsewhere.

import type { Language } from './messages/words.ts'

export type Colour = 'blue' | 'orange' | 'red'

/** `sheet-failed`: the last sheet's own day has passed, and it did not help. */
export type SheetFact = 'near' | 'overdue' | 'behind' | 'poor-quality' | 'sheet-failed'

/** Why a person sends a sheet that no rule proposes: 紧急, 领导批示, 特事特办, or as they see fit. */
export type Direct = 'urgent' | 'instruction' | 'special' | 'judgement'

export type SheetRule = {
  readonly key: string
  readonly colour: Colour
  /** Any of these facts. */
  readonly when: readonly SheetFact[]
  /** The colour that must have been sent before. */
  readonly after: Colour | null
  readonly source: string
}

export type SheetScheme = {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly middle: 'orange' | 'yellow'
  readonly rules: readonly SheetRule[]
  /** The highest colour that each ground may begin with. */
  readonly direct: Readonly<Record<Direct, Colour>>
}

const sanming: SheetScheme = {
  key: 'sanming',
  name: { 'zh-CN': '三明三色督查单', en: 'Sanming, three colours' },
  middle: 'orange',
  rules: [
    {
      key: 'slow-or-poor',
      colour: 'blue',
      when: ['behind', 'poor-quality'],
      after: null,
      source: '进展慢或质量不合要求，发蓝单提醒（三明 2017；PRACTICE §1.2, S21）',
    },
    {
      key: 'overdue-after-blue',
      colour: 'orange',
      when: ['overdue', 'sheet-failed'],
      after: 'blue',
      source: '无正当理由逾期，发橙单警告、责令限期（三明 2017；PRACTICE §1.2, S21）',
    },
    {
      key: 'overdue-again',
      colour: 'red',
      when: ['sheet-failed'],
      after: 'orange',
      source: '再逾期，发红单（三明 2017；PRACTICE §1.2, S21）',
    },
  ],
  direct: { urgent: 'orange', instruction: 'orange', special: 'red', judgement: 'blue' },
}

const suqian: SheetScheme = {
  key: 'suqian',
  name: { 'zh-CN': '宿迁三色督办单', en: 'Suqian, three colours' },
  middle: 'yellow',
  rules: [
    {
      key: 'near',
      colour: 'blue',
      when: ['near'],
      after: null,
      source: '临近时限，发蓝单（宿迁，国有企业；PRACTICE §1.2, S22）',
    },
    {
      key: 'behind-or-poor',
      colour: 'orange',
      when: ['behind', 'poor-quality'],
      after: null,
      source: '未达序时或质量差，发黄单（宿迁；PRACTICE §1.2, S22）',
    },
    {
      key: 'overdue',
      colour: 'red',
      when: ['overdue'],
      after: null,
      source: '逾期发红单，直至办结（宿迁；PRACTICE §1.2, S22）',
    },
  ],
  direct: { urgent: 'blue', instruction: 'blue', special: 'blue', judgement: 'blue' },
}

const ziyang: SheetScheme = {
  key: 'ziyang',
  name: { 'zh-CN': '紫阳三单预警', en: 'Ziyang, three warnings' },
  middle: 'yellow',
  // 对未办结事项“回头看”，视情发蓝、黄、红三单，直至办结销号 (PRACTICE §1.2, S23): a person sees fit.
  rules: [],
  direct: { urgent: 'red', instruction: 'red', special: 'red', judgement: 'red' },
}

export const sheetSchemes = { sanming, suqian, ziyang } as const

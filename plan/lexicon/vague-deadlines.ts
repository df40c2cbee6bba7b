// Words that stand where a date should. Longest first is not needed: the finder takes the longest.

import { words } from '../words.ts'

export const vagueDeadlines = words(
  '尽快|尽早|及早|早日|争取早日|力争早日|争取尽快|力争尽快|适时|择机|近期内|近期完成|' +
    '近期启动|近期开工|近期出台|近期实现|近期建成|近年内|适当时候|适当时机|时机成熟时|' +
    '条件成熟时|条件具备时|条件允许时|待条件成熟|一段时间内|今后一段时期|若干年内',
)

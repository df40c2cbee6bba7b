// Documents that nobody would write, made of the words that the compiler knows: clauses, figures,
// brackets, headings, page marks, rubbish, halves of characters, lines without end.
//
//   fc.sample(randomDocument(words), 1)   ['3、力争扶㎡（牵头单位：\n46⏎12、00人……']

import fc from 'fast-check'
import { files, repository } from './tree.ts'

/** Every word of the lexicon, whichever form its tables have. */
export async function lexicon(): Promise<readonly string[]> {
  const words = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') words.add(value)
    else if (value instanceof RegExp) words.add(value.source)
    else if (value instanceof Map || value instanceof Set) gather([...value])
    else if (Array.isArray(value)) value.forEach(gather)
    else if (typeof value === 'object' && value !== null) gather(Object.entries(value))
  }
  const tables = files('.ts').filter((path) => path.startsWith('plan/lexicon/'))
  for (const path of tables) {
    if (!path.endsWith('.test.ts')) gather(Object.values(await import(`${repository}/${path}`)))
  }
  return [...words].filter((word) => word.length > 0 && word.length <= 200)
}

const digits = '0123456789０１２９〇一二三十百千万亿两半几.．,，'.split('')
const unitWords =
  '家 个 % ％ ‰ 万元 亿元 亿美元 万亩 平方米 公里 人次 个百分点 倍 番 成 项 吨 位 年 月 日'.split(
    ' ',
  )
const bounds =
  '以上 以内 左右 不低于 不超过 超 突破 约 力争 确保 预期 达到 增长 下降 新增 控制在 至 — - ～ 分别 均 其中'.split(
    ' ',
  )
const heads =
  '\n一、 \n（一） \n1. \n1． \n(1) \n第一章 \n二是 一是 \n附件： \n责任单位： （牵头单位： （责任单位： ；配合单位： 责任领导： \n46\n12、 \n— 3 — \n- 12 - \n第3页 内容总结(1) 等12家 \t \u2028'.split(
    ' ',
  )
const points =
  '。 ； ， 、 ： （ ） ( ) 【 】 [ ] 《 》 “ ” " 「 」 ; , : ! ? … —— / \\ * # | < > & \n \n\n \r\n \f \t \u3000 \u00a0'.split(
    ' ',
  )
const rubbish = [
  '\ud83d',
  '\udc4d',
  '\ud83d\udc4d',
  '\u0000',
  '\ufffd',
  '\ufeff',
  '\u200b',
  '\u202e',
  'é',
  'ﬀ',
  '㎡',
  '①',
  '⑴',
  'Ⅲ',
  '\u2f00',
  '$&',
  '__proto__',
  'constructor',
  '<b>',
  'NaN',
  '-0',
  '1e9',
]

const number = fc
  .array(fc.constantFrom(...digits), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(''))

/** One clause as plans have them, with any words in its places. */
const clause = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(
      word,
      fc.constantFrom('', ...bounds),
      number,
      fc.constantFrom('', ...unitWords),
      fc.constantFrom('', ...bounds),
    )
    .map((parts) => parts.join(''))

function piece(words: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words)
  return fc.oneof(
    { weight: 6, arbitrary: clause(word) },
    { weight: 4, arbitrary: word },
    { weight: 4, arbitrary: fc.constantFrom(...points) },
    { weight: 3, arbitrary: fc.constantFrom(...heads) },
    { weight: 2, arbitrary: number },
    { weight: 2, arbitrary: fc.constantFrom(...unitWords, ...bounds) },
    { weight: 1, arbitrary: fc.constantFrom(...rubbish) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(word, fc.integer({ min: 2, max: 300 }))
        .map(([one, times]) => one.repeat(times)),
    },
  )
}

/** Up to 120 pieces; one document in twelve says the same over and over, on one line. */
export function randomDocument(words: readonly string[]): fc.Arbitrary<string> {
  const short = fc
    .array(piece(words), { maxLength: 120, size: 'max' })
    .map((pieces) => pieces.join(''))
  const long = fc
    .tuple(
      fc.array(piece(words), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 20, max: 400 }),
    )
    .map(([pieces, times]) => pieces.join('').slice(0, 100).repeat(times))
  return fc.oneof({ weight: 11, arbitrary: short }, { weight: 1, arbitrary: long })
}

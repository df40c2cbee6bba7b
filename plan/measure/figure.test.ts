import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Figure, figuresOf } from './figure.ts'

type Row = readonly [words: string, figures: readonly string[]]

const cases: readonly (readonly [what: string, rows: readonly Row[]])[] = [
  [
    'dates, times and names are no figures',
    [
      ['增速5%至2026年。', []],
      ['完成5—8月的任务，3至5日举行，2021—2025年。', []],
      ['传承5千年文明，百年老店。', []],
      ['开展120日攻坚，6月12日开工，第15日结束。', ['120日 = 120 日 time']],
      ['上午9时前到岗，12号楼竣工，8月开园。', []],
      ['第三十个公园，第十二批项目，第5批。', []],
      ['三三四工作法，一二三产业，三三个。', []],
    ],
  ],
  [
    'an index has no unit',
    [
      ['收入比缩小到1.9，得分达到95。', ['1.9 = 1.9 other', '95 = 95 other']],
      ['指数降到4.5左右，系数为2的模型。', ['4.5 = 4.5 other', '2 = 2 other']],
      ['得分3千分，指数5千，空气质量指数12月下降。', ['3千分 = 3000 分 other']],
    ],
  ],
  [
    'the first of a range takes from the second what it lacks',
    [
      [
        '培训3—5万人次，发放2万—3万份，投资1亿—2亿。',
        [
          '3 = 30000 人次 count from',
          '5万人次 = 50000 人次 count to',
          '2万 = 20000 份 count from',
          '3万份 = 30000 份 count to',
          '1亿 = 100000000 元 money from',
          '2亿 = 200000000 元 money to',
        ],
      ],
      [
        '税收5—8亿元，惠及3万—5万户。',
        [
          '5 = 500000000 元 money from',
          '8亿元 = 800000000 元 money to',
          '3万 = 30000 户 count from',
          '5万户 = 50000 户 count to',
        ],
      ],
    ],
  ],
  [
    'a large number alone is money where it is reached',
    [
      [
        '产值突破百亿，投入超千万，规模过亿。',
        [
          '百亿 = 10000000000 元 money in words',
          '千万 = 10000000 元 money in words',
          '亿 = 100000000 元 money in words',
        ],
      ],
      [
        '税收突破三亿大关，总量突破三亿的园区。',
        ['三亿 = 300000000 元 money in words', '三亿 = 300000000 元 money in words'],
      ],
      ['税收达到三亿，亿万群众，跨过千万关口。', ['三亿 = 300000000 元 money in words']],
      ['超过三亿园区，三亿，超越两亿，力争达到十亿。', ['十亿 = 1000000000 元 money in words']],
      [
        '近10亿，5万，收入5万，收入达5万以上，收入5万余。',
        [
          '10亿 = 1000000000 元 money',
          '5万 = 50000 count',
          '5万 = 50000 元 money',
          '5万 = 50000 元 money',
          '5万余 = 50000 元 money more',
        ],
      ],
    ],
  ],
  [
    'numerals with a unit are amounts, or phrases',
    [
      [
        '十个公园，五个公园，二十元补贴，五元补贴，一百五十元门票。',
        [
          '十个 = 10 个 count in words',
          '五个 = 5 个 count in words',
          '二十元 = 20 元 money in words',
          '一百五十元 = 150 元 money in words',
        ],
      ],
      [
        '三十天，三三天，三百五十级台阶，二百年校庆，十五年规划。',
        ['三十天 = 30 天 time in words'],
      ],
      ['十二次党代会，十二次走访，三次走访。', ['十二次 = 12 次 count in words']],
      [
        '十二项重点任务，十二个任务清单，十二项工程，二十家主要企业，十二家任务单位。',
        [
          '十二项 = 12 项 count in words',
          '二十家 = 20 家 count in words',
          '十二家 = 12 家 count in words',
        ],
      ],
      ['千元补贴，超千元奖励，千个公园，万人计划。', ['千元 = 1000 元 money in words']],
      ['新建一次泵站，新增一个公园，一个公园，组建一支队伍。', ['一个 = 1 个 count in words']],
    ],
  ],
  [
    'shares in words',
    [
      [
        '一半以上的村，占一半，达一半，超过一半，到一半路程，占比约一半，进度到了一半，二半。',
        [
          '一半 = 50 % ratio in words',
          '一半 = 50 % ratio in words',
          '一半 = 50 % ratio in words',
          '一半 = 50 % ratio in words',
        ],
      ],
      [
        '百分之五十，千分之三，百分之三点五，百分之五点零五，百分之十二。',
        [
          '百分之五十 = 50 % ratio in words',
          '千分之三 = 3 ‰ ratio in words',
          '百分之三点五 = 3.5 % ratio in words',
          '百分之五点零五 = 5.05 % ratio in words',
          '百分之十二 = 12 % ratio in words',
        ],
      ],
      [
        '三分之一，四分之三，十分之一。',
        [
          '三分之一 = 33.33 % ratio in words',
          '四分之三 = 75 % ratio in words',
          '十分之一 = 10 % ratio in words',
        ],
      ],
    ],
  ],
  [
    'a number in a name between quotation marks is none; behind them it is one',
    [
      ['落实“五十个公园”，读《三十个公园》，唱‘三十个公园’，看“三十个公园。', []],
      [
        '落实“一核”，新建三十个公园；学习“先进”三十个公园。',
        ['三十个 = 30 个 count in words', '三十个 = 30 个 count in words'],
      ],
      ['推进“东河之春。三十个公园竣工。', ['三十个 = 30 个 count in words']],
      ['推进“东河之春，三十个公园竣工。', ['三十个 = 30 个 count in words']],
      ['建设“东河之春\n三十个公园', ['三十个 = 30 个 count in words']],
      ['推进“东河之春、明川之夏、石桥之秋之三十个公园', ['三十个 = 30 个 count in words']],
      ['看“东河两岸和西山之三十个公园', []],
    ],
  ],
  [
    'more than the number',
    [
      [
        '3500多家，1.2万余人次，3000多万元。',
        ['3500多家 = 3500 家 count more', '1.2万余人次 = 12000 人次 count more'],
      ],
    ],
  ],
]

function shown(words: string, { start, end, value, unit, dimension, range, more, han }: Figure) {
  const marks = [range ?? '', more ? 'more' : '', han ? 'in words' : '']
  const said = [`${words.slice(start, end)} =`, value, unit, dimension, ...marks]
  return said.filter((word) => word !== '').join(' ')
}

for (const [what, rows] of cases) {
  describe(what, () => {
    for (const [words, figures] of rows) {
      test(words, () => {
        assert.deepEqual(
          figuresOf(words).map((figure) => shown(words, figure)),
          figures,
        )
      })
    }
  })
}

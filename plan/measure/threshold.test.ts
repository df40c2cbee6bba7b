import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from './figure.ts'
import { isThreshold } from './threshold.ts'

// What a text says, and those of its amounts that are part of a name.
const cases: readonly (readonly [text: string, thresholds: readonly string[]])[] = [
  ['产值超10亿元企业2家', ['10亿元']],
  ['产值超10亿元，企业2家', []],
  ['产值10亿元企业2家', []],
  ['年内产值超10亿元的8个镇', ['10亿元']],
  ['超10亿元的8个镇', ['10亿元']],
  ['超10亿元的企业', []],
  ['投资超10亿元用于企业技改', []],
  ['投资1亿元以上的市场', ['1亿元']],
  ['投资1亿元以上项目', ['1亿元']],
  ['投资1亿元以上新型储能电站项目', ['1亿元']],
  ['投资1亿元以上总部3家', ['1亿元']],
  ['投资1亿元以上总部', []],
  ['投资1亿元以上，项目5个', []],
  ['投资1亿元以上支持项目', []],
  ['投资1亿元以上在谈项目', ['1亿元']],
  ['投资1亿元以上在企业', []],
  ['投资1亿元以上能力项目', []],
  ['投资1亿元以上规模化养殖项目', ['1亿元']],
  ['投资1亿元以上规模以上项目', ['1亿元']],
  ['全县新增超5亿、超10亿的园区', ['5亿']],
  ['全县新增超5亿、新增10亿的园区', []],
  ['全县新增5亿、超10亿', []],
  ['空置率30%以下的村', ['30%']],
  ['空置率30%的村', []],
  ['占地30%以下的村', []],
  ['脱贫率达30%以上的村', []],
  ['35吨以上锅炉', ['35吨']],
  ['35吨锅炉', []],
  ['5至8吨以上锅炉', []],
  ['50家以上企业', []],
  ['110千伏变电站', ['110千伏']],
  ['装机容量20兆瓦电站', []],
  ['装机容量为20兆瓦电站', []],
  ['容量大的片区20兆瓦电站', ['20兆瓦']],
  ['装机20兆瓦以上机组', ['20兆瓦']],
  ['220千伏和110千伏线路', ['220千伏', '110千伏']],
  ['线路220千伏，又和110千伏', []],
]

for (const [text, expected] of cases) {
  test(text, () => {
    const figures = figuresOf(text)
    const found = figures.filter((figure, i) => isThreshold(text, figure, figures[i + 1]))
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      expected,
    )
  })
}

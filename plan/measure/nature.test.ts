import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from './clause.ts'
import { figuresOf } from './figure.ts'
import { type Nature, natureOf } from './nature.ts'

const growth: Nature = { measure: 'growth', negative: false }
const fall: Nature = { measure: 'growth', negative: true }
const share: Nature = { measure: 'share', negative: false }
const added: Nature = { measure: 'increment', negative: false }

// The words before a number and the number; what parts them from the number before, and its nature.
const cases: readonly (readonly [words: string, nature: string, before?: [string, Nature]])[] = [
  ['产值增长6%', 'growth'],
  ['能耗下降3%', '-growth'],
  ['增加值占比35%', 'share'],
  ['工业增加值率25%', 'share'],
  ['增设窗口比例20%', 'share'],
  ['覆盖率提高到95%', 'share'],
  ['涨幅控制在3%', 'growth'],
  ['降幅达到3%', '-growth'],
  ['增速为7%', 'growth'],
  ['增长率保持在12%', 'growth'],
  ['增长的市场主体中新登记的企业占20%', 'share'],
  ['增长目标一二三四五六七八九十6%', 'growth'],
  ['增长目标一二三四五六七八九十甲6%', 'share'],
  ['城镇化率提高1.5个百分点', 'change'],
  ['空置率下降2个百分点', '-change'],
  ['总量是原来的2倍', 'growth'],
  ['和8%', 'growth', ['和', growth]],
  ['8%', 'growth', ['、', growth]],
  ['8%', 'share', ['，', growth]],
  ['8%', '-growth', ['、', fall]],
  ['力争8%', 'growth', ['，', growth]],
  ['并争取达到8%', 'growth', ['，', growth]],
  ['力争就业8%', 'share', ['，', growth]],
  ['再力争8%', 'share', ['，', growth]],
  ['力争3.5%', 'share', ['，', share]],
  ['外商投资8%', 'growth', ['、', growth]],
  ['外商投资8%', 'growth', ['和', growth]],
  ['外商投资8%', 'share', ['，', growth]],
  ['外商投资8%', 'share', ['、', share]],
  ['公交分担率8%', 'share', ['、', growth]],
  ['入学率和保有8%', 'share', ['、', growth]],
  ['入学率提高后的各校占用面积8%', 'growth', ['、', growth]],
  ['在全省排名前3名', 'rank'],
  ['综合考核居5位', 'rank'],
  ['新增企业20家', 'increment'],
  ['新增到20家', 'increment'],
  ['企业新增达到20家', 'level'],
  ['税增3亿元', 'increment'],
  ['年增收3亿元', 'increment'],
  ['就业人数增300人', 'increment'],
  ['增长到20家', 'level'],
  ['增加值30亿元', 'level'],
  ['净增产值30亿元', 'increment'],
  ['科技企业5家', 'increment', ['、', added]],
  ['培育企业5家', 'count', ['、', added]],
  ['科技企业5家', 'increment', ['，', added]],
  ['科技企业5家', 'count', ['、', growth]],
  ['企业达到20家', 'level'],
  ['培育企业20家', 'count'],
  ['奶牛存栏9000头', 'level'],
  ['蔬菜面积9000亩', 'level'],
  ['建筑面积9000平方米', 'count'],
  ['完成治理面积9000亩', 'count'],
  ['煤炭消费3万吨', 'level'],
  ['新建冷库3万吨', 'count'],
  ['用电负荷9万千瓦', 'level'],
  ['完成投资3亿元', 'level'],
]

for (const [words, expected, before] of cases) {
  test(`${before ? `${before[1].measure}${before[0]}` : ''}${words}: ${expected}`, () => {
    const figure = figuresOf(words).at(-1)
    assert.ok(figure)
    const left = words.slice(0, figure.start)
    const clause = { figure, left, separator: before?.[0] ?? '，' } as Clause
    const { measure, negative } = natureOf(clause, before?.[1])
    assert.equal(`${negative ? '-' : ''}${measure}`, expected)
  })
}

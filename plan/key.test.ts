import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Keyed, keysOf, lettersOf, withoutUnits } from './key.ts'

function item(text: string, sectionTitle: string | null = null, subject?: string): Keyed {
  const units = { lead: text.includes('区水利局') ? ['区水利局'] : [], support: [], leaders: [] }
  return { text, title: text, sectionTitle, quantities: subject ? [{ subject }] : [], units }
}

const [twenty] = keysOf([item('新增规模以上企业20家。')])

test('a key is ten characters of a–v and digits', () => {
  assert.match(twenty ?? '', /^[0-9a-v]{10}$/)
})

// Each pair says the same promise with other figures, bounds, days or a reworded tail.
const same: readonly (readonly [string, string])[] = [
  ['新增规模以上企业20家。', '力争新增规模以上企业25家以上。'],
  ['建成安置房320套,6月底前交付。', '建成安置房400套，9月底前交付。'],
  ['税收收入预期12亿元,增长9.5%', '税收收入12.6亿元，增长10%'],
  ['新建村级卫生室三十个', '新建村级卫生室四十五个'],
  ['加固堤防3公里（区水利局负责）。', '加固堤防3公里。'],
  ['区水利局加固堤防3公里（牵头单位：区水利局）', '区水利局加固堤防5公里。'],
  [
    '加快推进城北污水处理厂二期扩建工程及其配套管网泵站建设，完善运行管护机制，年内通水。',
    '加快推进城北污水处理厂二期扩建工程及其配套管网泵站建设，提升日处理能力，年底前投入试运行。',
  ],
]

for (const [before, after] of same) {
  test(`one key: ${before} → ${after}`, () => {
    assert.deepEqual(keysOf([item(before)]), keysOf([item(after)]))
  })
}

test('different promises have different keys', () => {
  const texts = ['新增规上工业企业20家', '新增限上商贸企业20家', '新建公厕20座', '新建公园20座']
  assert.equal(new Set(keysOf(texts.map((text) => item(text)))).size, texts.length)
})

test('a clause without its own words is told by the subject that it carries', () => {
  const [exports, taxes] = keysOf([
    item('增长17%', null, '出口总额'),
    item('增长17%', null, '税收收入'),
  ])
  assert.notEqual(exports, taxes)
})

const beginning = '加快推进老城区供水供气供热等地下管网更新改造和智能化监测系统建设，'

test('of two that begin alike, neither takes the key of the other when one is put before', () => {
  const east = item(`${beginning}由东城片区先行。`)
  const west = item(`${beginning}由西城片区跟进。`)
  const south = item(`${beginning}南城片区同步启动。`)
  const before = keysOf([east, west])
  const after = keysOf([south, east, west])
  assert.deepEqual(after.slice(1), before)
  assert.equal(new Set(after).size, 3)
})

test('the very same words: the section tells them apart, then the order', () => {
  const text = '落实专人负责'
  const keys = keysOf([item(text, '工业'), item(text, '农业'), item(text, '农业')])
  assert.equal(new Set(keys).size, 3)
  assert.equal(keys[2], `${keys[1]}-2`)
})

test('words without a letter still have a key', () => {
  assert.match(keysOf([item('100%')])[0] ?? '', /^[0-9a-v]{10}$/)
})

test('ten thousand different texts, ten thousand keys', () => {
  const texts = Array.from({ length: 10_000 }, (_, i) =>
    item(`${String.fromCharCode(0x5000 + (i % 97), 0x6000 + (i % 101), 0x7000 + (i % 103))}工程`),
  )
  const distinct = new Set(texts.map((one) => one.text)).size
  const keys = keysOf(texts).map((key) => key.slice(0, 10))
  assert.equal(new Set(keys).size, distinct)
})

// What a revision of figures, days and ambitions leaves standing.
const letters: readonly (readonly [text: string, left: string])[] = [
  ['', ''],
  ['新建公园3处，改造公厕10座。', '新建公园改造公厕'],
  ['力争全年实现旅游收入46亿元以上', '旅游收入'],
  ['贷款9万美元、5亿元、8家、0户、3.5亿户', '贷款'],
  ['新建1万户、2亿家、3千户', '新建户'],
  ['培训5万余人次，家家户户受益', '培训人次家家户户受益'],
  ['推广LED路灯 AZ 与 5G 基站', '推广led路灯az与基站'],
  ['㐀䶿一龥鿿', '㐀䶿龥鿿'],
  ['2031年6月底前、上半年、第一季度', '第'],
]
for (const [text, left] of letters) {
  test(`${text} → ${left}`, () => assert.equal(lettersOf(text), left))
}

const units = { lead: ['区水利局'], support: ['区财政局'], leaders: [] }
const stripped: readonly (readonly [text: string, left: string])[] = [
  ['加固堤防（牵头单位：区水利局；配合单位：区财政局）。', '加固堤防。'],
  ['加固堤防（一期）（区水利局负责）', '加固堤防（一期）'],
  ['区水利局加固堤防（一期）', '区水利局加固堤防（一期）'],
  ['（区水利局）加固堤防（区水利局）', '加固堤防'],
  ['加固堤防（责任单位：区水利局', '加固堤防（责任单位：区水利局'],
  ['加固堤防）区水利局）', '加固堤防）区水利局）'],
]
for (const [text, left] of stripped) {
  test(`${text} without units → ${left}`, () => assert.equal(withoutUnits(text, units), left))
}

test('without a unit nothing is left out; supporting units and leaders count where none leads', () => {
  const nobody = { lead: [], support: [], leaders: [] }
  assert.equal(withoutUnits('加固堤防（区水利局）', nobody), '加固堤防（区水利局）')
  const supports = { ...nobody, support: ['区财政局'] }
  assert.equal(withoutUnits('加固堤防（配合：区财政局）', supports), '加固堤防')
  const leaders = { ...nobody, leaders: ['张三'] }
  assert.equal(withoutUnits('加固堤防（责任领导：张三）', leaders), '加固堤防')
})

// Keys hang on reports and scores in other people's databases: they may not change between releases.
test('keys are what they have always been', () => {
  const keys = keysOf([
    item('新增规模以上企业20家。'),
    item('推广LED路灯500盏', '城建'),
    item('增长17%', null, '出口总额'),
    item('增长17%', '外贸', '出口总额'),
    item('落实专人负责', '工业'),
    item('落实专人负责', '工业'),
    item('100%'),
  ])
  assert.deepEqual(keys, [
    '9v0igv5ha8',
    'crj0ht9hbg',
    '26f8v1q19m',
    'frtack5dlr',
    'ocbe4uu5sr',
    'ocbe4uu5sr-2',
    'pc9q23c7a5',
  ])
})

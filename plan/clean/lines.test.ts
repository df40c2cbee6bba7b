import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joins, layoutOf } from './lines.ts'

const sixteen = '现在我代表区人民政府向大会作报告'

type Layouts = readonly [what: string, document: string, wrap: number, layout: string]

const layouts: readonly Layouts[] = [
  ['five lines of one width', `${sixteen}\n`.repeat(5), 32, ''],
  ['four lines are too few', `${sixteen}\n`.repeat(4), 0, ''],
  ['half of six', `${sixteen}\n`.repeat(3) + '一、改造公厕\n'.repeat(3), 32, ''],
  ['less than half', `${sixteen}\n`.repeat(3) + '一、改造公厕\n'.repeat(4), 0, ''],
  ['lines of ten characters are short', '改造公厕新建公园补种\n'.repeat(5), 0, ''],
  [
    'three half characters less are full',
    `${sixteen}\n${sixteen.slice(0, 14)}(1\n`.repeat(3),
    32,
    '',
  ],
  [
    'four are not',
    `${sixteen}\n${sixteen.slice(0, 14)}\n${sixteen.slice(0, 13)}\n`.repeat(2),
    0,
    '',
  ],
  ['empty lines do not count', `${sixteen}\n\n`.repeat(4), 0, ''],
  ['Latin letters are half as wide', 'abcdefghijklmnopqrstuvwxyz\n'.repeat(5), 26, ''],
  ['two lines begin with blanks', '  改造公厕。\n　新建公园。\n补种行道树。', 0, 'indented'],
  ['one does', '  改造公厕。\n 新建公园。\n补种行道树。', 0, ''],
  ['one long line', '改造公厕，'.repeat(51), 0, 'flowing'],
  ['a long line and a short one', `${'改造公厕，'.repeat(51)}\n新建公园。`, 0, ''],
  ['page marks are no lines', `${'改造公厕，'.repeat(51)}\n第1页`, 0, 'flowing'],
]

for (const [what, document, wrap, words] of layouts) {
  test(`layout: ${what}`, () => {
    const layout = layoutOf(document, document.includes('页') ? 1 : 0)
    const said = [layout.indented ? 'indented' : '', layout.flowing ? 'flowing' : '']
    assert.deepEqual([layout.wrap, said.join('')], [wrap, words])
  })
}

type Joint = readonly [layout: string, before: string, after: string, joined: boolean]

const long = '推进老旧小区改造和街区更新，新建公园和驿站，补种行道树，整治背街小巷，更新供水管网'

const joints: readonly Joint[] = [
  ['', '改造公厕', '，新建公园', true],
  ['', '改造公厕、', '新建公园', true],
  ['', '改造公厕', '新建公园', false],
  ['', '改造公厕。', '新建公园', false],
  ['', '', '新建公园', false],
  ['', '责任单位：', '区城管局', true],
  ['', '公厕：', '区城管局', false],
  ['', '责任单位：区城管局', '区住建局', false],
  ['', `2026年${long}`, '设施', false],
  ['', `（试点）${long}`, '设施', false],
  ['', '全部责任单位：', '区城管局', false],
  ['', '完成时限', '6月底前', false],
  ['', long, '设施', true],
  ['', `${long}。`, '改善设施', false],
  ['', long, '一、改善设施', false],
  ['', long, '十二、改善设施', false],
  ['', long, '一是改善设施', false],
  ['', long, '一批设施', true],
  ['', long, '第三条 改善设施', false],
  ['', long, '（一）改善设施', false],
  ['', long, '—改善设施', false],
  ['', long, '1.改善设施', false],
  ['', long, '12、改善设施', false],
  ['', long, '12处设施', true],
  ['', long, '责任单位：区城管局', false],
  ['', long, '有关责任单位：区城管局', true],
  ['', `1.${long}`, '设施', false],
  ['', `一、${long}`, '设施', false],
  ['', `1.改造公厕。${long}`, '设施', true],
  ['', `${long}8`, '处设施', false],
  ['', `${long}6月8日`, '前完成', false],
  ['', long.replaceAll('，', '和'), '设施', false],
  ['', `${long.replaceAll('，', '和')}。更新`, '设施', true],
  ['', `${long}。二、改造公厕`, '设施', false],
  ['', `${long}。责任单位：区城管局`, '区住建局', false],
  ['wrapped', sixteen, '告请予审议', true],
  ['wrapped', sixteen.slice(0, 13), '告请予审议', true],
  ['wrapped', sixteen.slice(0, 12), '告请予审议', false],
  ['wrapped', `${sixteen.slice(0, 15)}。`, '改造公厕', false],
  ['wrapped', `${sixteen.slice(0, 8)}(12ab5678`, '改造公厕', false],
  ['wrapped indented', `${sixteen.slice(0, 15)}。`, '改造公厕', true],
  ['wrapped indented', sixteen, '  告请予审议', false],
  ['wrapped indented', sixteen, ' 告请予审议', true],
]

for (const [layout, before, after, joined] of joints) {
  test(`joins ${layout}: ${before.slice(-12)}⏎${after}`, () => {
    const text = `改造。\n${before}`
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0))
    const indent = after.length - after.trimStart().length
    const said = joins(
      {
        wrap: layout.startsWith('wrapped') ? 32 : 0,
        indented: layout.endsWith('indented'),
        flowing: false,
      },
      { units, start: 4, end: text.length },
      { document: `改造。${after}`, at: 3 + indent, indent },
    )
    assert.equal(said, joined)
  })
}

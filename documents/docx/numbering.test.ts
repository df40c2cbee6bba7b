import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docx, paragraph } from '../hostile/build.ts'
import { numeral } from '../numerals.ts'
import { openPackage } from '../opc.ts'
import { readDocx } from './read.ts'

type Level = readonly [at: number, format: string, label: string]

const level = ([at, format, label]: Level, rest = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${label}"/></w:lvl>`
const abstract = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, rest = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${rest}</w:num>`
const item = (words: string, list: number, at = 0) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

function lines(numbering: string, body: string, styles?: string): readonly string[] {
  const parts = { 'numbering.xml': `<w:numbering>${numbering}</w:numbering>` }
  const all = styles ? { ...parts, 'styles.xml': `<w:styles>${styles}</w:styles>` } : parts
  return readDocx(openPackage(docx(body, { parts: all }))).text.split('\n')
}

const official = abstract(
  0,
  level([0, 'chineseCountingThousand', '%1、']),
  level([1, 'chineseCounting', '（%2）']),
  level([2, 'decimal', '%3．']),
  level([3, 'decimalEnclosedCircle', '%4']),
)

describe('automatic numbers', () => {
  test('of an official document, deeper levels beginning anew', () => {
    assert.deepEqual(
      lines(
        official + num(1, 0),
        item('工业', 1) +
          item('企业', 1, 1) +
          item('新增', 1, 2) +
          item('培育', 1, 2) +
          item('省级', 1, 3) +
          item('园区', 1, 1) +
          item('农业', 1) +
          item('粮食', 1, 1),
      ),
      [
        '一、工业',
        '（一）企业',
        '1．新增',
        '2．培育',
        '①省级',
        '（二）园区',
        '二、农业',
        '（一）粮食',
      ],
    )
  })

  test('with the numbers of the levels above, in Arabic where the level says so', () => {
    const legal = abstract(
      0,
      level([0, 'chineseCounting', '第%1章']),
      level([1, 'decimal', '%1.%2'], '<w:isLgl/>'),
      level([2, 'decimal', '%1.%2.%3'], '<w:isLgl/>'),
    )
    assert.deepEqual(
      lines(legal + num(1, 0), item('总则', 1) + item('目的', 1, 1) + item('原则', 1, 2)),
      ['第一章总则', '1.1目的', '1.1.1原则'],
    )
  })

  test('go on through lists of one kind, unless a list has a start of its own', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert.deepEqual(
      lines(
        official + num(1, 0) + num(2, 0) + num(3, 0, start),
        item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3),
      ),
      ['一、甲', '二、乙', '一、丙', '二、丁'],
    )
  })

  test('restart only where the level says', () => {
    const on = abstract(
      0,
      level([0, 'decimal', '%1、']),
      level([1, 'decimal', '（%2）'], '<w:lvlRestart w:val="0"/>'),
    )
    assert.deepEqual(
      lines(on + num(1, 0), item('甲', 1) + item('子', 1, 1) + item('乙', 1) + item('丑', 1, 1)),
      ['1、甲', '（1）子', '2、乙', '（2）丑'],
    )
  })

  test('come from the style, its level from the list, and can be turned off', () => {
    const styled = abstract(
      0,
      level([0, 'chineseCounting', '%1、'], '<w:pStyle w:val="H1"/>'),
      level([1, 'chineseCounting', '（%2）'], '<w:pStyle w:val="H2"/>'),
    )
    const style = (id: string, rest: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${rest}</w:style>`
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const of = (words: string, id: string, rest = '') =>
      paragraph(words, `<w:pStyle w:val="${id}"/>${rest}`)
    assert.deepEqual(
      lines(
        styled + num(1, 0),
        of('工业', 'H1') +
          of('企业', 'H2') +
          of('园区', 'H3') +
          of('前言', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          of('农业', 'H1'),
        style('H1', numbered) + style('H2', numbered) + style('H3', '<w:basedOn w:val="H2"/>'),
      ),
      ['一、工业', '（一）企业', '（二）园区', '前言', '二、农业'],
    )
  })

  test('are not those before a change, nor bullets, nor of lists that are not there', () => {
    const old = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    assert.deepEqual(
      lines(
        official + abstract(1, level([0, 'bullet', ''])) + num(1, 0) + num(2, 1),
        paragraph('甲', `<w:pPrChange><w:pPr>${old}</w:pPr></w:pPrChange>`) +
          item('乙', 2) +
          item('丙', 99) +
          item('丁', 1),
      ),
      ['甲', '乙', '丙', '一、丁'],
    )
  })

  test('keep their distance from figures', () => {
    const dotted = abstract(0, level([0, 'decimal', '%1.']))
    assert.deepEqual(lines(dotted + num(1, 0), item('5G基站200个', 1)), ['1. 5G基站200个'])
  })

  test('by a list that is kept in a style', () => {
    const linked =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level([0, 'upperLetter', '%1.'])}</w:abstractNum>`
    assert.deepEqual(lines(linked + num(1, 0), item('甲', 1)), ['A.甲'])
  })
})

test('number formats', () => {
  const shown = (format: string, ...values: readonly number[]) =>
    values.map((value) => numeral(value, format)).join(' ')
  assert.equal(shown('chineseCounting', 1, 10, 11, 20, 35, 101), '一 十 十一 二十 三十五 一〇一')
  assert.equal(
    shown('chineseCountingThousand', 10, 105, 110, 1005),
    '十 一百〇五 一百一十 一千〇五',
  )
  assert.equal(shown('chineseLegalSimplified', 10, 25), '壹拾 贰拾伍')
  assert.equal(shown('ideographDigital', 10, 25), '一〇 二五')
  assert.equal(shown('decimalEnclosedCircle', 1, 20, 21, 50, 51), '① ⑳ ㉑ ㊿ 51')
  assert.equal(shown('decimalFullWidth', 12), '１２')
  assert.equal(shown('decimalZero', 5, 12), '05 12')
  assert.equal(shown('upperRoman', 4, 1994), 'IV MCMXCIV')
  assert.equal(shown('lowerLetter', 1, 26, 27), 'a z aa')
  assert.equal(shown('ideographTraditional', 1, 10, 11), '甲 癸 11')
  assert.equal(shown('bullet', 1) + shown('none', 1), '')
  assert.equal(shown('nobodyKnows', 7), '7')
})

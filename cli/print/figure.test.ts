import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '@luoshi/plan'
import type { Language } from '../options.ts'
import { figureOf } from './figure.ts'

type Case = readonly [value: string, unit: string, said: string, more?: Partial<Quantity>]

const chinese: readonly Case[] = [
  ['17500000000', '元', '175亿元'],
  ['474000000', '美元', '4.74亿美元'],
  ['85000000', '美元', '8500万美元'],
  ['16800', '亩', '1.68万亩'],
  ['12345', '人', '12345人'],
  ['1000000000000', '元', '10000亿元'],
  ['123456789', '元', '12345.6789万元'],
  ['123456789', '人', '123456789人'],
  ['12345.5', '吨', '12345.5吨'],
  ['20', '家', '≥ 20家', { comparator: '>=' }],
  ['4', '%', '≤ 4%', { comparator: '<=' }],
  ['17', '%', '+17%', { measure: 'growth' }],
  ['-3.2', '%', '≤ -3.2%', { measure: 'growth', comparator: '<=' }],
  ['0', '%', '+0%', { measure: 'growth' }],
  ['1.5', '百分点', '≈ +1.5百分点', { measure: 'change', comparator: '~' }],
  ['100', '', '100'],
]

const english: readonly Case[] = [
  ['17500000000', '元', '17.5bn 元'],
  ['85000000', '美元', '85m 美元'],
  ['16800', '亩', '16,800 亩'],
  ['4600', '人', '4600 人'],
  ['17', '%', '≥ +17%', { measure: 'growth', comparator: '>=' }],
]

for (const [language, cases] of [
  ['zh-CN', chinese],
  ['en', english],
] as const satisfies readonly (readonly [Language, readonly Case[]])[]) {
  for (const [value, unit, said, more] of cases) {
    test(`${value} ${unit} → ${said}`, () => {
      const figure = { value, unit, measure: 'level', comparator: '=', ...more } as const
      assert.equal(figureOf(figure, language), said)
    })
  }
}

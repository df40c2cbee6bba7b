import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clip, pad, visible, widthOf, wrap, wrapItems } from './width.ts'

test('a Chinese character takes two columns, a Latin one takes one', () => {
  assert.equal(widthOf('GDP增长7%'), 9)
  assert.equal(widthOf('（三）'), 6)
  assert.equal(widthOf('≥ 20家'), 6)
  assert.equal(widthOf('é'), 1)
  assert.equal(widthOf('𠮷'), 2)
})

test('padding and clipping count columns', () => {
  assert.equal(pad('20家', 6), '20家  ')
  assert.equal(pad('二十家企业', 4), '二十家企业')
  assert.equal(clip('新增规模以上企业', 9), '新增规模…')
  assert.equal(clip('新增', 4), '新增')
})

test('figures stay whole and no line begins with a mark that closes', () => {
  assert.deepEqual(wrap('总投资1234.5亿元', 10), ['总投资', '1234.5亿元'])
  assert.deepEqual(wrap('新建公园，扩建学校', 8), ['新建公', '园，扩建', '学校'])
  assert.deepEqual(wrap('末尾写单位：……”。', 12), ['末尾写单', '位：……”。'])
})

test('a figure stays with its bound and its unit', () => {
  assert.deepEqual(wrap('175亿元 +17% ↗177亿元', 14), ['175亿元 +17%', '↗177亿元'])
  assert.deepEqual(wrap('规上产值 ≥ 20家', 12), ['规上产值', '≥ 20家'])
})

test('items are broken between one another', () => {
  const units = ['区经贸局', '区科技局', '区住房和城乡建设局']
  assert.deepEqual(wrapItems(units, { separator: '、', width: 20 }), [
    '区经贸局、区科技局、',
    '区住房和城乡建设局',
  ])
  assert.deepEqual(wrapItems(['2031年', '9 项任务'], { separator: ' · ', width: 12 }), [
    '2031年 ·',
    '9 项任务',
  ])
})

test('what could steer a terminal or hide a meaning is not shown', () => {
  assert.equal(visible('新建\x1b[31m公园\x07'), '新建[31m公园')
  assert.equal(visible('20\u202e家\u200b企\u00ad业\ufeff'), '20家企业')
  assert.equal(visible(' 序号\t任务\u2028目标\n时限　'), '序号 任务 目标 时限')
})

const words = fc.string({ unit: fc.constantFrom(...'新建公园，。20家 %abc—“”𠮷'), maxLength: 60 })

test('wrapping loses no character but blanks, and keeps to the width', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrap(text, width)
      const bare = (said: string) => said.replaceAll(' ', '')
      assert.equal(bare(lines.join('')), bare(text))
      for (const line of lines) assert.ok(widthOf(line) <= width, `${line} in ${width}`)
    }),
  )
})

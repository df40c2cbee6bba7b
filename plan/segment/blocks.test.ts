import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf, titleOf } from './blocks.ts'
import { marksOf } from './marks.ts'

// A numbered block, and the title that it begins with.
const titles: readonly (readonly [words: string, title: string | null])[] = [
  ['一、城建。改造公厕8座。', '城建。'],
  ['一、城建', '城建'],
  ['一、总体要求坚持统筹推进', '总体要求'],
  ['一、总体要求。坚持统筹推进', '总体要求。'],
  ['一、总体要求与目标；坚持统筹', null],
  ['一、城建；改造公厕8座。', null],
  ['一、城建：改造公厕8座。', '城建：'],
  [
    '一、改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施，健全长效管理和常态巡查工作机制。改造公厕。',
    '改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施，健全长效管理和常态巡查工作机制。',
  ],
  [
    '一、改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施并完善运行管理制度建设。改造公厕。',
    '改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施并完善运行管理制度建设。',
  ],
  [
    '一、改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施，健全长效管理和常态巡查工作机制',
    '改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施，健全长效管理和常态巡查工作机制',
  ],
  [
    '一、改造老旧小区和背街小巷并更新供水供气供热管网以及配套公共服务设施，健全长效管理和常态巡查工作机制，持续提升精细治理水平和群众满意程度',
    null,
  ],
  [
    '一、城建（牵头单位：区住建局；配合单位：区城管局、区财政局、区民政局、区教育局、区水利局、区园林局、区农业农村局、区文体旅局、区司法局）。改造公厕。',
    '城建（牵头单位：区住建局；配合单位：区城管局、区财政局、区民政局、区教育局、区水利局、区园林局、区农业农村局、区文体旅局、区司法局）。',
  ],
  [
    '一、城建（牵头单位：区住建局；配合单位：区城管局、区财政局、区民政局、区教育局、区水利局、区园林局、区农业农村局、区文体旅局、区司法局）',
    '城建（牵头单位：区住建局；配合单位：区城管局、区财政局、区民政局、区教育局、区水利局、区园林局、区农业农村局、区文体旅局、区司法局）',
  ],
  ['一、城建（东街。改造公厕', '城建（东街。'],
]

for (const [words, title] of titles) {
  test(`the title of: ${words}`, () => {
    const [block] = blocksOf(words, marksOf(words))
    assert.ok(block)
    const range = titleOf(words, block)
    assert.equal(range && words.slice(...range), title)
  })
}

test('a line is a block; a mark in the midst of a line begins another', () => {
  const words = '东河区要点\n一、城建。1.改造公厕。\n\n2.新建公园。\n区城管局'
  assert.deepEqual(
    blocksOf(words, marksOf(words)).map(
      ({ start, end, rank, next, followers }) =>
        `${words.slice(start, end)} rank ${rank}, next ${next}, ${followers} follow`,
    ),
    [
      '东河区要点 rank 0, next 3, 0 follow',
      '一、城建。 rank 3, next 5, 0 follow',
      '1.改造公厕。 rank 5, next 5, 0 follow',
      '2.新建公园。 rank 5, next 0, 1 follow',
      '区城管局 rank 0, next 0, 0 follow',
    ],
  )
})

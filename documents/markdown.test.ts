import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarkdown } from './markdown.ts'

const cases: readonly (readonly [string, string])[] = [
  ['# 工作要点 \n\n## 一、工业', '工作要点\n一、工业'],
  ['工作要点\n====\n> 引言\n\n---\n正文', '工作要点\n引言\n正文'],
  [
    '- 新建**学校**3所\n* [ ] 改造`校舍`5处\n1. 培训*教师*200人，_全年_完成',
    '新建学校3所\n改造校舍5处\n1. 培训教师200人，全年完成',
  ],
  ['| 任务 | 目标 |\n|:---|---:|\n| 新建 | 3所<br>年底 |', '任务\t目标\n新建\t3所\u2028年底'],
  ['见[附件](http://192.0.2.1/a)![图](a.png)，不是\\*强调\\*', '见附件，不是*强调*'],
  ['5*3=15，2*4=8', '5*3=15，2*4=8'],
  ['a_b_c', 'a_b_c'],
]

for (const [source, text] of cases) {
  test(source.slice(0, 30), () => assert.equal(readMarkdown(source).text, text))
}

test('places tell paragraphs from cells', () => {
  const { places } = readMarkdown('要点\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |')
  assert.deepEqual(
    places.map(({ place }) => place),
    [
      { paragraph: 1 },
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 1, column: 2 },
      { table: 1, row: 2, column: 1 },
      { table: 1, row: 2, column: 2 },
    ],
  )
})

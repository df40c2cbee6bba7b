import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listsIn } from './lists.ts'

// A text, and its lists: open or closed, how many names, how many there are said to be, of what.
const cases: readonly (readonly [text: string, lists: readonly string[]])[] = [
  ['加快星湖产业园、云谷数据港等项目建设', ['open 2, 项目']],
  ['扶持甲川食品、乙禾农机等7家企业', ['open 2 of 7, 企业']],
  ['扶持甲川食品、乙禾农机等七家企业', ['open 2 of 7, 企业']],
  ['推进东渠、西渠、北渠三个项目', ['closed 3 of 3, 项目']],
  ['推进东渠、西渠和北渠3个项目', ['closed 3 of 3, 项目']],
  ['推进东渠、西渠和北渠2个项目', ['closed 2 of 2, 项目']],
  ['推进东渠、丰和新渠等项目', ['open 2, 项目']],
  ['推进东渠、西渠二十一个项目', ['closed 2, 项目']],
  ['推进东渠等项目，加快西渠、北渠等工程', ['open 1, 项目', 'open 2, 工程']],
  ['推进等项目', []],
  ['推进东渠、、西渠等项目', ['open 2, 项目']],
  ['推进项目建设', []],
  ['推进东渠、西渠项目', []],
  [`推进${'东渠、'.repeat(100)}等项目`, []],
]

for (const [text, lists] of cases) {
  test(text.slice(0, 40), () => {
    const found = listsIn(text, 0, text.length).map(({ names, count, isOpen, sort }) => {
      const size = count === null ? names.length : `${names.length} of ${count}`
      return `${isOpen ? 'open' : 'closed'} ${size}, ${sort}`
    })
    assert.deepEqual(found, lists)
  })
}

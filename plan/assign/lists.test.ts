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
  ['推进东渠、西渠二十一个项目', ['closed 2 of 21, 项目']],
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

// A text, and the verb and the names of each of its lists.
const named: readonly (readonly [text: string, lists: readonly string[]])[] = [
  ['加快星湖产业园等、云谷数据港项目', []],
  ['加快东渠、西渠等一批市级以上农业农村基础设施和重大水利项目', ['加快 东渠 西渠']],
  ['加快东渠、西渠等一批市级以上农业农村基础设施和重大水利灌溉续建项目', []],
  ['推进北渠三个项目', []],
  ['推进三个项目', []],
  ['推进总投资12亿元的星湖产业园、占地60亩的云谷数据港等项目', ['推进 星湖产业园 云谷数据港']],
  ['总投资12亿元的星湖产业园、云谷数据港等项目', [' 星湖产业园 云谷数据港']],
  ['6月底前建成东渠、西渠等项目', ['建成 东渠 西渠']],
  ['9月底前开工东渠、西渠等项目', ['开工 东渠 西渠']],
  ['全力推进开工东渠、西渠等工程', ['开工 东渠 西渠']],
  ['推进甲川食品和乙禾农机、丙谷等企业', ['推进 甲川食品和乙禾农机 丙谷']],
  ['推进丙谷、甲川食品和乙等企业', ['推进 丙谷 甲川食品和乙']],
  ['推进丙谷、甲川食品和乙禾农机等企业', ['推进 丙谷 甲川食品 乙禾农机']],
  ['推进丙谷、甲川食品以及乙禾农机等3家企业', ['推进 丙谷 甲川食品 乙禾农机']],
  ['推进丙谷、甲川食品和乙禾农机等2家企业', ['推进 丙谷 甲川食品和乙禾农机']],
  ['推进东渠（一期、西渠等项目', []],
  ['推进东渠（一期）、西渠等项目', ['推进 东渠（一期） 西渠']],
  ['推进丙谷（含甲川、乙禾等）、丁山等企业', []],
  ['推进等、东渠等项目', []],
]

for (const [text, lists] of named) {
  test(`names: ${text}`, () => {
    const said = listsIn(text, 0, text.length).map(({ verb, names }) =>
      [verb, ...names.map(({ start, end }) => text.slice(start, end))].join(' '),
    )
    assert.deepEqual(said, lists)
  })
}

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readDocument, rowsOf, tableIn } from './index.ts'
import { workbook } from './workbook.ts'

const columns = ['单位', '姓名（必填）', '1月'].map((title) => ({ title, width: 10 }))

async function read(rows: Parameters<typeof workbook>[1][number]['rows'], title = '通讯录') {
  const bytes = await workbook('表', [{ name: '通讯录', title, columns, rows }])
  const outcome = await readDocument(bytes, '表.xlsx')
  assert.ok('read' in outcome, JSON.stringify(outcome))
  return outcome.read
}

suite('cells', () => {
  test('a table under its headings, each cell with its name on the sheet', async () => {
    const table = tableIn(
      await read([
        ['区教育局', '柳青', '12.5'],
        [null, '彭远', ''],
      ]),
      {
        unit: ['单位', '责任单位'],
        name: ['姓名'],
      },
    )
    assert.ok('rows' in table)
    assert.deepEqual(table.rows, [
      {
        ...{ sheet: '通讯录', row: 3 },
        cells: { unit: { text: '区教育局', at: 'A3' }, name: { text: '柳青', at: 'B3' } },
      },
      {
        ...{ sheet: '通讯录', row: 4 },
        cells: { unit: { text: '区教育局', at: 'A4' }, name: { text: '彭远', at: 'B4' } },
      },
    ])
    assert.deepEqual(table.others, [{ heading: '1月', column: 3 }])
    assert.equal(table.all[0]?.cells.get(3), '12.5')
  })

  test('a heading that is not there is named', async () => {
    const table = tableIn(await read([['区教育局', '柳青', '']]), {
      unit: ['单位'],
      post: ['岗位'],
    })
    assert.deepEqual(table, { missing: ['post'] })
  })

  test('what is no spreadsheet has no rows', async () => {
    const outcome = await readDocument(
      new TextEncoder().encode('单位\t姓名\n区教育局\t柳青'),
      '表.txt',
    )
    assert.ok('read' in outcome)
    assert.deepEqual(rowsOf(outcome.read), [])
  })
})

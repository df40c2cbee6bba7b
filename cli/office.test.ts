// What works on a district's data without a server, as an administrator types it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createApp, districts, inDistrict, openServices, type Services } from '@luoshi/server'
import { commandIn, openFolder, startIn } from './started.ts'

const folder = openFolder(after)
const luoshi = commandIn(folder)
const example = fileURLToPath(
  new URL('../examples/明川区2026年重点任务实施方案.docx', import.meta.url),
)
const password = '第三个抽屉里的蓝色钥匙一把'
const wang = ['user', 'add', '王芳', '--post', '督查专员', '--role', 'supervisor']

suite('without a server', { timeout: 180_000 }, () => {
  test('where there is no data, the first step is named and nothing is made', () => {
    const { code, err } = luoshi(['user', 'list'])
    assert.equal(code, 4)
    assert.match(err, /luoshi-data 里没有数据；请先运行 luoshi serve/)
  })

  suite('with data', () => {
    before(async () => {
      const server = startIn(folder, ['serve', '--port', '0', '--name', '明川区'])
      await server.says(/首次启动/)
      assert.equal(await server.stop(), 0)
      const li = ['user', 'add', '李明', '--post', '联络员', '--role', 'liaison']
      assert.equal(luoshi([...li, '--unit', '区工信局', '--kind', 'department']).code, 0)
    })

    test('a document is imported once, as a draft; what is refused is told in words', () => {
      const imported = luoshi(['import', example])
      assert.equal(imported.code, 0, imported.err)
      assert.match(imported.out, /已导入为草稿：明川区2026年重点任务实施方案，53 项任务/)
      assert.match(imported.out, /名录里没有这些责任单位.*区商务局/)
      assert.match(luoshi(['import', example]).out, /此文件已导入过/)
      const missing = luoshi(['import', 'nowhere.docx'])
      assert.deepEqual([missing.code, /没有这个文件/.test(missing.err)], [3, true])
    })

    test('a unit that is not there is added only on request; a person gets a one-time link', async () => {
      const typo = luoshi([...wang, '--unit', '督察室'])
      assert.equal(typo.code, 3)
      assert.match(typo.err, /没有“督察室”.*--kind department.*政府办公室/)
      const added = luoshi([...wang, '--unit', '督查室', '--kind', 'department'])
      assert.equal(added.code, 0, added.err)
      await choose(added.out)
      const again = luoshi([...wang, '--unit', '督查室'])
      assert.deepEqual([again.code, /“王芳”已有人使用/.test(again.err)], [3, true])
      const second = luoshi([...wang, '--unit', '督查室', '--login', 'wang2'])
      assert.equal(second.code, 0, second.err)
      const { out } = luoshi(['user', 'list'])
      assert.match(out, /王芳 {2,}王芳 {2,}督查室督查专员 \(督查室\) {2,}已设密码/)
      assert.match(out, /wang2 {2,}王芳 {2,}督查室督查专员 \(督查室\) {2,}链接待用/)
      assert.match(luoshi(['user', 'link', 'wang2']).out, /\/welcome\//)
      assert.match(luoshi(['user', 'link', '张三']).err, /没有用户“张三”/)
    })

    test('only the office issues a plan: somebody of it, by their password', () => {
      const asAdministrator = luoshi(['issue', '2026'])
      assert.equal(asAdministrator.code, 3)
      assert.match(asAdministrator.err, /下达计划/)
      const wrong = luoshi(['issue', '2026', '--as', '王芳'], '不是这个密码不是这个\n')
      assert.deepEqual([wrong.code, /用户名或密码不对/.test(wrong.err)], [3, true])
      const open = luoshi(['issue', '2026', '--as', '王芳'], `${password}\n`)
      assert.equal(open.code, 3)
      assert.match(open.err, /单位/)
      assert.match(luoshi(['issue', '2027', '--as', '王芳'], password).err, /没有指明一份计划/)
      const args = ['issue', '2026', '--as', '王芳', '--unassigned', '单位待定']
      const issued = luoshi(args, `${password}\n`)
      assert.equal(issued.code, 0, issued.err)
      const [, sent, units] =
        /已下达：.{1,40}，(\d{1,2}) 项任务，涉及 (\d) 个单位/.exec(issued.out) ?? []
      const [, held] = /(\d{1,2}) 项任务没有牵头单位，暂未下达/.exec(issued.out) ?? []
      assert.deepEqual([Number(sent) + Number(held), units], [53, '1'])
      assert.ok(Number(sent) >= 2)
    })

    test('the task table as it stands goes to a file', () => {
      const args = ['export', '2026', '--xlsx', 'out.xlsx', '--as', '王芳']
      const { code, err } = luoshi(args, `${password}\n`)
      assert.equal(code, 0, err)
      assert.equal(readFileSync(join(folder, 'out.xlsx')).subarray(0, 2).toString(), 'PK')
      const { out } = luoshi(['compile', '--json', '--text', 'out.xlsx'])
      assert.match(JSON.parse(out).source.text, /新增规模以上工业企业20家/)
      const asAdministrator = luoshi(['export', '2026', '--xlsx', 'none.xlsx'])
      assert.deepEqual([asAdministrator.code, /--as/.test(asAdministrator.err)], [3, true])
      const elsewhere = [...args, '--district', 'nowhere']
      assert.match(luoshi(elsewhere, password).err, /district 明川区/)
    })

    test('the journal is verified; a row that was tampered with is named, with 1', async () => {
      const { code, out } = luoshi(['verify'])
      assert.equal(code, 0)
      assert.match(out, /district 明川区：流水完整（\d{2,4} 条/)
      await tampered()
      const after = luoshi(['verify'])
      assert.equal(after.code, 1)
      assert.match(after.err, /district 明川区：1 项现状与流水不一致：plan [0-9a-f-]{36}/)
    })
  })
})

async function withServices(work: (services: Services) => Promise<unknown>): Promise<void> {
  const where = {
    data: join(folder, 'luoshi-data'),
    databaseUrl: null,
    ownerUrl: null,
    how: 'join',
  } as const
  const { services, close } = await openServices(where)
  try {
    await work(services)
  } finally {
    await close()
  }
}

/** Sets the password by the link, as the page does, in process. */
function choose(said: string): Promise<void> {
  const [path = ''] = /\/welcome\/\S{1,120}/.exec(said) ?? []
  const body = new URLSearchParams({ password, again: password })
  return withServices(async (services) => {
    const { status } = await createApp(services).request(path, { method: 'POST', body })
    assert.equal(status, 200)
  })
}

/** Somebody with the database's password changes what a plan is called. */
function tampered(): Promise<void> {
  return withServices(async ({ database }) => {
    const [district] = await districts(database)
    assert.ok(district)
    await inDistrict(database, district.district, (tx) =>
      tx
        .updateTable('record')
        .where('noun', '=', 'plan')
        .set({ state: JSON.stringify({ title: '另一份计划' }) })
        .execute(),
    )
  })
}

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type LongCell, sheetStream } from '@luoshi/documents'
import { aScene, type Scene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

type Row = readonly LongCell[]
const rows: readonly Row[] = [
  ['区工信局', '部门', '联络员', '联络员', '柳青', '8801', 'liuqing'],
  ['区工信局', '', '局长', '单位负责人', '彭远', '', 'pengyuan'],
  ['城关镇', '镇（街道）', '党政办主任', 'liaison', '宋禾', '', ''],
  ['城投集团', '企业', '', '', '', '', ''],
]

suite('the directory from a sheet', () => {
  test('shown first, then done: units, posts, people, user names', async () => {
    const scene = await aScene(database)
    const shown = await take(scene, rows, { dryRun: 'true' })
    assert.equal(shown.status, 200)
    assert.equal(shown.body.done, false)
    assert.deepEqual(shown.body.units, ['区工信局', '城关镇', '城投集团'])
    assert.deepEqual(shown.body.people, ['柳青', '彭远', '宋禾'])
    assert.deepEqual(shown.body.users, ['liuqing', 'pengyuan'])
    assert.deepEqual((await directory(scene)).units, [])

    const done = await take(scene, rows)
    assert.deepEqual(done.body, { ...shown.body, done: true })
    const { units, posts, holdings } = await directory(scene)
    assert.deepEqual(
      units.map(({ kind }: { kind: string }) => kind),
      ['department', 'town', 'enterprise'],
    )
    assert.deepEqual(
      posts.map(({ role, telephone }: { role: string; telephone: string }) => [role, telephone]),
      [
        ['liaison', '8801'],
        ['principal', null],
        ['liaison', null],
      ],
    )
    assert.equal(holdings.length, 3)
  })

  test('sent again it changes nothing; a new holder takes the post over from today', async () => {
    const scene = await aScene(database)
    await take(scene, rows)
    const before = await directory(scene)
    const again = await take(scene, rows)
    assert.deepEqual([again.body.units, again.body.appointments], [[], []])
    assert.deepEqual(await directory(scene), before)
    scene.on('2026-05-06')
    const next = ['区工信局', '', '局长', '', '钱进', '', '']
    const taken = await take(scene, [next])
    const [appointment] = taken.body.appointments
    assert.deepEqual(appointment, {
      ...{ unit: '区工信局', post: '局长', name: '钱进', before: '彭远' },
    })
    const { holdings, people } = await directory(scene)
    const last = holdings.at(-1)
    assert.equal(last.from, '2026-05-06')
    assert.equal(people.find(({ id }: { id: string }) => id === last.person).name, '钱进')
  })

  test('one person in several units is told, so that namesakes are not made one', async () => {
    const scene = await aScene(database)
    const { body } = await take(scene, [
      ['区工信局', '', '副局长', 'principal', '柳青', '', ''],
      ['城投集团', '企业', '董事长', 'principal', '柳青', '', ''],
    ])
    assert.deepEqual(body.several, [
      { name: '柳青', posts: ['区工信局 副局长', '城投集团 董事长'] },
    ])
    const other = await aScene(database)
    const apart = await take(other, [
      ['区工信局', '', '副局长', 'principal', '柳青', '', 'liuqing1'],
      ['城投集团', '企业', '董事长', 'principal', '柳青', '', 'liuqing2'],
    ])
    assert.deepEqual([apart.body.several, apart.body.people], [[], ['柳青', '柳青']])
  })

  for (const [what, row, at, code] of [
    ['no unit', ['', '', '局长', 'principal', '彭远', '', ''], 'A6', 'unit-missing'],
    ['no such kind', ['区税局', '中央单位', '', '', '', '', ''], 'B6', 'kind-unknown'],
    ['a name without a post', ['区税局', '', '', '', '彭远', '', ''], 'C6', 'post-missing'],
    ['a new post without a role', ['区税局', '', '局长', '', '彭远', '', ''], 'D6', 'role-missing'],
    ['no such role', ['区税局', '', '局长', '一把手', '彭远', '', ''], 'D6', 'role-unknown'],
    ['another role', ['区工信局', '', '局长', '联络员', '彭远', '', ''], 'D6', 'role-differs'],
    ['two people on a post', ['区工信局', '', '局长', '', '钱进', '', ''], 'E6', 'post-twice'],
    ['a user without a name', ['区工信局', '', '局长', '', '', '', 'qian'], 'E6', 'person-missing'],
    [
      'a user name taken',
      ['区税局', '', '局长', 'principal', '钱进', '', 'liuqing'],
      'G6',
      'user-taken',
    ],
    ['a second user name', ['区工信局', '', '局长', '', '彭远', '', 'peng'], 'G6', 'user-differs'],
    [
      'a user name with spaces',
      ['区税局', '', '局长', 'principal', '钱进', '', 'q j'],
      'G6',
      'user-shape',
    ],
  ] as const) {
    test(`${what}: said at ${at}, and nothing of the sheet is done`, async () => {
      const scene = await aScene(database)
      const { status, body } = await take(scene, [...rows, row])
      assert.deepEqual([status, body.code], [409, 'sheet-faults'])
      assert.deepEqual(
        body.faults.map((one: { at: string; code: string }) => [one.at, one.code]),
        [[at, code]],
      )
      assert.ok(body.faults[0].message.startsWith(`${at}：`))
      assert.deepEqual((await directory(scene)).units, [])
    })
  }

  test('what a rule refuses is said at the cell, in its words', async () => {
    const scene = await aScene(database)
    const { body } = await take(scene, [
      ['区府办', '', '系统管理员', 'administrator', '安然', '', ''],
      ['区府办', '', '审计管理员', 'audit-officer', '安然', '', ''],
    ])
    const [fault, ...more] = body.faults
    assert.deepEqual([fault.at, fault.code, more.length], ['E3', 'refused', 0])
    assert.match(fault.message, /^E3：.*三员/)
  })

  test('a heading that is missing, a file that is no sheet, and who may not', async () => {
    const scene = await aScene(database)
    const headless = await take(scene, [['甲']], {}, ['单位'])
    assert.equal(headless.body.faults[0].code, 'headings-missing')
    assert.match(headless.body.message, /类别、岗位、角色、姓名、电话、用户名/)
    const form = new FormData()
    form.set('file', new File(['单位,姓名'], '通讯录.xlsx'))
    const broken = await scene.ask(scene.actor('administrator'), 'POST /directory/sheet', form)
    assert.deepEqual([broken.status, broken.body.code], [409, 'type-mismatch'])
    for (const role of ['supervisor', 'liaison', 'security-officer'] as const) {
      assert.equal((await take(scene, rows, {}, headings, role)).status, 403)
    }
  })

  test('sent twice under one key it is done once', async () => {
    const scene = await aScene(database)
    const again = scene.with({ 'idempotency-key': uuid() })
    const admin = again.actor('administrator')
    const form = await formOf(rows)
    const first = await again.ask(admin, 'POST /directory/sheet', form)
    assert.deepEqual((await again.ask(admin, 'POST /directory/sheet', form)).body, first.body)
  })
})

const headings = ['单位', '类别', '岗位', '角色', '姓名', '电话', '用户名']

async function formOf(
  content: readonly Row[],
  fields: Readonly<Record<string, string>> = {},
  titles: readonly string[] = headings,
) {
  const columns = titles.map((title) => ({ title, width: 12 }))
  const sheet = sheetStream({ name: '通讯录', columns, rows: content })
  const form = new FormData()
  form.set('file', new File([await new Response(sheet).arrayBuffer()], '通讯录.xlsx'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

// biome-ignore lint/complexity/useMaxParams: a test says only what differs
async function take(
  scene: Scene,
  content: readonly Row[],
  fields: Readonly<Record<string, string>> = {},
  titles: readonly string[] = headings,
  role: Parameters<Scene['actor']>[0] = 'administrator',
) {
  const form = await formOf(content, fields, titles)
  return scene.ask(scene.actor(role), 'POST /directory/sheet', form)
}

async function directory(scene: Scene) {
  return (await scene.ask(scene.actor('administrator'), 'GET /directory')).body.state
}

// A month of supervision in a made-up district: an extension decided with its effect seen, a sheet sent and answered, a
// closing verified and struck off, an instruction given, answered and closed on a telephone, and the journal of it all.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { calm, enter, type Scene, type Screen, simulated } from './scene.ts'

suite('supervision', { timeout: 600_000 }, async () => {
  const scene = await simulated(after, { units: 12, months: 8 })
  const people = peopleIn(scene)
  const office = await scene.open()
  await enter(office, scene.link)

  test('a sheet that a rule proposes is looked at, sent, and answered by its unit', async () => {
    await office.goto('/supervise?kind=sheets')
    const first = office.locator('tbody tr').first()
    const title = (await first.locator('.title').innerText()).replace(/^\d+\s*/, '')
    const lead = await first.locator(unitLink).innerText()
    await calm(office)
    await first.getByRole('button', { name: /发单/ }).click()
    const sheet = office.getByRole('article', { name: title })
    assert.match(await sheet.innerText(), new RegExp(`主送[\\s\\S]*${lead}[\\s\\S]*依据`))
    await sheet.getByLabel('内容').fill('请于本周内报送赶工方案。')
    await calm(office)
    await office.getByRole('button', { name: '发出所选（1）' }).click()
    await office.getByText('已发出1份督查单。').waitFor()

    const unit = await people.enter(`${lead}联络员`)
    await unit.goto('/supervise?kind=sheets')
    await unit.getByText('请于本周内报送赶工方案。').waitFor()
    assert.equal(await unit.getByText('规则建议').count(), 0, 'what rules propose is the office’s')
    await unit.getByRole('button', { name: `回复: ${title}` }).click()
    await unit.getByLabel('回复', { exact: true }).fill('已增派两个班组。')
    await unit.getByRole('button', { name: '提交' }).click()
    await office.goto('/supervise?kind=sheets&stage=answered')
    await office.getByText('已增派两个班组。').waitFor()
    await unit.context().close()
  })

  test('an extension is decided where its effect is seen, before and after', async () => {
    await office.goto('/supervise?kind=sheets')
    const lead = await office.locator('tbody tr').first().locator(unitLink).innerText()
    const href = await office.locator('tbody tr .title a').first().getAttribute('href')
    const unit = await people.enter(`${lead}联络员`)
    await unit.goto(String(href))
    await choose(unit, '申请延期')
    const said = { 新的完成时限: '2028-02-29', 理由: '征迁未完成', 目前进展: '已完成八成' }
    await submit(unit, said)
    await unit.context().close()
    const leader = await people.enter('副区长', { phone: true })
    await leader.goto('/supervise?kind=requests')
    const request = leader.locator('.request')
    await request.getByRole('heading', { name: '批准后的变化' }).waitFor()
    assert.match(await request.locator('table').innerText(), /现在[\s\S]*之后[\s\S]*2028-02-29/)
    await calm(leader)
    await request.getByRole('button', { name: /^同意/ }).click()
    await leader.getByLabel('理由').fill('同意，请倒排工期。')
    await leader.getByRole('button', { name: '提交' }).click()
    await leader.getByText('没有等待批复的延期或目标调整申请。').waitFor()
    await leader.getByRole('link', { name: '已批复' }).click()
    await leader.getByText('同意延至2028-02-29').waitFor()
    await leader.context().close()
  })

  test('a closing is verified by six checks beside its evidence, then struck off', async () => {
    await office.goto('/commitments?sort=number')
    const row = office.getByRole('link', { name: /任务$/ }).first()
    const href = String(await row.getAttribute('href'))
    await office.goto(href)
    const lead = await office.locator(`.responsible ${unitLink}`).first().innerText()
    const unit = await people.enter(`${lead}联络员`)
    await unit.goto(href)
    await choose(unit, '申请办结')
    await unit.getByLabel('完成情况说明').fill('全年任务已完成。')
    await unit.getByLabel(/未达到部分的说明/).fill('以统计部门核定为准。')
    await unit.getByLabel('这份佐证说明什么').fill('统计部门核定')
    await unit.locator('input[type=file]').setInputFiles({
      ...{ name: '核定通知.txt', mimeType: 'text/plain', buffer: Buffer.from('核定通知') },
    })
    await unit.getByRole('combobox', { name: /证明什么/ }).click()
    // The list opens at the last of its kinds; the first is next.
    await unit.keyboard.press('ArrowDown')
    await unit.keyboard.press('Enter')
    await unit.getByRole('button', { name: '提交' }).click()
    await unit.getByRole('dialog').waitFor({ state: 'detached' })
    await unit.context().close()

    await office.goto('/supervise?kind=closings')
    await office.getByRole('button', { name: /^核实/ }).click()
    const form = office.getByRole('dialog')
    await form.getByRole('link', { name: '核定通知.txt' }).waitFor()
    for (const yes of await form.getByRole('radio', { name: '是' }).all()) await yes.check()
    await calm(office)
    await form.getByRole('button', { name: '提交' }).click()
    await office.getByText('没有等待核实的办结申请。').waitFor()
    await office.getByRole('link', { name: /待销号/ }).click()
    await office.getByRole('button', { name: /^销号/ }).click()
    await office.getByRole('dialog').getByRole('button', { name: '提交' }).click()
    await office.getByRole('link', { name: /已销号 1/ }).click()
    await office.getByText('全年任务已完成。').waitFor()
  })

  test('an instruction is given on a telephone, answered by its unit, reviewed, and closed', async () => {
    const leader = await people.enter('副区长', { phone: true, scheme: 'dark' })
    await leader.goto('/supervise?kind=instructions')
    await leader.getByRole('button', { name: '新批示' }).click()
    const given = leader.getByRole('dialog')
    await given.getByLabel('内容').fill('请报专项资金拨付情况。')
    await calm(leader)
    await given.getByRole('combobox', { name: '承办单位' }).fill('区财政局')
    await leader.keyboard.press('Enter')
    await given.getByRole('button', { name: '提交' }).click()
    await leader.getByRole('heading', { name: '请报专项资金拨付情况。' }).waitFor()

    const unit = await people.enter('区财政局联络员')
    await doOn(unit, /^回复/, { 情况说明: '已拨付八成。' })
    await doOn(office, /^报送领导/, {})
    await unit.context().close()
    await leader.goto('/supervise?kind=instructions')
    await leader.getByText('已拨付八成。').waitFor()
    await calm(leader)
    await leader.getByRole('button', { name: /^办结/ }).click()
    await leader.getByRole('dialog').getByRole('button', { name: '提交' }).click()
    await leader.getByRole('link', { name: '已办结 1' }).click()
    await leader.getByText('已拨付八成。').waitFor()
    await leader.context().close()
  })

  test('a spot check is drawn by a seed, and drawn again in the page with the same result', async () => {
    await office.goto('/supervise?kind=spot-checks')
    await office.getByRole('button', { name: '抽查抽样' }).click()
    const form = office.getByRole('dialog')
    await form.getByLabel('抽查目的').fill('三季度实地核查')
    await form.getByLabel(/随机种子/).fill('体彩 26131')
    await form.getByRole('button', { name: '提交' }).click()
    await office.getByText('体彩 26131').waitFor()
    await office.getByRole('button', { name: '按种子重抽核对' }).click()
    await office.getByText('结果一致').waitFor()
  })

  test('an inspection: opened with its authority, concluded on evidence, delivered to its unit', async () => {
    await office.goto('/supervise?kind=inspections')
    await office.getByRole('button', { name: '立项督查' }).click()
    for (const [label, typed] of [
      ['督查类型', '专项'],
      ['授权依据', '批准'],
      ['督查对象', '区工信局'],
      ['督查方式', '暗访'],
    ] as const) {
      await pick(office, label, typed)
    }
    await submit(office, {
      ...{ 名称: '项目进度督查', '依据文件（文号）': '区政办〔2026〕31号' },
      ...{ 督查内容: '进度是否属实', 督查范围: '全年', 结束: '2026-12-31' },
    })
    const facts = office.locator('.facts')
    await facts.getByText('区政办〔2026〕31号').waitFor()
    assert.match(
      await facts.innerText(),
      /督查对象\s*区工信局\s*督查方式\s*检查、访谈、暗访\s*督查时间/,
    )
    await calm(office)

    await office.getByRole('button', { name: /^作出结论/ }).click()
    const form = office.getByRole('dialog')
    await pick(office, '佐证归入哪个事项', '')
    await form.getByLabel('这份佐证说明什么').fill('现场核查记录')
    await form.locator('input[type=file]').setInputFiles({
      ...{ name: '现场记录.txt', mimeType: 'text/plain', buffer: Buffer.from('现场核查记录') },
    })
    await form.getByTitle('现场记录.txt · 现场核查记录').waitFor()
    await form.getByRole('button', { name: '增加一项整改要求' }).click()
    await submit(office, { 事实与结论: '进度不实。', 要求: '如实更正', 整改期限: '2099-12-31' })
    await office.getByRole('button', { name: /^送达结论/ }).click()
    await submit(office, {})
    const unit = office.getByRole('row', { name: /^区工信局/ })
    await unit.getByRole('cell', { name: /^\d{4}-\d\d-\d\d$/ }).waitFor()
    assert.match(await unit.innerText(), /如实更正/)
    await calm(office)
  })

  test('the journal says who did it, filtered by the address, and holds', async () => {
    await office.goto('/journal?noun=commitment&kind=closed')
    const row = office.locator('tbody tr')
    await row.getByRole('link', { name: /^\d+ .*任务$/ }).waitFor()
    assert.equal(await row.count(), 1)
    assert.match(await row.innerText(), /首位用户[\s\S]*销号/)
    await office.getByRole('button', { name: '验证日志' }).click()
    await office.getByText(/日志完整：\d{3,5}条记录/).waitFor()
    await calm(office)
  })

  test('every list is calm in English and in the dark, on a telephone too', async () => {
    for (const screen of [{ scheme: 'dark' }, { phone: true }] as const) {
      const page = await people.enter('督查专员', { ...screen, language: 'en' })
      for (const kind of kinds) {
        await page.goto(`/supervise?kind=${kind}`)
        await page.locator('.kinds [aria-current=page]').waitFor()
        await page.waitForLoadState('networkidle')
        await calm(page)
        assert.doesNotMatch(await page.locator('.kinds').innerText(), /\p{Script=Han}/u, kind)
      }
      await page.goto('/journal')
      await page.locator('tbody tr').first().waitFor()
      await calm(page)
      await page.context().close()
    }
  })
})

/** Once its name is there. */
const unitLink = 'a[href^="/units/"]:not(:empty)'

const kinds = [
  ...['sheets', 'chase', 'requests', 'closings', 'instructions', 'inspections'],
  ...['spot-checks', 'accountability'],
]

/** Whoever holds the post, by a one-time link of their own. */
function peopleIn(scene: Scene) {
  const { out } = scene.luoshi(['user', 'list', '--data', 'data'])
  const lines = out.split('\n')
  return {
    enter: async (post: string, screen: Screen = {}): Promise<Page> => {
      const line = lines.find((one) => one.includes(post)) ?? ''
      const name = /^\s*(?:admin\s+)?(\p{Script=Han}{2,4})\s/u.exec(line)?.[1] ?? ''
      const told = scene.luoshi(['user', 'link', name, '--data', 'data'])
      const link = /\/welcome\/\S{1,200}/.exec(told.out)?.[0]
      assert.ok(link, `${post}: ${told.err}`)
      const page = await scene.open(screen)
      await enter(page, scene.url + link)
      return page
    },
  }
}

async function choose(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: '办理 ▾' }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** By typing, and on to the next field. */
async function pick(page: Page, label: string, typed: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label, exact: true })
  await box.click()
  if (typed !== '') await box.fill(typed)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
}

/** The first instruction that offers it. */
async function doOn(page: Page, name: RegExp, fields: Record<string, string>): Promise<void> {
  await page.goto('/supervise?kind=instructions')
  await page.getByRole('button', { name }).first().click()
  await submit(page, fields)
}

async function submit(page: Page, fields: Record<string, string>): Promise<void> {
  const form = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) {
    await form.getByLabel(label, { exact: true }).first().fill(value)
  }
  await form.getByRole('button', { name: '提交' }).click()
  await form.waitFor({ state: 'detached' })
}

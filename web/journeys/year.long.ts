// A year of one plan, from the link that npm start prints to a matter that is closed and a sheet for the leader: each step
// by the person whose step it is, in a browser of their own. The plan is of the server's own year.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { ask, cell, paste, type Told, value } from './bureau.ts'
import { calm, enter, example, firstStart } from './scene.ts'
import {
  actOn,
  added,
  letEverythingBeReported,
  lightOf,
  matterOf,
  on,
  sheets,
  yearPlan,
} from './year.ts'

suite('a year', { timeout: 300_000 }, async () => {
  const scene = await firstStart(after, [example])
  const office = await scene.open()
  const people: Record<string, Page> = {}
  const person = (who: string) => people[who] ?? assert.fail(`nobody entered as ${who}`)

  test('the first person sees the plan that the command was given, and brings in the one of this year', async () => {
    await enter(office, scene.link)
    await office.getByRole('heading', { name: '明川区2026年重点任务实施方案' }).waitFor()
    await office.getByRole('link', { name: '导入', exact: true }).click()
    const { today } = await ask(office, 'GET /me')
    await office.setInputFiles('input[type=file]', {
      ...{ name: '重点任务分工方案.txt', mimeType: 'text/plain' },
      buffer: Buffer.from(yearPlan(today.slice(0, 4))),
    })
    await office.getByText('事项 6', { exact: true }).waitFor()
  })

  test('two findings are put right where they stand', async () => {
    await office.getByRole('tab', { name: '体检 2' }).click()
    await office.getByRole('button', { name: '改成“服务”' }).click()
    await office.getByRole('tab', { name: '体检 1' }).waitFor()
    const found = office.getByRole('article', { name: /没有超过预期目标/ })
    await found.getByRole('button', { name: '改这一项' }).click()
    await office.getByLabel('力争值').first().fill('340')
    await office.getByLabel('力争值').first().press('Enter')
    await office.getByText('已保存').waitFor()
    await office.getByRole('tab', { name: '体检 1' }).click()
    await found.getByRole('button', { name: '属实' }).click()
    await office.getByText('体检发现的问题都处理完了。').waitFor()
  })

  test('the units of the plan, and three people with a link each', async () => {
    await office.getByRole('tab', { name: /^单位名称/ }).click()
    await office.getByRole('button', { name: /把这3个名称变成单位/ }).click()
    await office.getByText(/项事项随之找到了单位/).waitFor()
    const draft = new URL(office.url()).pathname
    await on(office, '系统管理员')
    for (const who of ['liaison', 'principal', 'leader'] as const) {
      const link = await added(office, who)
      const page = await scene.open({ phone: who === 'principal' })
      await enter(page, link)
      people[who] = page
    }
    await on(office, '督查室')
    await letEverythingBeReported(office)
    await office.goto(draft)
  })

  test('the plan is issued: who gets what is said before', async () => {
    await office.getByRole('button', { name: '下达', exact: true }).click()
    const issue = office.getByRole('dialog', { name: '下达这份计划' })
    await issue.getByText('6项事项将下达给3个单位').waitFor()
    await issue.getByRole('button', { name: '确认下达' }).click()
    await office.getByText('已下达。').waitFor()
  })

  test('the unit acknowledges, pastes a block and submits it', async () => {
    const page = person('liaison')
    await page.goto('/owed')
    await page.getByRole('button', { name: '全部签收（4项）' }).click()
    await cell(page, 0, value).click()
    const block = ['290亿元\t产值完成290亿元。', '20家\t新增20家。', '0家\t尚无企业认定。']
    await paste(page, [...block, '21个\t实施21个。'].join('\r\n'))
    await page.getByRole('button', { name: '提交（4项）' }).click()
    await page.getByText(/已提交4项/).waitFor()
  })

  test('the principal endorses all of it on a phone', async () => {
    const page = person('principal')
    await page.goto('/review')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    assert.equal(await page.getByRole('article').count(), 4)
    for (const box of await page.getByRole('article').getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: '签审所选（4份）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '签审' }).click()
    await page.getByText('没有等待审核的报告').waitFor()
    await calm(page)
  })

  test('the office returns one and accepts the rest at once; the unit sees why', async () => {
    await office.goto('/review')
    const back = office.getByRole('article').filter({ hasText: '技改项目' })
    await back.getByRole('button', { name: '退回' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '缺佐证，请补充' }).click()
    await back.waitFor({ state: 'detached' })
    for (const box of await office.getByRole('article').getByRole('checkbox').all()) {
      await box.check()
    }
    await office.getByRole('button', { name: '审定所选（3份）' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '审定' }).click()
    await office.getByText('没有等待审核的报告').waitFor()
    const page = person('liaison')
    await page.getByText('退回：缺佐证，请补充').waitFor()
  })

  test('lights turn: on the overview, and on the matter beside the reason', async () => {
    await office.goto('/overview')
    await office.getByRole('region', { name: '亮灯' }).getByText('绿灯').waitFor()
    assert.ok((await lightOf(office, 'green')) >= 1)
    await office.goto(await matterOf(office, '规上工业企业'))
    await office.getByRole('region', { name: '现状' }).getByText('绿灯').waitFor()
    await calm(office)
  })

  test('an extension is asked for with its effect before the eyes, and decided', async () => {
    const page = person('liaison')
    const next = `${Number((await ask(page, 'GET /me')).today.slice(0, 4)) + 1}-01-31`
    await page.goto(await matterOf(page, '专精特新'))
    const form = await actOn(page, '申请延期')
    await form.getByLabel('新的完成时限').fill(next)
    await form.getByLabel('理由').fill('省级认定推迟到年后公布')
    await form.getByLabel('目前进展').fill('12家已全部申报')
    await form.getByRole('heading', { name: '如获同意，将有的变化' }).waitFor()
    await form.getByRole('cell', { name: next }).waitFor()
    await calm(page)
    await form.getByRole('button', { name: '提交' }).click()
    await page.getByText('延期申请待批复').waitFor()
    await office.goto(new URL(page.url()).pathname)
    const decision = await actOn(office, '同意延期')
    await decision.getByLabel('理由').fill('情况属实')
    await decision.getByRole('button', { name: '提交' }).click()
    await office.getByText(/原定\d{4}-12-31/).waitFor()
    await page.getByText(/原定\d{4}-12-31/).waitFor()
  })

  test('a matter is closed with its evidence and the six checks', async () => {
    const page = person('liaison')
    await page.goto(await matterOf(page, '规上工业企业'))
    const form = await actOn(page, '申请办结')
    await form.getByLabel('完成情况说明').fill('20家已全部入库')
    await form.getByLabel('这份佐证说明什么').fill('入库名单')
    await form.locator('input[type=file]').setInputFiles({
      ...{ name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('20家企业名单') },
    })
    await form.getByText('名单.txt').waitFor()
    await form.getByRole('button', { name: '提交' }).click()
    await form.waitFor({ state: 'hidden' })
    await office.goto(new URL(page.url()).pathname)
    const checks = await actOn(office, '核实办结')
    assert.equal(await checks.getByRole('group').count(), 6)
    for (const yes of await checks.getByRole('radio', { name: '是' }).all()) await yes.check()
    await calm(office)
    await checks.getByRole('button', { name: '提交' }).click()
    await checks.waitFor({ state: 'hidden' })
    const strike = await actOn(office, '销号')
    await strike.getByRole('button', { name: '提交' }).click()
    await office.getByRole('region', { name: '现状' }).getByText('已销号').waitFor()
  })

  test('the leader has everything on one sheet of paper', async () => {
    const page = person('leader')
    await page.goto('/leaders')
    await page.getByRole('heading', { name: '赵敏分管事项' }).waitFor()
    assert.equal(await page.locator('table.matters tbody tr').count(), 4)
    assert.equal(sheets(await page.pdf({ format: 'A4', landscape: true })), 1)
    assert.equal(sheets(await page.pdf({ format: 'A4' })), 1)
  })

  test('each sees only what is theirs', async () => {
    const other = await matterOf(office, '改造公厕')
    for (const who of ['liaison', 'principal'] as const) {
      const page = person(who)
      const { rows } = await ask(page, 'GET /commitments')
      assert.deepEqual([...new Set(rows.map(({ lead }: Told) => lead))].length, 1, who)
      assert.equal(rows.length, 4, who)
      await page.goto('/commitments')
      await page.getByText('专精特新').first().waitFor()
      assert.equal(await page.getByText('公厕').count(), 0, who)
      await page.goto(other)
      await page.getByText('没有').first().waitFor()
      assert.equal(await page.getByText('公厕').count(), 0, `${who}: another unit's matter`)
    }
    assert.equal((await ask(person('leader'), 'GET /reports')).rows.length, 4)
  })
})

// One commitment: why it stands as it does, its sentence in the plan, what the office says of it; a unit asks for more
// time and sees beforehand what it would change; a leader instructs on a phone and prints one sheet.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { calm, enter, signIn, simulated } from './scene.ts'

const scene = await simulated(after, { units: 5, months: 10 })

/** The one-time link of somebody by name. */
function linkOf(name: string): string {
  const { out } = scene.luoshi(['user', 'link', name, '--data', 'data'])
  return scene.url + (/\/welcome\/\S{1,200}/.exec(out)?.[0] ?? '')
}

/** Who holds a post of that role, as `luoshi user list` tells. */
function somebody(role: string): string {
  const { out } = scene.luoshi(['user', 'list', '--data', 'data'])
  const line = out.split('\n').find((one) => one.includes(`(${role})`) && !one.includes('admin'))
  return line?.trim().split(/\s{2,40}/)[0] ?? ''
}

suite('a commitment', { timeout: 120_000 }, async () => {
  const page = await scene.open()
  await enter(page, scene.link)

  test('a commitment: why it has its light, who typed and who accepted, and its sentence in the plan', async () => {
    await page.goto('/commitments?sort=light')
    await page.locator('.rows .progress').first().waitFor()
    await page
      .locator('.rows .row', { has: page.locator('.progress') })
      .locator('.title a')
      .first()
      .click()
    await page
      .getByRole('link', { name: /^解释：/ })
      .nth(2)
      .click()
    const drawer = page.getByRole('dialog')
    for (const part of ['算法', '线性时序', '提交报告', '签审报告', '审定报告', '联络员']) {
      await drawer.getByText(part).first().waitFor()
    }
    assert.match(page.url(), /explain=/)
    await calm(page)
    const sentence = await drawer.locator('blockquote').innerText()
    await drawer.getByRole('link', { name: '在计划原文中打开' }).click()
    const mark = page.locator('.document mark')
    await mark.first().waitFor()
    assert.equal((await mark.allInnerTexts()).join(''), sentence)
    assert.ok(await mark.first().isVisible())
    await calm(page)
    await page.getByRole('link', { name: '任务分解表' }).click()
    await page.locator('td.text a').first().waitFor()
    await calm(page)
  })

  test('the office judges a light otherwise: both are shown, and that they disagree', async () => {
    await page.goto('/commitments?light=green')
    await page.locator('.rows .title a').first().click()
    await page.getByRole('button', { name: '办理' }).click()
    await page.getByRole('menuitem', { name: '研判亮灯' }).click()
    await page.getByLabel('理由').fill('现场进度慢于报表')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('研判与系统亮灯不一致').first().waitFor()
    await page.locator('.timeline', { hasText: '现场进度慢于报表' }).waitFor()
    await calm(page)
  })
})

suite('whoever carries it', { timeout: 120_000 }, () => {
  test('a unit asks for an extension and sees before and after; the office grants it', async () => {
    const unit = await scene.open()
    await enter(unit, linkOf(somebody('联络员')))
    await unit.goto('/commitments')
    await unit.locator('.rows .title a').first().click()
    await unit.getByRole('button', { name: '办理' }).click()
    await unit.getByRole('menuitem', { name: '申请延期' }).click()
    await unit.getByLabel('新的完成时限').fill('2027-02-26')
    await unit.getByLabel('理由').fill('等待上级批复')
    await unit.getByLabel('目前进展').fill('已完成八成')
    const effect = unit.locator('.effect')
    await effect.getByText('2027-02-26').waitFor()
    assert.match(await effect.innerText(), /如获同意[\s\S]*完成时限\s+2026-\d\d-\d\d\s+2027-02-26/)
    await calm(unit)
    await unit.getByRole('button', { name: '提交' }).click()
    await unit.locator('.timeline').getByText('等待上级批复').waitFor()
    const address = new URL(unit.url()).pathname

    const office = await scene.open()
    await signIn(office, 'admin')
    await office.goto(address)
    await office.getByRole('button', { name: '办理' }).click()
    await office.getByRole('menuitem', { name: '同意延期', exact: true }).click()
    assert.equal(await office.getByLabel('新的完成时限').inputValue(), '2027-02-26')
    await office.getByLabel('理由').fill('同意')
    await office.getByRole('button', { name: '提交' }).click()
    await office.locator('.timeline').getByText('同意延至2027-02-26').waitFor()
    await unit.locator('.stand').getByText('2027-02-26').waitFor()
  })

  test('a leader’s page: red first, an instruction from the phone, one sheet of paper', async () => {
    const phone = await scene.open({ phone: true })
    await enter(phone, linkOf(somebody('分管领导')))
    await phone.locator('.matters .title a').first().waitFor()
    assert.match(new URL(phone.url()).pathname, /^\/leaders\//)
    const colours = await phone.locator('td.light .light').allInnerTexts()
    const order = ['红灯', '黄灯', '未亮灯', '绿灯']
    const ranks = colours.map((one) => order.findIndex((word) => one.includes(word)))
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    )
    await phone
      .getByRole('button', { name: /^批示 / })
      .first()
      .click()
    await phone.getByLabel('批示内容').fill('请于下周专题研究')
    await calm(phone)
    await phone.getByRole('button', { name: '发出批示' }).click()
    await phone
      .locator('section', { hasText: '批示办理情况' })
      .getByText('请于下周专题研究')
      .waitFor()
    await calm(phone)
    await phone.emulateMedia({ media: 'print' })
    const paper = await phone.pdf({ format: 'A4' })
    const pages = paper.toString('latin1').match(/\/Type\s{0,2}\/Page\b/g)?.length
    assert.equal(pages, 1, `${colours.length} matters on one sheet`)
  })
})

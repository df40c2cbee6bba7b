// Nothing typed is lost: the session ends, the page is loaded again, the network goes, somebody else reports the row. And
// all of it works without a mouse.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aBureau, ask, cell, items, narrative, type Told, value } from './bureau.ts'
import { calm, password } from './scene.ts'

suite('nothing typed is lost', { timeout: 180_000 }, async () => {
  const bureau = await aBureau(after)
  const liaison = async () => {
    const page = await bureau.enter('liaison')
    page.setDefaultTimeout(10_000)
    await page.getByRole('grid').waitFor()
    return page
  }
  const newcomer = await bureau.enter('liaison')
  await newcomer.getByRole('button', { name: /全部签收/ }).click()
  await newcomer.getByRole('grid').waitFor()

  test('a session that ends while somebody types: signed in again, it goes on', async () => {
    const page = await liaison()
    await cell(page, 0, value).click()
    await page.keyboard.type('7家')
    await page.keyboard.press('Enter')
    await page.context().clearCookies()
    await page.keyboard.type('8')
    await page.getByRole('dialog').getByText('登录已过期').waitFor()
    await page.getByRole('dialog').getByLabel('用户名').fill('wangfang')
    await page.getByRole('dialog').getByLabel('密码').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    assert.equal(await cell(page, 0, value).locator('.grid-text').innerText(), '7家')
    assert.equal(await cell(page, 1, value).locator('.grid-text').innerText(), '8')
  })

  test('reloaded in the middle of a word, without a network: everything is there', async () => {
    const page = await liaison()
    await cell(page, 2, narrative).click()
    await page.keyboard.type('新增企业')
    await page.reload()
    await page.getByRole('grid').waitFor()
    assert.equal(await cell(page, 2, narrative).locator('.grid-text').innerText(), '新增企业')
    await page.context().setOffline(true)
    await cell(page, 2, value).click()
    await page.keyboard.type('9')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^提交/ }).click()
    await page.getByText('连不上服务器').first().waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: /^提交/ }).click()
    await page.getByText(/已提交\d项/).waitFor()
    const { rows } = await ask(page, 'GET /reports')
    assert.ok(rows.some(({ state }: Told) => state.narrative === '新增企业'))
  })

  test('two browsers fill in one row: the second sees both, loses nothing, and sends it when it may', async () => {
    const [first, second] = [await liaison(), await liaison()]
    const row = first.locator('[data-row]', { hasText: items[5] ?? '' })
    await row.locator('[data-column="3"]').click()
    await first.keyboard.type('60')
    await first.keyboard.press('Enter')
    const other = second.locator('[data-row]', { hasText: items[5] ?? '' })
    await other.locator('[data-column="3"]').click()
    await second.keyboard.type('61')
    await second.keyboard.press('Tab')
    await second.keyboard.type('已认定61家。')
    await second.keyboard.press('Enter')
    await first.getByRole('button', { name: /^提交/ }).click()
    await first.getByText(/已提交/).waitFor()
    await other.getByText('已由他人填报').waitFor()
    assert.match(await other.locator('[data-column="3"]').innerText(), /61[\s\S]*已报：60/)
    assert.match(await other.locator('[data-column="4"]').innerText(), /已认定61家。/)
    await calm(second)
    const { rows } = await ask(second, 'GET /reports?stage=submitted')
    const told = rows.find(({ state }: Told) =>
      Object.values(state.figures).some((one) => (one as Told).value === '60'),
    )
    const back = { act: 'return', reason: '与台账不符' }
    await ask(await bureau.enter('principal'), `POST /reports/${told.state.id}/acts`, back)
    await other.getByText('退回：与台账不符').waitFor()
    assert.match(await other.locator('[data-column="3"]').innerText(), /61/)
    await second.getByRole('button', { name: /^提交/ }).click()
    await second.getByText(/已提交1项/).waitFor()
    const { state } = await ask(second, `GET /reports/${told.state.id}`)
    assert.deepEqual(
      [state.stage, Object.values(state.figures).map((one) => (one as Told).value)],
      ['submitted', ['61']],
    )
    assert.equal(state.narrative, '已认定61家。')
  })

  test('by keyboard alone: from the menu to the last row and out', async () => {
    const page = await liaison()
    let clicks = 0
    await page.exposeFunction('clicked', () => {
      clicks += 1
    })
    await page.evaluate(() => {
      const { clicked } = globalThis as unknown as { clicked(): void }
      addEventListener('pointerdown', () => clicked(), true)
    })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    for (let at = 0; at < 30; at++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.tagName)) === 'TEXTAREA') break
    }
    assert.match((await focused()) ?? '', /本期/)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    for (let at = 0; at < value; at++) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('12')
    await page.keyboard.press('Tab')
    await page.keyboard.type('园区已开园。')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type('共12个。')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^提交/)
    await page.keyboard.press('Enter')
    await page.getByText(/已提交/).waitFor()
    const { rows } = await ask(page, 'GET /reports')
    assert.equal(
      rows.filter(({ state }: Told) => /^园区已开园。共12个。$/.test(state.narrative)).length,
      1,
    )
    assert.equal(clicks, 0)
  })
})

// Five hundred rows: only what is in the window is drawn, a key is answered at once, a block of five hundred is taken and
// submitted.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aBureau, ask, cell, paste, value } from './bureau.ts'

const many = Array.from({ length: 500 }, (_, at) => `第${at + 1}类企业`)

suite('five hundred rows', { timeout: 300_000 }, async () => {
  const bureau = await aBureau(after, many)
  const page = await bureau.enter('liaison')
  page.setDefaultTimeout(120_000)
  await page.getByRole('button', { name: /全部签收/ }).click()
  await page.getByText('待填报 500项').waitFor()

  test('a key is answered within 100 ms, and few rows are drawn', async (t) => {
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '501')
    assert.ok((await page.locator('[data-row]').count()) < 60)
    await cell(page, 0, value).click()
    const taken: number[] = []
    for (let at = 0; at < 40; at++) {
      const from = performance.now()
      await page.keyboard.press('ArrowDown')
      await page.evaluate(() => new Promise(requestAnimationFrame))
      taken.push(performance.now() - from)
    }
    const [middle = 0, worst = 0] = [20, 37].map((at) => taken.sort((a, b) => a - b)[at])
    t.diagnostic(`a key: ${middle.toFixed(0)} ms, 95 of 100 within ${worst.toFixed(0)} ms`)
    assert.ok(middle < 100, `${middle} ms`)
  })

  test('a block of five hundred is taken within a second and reported whole', async (t) => {
    await page.keyboard.press('Control+Home')
    const spot = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    assert.match(spot ?? '', /^1\. /)
    await cell(page, 0, value).click()
    const from = performance.now()
    await paste(page, many.map((_, at) => `${at + 1}`).join('\r\n'))
    await page.getByRole('button', { name: '提交（500项）' }).waitFor()
    const took = performance.now() - from
    t.diagnostic(`a block of 500: ${took.toFixed(0)} ms`)
    assert.ok(took < 1000, `${took} ms`)
    const sent = performance.now()
    await page.getByRole('button', { name: '提交（500项）' }).click()
    await page.getByText(/已提交500项/).waitFor()
    t.diagnostic(`500 reported: ${((performance.now() - sent) / 1000).toFixed(1)} s`)
    assert.equal((await ask(page, 'GET /reports?limit=500')).rows.length, 500)
  })
})

// How things stand: from the overview's counts to the list, to one commitment and why, to its sentence in the plan.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { calm, enter, signIn, simulated } from './scene.ts'

suite('how things stand', { timeout: 120_000 }, async () => {
  const scene = await simulated(after, { units: 6, months: 5 })
  const page = await scene.open()
  await enter(page, scene.link)

  test('the overview: each count leads to just as many', async () => {
    await page.goto('/overview')
    const count = page.locator('.counts .count', { hasText: '欠进度' })
    const behind = Number(await count.locator('strong').innerText())
    assert.ok(behind > 0, 'somebody is behind in the simulated year')
    await page.locator('.heat tbody tr').nth(5).waitFor()
    await calm(page)
    await count.click()
    await page.locator('.page-head', { hasText: `欠进度 · ${behind}项` }).waitFor()
    assert.equal(await page.locator('.rows .row:not(.head)').count(), behind)
    assert.match(page.url(), /standing=behind/)
    await calm(page)
    await page.locator('.facets .count', { hasText: '欠进度' }).click()
    await page.waitForURL((url) => !url.search.includes('standing'))
  })

  test('the heat map by keyboard: arrows move, Enter opens those of the unit and the month', async () => {
    await page.goto('/overview?sight=then')
    const first = page.locator('.heat td a[tabindex="0"]').first()
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    assert.match(said, /2026年2月：.{0,20}红灯 \d/)
    const shown = Number(
      await page.evaluate(() => /\d+/.exec(document.activeElement?.textContent ?? '')?.[0]),
    )
    await page.keyboard.press('Enter')
    await page.locator('.page-head', { hasText: `${shown}项` }).waitFor()
    assert.match(page.url(), /month=2026-02.*sight=then/)
    assert.equal(await page.locator('.rows .row:not(.head)').count(), shown)
  })

  test('units and leaders in English, in the dark, on a phone', async () => {
    const phone = await scene.open({ phone: true, language: 'en', scheme: 'dark' })
    await signIn(phone, 'admin')
    for (const [path, heading] of [
      ['/units', 'Units'],
      ['/leaders', 'Leaders'],
    ] as const) {
      await phone.goto(path)
      await phone.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await phone.locator('tbody tr').first().waitFor()
      await calm(phone)
      await phone.locator('tbody th a').first().click()
      await phone.locator('.matters .title a').first().waitFor()
      await calm(phone)
    }
    await phone.goto('/overview')
    await phone.locator('.heat').waitFor()
    await calm(phone)
    await phone.goto('/commitments')
    await phone.locator('.rows .title a').first().waitFor()
    await calm(phone)
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    assert.equal(wide, false, 'nothing is wider than the phone')
    await phone.context().close()
  })

  test('the overview as first page loads at most 350 kB of script, gzipped', async (t) => {
    const fresh = await scene.open()
    await signIn(fresh, 'admin')
    await fresh.context().clearCookies()
    const scripts = new Map<string, Buffer>()
    const seen: Promise<void>[] = []
    fresh.on('response', (answer) => {
      if (!answer.url().endsWith('.js')) return
      seen.push(answer.body().then((body) => void scripts.set(answer.url(), body)))
    })
    const other = await scene.open()
    await signIn(other, 'admin')
    await fresh.context().addCookies(await other.context().cookies())
    await fresh.goto('/overview')
    await fresh.locator('.heat').waitFor()
    await Promise.all(seen)
    const size = [...scripts.values()].reduce((sum, code) => sum + gzipSync(code).length, 0)
    t.diagnostic(`${size} bytes of script`)
    assert.ok(
      size > 100_000 && size <= 350_000,
      `${size} bytes in ${[...scripts.keys()].join(' ')}`,
    )
  })
})

// The first minute: from the link that npm start prints to one's own plan.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { calm, enter, example, firstStart, password, signIn } from './scene.ts'

suite('first start', { timeout: 90_000 }, async () => {
  const scene = await firstStart(after, [example])

  test('the link lets the first person in, and there is the plan taken apart', async () => {
    const page = await scene.open()
    await enter(page, scene.link)
    await page.getByRole('heading', { name: '明川区2026年重点任务实施方案' }).waitFor()
    await page.getByText('428亿元').first().waitFor()
    assert.match(await page.title(), /明川区/)
    await calm(page)
  })

  test('signed out, the page asks who it is; a wrong password is said in words', async () => {
    const page = await scene.open({ language: 'en', scheme: 'dark', phone: true })
    await page.goto('/plans')
    await page.getByLabel('User name').fill('admin')
    await page.getByLabel('Password', { exact: true }).fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'wrong' }).waitFor()
    await calm(page)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Plans' }).waitFor()
    await calm(page)
  })

  test('the first page loads at most 350 kB of script, gzipped', async () => {
    const page = await scene.open()
    const scripts = new Map<string, Buffer>()
    page.on('response', async (answer) => {
      if (answer.url().endsWith('.js')) scripts.set(answer.url(), await answer.body())
    })
    await signIn(page, 'admin')
    await page.waitForLoadState('networkidle')
    const size = [...scripts.values()].reduce((sum, code) => sum + gzipSync(code).length, 0)
    assert.ok(size > 100_000, 'the scripts were seen')
    assert.ok(size <= 350_000, `${size} bytes in ${[...scripts.keys()].join(' ')}`)
  })
})

// 3,000 commitments of sixty units: the list and the overview scroll without dropped work, and are there soon.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { enter, firstStart } from './scene.ts'

const count = 3000
const units = Array.from({ length: 60 }, (_, at) => `区第${at + 1}局`)

/** In our own words; each names a unit, a target and a day. */
function planText(): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const unit = units[at % units.length]
    const aim = `新增第${at + 1}类企业${10 + (at % 90)}家，力争${110 + (at % 90)}家`
    return `${at + 1}. ${aim}，2026年12月底前完成。（牵头单位：${unit}）`
  })
  return ['东河区2026年重点任务', '', '一、工业', ...lines].join('\n')
}

/** As the first person, who keeps the directory and has the office's post too. */
async function enterPlan(page: Page): Promise<void> {
  const failed = await page.evaluate(
    async ({ names, text }) => {
      const send = async (path: string, body: unknown) => {
        const isForm = body instanceof FormData
        const answer = await fetch(`/api${path}`, {
          method: 'POST',
          headers: isForm ? {} : { 'content-type': 'application/json' },
          body: isForm ? body : JSON.stringify(body),
        })
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
        return answer.json()
      }
      const me = await (await fetch('/api/me')).json()
      const on = (role: string) =>
        send('/me/post', {
          post: me.posts.find((one: { role: string }) => one.role === role).post,
        })
      await on('administrator')
      const acts = names.map((name) => ({
        act: 'add-unit',
        unit: { id: crypto.randomUUID(), kind: 'department', members: [], name },
      }))
      await send('/directory/acts', { acts })
      await on('supervisor')
      const form = new FormData()
      form.set('file', new File([text], '重点任务.txt'))
      const { plan } = await send('/plans', form)
      await send(`/plans/${plan.state.id}/acts`, { act: 'issue-plan', unassigned: {} })
      return null
    },
    { names: units, text: planText() },
  )
  assert.equal(failed, null)
}

type Scrolled = { readonly long: readonly number[]; readonly blank: number; readonly end: boolean }

/** Turns the wheel down to the end of the page; tasks longer than 50 ms, and moments at which nothing was drawn. */
async function scrolled(page: Page, row: string): Promise<Scrolled> {
  await page.evaluate((selector) => {
    const seen = globalThis as unknown as { long: number[]; blank: number }
    seen.long = []
    seen.blank = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(Math.round(duration))
    }).observe({ type: 'longtask', buffered: true })
    const look = () => {
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      if (!middle?.closest(selector)) seen.blank += 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, row)
  await page.mouse.move(700, 500)
  for (let turn = 0; turn < 400; turn += 1) {
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(16)
    if (await page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight - 2)) break
  }
  return page.evaluate(() => {
    const { long, blank } = globalThis as unknown as { long: number[]; blank: number }
    return { long, blank, end: scrollY + innerHeight >= document.body.scrollHeight - 2 }
  })
}

suite('three thousand commitments', { timeout: 300_000 }, async () => {
  const scene = await firstStart(after)
  const page = await scene.open()
  await enter(page, scene.link)
  await enterPlan(page)

  test('the list scrolls to its end; what is in sight is always drawn', async (t) => {
    await page.goto('/commitments')
    await page.getByText(`${count}项`).first().waitFor()
    await page.locator('.rows .title a').first().waitFor()
    const { long, blank, end } = await scrolled(page, '.rows')
    t.diagnostic(`long tasks: ${long.join(' ')} ms; nothing drawn in ${blank} frames`)
    assert.ok(end, 'at the end')
    await page.getByText('新增第3000类企业').first().waitFor()
    assert.ok(blank <= 2, `${blank} frames without a row`)
    assert.ok(Math.max(0, ...long) <= 200, `long tasks: ${long.join(' ')} ms`)
    const drawn = await page.locator('.rows .row').count()
    assert.ok(drawn < 80, `${drawn} rows are drawn, not ${count}`)
  })

  test('the overview is there soon and scrolls to its end', async (t) => {
    await page.goto('/overview')
    await page
      .locator('.heat tbody tr')
      .nth(units.length - 1)
      .waitFor()
    const from = Date.now()
    await page.goto('/overview')
    await page.locator('.count strong').first().waitFor()
    t.diagnostic(`counts after ${Date.now() - from} ms`)
    await page
      .locator('.heat tbody tr')
      .nth(units.length - 1)
      .waitFor()
    t.diagnostic(`all of it after ${Date.now() - from} ms`)
    const { long, end } = await scrolled(page, '#page')
    t.diagnostic(`long tasks: ${long.join(' ')} ms`)
    assert.ok(end, 'at the end')
    assert.ok(Math.max(0, ...long) <= 400, `long tasks: ${long.join(' ')} ms`)
  })
})

// What a liaison does in a month: acknowledges, pastes ten figures, submits; next month nothing changed.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aBureau, ask, cell, items, paste, type Told, value } from './bureau.ts'
import { calm } from './scene.ts'

/** Counts what a person does with a mouse and keys. */
function counting(page: Page) {
  let count = 0
  return {
    count: () => count,
    click: async (what: ReturnType<Page['locator']>) => {
      await what.click()
      count += 1
    },
    /** A key, or several held together: one press each. */
    press: async (keys: string, act = () => page.keyboard.press(keys)) => {
      await act()
      count += keys.split('+').length
    },
  }
}

suite('what I owe', { timeout: 180_000 }, async () => {
  const bureau = await aBureau(after)

  test('everything is acknowledged by one click', async () => {
    const page = await bureau.enter('liaison')
    await page.getByRole('heading', { name: '待签收 10项' }).waitFor()
    await calm(page)
    await page.getByRole('button', { name: '全部签收（10项）' }).click()
    await page.getByRole('grid').waitFor()
    assert.equal(await page.locator('[data-row]').count(), 10)
    await calm(page)
  })

  test('ten items with a block from a spreadsheet: at most 25 clicks and keys', async () => {
    const page = await bureau.enter('liaison')
    const hand = counting(page)
    await hand.click(cell(page, 0, value))
    const block = items.map((name, at) => `${at + 3}家\t"${name}新增${at + 3}家。\n名单附后。"`)
    await hand.press('Control+V', () => paste(page, block.join('\r\n')))
    await page.getByText('识别为').first().waitFor({ state: 'detached' })
    await hand.click(page.getByRole('button', { name: '提交（10项）' }))
    await page.getByText(/已提交10项，用时/).waitFor()
    assert.ok(hand.count() <= 25, `${hand.count()} clicks and keys`)
    assert.equal(hand.count(), 4)
    const { rows } = await ask(page, 'GET /reports')
    assert.equal(rows.length, 10)
    const figures = rows.flatMap(({ state }: Told) => Object.values(state.figures)) as Told[]
    assert.deepEqual(
      figures.map((told) => Number(told.value)).sort((a, b) => a - b),
      items.map((_, at) => at + 3),
    )
    assert.match(rows[0].state.narrative, /\n名单附后。$/)
  })

  test('the month after, nothing changed: two clicks', async () => {
    const { rows } = await ask(bureau.office, 'GET /reports')
    const acts = (act: string) => ({
      acts: rows.map(({ state }: Told) => ({ report: state.id, told: { act } })),
    })
    await ask(await bureau.enter('principal'), 'POST /reports/acts', acts('endorse'))
    await ask(bureau.office, 'POST /reports/acts', acts('accept'))
    await ask(bureau.office, 'POST /settings/acts', {
      ...{ act: 'set', reason: '提前填报' },
      change: { window: { before: 60, after: 31 } },
    })
    const page = await bureau.enter('liaison')
    await cell(page, 0, 1).getByText('3家').waitFor()
    const hand = counting(page)
    await hand.click(page.getByRole('button', { name: '其余10项无变化' }))
    await hand.click(page.getByRole('button', { name: '提交（10项）' }))
    await page.getByText(/已提交10项/).waitFor()
    assert.ok(hand.count() <= 3, `${hand.count()} clicks`)
    const told = (await ask(page, 'GET /reports?stage=submitted')).rows
    assert.deepEqual(
      told.map(({ state }: Told) => state.narrative),
      items.map(() => '本期无变化。'),
    )
  })
})

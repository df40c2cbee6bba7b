// From a report to its acceptance: the principal on a phone, the office in bulk, a return, a correction, the inbox.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aBureau, ask, items, type Told } from './bureau.ts'
import { calm } from './scene.ts'

suite('review', { timeout: 180_000 }, async () => {
  const bureau = await aBureau(after)
  const liaison = await bureau.enter('liaison')
  await liaison.getByRole('button', { name: /全部签收/ }).click()
  await liaison.getByRole('grid').waitFor()
  const { rows: owed } = await ask(liaison, 'GET /owed')
  const reports = owed.map(({ commitment, period, targets }: Told, at: number) => ({
    ...{ commitment, period },
    filled: {
      figures: { [targets[0].id]: { value: `${at + 2}` } },
      narrative: `新增${at + 2}家。`,
    },
  }))
  await ask(liaison, 'POST /reports/batch', { reports })
  /** Of the item's report, by the commitment's number. */
  const reportOn = async (number: number) => {
    const { commitment } = owed[number - 1]
    return (await ask(bureau.office, `GET /reports?commitment=${commitment}`)).rows[0].state
  }

  test('a principal on a phone endorses with one tap and sends back with two', async () => {
    const page = await bureau.enter('principal', { phone: true })
    page.setDefaultTimeout(10_000)
    const cards = page.getByRole('article')
    await cards.first().waitFor()
    assert.equal(await cards.count(), 10)
    await calm(page)
    const third = cards.filter({ hasText: items[2] ?? '' })
    await third.getByRole('button', { name: '签审' }).tap()
    await third.waitFor({ state: 'detached' })
    assert.equal((await reportOn(3)).stage, 'endorsed')
    const fourth = cards.filter({ hasText: items[3] ?? '' })
    await fourth.getByRole('button', { name: '退回' }).tap()
    await page.getByRole('button', { name: '缺佐证，请补充' }).tap()
    await fourth.waitFor({ state: 'detached' })
    const { stage, returnedFor } = await reportOn(4)
    assert.deepEqual([stage, returnedFor], ['returned', '缺佐证，请补充'])
  })

  test('the others are endorsed together, asked once with their number', async () => {
    const page = await bureau.enter('principal', { language: 'en' })
    page.setDefaultTimeout(10_000)
    await page.getByRole('button', { name: 'Select the 8 without doubts' }).click()
    await page.getByRole('button', { name: 'Endorse the selected 8' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Endorse 8 reports?').last().waitFor()
    await calm(page)
    await dialog.getByRole('button', { name: 'Endorse' }).click()
    await page.getByText('Nothing waits for review').waitFor()
  })

  test('the office accepts; what somebody else did meanwhile is said at the report', async () => {
    const page = bureau.office
    page.setDefaultTimeout(10_000)
    await page.goto('/review')
    const first = page.getByRole('article').filter({ hasText: `1. 新增${items[0]}` })
    await first.waitFor()
    assert.equal(await page.getByRole('article').count(), 9)
    const { id } = await reportOn(1)
    await page.route('**/api/review', (route) => route.abort())
    await ask(page, `POST /reports/${id}/acts`, { act: 'return', reason: '请核对' })
    await page.getByRole('button', { name: '选中未见疑点的9份' }).click()
    await page.getByRole('button', { name: '审定所选（9份）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '审定' }).click()
    await first.getByRole('alert').getByText('别人已作修改').waitFor()
    await page.unroute('**/api/review')
    const stages = (await ask(page, 'GET /reports')).rows.map(({ state }: Told) => state.stage)
    assert.equal(stages.filter((stage: string) => stage === 'accepted').length, 8)
  })

  test('an accepted report is corrected with a reason; what was said before stays on record', async () => {
    const { id } = await reportOn(5)
    liaison.setDefaultTimeout(10_000)
    await liaison.goto(`/reports/${id}`)
    await liaison.getByRole('button', { name: '更正' }).click()
    await liaison.getByLabel('智能工厂').fill('七家')
    await liaison.getByRole('alert').getByText('看不懂').waitFor()
    await liaison.getByLabel('智能工厂').fill('7')
    await liaison.getByLabel('更正理由（必填）').fill('漏计1家')
    await calm(liaison)
    await liaison.getByRole('button', { name: '提交更正' }).click()
    const history = liaison.getByRole('region', { name: '经过' }).getByRole('listitem')
    await history.filter({ hasText: '更正 wangfang：漏计1家' }).waitFor()
    assert.deepEqual(
      (await history.allInnerTexts()).map((text) => text.split(' ')[1]),
      ['提交', '签审', '审定', '更正'],
    )
    const figures: Told[] = Object.values((await reportOn(5)).figures)
    assert.equal(figures[0].value, '7')
  })

  test('a returned report comes back to the liaison with its reason and its words', async () => {
    await liaison.goto('/owed')
    const row = liaison.locator('[data-row]', { hasText: items[3] ?? '' })
    await row.getByText('退回：缺佐证，请补充').waitFor()
    assert.equal(await row.locator('[data-column="3"] .grid-text').innerText(), '5')
    assert.equal(await row.locator('[data-column="4"] .grid-text').innerText(), '新增5家。')
    await calm(liaison)
  })

  test('evidence is dropped on its row, and named in the report', async () => {
    const row = liaison.locator('[data-row]', { hasText: items[3] ?? '' })
    const files = await liaison.evaluateHandle(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File(['认定通知'], '认定通知.txt', { type: 'text/plain' }))
      return dropped
    })
    await row.locator('[data-column="9"]').dispatchEvent('drop', { dataTransfer: files })
    await row.locator('[data-column="9"]').getByText('1件').waitFor()
    await liaison.getByRole('button', { name: /^提交（1项）/ }).click()
    await liaison.getByText(/已提交1项/).waitFor()
    assert.equal((await reportOn(4)).evidence.length, 1)
  })

  test('the office fills in for a unit only with its source', async () => {
    const page = bureau.office
    const { unit } = await ask(liaison, 'GET /me')
    await page.goto(`/owed?unit=${unit}`)
    await page.getByRole('heading', { name: '代区工信局填报' }).waitFor()
    await page.locator('[data-row="0"] [data-column="3"]').click()
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '提交（1项）' }).click()
    await page.getByText('代填须注明信息来源，请先填写。').waitFor()
    await page.getByLabel('信息来源').fill('电话（王芳）')
    await calm(page)
    await page.getByRole('button', { name: '提交（1项）' }).click()
    await page.getByText(/已提交1项/).waitFor()
    assert.equal((await reportOn(1)).filledFrom, '电话（王芳）')
  })

  test('the inbox is empty of words until there is something to say', async () => {
    await liaison.goto('/inbox')
    await liaison.getByText('没有提醒').waitFor()
    await calm(liaison)
  })
})

// The review of a draft: its findings, two who work at once, its units named in one step, issued.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { calm, enter, example, firstStart, signIn } from './scene.ts'

suite('review of a draft', { timeout: 120_000 }, async () => {
  const scene = await firstStart(after, [example])
  const office = await scene.open()
  await enter(office, scene.link)
  await office.locator('.received').getByText('主要预期目标是').waitFor()
  const address = new URL(office.url()).pathname

  test('what points at a commitment lights its words, and the other way round', async () => {
    await office.locator('.card').nth(3).hover()
    await office.locator('.received [data-lit]', { hasText: '壮大企业梯队' }).waitFor()
    await office.locator('.received').getByText('培育质量品牌').hover()
    await office.locator('.card[data-lit]', { hasText: '培育质量品牌' }).waitFor()
  })

  test('a finding is put right where it stands, another is left alone, by keyboard', async () => {
    await office.getByRole('tab', { name: '体检 12' }).click()
    const wrong = office.getByRole('article', { name: '力争目标183亿元没有超过' })
    await wrong.focus()
    await office.locator('.received [data-lit]', { hasText: '183亿元' }).waitFor()
    await calm(office)
    await office.keyboard.press('Enter')
    const row = office.locator('.target-row').filter({ has: office.locator('.field-wrong') })
    await row.getByText('力争值没有超过目标值').waitFor()
    await row.getByLabel('力争值').fill('19０')
    await row.waitFor({ state: 'detached' })
    await calm(office)
    await office.getByRole('tab', { name: '体检' }).click()
    await wrong.focus()
    await office.keyboard.press('a')
    await office.getByRole('tab', { name: '体检 11' }).waitFor()
    await office.keyboard.press('i')
    await office.getByRole('tab', { name: '体检 10' }).waitFor()
    await office.getByRole('button', { name: '撤销上一步' }).click()
    await office.getByRole('tab', { name: '体检 11' }).waitFor()
    await office.reload()
    await office.getByRole('tab', { name: '事项 53' }).click()
    await office.getByText('社会消费品零售总额').first().waitFor()
    const { body } = await plan(office, address)
    const [first] = body.commitments
    const sales = first?.state.targets.find(({ subject }) => subject === '社会消费品零售总额')
    assert.equal(sales?.stretch, '19000000000')
  })

  test('two who review at once lose nothing: other fields go together, the same field is asked about', async () => {
    const other = await scene.open()
    await signIn(other, 'admin')
    for (const page of [office, other]) await page.goto(`${address}?open=4`)
    await office.getByLabel('4 名称').fill('壮大工业企业梯队')
    await office.getByLabel('4 名称').press('Enter')
    await other.getByLabel('完成时限').first().fill('2026-11-30')
    await other.locator('.editor').getByText('收起').click()
    await shown(other, '壮大工业企业梯队')
    await office.locator('.editor').getByText('收起').click()
    await shown(office, '2026-11-30')
    await bothRename({ office, other, address })
    await other.context().close()
  })

  test('unknown names become units in one step, and the plan is issued', async () => {
    await office.goto(`${address}?side=names`)
    await calm(office)
    await office.getByRole('button', { name: /把这44个名称变成单位/ }).click()
    await office.getByText('49项事项随之找到了单位').waitFor()
    await office.getByRole('button', { name: '下达', exact: true }).click()
    const issue = office.getByRole('dialog', { name: '下达这份计划' })
    await issue.getByText('49项事项将下达给41个单位').waitFor()
    const now = issue.getByRole('button', { name: '确认下达' })
    assert.ok(await now.isDisabled(), 'what stays unassigned needs its reason')
    await issue.getByLabel('33 办好民生实事').fill('附件逐项分解')
    await issue.getByRole('button', { name: '把第一项的理由填到全部' }).click()
    await calm(office)
    await now.click()
    await office.getByText('已下达。').waitFor()
    const { body } = await plan(office, address)
    assert.equal(body.state.step, 'issued')
  })
})

type Two = { readonly office: Page; readonly other: Page; readonly address: string }

/** Each gives the fifth another name; the later one is asked. */
async function bothRename({ office, other, address }: Two): Promise<void> {
  for (const page of [office, other]) await page.goto(`${address}?open=5`)
  await office.getByLabel('5 名称').fill('推动企业上市')
  await other.getByLabel('5 名称').fill('支持企业上市')
  await office.getByLabel('5 名称').press('Enter')
  await office.getByText('已保存').waitFor()
  await other.getByLabel('5 名称').press('Enter')
  const asked = other.getByRole('dialog', { name: '您和另一位同事改了同一处' })
  await asked.getByText('推动企业上市').first().waitFor()
  await asked.getByText('支持企业上市').waitFor()
  await calm(other)
  await asked.getByRole('button', { name: '用我的' }).click()
  await office.locator('.editor').getByText('收起').click()
  await shown(office, '支持企业上市')
}

function shown(page: Page, words: string): Promise<void> {
  return page.locator('.right').getByText(words).first().waitFor()
}

type Told = {
  readonly body: {
    readonly state: { readonly step: string }
    readonly commitments: readonly {
      readonly state: { readonly targets: readonly { subject: string; stretch: string | null }[] }
    }[]
  }
}

/** The plan as the server has it. */
async function plan(page: Page, address: string): Promise<Told> {
  return page.evaluate(async (path) => {
    const answer = await fetch(`/api${path}`)
    return { body: await answer.json() }
  }, address)
}

// From a file, or from what is pasted, to a draft.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { calm, enter, example, firstStart, signIn } from './scene.ts'

suite('import', { timeout: 120_000 }, async () => {
  const scene = await firstStart(after)
  const office = await scene.open()
  await enter(office, scene.link)

  test('somebody new is told what will happen, and gives the file', async () => {
    await office.getByText('拆出来的只是草稿').waitFor()
    await calm(office)
    await office.setInputFiles('input[type=file]', example)
    await office.getByText('事项 53').waitFor()
    await office.locator('.received').getByText('主要预期目标是').waitFor()
    await calm(office)
  })

  test('what is pasted is taken apart at once, however long', async (context) => {
    const text = await readFile(example.replace(/docx$/, 'txt'), 'utf8')
    await office.goto('/import')
    await office.getByLabel('粘贴计划文字').fill('一、改造公厕8座。')
    await office.getByText('1项事项').waitFor()
    const long = text.repeat(Math.ceil(50_000 / text.length)).slice(0, 50_000)
    const took = await pasted(office, long)
    context.diagnostic(`50,000 characters: first results after ${Math.round(took)} ms`)
    assert.ok(took < 2500, `${took} ms`)
    await calm(office)
  })

  test('a later document is compared, decided on item by item, and takes effect at once', async () => {
    await office.setInputFiles('input[type=file]', file('方案.txt', first))
    await office.getByRole('tab', { name: '事项 4' }).waitFor()
    await office.locator('input[aria-label="上传修订稿"]').setInputFiles(file('修订稿.txt', later))
    await office.getByText('还有4项没有决定').waitFor()
    await calm(office)
    await office.getByRole('button', { name: /新增的2项全部采用/ }).click()
    await office.getByText('还有2项没有决定').waitFor()
    const retargeted = office.getByRole('article').filter({ hasText: '调整目标' })
    assert.ok(await retargeted.getByRole('button', { name: '采用', exact: true }).isDisabled())
    await retargeted.getByRole('textbox').fill('区政府常务会议纪要〔2026〕7号')
    await retargeted.getByRole('button', { name: '采用', exact: true }).click()
    await office.getByText('还有1项没有决定').waitFor()
    const gone = office.getByRole('article').filter({ hasText: '培育种植大户' })
    await gone.getByRole('textbox').fill('仍要办')
    await gone.getByRole('button', { name: '不采用' }).click()
    await office.getByText('全部决定完毕').waitFor()
    await office.getByRole('button', { name: '生效' }).click()
    await office.getByRole('tab', { name: '事项 5' }).waitFor()
    for (const words of ['规上企业22家', '污水处理厂2座', '种植大户40户']) {
      await office.locator('.right').getByText(words).first().waitFor()
    }
  })

  test('a phone shows document and commitments one after the other, in English and in the dark', async () => {
    const phone = await scene.open({ phone: true, language: 'en', scheme: 'dark' })
    await signIn(phone, 'admin')
    await phone.goto('/import')
    await phone.setInputFiles('input[type=file]', file('more.txt', first))
    await phone.getByRole('tab', { name: 'Commitments 4' }).waitFor()
    await calm(phone)
    await phone.getByRole('tab', { name: 'Document' }).click()
    await phone.locator('.received').getByText('新增规上企业').click()
    await phone.getByLabel('1 Title').waitFor()
    await calm(phone)
  })
})

const head = '东河区2026年重点任务\n一、工业\n'
const first = `${head}1. 新增规上企业20家，力争25家。（责任单位：区工信局）
2. 举办招商推介会6场。（责任单位：区工信局）
3. 培育种植大户40户。（责任单位：区工信局）
4. 改造老旧小区12个。（责任单位：区工信局）
`
const later = `${head}1. 新增规上企业22家，力争25家。（责任单位：区工信局）
2. 组织举办招商推介会6场。（责任单位：区工信局）
3. 改造老旧小区12个。（责任单位：区工信局）
4. 新建污水处理厂2座。（责任单位：区文旅局）
`

function file(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** Milliseconds from the paste to the first results of the text. */
function pasted(page: Page, text: string): Promise<number> {
  return page.evaluate(async (words) => {
    const area = document.querySelector('textarea')
    const before = document.querySelector('.counted')?.textContent
    const began = performance.now()
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(area, words)
    area?.dispatchEvent(new Event('input', { bubbles: true }))
    while (document.querySelector('.counted')?.textContent === before) {
      await new Promise((next) => requestAnimationFrame(next))
    }
    return performance.now() - began
  }, text)
}

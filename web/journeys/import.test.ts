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
    await office.getByRole('button', { name: '导入计划' }).click()
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

  test('a phone shows document and commitments one after the other, in English and in the dark', async () => {
    const phone = await scene.open({ phone: true, language: 'en', scheme: 'dark' })
    await signIn(phone, 'admin')
    await phone.goto('/import')
    await phone.setInputFiles('input[type=file]', {
      ...{ name: 'more.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('东河区2026年重点任务\n一、工业\n1.改造公厕8座。\n2.新增规上企业20家。'),
    })
    await phone.getByRole('tab', { name: 'Commitments 2' }).waitFor()
    await calm(phone)
    await phone.getByRole('tab', { name: 'Document' }).click()
    await phone.locator('.received').getByText('改造公厕').click()
    await phone.getByLabel('1 Title').waitFor()
    await calm(phone)
  })
})

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

// What the journey of a year does again and again: changing the post, adding somebody in Settings, an act on a matter.
//
//   await on(page, '督查室')                          works on that post from here on
//   const form = await actOn(page, '申请延期')        the form of an act of the menu

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { ask, type Told } from './bureau.ts'

/** Six matters of two units and one leader; two things to be found in it. */
export function yearPlan(year: string): string {
  const to = '12月底前完成'
  const of = '（牵头单位：区工信局；责任领导：赵敏）'
  return [
    `明川区${year}年重点任务分工方案`,
    '一、工业经济',
    `1. 规上工业总产值完成320亿元，力争300亿元，${to}。${of}`,
    `2. 新增规上工业企业20家，提升效劳水平，${to}。（牵头单位：区工信局；配合单位：区统计局；责任领导：赵敏）`,
    `3. 新增专精特新企业12家，${to}。${of}`,
    `4. 实施技改项目30个，${to}。${of}`,
    '二、城市建设',
    `5. 改造公厕8座，${to}。（牵头单位：区住建局）`,
    `6. 新建口袋公园6处，${to}。（牵头单位：区住建局）`,
  ].join('\n')
}

const people = {
  liaison: { unit: '区工信局', role: '联络员', post: '联络员', name: '王芳' },
  principal: { unit: '区工信局', role: '单位负责人', post: '局长', name: '陈举' },
  leader: { unit: '区政府', role: '分管领导', post: '副区长', name: '赵敏' },
} as const

/** Another post of whoever is signed in. */
export async function on(page: Page, post: string): Promise<void> {
  await page.locator('.who summary').click()
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: new RegExp(`^以此岗位工作.{0,40}${post}`) }).click(),
  ])
  await page.waitForSelector('#page h1')
}

/** Somebody added in Settings; the one-time link. */
export async function added(page: Page, who: keyof typeof people): Promise<string> {
  const { unit, role, post, name } = people[who]
  await page.goto('/settings?part=people')
  await page.getByRole('button', { name: '添加人员' }).click()
  const form = page.getByRole('dialog', { name: '添加人员' })
  await form.getByLabel('单位', { exact: true }).fill(unit)
  await page.keyboard.press('Escape')
  await form.getByLabel('角色').press('ArrowDown')
  await page.locator('.ant-select-item-option', { hasText: role }).click()
  await form.getByLabel('岗位').fill(post)
  await form.getByLabel('姓名').fill(name)
  await form.getByRole('button', { name: '添加人员' }).click()
  const link = page.getByRole('dialog', { name: `${name}的登录链接` })
  await link.getByLabel('用户名（登录用）').fill(who)
  await link.getByRole('button', { name: '登录链接' }).click()
  return link.getByRole('textbox', { name: '登录链接' }).inputValue()
}

/** So that the journey may report on whatever day it is run. */
export async function letEverythingBeReported(page: Page): Promise<void> {
  await page.goto('/settings?part=rules')
  await page.getByLabel('填报开放：期末前').fill('31')
  await page.getByLabel('填报截止：期末后').fill('31')
  await page.getByLabel('修改理由').fill('随时可报')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByText('已保存，各页按新规则显示').waitFor()
}

/** The address of the matter whose title has the words. */
export async function matterOf(page: Page, words: string): Promise<string> {
  const { rows } = await ask(page, 'GET /commitments')
  const row = rows.find(({ title }: Told) => title.includes(words))
  assert.ok(row, words)
  return `/commitments/${row.id}`
}

/** Chosen from the menu of the matter. */
export async function actOn(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
  return page.getByRole('dialog', { name: act })
}

/** How many have the light, by the overview. */
export async function lightOf(page: Page, colour: string): Promise<number> {
  const link = page.locator('.counts a', { has: page.locator(`.light.${colour}`) })
  return Number(await link.locator('strong').innerText())
}

/** Of an A4 document that the browser wrote. */
export function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s?\/Page\b(?!s)/g)?.length ?? 0
}

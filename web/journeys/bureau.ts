// A scene of reporting: a district with one plan of ten figures, all of one bureau, its liaison and its principal; and
// the first person, who is the office.
//
//   const bureau = await aBureau(after)
//   const page = await bureau.enter('liaison')      a browser of its own, on /owed
//   await ask(page, 'GET /review')                  the API as whoever is signed in there

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { enter, firstStart, type Scene, type Screen, signIn } from './scene.ts'

type Role = 'liaison' | 'principal' | 'office'
const users = { liaison: 'wangfang', principal: 'chenju', office: 'admin' } as const

export const items = [
  ...['规上工业企业', '高新技术企业', '专精特新企业', '技改项目', '智能工厂'],
  ...['绿色工厂', '省级品牌', '企业技术中心', '上市后备企业', '产业园区'],
]

export type Bureau = Scene & {
  /** Signed in, on the first page of the role. */
  enter(role: Role, screen?: Screen): Promise<Page>
  /** Until the test that asked for it ends. */
  readonly office: Page
}

export async function aBureau(
  after: Parameters<typeof firstStart>[0],
  names: readonly string[] = items,
): Promise<Bureau> {
  const scene = await firstStart(after)
  const office = await scene.open()
  await enter(office, scene.link)
  const me = await ask(office, 'GET /me')
  const postOf = (role: string) =>
    me.posts.find((one: { role: string }) => one.role === role)?.post as string
  await ask(office, 'POST /me/post', { post: postOf('administrator') })
  const people = await entered(office)
  await ask(office, 'POST /me/post', { post: postOf('supervisor') })
  await ask(office, 'POST /settings/acts', {
    ...{ act: 'set', reason: '随时可报' },
    change: { window: { before: 31, after: 31 } },
  })
  await issued(office, names)
  for (const { link } of people) await enter(await scene.open(), scene.url + link)
  return {
    ...scene,
    office,
    enter: async (role, screen) => {
      const page = await scene.open(screen)
      await signIn(page, users[role])
      return page
    },
  }
}

/** The bureau's two people, each with a one-time link. */
async function entered(page: Page) {
  const id = () => crypto.randomUUID()
  const unit = id()
  const people = (['liaison', 'principal'] as const).map((role) => {
    return { role, user: users[role], person: id(), post: id() }
  })
  const acts = [
    { act: 'add-unit', unit: { id: unit, kind: 'department', members: [], name: '区工信局' } },
    ...people.flatMap(({ role, user, person, post }) => [
      { act: 'add-post', post: { id: post, unit, title: role, role } },
      { act: 'add-person', person: { id: person, name: user } },
      { act: 'appoint', post, person, from: '2026-01-01' },
    ]),
  ]
  await ask(page, 'POST /directory/acts', { acts })
  const links = []
  for (const { person, user } of people) {
    const { district, token } = await ask(page, 'POST /directory/links', { person, user })
    links.push({ link: `/welcome/${district}/${token}` })
  }
  return links
}

async function issued(page: Page, names: readonly string[]): Promise<void> {
  const year = (await ask(page, 'GET /me')).today.slice(0, 4)
  const tasks = names.map(
    (name, at) =>
      `${at + 1}. 新增${name}${(at + 1) * 10}家，${year}年12月底前完成。（牵头单位：区工信局）`,
  )
  const text = [`明川区${year}年重点任务实施方案`, '一、工业', ...tasks].join('\n')
  const imported = await page.evaluate(async (words) => {
    const form = new FormData()
    form.set('file', new File([words], '重点任务.txt'))
    return (await fetch('/api/plans', { method: 'POST', body: form })).json()
  }, text)
  const { id } = imported.plan.state
  await ask(page, `POST /plans/${id}/acts`, { act: 'issue-plan' })
}

/** Of the API, as whoever is signed in on the page; what it refuses fails the journey. */
export async function ask(page: Page, request: string, body?: object): Promise<Told> {
  const [method = '', path = ''] = request.split(' ')
  const told = await page.evaluate(
    async ([how, where, said]) => {
      const headers = { 'content-type': 'application/json' }
      const init = said === undefined ? {} : { headers, body: said }
      const answer = await fetch(`/api${where}`, { method: how, ...init })
      return { ok: answer.ok, body: await answer.json() }
    },
    [method, path, body && JSON.stringify(body)] as [string, string, string | undefined],
  )
  assert.ok(told.ok, `${request}: ${JSON.stringify(told.body)}`)
  return told.body
}

// biome-ignore lint/suspicious/noExplicitAny: a journey reads what an answer says without its type
export type Told = any

/** Pasted where the focus is, as from a spreadsheet. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const pasted = new DataTransfer()
    pasted.setData('text/plain', words)
    const event = new ClipboardEvent('paste', {
      clipboardData: pasted,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Of the grid. */
export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`)
export const value = 3
export const narrative = 4

// The scene of a journey: the real command in a folder of its own, and the real browser before it.
//
//   const scene = await firstStart(after, [example])      luoshi serve 明川区….docx, as npm start does
//   const page = await scene.open({ phone: true })        a browser of its own: nobody is signed in
//   await enter(page, scene.link)                         by the one-time link, with `password`
//   await calm(page)                                      axe: nothing serious

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { commandIn, openFolder, startIn } from '../../cli/started.ts'
import { openBrowser } from './browser.ts'

export const password = '第三个抽屉里的蓝色钥匙一把'
export const example = fileURLToPath(
  new URL('../../examples/明川区2026年重点任务实施方案.docx', import.meta.url),
)

type After = (end: () => Promise<void>) => void

export type Scene = {
  readonly url: string
  /** The first start's one-time link. */
  readonly link: string
  /** The command in the scene's folder: `luoshi(['user', 'link', '王芳'])`. */
  readonly luoshi: ReturnType<typeof commandIn>
  open(screen?: Screen): Promise<Page>
}

export type Screen = {
  readonly phone?: boolean
  readonly language?: 'zh-CN' | 'en'
  readonly scheme?: 'light' | 'dark'
}

/** A first start, with files that `serve` takes. */
export function firstStart(after: After, files: readonly string[] = []): Promise<Scene> {
  return sceneOf(after, ['--name', '明川区', ...files])
}

/** A made-up district of so many units and months, in 2026. */
export async function simulated(
  after: After,
  { units, months }: { readonly units: number; readonly months: number },
): Promise<Scene> {
  return sceneOf(after, [], ['--units', `${units}`, '--months', `${months}`, '--year', '2026'])
}

async function sceneOf(
  after: After,
  serving: readonly string[],
  simulating: readonly string[] | null = null,
): Promise<Scene> {
  let browser: Browser | null = null
  // Ended in reverse: the browser before the server, the server before its folder.
  const folder = openFolder((end) =>
    after(async () => {
      await browser?.close()
      await end()
    }),
  )
  const luoshi = commandIn(folder)
  const place = ['--data', 'data']
  let link = ''
  if (simulating) {
    const { code, err } = luoshi(['simulate', ...place, ...simulating])
    assert.equal(code, 0, err)
    const told = luoshi(['user', 'link', 'admin', ...place])
    link = /\/welcome\/\S{1,200}/.exec(told.out)?.[0] ?? ''
  }
  const server = startIn(folder, ['serve', '--port', '0', ...place, ...serving])
  const [, url = ''] = await server.says(/(http:\/\/127\.0\.0\.1:\d{1,5})/)
  link ||= (await server.says(/http:\/\/127\.0\.0\.1:\d{1,5}(\/welcome\/\S{1,120})\n/))[1] ?? ''
  await server.says(/Ctrl-C/)
  return {
    ...{ url, link: url + link, luoshi },
    open: async (screen = {}) => {
      browser ??= await openBrowser()
      return opened(browser, url, screen)
    },
  }
}

/** A page in a context of its own; what it breaks, and what it asks of others, fails the journey. */
async function opened(browser: Browser, url: string, screen: Screen): Promise<Page> {
  const { phone = false, language = 'zh-CN', scheme = 'light' } = screen
  const options: BrowserContextOptions = {
    ...{ baseURL: url, locale: language, colorScheme: scheme, reducedMotion: 'reduce' },
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
  }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const fail = (why: string) => {
    throw new Error(why)
  }
  page.on('pageerror', (error) => fail(`the page broke: ${error.stack ?? error.message}`))
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) fail(line.text())
  })
  page.on('request', (request) => {
    const to = request.url()
    if (!to.startsWith(url) && !/^(?:data|blob|about):/.test(to)) fail(`asked of another: ${to}`)
  })
  return page
}

/** Opens a one-time link and chooses the password; ends on the first page of the role. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.fill('#password', password)
  await page.fill('#again', password)
  await page.click('button')
  await page.waitForSelector('#page h1')
}

/** By user name and password, from any page. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.goto('/')
  await page.fill('input[name=user]', user)
  await page.fill('input[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#page h1')
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No serious or critical violation of axe's rules (WCAG 2.2 A and AA among them) on the page as it is. */
export async function calm(page: Page): Promise<void> {
  await page.evaluate(await axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Results> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  })
  assert.deepEqual(found, [], `${page.url()}: nothing serious`)
}

type Results = {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

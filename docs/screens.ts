// Run on its own: `node docs/screens.ts`. Pictures of the pages of the supervision office, of a made-up district whose year
// is always the same, at a desk and on a phone, in both languages: docs/screens/overview.en.png, overview.en.phone.png.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type Told } from '../web/journeys/bureau.ts'
import { enter, type Scene, type Screen, signIn, simulated } from '../web/journeys/scene.ts'

type Page = Awaited<ReturnType<Scene['open']>>

const folder = join(import.meta.dirname, 'screens')

/** Each page by the name of its picture. */
async function addressesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const { rows } = await ask(page, 'GET /commitments?light=red&limit=1')
  const { rows: plans } = await ask(page, 'GET /plans')
  const { state } = await ask(page, 'GET /directory')
  const leader = state.posts.find(({ role }: Told) => role === 'leader')
  const [matter] = rows
  return {
    ...{
      overview: '/overview',
      commitments: '/commitments',
      commitment: `/commitments/${matter.id}`,
    },
    ...{ plans: '/plans', plan: `/plans/${plans[0].state.id}`, import: '/import' },
    ...{ review: '/review', owed: `/owed?unit=${matter.lead}`, inbox: '/inbox' },
    ...{ units: '/units', unit: `/units/${matter.lead}` },
    ...{ leaders: '/leaders', leader: `/leaders/${leader.id}` },
    ...{ rules: '/settings?part=rules', people: '/settings?part=people' },
  }
}

async function asOffice(page: Page): Promise<void> {
  const { posts } = await ask(page, 'GET /me')
  const office = posts.find(({ role }: Told) => role === 'supervisor')
  await ask(page, 'POST /me/post', { post: office.post })
}

async function draw(scene: Scene, screen: Screen): Promise<void> {
  const { language, phone } = screen
  const page = await scene.open(screen)
  await signIn(page, 'admin')
  await asOffice(page)
  for (const [name, address] of Object.entries(await addressesOf(page))) {
    await page.goto(address)
    await page.waitForSelector('#page h1')
    await page.waitForTimeout(700)
    const path = join(folder, `${name}.${language}${phone ? '.phone' : ''}.png`)
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  }
  await page.context().close()
}

mkdirSync(folder, { recursive: true })
const ends: (() => Promise<void>)[] = []
try {
  const scene = await simulated((end) => ends.push(end), { units: 24, months: 10 })
  await enter(await scene.open(), scene.link)
  for (const language of ['en', 'zh-CN'] as const) {
    for (const phone of [false, true]) await draw(scene, { language, phone })
  }
} finally {
  for (const end of ends.reverse()) await end()
}

// The Chromium of the journeys: the one inside an npm package, or a system's own (LUOSHI_CHROMIUM=/usr/bin/chromium).
//
//   const browser = await openBrowser()
//   const page = await browser.newPage()
//   await browser.close()

import process from 'node:process'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export async function openBrowser(): Promise<Browser> {
  const own = process.env['LUOSHI_CHROMIUM']
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: flags,
    headless: true,
  })
}

// luoshi serve [FILE]: everything started, until a signal. A plan that is named is imported as a draft; with --demo a
// made-up district is there to look around in.

import { resolve } from 'node:path'
import process from 'node:process'
import { districts, type Running, serve, unsafeAddress } from '@luoshi/server'
import { builtPages } from '@luoshi/web/build'
import { entranceOf, simulatedFor } from '../demonstration.ts'
import { importFile } from '../import-file.ts'
import { say } from '../messages/index.ts'
import { asActor, localAdministrator } from '../office.ts'
import type { Serve } from '../options.ts'
import { calledFrom, placeOf, troubled } from '../place.ts'
import { visible } from '../print/width.ts'
import type { Screen } from '../screen.ts'

/** 0 once it was stopped; 2 for an address that would be unsafe; 4 where it cannot start. */
export async function serveUntilStopped(asked: Serve, screen: Screen): Promise<number> {
  const { host, port, tls, behindProxy, log } = asked
  const words = say(screen.language)
  if (unsafeAddress(asked)) {
    screen.err(`${words.misuse({ code: 'unsafe-address', host: visible(host) })}\n`)
    return 2
  }
  const stopped = untilStopped()
  try {
    const name = asked.name ?? words.districtName
    const address = { host, port, tls, behindProxy }
    const pages = await builtPages({ building: () => screen.err(`${words.buildingPages}\n`) })
    if (asked.demo && (await simulatedFor(asked, screen)) !== 0) return 4
    const running = await serve({ ...placeOf(asked.data), ...address, log, name, pages })
    await tell(running, asked, screen)
    if (asked.file !== null) await importInto(running, resolve(calledFrom(), asked.file), screen)
    await stopped
    screen.err(`${words.stopping}\n`)
    await running.stop()
    return 0
  } catch (error) {
    return troubled(error, screen)
  }
}

/** Resolved by the first signal; the second ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    let count = 0
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      process.on(signal, () => {
        count += 1
        if (count > 1) process.exit(code)
        done()
      })
    }
  })
}

async function tell(running: Running, asked: Serve, screen: Screen): Promise<void> {
  const { url, welcome } = running
  const { language, out, ink } = screen
  const words = say(language)
  const folder = process.env['DATABASE_URL'] ? null : visible(resolve(asked.data))
  out(`${ink.bold(words.serving(url, folder))}\n`)
  if (asked.demo) {
    const link = url + (await demonstrated(running))
    out(`${words.demonstration}\n  ${ink.link(link)}\n`)
  } else if (welcome) {
    const link = `${url}/welcome/${welcome.district}/${welcome.token}`
    out(`${words.firstLink}\n  ${ink.link(link)}\n`)
    if (asked.file === null) out(`${words.noPlanYet}\n`)
  }
  out(`${ink.dim(words.howToStop)}\n`)
}

async function demonstrated({ services }: Running): Promise<string> {
  const [district] = await districts(services.database)
  const actor = district && (await localAdministrator(services, district.district))
  if (!actor) throw new Error('a demonstration has a district and its administrator')
  return entranceOf({ services, district, ask: asActor({ services, district }, actor) })
}

async function importInto({ services }: Running, file: string, screen: Screen): Promise<void> {
  const [district, ...others] = await districts(services.database)
  if (!district || others.length > 0) {
    screen.err(`${say(screen.language).importElsewhere}\n`)
    return
  }
  const actor = await localAdministrator(services, district.district)
  if (!actor) screen.err(`${say(screen.language).noAdministrator}\n`)
  else await importFile(asActor({ services, district }, actor), file, screen)
}

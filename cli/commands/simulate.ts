// luoshi simulate: districts whose years look like life, through the real application, in a folder of their own;
// and beside it, a file for each with what was planted.
//
//   luoshi simulate --seed 7        simulated-7 in luoshi-simulated, simulated-7.answers.json beside it

import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { dayInChina, districts, openServices, type Services } from '@luoshi/server'
import { say } from '../messages/index.ts'
import type { Simulate } from '../options.ts'
import { endAtSignals, placeOf, troubled } from '../place.ts'
import { clip, visible } from '../print/width.ts'
import type { Screen } from '../screen.ts'
import { type Happened, simulatedDistrict, simulatedSlug } from '../simulate/district.ts'

/** 0; 3 where real districts are, or a district of that seed; 4 where the data cannot be used. */
export async function simulateDistricts(asked: Simulate, screen: Screen): Promise<number> {
  endAtSignals()
  let close = async () => {}
  try {
    const where = { ...placeOf(asked.data), how: 'start', canBeMadeAgain: true } as const
    const opened = await openServices(where)
    close = opened.close
    return await simulateIn(opened.services, asked, screen)
  } catch (error) {
    return troubled(error, screen)
  } finally {
    await close()
  }
}

async function simulateIn(services: Services, asked: Simulate, screen: Screen): Promise<number> {
  const { units, months } = asked
  const words = say(screen.language)
  const seeds = Array.from({ length: asked.districts }, (_, at) => asked.seed + at)
  const there = (await districts(services.database)).map(({ slug }) => slug)
  const real = there.filter((slug) => !slug.startsWith(simulatedSlug('')))
  const taken = there.filter((slug) => seeds.some((seed) => simulatedSlug(seed) === slug))
  if (real.length > 0 || taken.length > 0) {
    const sentence = real.length > 0 ? words.realDistricts(real) : words.simulatedBefore(taken)
    screen.err(`${visible(sentence)}\n`)
    return 3
  }
  const year = asked.year ?? yearOver(months)
  for (const seed of seeds) {
    const from = performance.now()
    const scale = { seed, units, months, year }
    const happened = await simulatedDistrict(services, scale, (day) => follow(day, seed, screen))
    if (screen.watched) screen.err('\r\x1b[K')
    const file = await writeAnswers(asked.data, { ...scale, ...happened })
    const seconds = (performance.now() - from) / 1000
    screen.out(`${words.simulated({ ...happened, ...summaryOf(happened), seconds, file })}\n`)
  }
  return 0
}

/** The year from whose January on so many months are over. */
function yearOver(months: number): number {
  const [year = 0, month = 1] = dayInChina().split('-').map(Number)
  return year - Math.ceil(Math.max(0, months - (month - 1)) / 12)
}

function follow(day: string, seed: number, { watched, err, columns }: Screen): void {
  if (watched) err(`\r\x1b[K${clip(`${simulatedSlug(seed)} ${day}`, columns - 1)}`)
}

function summaryOf({ done, refused, lights, key, late }: Happened) {
  const count = (act: string) => done.get(act) ?? 0
  return {
    ...{ reports: count('accept'), late, returned: count('return'), closed: count('close') },
    extensions: { asked: count('ask-extension'), granted: count('grant-extension') },
    lights: Object.fromEntries(lights),
    ...{ planted: key.length, refused: refused.length },
  }
}

type Answers = Happened & {
  readonly seed: number
  readonly year: number
  readonly months: number
}

async function writeAnswers(folder: string, happened: Answers): Promise<string> {
  const { slug, name, seed, units, year, months, key } = happened
  const beside = process.env['DATABASE_URL'] ? process.cwd() : dirname(resolve(folder))
  const file = join(beside, `${slug}.answers.json`)
  const answers = { slug, name, seed, units, year, months, planted: key }
  await writeFile(file, `${JSON.stringify(answers, null, 2)}\n`)
  return file
}

// The demonstration: a made-up district in a folder of its own, with the months of this year that are over. Whoever
// looks around stands in for a liaison, a principal and a leader, and changes posts in the page. The folder
// deleted, it is gone.
//
//   await simulatedFor(asked, screen)    0 once the folder holds a district
//   await entranceOf(office)             the path of a link for whoever looks around

import {
  addDays,
  addMonths,
  type Directory,
  type DirectoryAct,
  type PersonId,
  type Role,
} from '@luoshi/delivery'
import { dayInChina, districts, openServices } from '@luoshi/server'
import { simulateDistricts } from './commands/simulate.ts'
import type { Office } from './office.ts'
import type { Serve } from './options.ts'
import { placeOf } from './place.ts'
import type { Screen } from './screen.ts'

/** A small district: made in some seconds, enough to fill every page. */
const units = 24
const seed = 1

/** Makes the district where the folder has none. */
export async function simulatedFor({ data, language }: Serve, screen: Screen): Promise<number> {
  const { services, close } = await openServices({ ...placeOf(data), how: 'start' })
  const there = await districts(services.database).finally(close)
  if (there.length > 0) return 0
  // Of this year; in January of the last.
  const months = Number(dayInChina().slice(5, 7)) - 1 || 12
  const scale = { districts: 1, units, months, seed, year: null }
  return simulateDistricts({ command: 'simulate', data, language, ...scale }, screen)
}

/** The first person gets the posts to try, once, and a link. */
export async function entranceOf(office: Office): Promise<string> {
  const { ask } = office
  const directory: Directory = (await ask('GET /directory')).body.state
  const person = directory.people[0]?.id as PersonId
  if (!directory.delegations.some((one) => one.person === person)) {
    await done(ask('POST /directory/acts', { acts: standIns(directory, person, office) }))
  }
  const { body } = await done(ask('POST /directory/links', { person, user: 'admin' }))
  return `/welcome/${body.district}/${body.token}`
}

/** For a year; the journal says on whose behalf each act was done. */
function standIns(directory: Directory, person: PersonId, { services }: Office): DirectoryAct[] {
  const from = services.today()
  const to = addDays(addMonths(from, 12), -1)
  const reason = '演示：替岗查看各角色的页面'
  return postsToTry(directory).map((post) => ({ act: 'delegate', post, person, from, to, reason }))
}

/** Liaison and principal of one unit, and the first leader. */
function postsToTry({ posts }: Directory) {
  const open = posts.filter(({ closed }) => !closed)
  const of = (role: Role) => open.filter((one) => one.role === role)
  const principals = of('principal')
  const liaison = of('liaison').find(({ unit }) => principals.some((one) => one.unit === unit))
  const principal = principals.find(({ unit }) => unit === liaison?.unit)
  return [liaison, principal, of('leader')[0]].flatMap((one) => one?.id ?? [])
}

/** @throws Error where it was refused: what is entered here fits, or the simulation is wrong */
async function done(asked: ReturnType<Office['ask']>) {
  const told = await asked
  if (told.status >= 400) throw new Error(`demonstration: ${told.status} ${told.body.message}`)
  return told
}

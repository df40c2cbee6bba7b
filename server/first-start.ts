// The first start: a district with its own journal, the office that runs the server, and an administrator who
// gets a one-time link. There is no default password.

import {
  type Day,
  type DirectoryEntry,
  type DistrictId,
  type HolidayEntry,
  type PersonId,
  type PostId,
  type UnitId,
  yearOf,
} from '@luoshi/delivery'
import { announcedHolidays } from './holiday-years.ts'
import { linkFor } from './store/accounts.ts'
import { type Database, inDistrict } from './store/database.ts'
import { type District, openDistrict } from './store/districts.ts'
import { commit } from './store/known.ts'
import { uuid } from './store/uuid.ts'

export type Welcome = { readonly district: DistrictId; readonly token: string }
type Opening = Omit<District, 'district'> & { readonly today: Day }

/** Enters a district; the link lets its administrator, `admin`, choose a password within a day. */
export async function enterDistrict(
  database: Database,
  { slug, name, today }: Opening,
): Promise<Welcome> {
  const district = uuid<DistrictId>()
  const person = uuid<PersonId>()
  await openDistrict(database, { district, slug, name })
  const announced = years(yearOf(today))
  const token = await inDistrict(database, district, async (tx) => {
    const author = { district, person: null, post: null, on: today }
    commit(tx, author, [
      {
        ...({ noun: 'directory', id: district, known: null } as const),
        entries: office(person, today),
      },
      ...(announced.length > 0
        ? [{ noun: 'calendar', id: district, known: null, entries: announced } as const]
        : []),
    ])
    return linkFor(tx, { district, person, userName: 'admin', hours: 24 })
  })
  return { district, token }
}

/** The government's office and its administrator. */
function office(person: PersonId, on: Day): readonly DirectoryEntry[] {
  const [unit, post] = [uuid<UnitId>(), uuid<PostId>()]
  const title = '系统管理员'
  return [
    {
      kind: 'unit-added',
      unit: { id: unit, kind: 'department', members: [], name: '区政府办公室' },
      on,
    },
    {
      kind: 'post-added',
      post: { id: post, unit, title, role: 'administrator', telephone: null },
    },
    { kind: 'person-added', person: { id: person, name: title } },
    { kind: 'appointed', post, person, from: on },
  ]
}

/** The years around this one whose holidays are known. */
function years(year: number): readonly HolidayEntry[] {
  return [year - 1, year, year + 1].flatMap((one): HolidayEntry[] => {
    const announced = announcedHolidays(one)
    return announced ? [{ kind: 'year-set', ...announced }] : []
  })
}

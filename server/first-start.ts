// The first start: a district with its own journal, the office that runs the server, and somebody who gets a one-time
// link. There is no default password. That person holds two posts, of the supervision office and of the
// administrator: the one brings the plan in and reads it, the other enters units and people; each act is done
// on one of them. Where the duties are kept apart (GB/T 22239 三员), the administrator appoints others.

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

/** The government's office with its two posts, both held by the first person. */
function office(person: PersonId, on: Day): readonly DirectoryEntry[] {
  const unit = uuid<UnitId>()
  const posts = [
    { id: uuid<PostId>(), title: '督查室负责人', role: 'supervisor' },
    { id: uuid<PostId>(), title: '系统管理员', role: 'administrator' },
  ] as const
  const own = { id: unit, kind: 'department', members: [], name: '政府办公室' } as const
  return [
    { kind: 'unit-added', unit: own, on },
    { kind: 'person-added', person: { id: person, name: '首位用户' } },
    ...posts.flatMap((one): DirectoryEntry[] => [
      { kind: 'post-added', post: { ...one, unit, telephone: null } },
      { kind: 'appointed', post: one.id, person, from: on },
    ]),
  ]
}

/** The years around this one whose holidays are known. */
function years(year: number): readonly HolidayEntry[] {
  return [year - 1, year, year + 1].flatMap((one): HolidayEntry[] => {
    const announced = announcedHolidays(one)
    return announced ? [{ kind: 'year-set', ...announced }] : []
  })
}

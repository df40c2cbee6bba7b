// What a district keeps once and every request needs: its directory and its calendar. Held in memory for as
// long as their version in the database is the same.
//
//   const kept = keeping(database)
//   await kept.directory(tx, district)

import {
  type Calendar,
  calendarOf,
  type Directory,
  type DistrictId,
  emptyDirectory,
  noHolidays,
  type Settings,
  usualSettings,
} from '@luoshi/delivery'
import type { Tx } from './store/database.ts'
import { type Known, read, versionOf } from './store/known.ts'

type Once = 'directory' | 'calendar' | 'settings'
type Held<Value> = { readonly version: number; readonly value: Value }

export type Kept = {
  directory(tx: Tx, district: DistrictId): Promise<Directory>
  /** The directory of that version, where it is the one held. */
  directoryAt(district: DistrictId, version: number): Directory | null
  calendar(tx: Tx, district: DistrictId): Promise<Calendar>
  settings(tx: Tx, district: DistrictId): Promise<Settings>
}

export function keeping(): Kept {
  const directories = new Map<DistrictId, Held<Directory>>()
  const settings = new Map<DistrictId, Held<Settings>>()
  const calendars = new Map<DistrictId, Held<Calendar>>()
  return {
    directoryAt: (district, version) => {
      const held = directories.get(district)
      return held?.version === version ? held.value : null
    },
    directory: (tx, district) =>
      current(directories, { tx, district, noun: 'directory' }, (known) =>
        known ? (known.state as Directory) : emptyDirectory,
      ),
    settings: (tx, district) =>
      current(settings, { tx, district, noun: 'settings' }, (known) =>
        known ? (known.state as Settings) : usualSettings,
      ),
    calendar: (tx, district) =>
      current(calendars, { tx, district, noun: 'calendar' }, (known) =>
        calendarOf(known ? (known.state as Parameters<typeof calendarOf>[0]) : noHolidays),
      ),
  }
}

type Asked = { readonly tx: Tx; readonly district: DistrictId; readonly noun: Once }

async function current<Value>(
  held: Map<DistrictId, Held<Value>>,
  { tx, district, noun }: Asked,
  make: (known: Known<unknown> | undefined) => Value,
): Promise<Value> {
  const version = await versionOf(tx, { district, noun, id: district })
  const before = held.get(district)
  if (before?.version === version) return before.value
  const known = await read(tx, { district, noun, id: district })
  const value = make(known)
  held.set(district, { version: known?.version ?? 0, value })
  return value
}

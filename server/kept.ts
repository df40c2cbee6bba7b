// What a district keeps once and every request needs: its directory, its calendar, its settings. Held in memory
// for as long as their version in the database is the same.
//
//   const kept = keeping()
//   await kept.directory(tx, district)      const { calendar, settings } = await kept.rules(tx, district)

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
import { read, versionsOf } from './store/known.ts'
import type { StateOf } from './store/nouns.ts'

/** What rules are asked with. */
export type Rules = { readonly calendar: Calendar; readonly settings: Settings }

export type Kept = {
  directory(tx: Tx, district: DistrictId): Promise<Directory>
  /** The directory of that version, where it is the one held. */
  directoryAt(district: DistrictId, version: number): Directory | null
  rules(tx: Tx, district: DistrictId): Promise<Rules>
}

export function keeping(): Kept {
  const directories = held('directory', (state) => state ?? emptyDirectory)
  const calendars = held('calendar', (state) => calendarOf(state ?? noHolidays))
  const settings = held('settings', (state) => state ?? usualSettings)
  return {
    directoryAt: directories.at,
    directory: async (tx, district) => directories.of(tx, district, await versionsOf(tx, district)),
    rules: async (tx, district) => {
      const versions = await versionsOf(tx, district)
      return {
        calendar: await calendars.of(tx, district, versions),
        settings: await settings.of(tx, district, versions),
      }
    },
  }
}

type Once = 'directory' | 'calendar' | 'settings'
type Versions = ReadonlyMap<string, number>

/** Read again where the version is another one than that held. */
function held<Noun extends Once, Value>(
  noun: Noun,
  make: (state: StateOf<Noun> | undefined) => Value,
) {
  const values = new Map<DistrictId, { readonly version: number; readonly value: Value }>()
  const at = (district: DistrictId, version: number): Value | null => {
    const one = values.get(district)
    return one?.version === version ? one.value : null
  }
  const of = async (tx: Tx, district: DistrictId, versions: Versions): Promise<Value> => {
    const before = at(district, versions.get(noun) ?? 0)
    if (before) return before
    const known = await read(tx, { district, noun, id: district })
    const value = make(known?.state)
    values.set(district, { version: known?.version ?? 0, value })
    return value
  }
  return { at, of }
}

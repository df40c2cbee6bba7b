// The settings as the form says them, and of what it says, that which is a change.
//
//   changeIn(settings, { ...saidOf(settings), warning: 3 })   { warning: 3 }

import type { Settings } from '@luoshi/delivery'

export type Said = Pick<Settings, 'lights' | 'sheets' | 'warning'> & {
  readonly before: number
  readonly after: number
  readonly most: number | null
  readonly byOffice: number
  readonly last: string | null
}

export function saidOf({ lights, sheets, warning, window, extension, adjustment }: Settings): Said {
  const { before, after } = window
  const { most, byOffice } = extension
  return { lights, sheets, warning, before, after, most, byOffice, last: adjustment.last }
}

export function changeIn(settings: Settings, said: Said): Partial<Settings> {
  const { lights, sheets, warning, before, after, most, byOffice } = said
  const last = said.last?.trim() || null
  const wanted: Partial<Settings> = {
    ...{ lights, sheets, warning },
    window: { ...settings.window, before, after },
    extension: { ...settings.extension, most: most ?? null, byOffice },
    adjustment: { ...settings.adjustment, last },
  }
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(settings[key as keyof Settings]),
  )
  return Object.fromEntries(changed)
}

// What a district sets for itself: its lights, its sheets, how long and how often. Everything has a usual value
// with its source; a change is an entry in the journal, with its reason.
//
//   decideSettings(usualSettings, { act: 'set', change: { lights: 'sanya' }, reason }, context)

import { type AdjustmentRule, usualAdjustment } from './adjustment.ts'
import { type ExtensionRule, usualExtension } from './extension.ts'
import type { PostId } from './ids.ts'
import type { PresetKey } from './lights/preset.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type ProofRules, usualProofs } from './proof.ts'
import { may, type NotAllowed } from './roles.ts'
import type { sheetSchemes } from './sheet-schemes.ts'
import { usualWindow, type WindowRule } from './window.ts'

export type Settings = {
  /** The preset of lights. */
  readonly lights: PresetKey
  /** The scheme of follow-up sheets. */
  readonly sheets: keyof typeof sheetSchemes
  readonly window: WindowRule
  readonly extension: ExtensionRule
  readonly adjustment: AdjustmentRule
  readonly proofs: ProofRules
  /** Working days before the due day from which a matter is 临期. */
  readonly warning: number
  /** The post of the government's head 行政首长, who approves what Order 733 leaves to them. */
  readonly head: PostId | null
}

export const usualSettings: Settings = {
  lights: 'yinchuan',
  sheets: 'sanming',
  window: usualWindow,
  extension: usualExtension,
  adjustment: usualAdjustment,
  proofs: usualProofs,
  warning: 5,
  head: null,
}

export type SettingsAct = {
  readonly act: 'set'
  readonly change: Partial<Settings>
  readonly reason: string
}
export type SettingsEntry = {
  readonly kind: 'set'
  readonly change: Partial<Settings>
  readonly reason: string
}
export type SettingsRefusal = NotAllowed | { readonly code: 'reason-missing' }

export function decideSettings(
  _known: Settings,
  { change, reason }: SettingsAct,
  { by }: Context,
): Outcome<SettingsEntry, SettingsRefusal> {
  const forbidden = may(by, 'keep-settings', null)
  if (forbidden) return refuse(forbidden)
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  return { entries: [{ kind: 'set', change, reason }] }
}

export function evolveSettings(known: Settings | null, { change }: SettingsEntry): Settings {
  return { ...(known ?? usualSettings), ...change }
}

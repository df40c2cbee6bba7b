// How a commitment stands today: its timeliness, both rulers, its light, its word — and the sheet that a rule
// calls for. Computed when asked, never stored: it changes with the day.
//
//   seenOf(commitment, { context, settings })   { timing, overview, proposed }

import {
  type Commitment,
  type Context,
  presets,
  proposedSheet,
  type Settings,
  standingOf,
  timingOf,
} from '@luoshi/delivery'

type Given = {
  readonly context: Pick<Context, 'today' | 'calendar'>
  readonly settings: Settings
}

export function seenOf(commitment: Commitment, { context, settings }: Given) {
  const { today, calendar } = context
  return {
    timing: timingOf(commitment, { today, calendar, warning: settings.warning }),
    overview: standingOf(commitment, today, presets[settings.lights]),
    proposed: proposedSheet(commitment, settings, context),
  }
}

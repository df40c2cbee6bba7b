// How 瓯海区 lights its commitments.

import type { Preset } from './preset.ts'

/**
 * 瓯海 2020, 420 tasks by monthly nodes (PRACTICE §3, S41). On time or early green; missed in its month red; a red
 * month turns yellow once it was made up, and the light of then is kept beside the light of now.
 */
export const ouhai: Preset = {
  key: 'ouhai',
  source: 'PRACTICE §3, S41',
  ruler: 'plan',
  by: 'points',
  bands: [{ colour: 'green', rule: 'as-planned', from: '0', inclusive: true }],
  below: { colour: 'red', rule: 'month-missed' },
  nodes: { yellow: 1, red: 1 },
  follow: null,
  madeUp: 'yellow',
  consequences: { red: 'circular' },
  inARow: [],
  leftOpen: ['made-up-by-cumulative', 'kept-targets'],
}

// How 银川市 lights its commitments.

import type { Preset } from './preset.ts'

/**
 * 银川 2025, major projects, monthly (PRACTICE §3, S39). a/P ≥ t green; 10 to 30 percentage points behind, both
 * included, yellow; more than 30 red. Between 0 and 10 behind the source says nothing: green, and told so.
 * 开工: not begun in its month without good reason yellow, three months in a row red. 入库: one month after the
 * start yellow, more than two red.
 */
export const yinchuan: Preset = {
  key: 'yinchuan',
  source: 'PRACTICE §3, S39',
  ruler: 'linear',
  by: 'points',
  bands: [
    { colour: 'green', rule: 'as-planned', from: '0', inclusive: true },
    { colour: 'green', rule: 'left-open', from: '-10', inclusive: false },
    { colour: 'yellow', rule: 'behind', from: '-30', inclusive: true },
  ],
  below: { colour: 'red', rule: 'far-behind' },
  nodes: { yellow: 1, red: 3 },
  follow: { name: '入库', after: '开工', yellow: 1, red: 2 },
  madeUp: null,
  consequences: { green: 'support', yellow: 'lead-unit-acts', red: 'key-supervision' },
  inARow: [],
  leftOpen: ['zero-to-ten-behind', 'other-nodes', 'funds-not-lit', 'kept-targets'],
}

// How 城厢区 lights its commitments.

import type { Preset } from './preset.ts'

/**
 * 城厢 2016, major projects (PRACTICE §3, S53): 快序时, 按序时, 慢序时 by linear time — 完成年计划的65.2%，快序时31.9% at April. The
 * source has words and no colours: 快 and 按 are shown green, 慢 yellow, and nothing red.
 */
export const chengxiang: Preset = {
  key: 'chengxiang',
  source: 'PRACTICE §3, S53',
  ruler: 'linear',
  by: 'points',
  bands: [
    { colour: 'green', rule: 'ahead-of-time', from: '0', inclusive: false },
    { colour: 'green', rule: 'as-planned', from: '0', inclusive: true },
  ],
  below: { colour: 'yellow', rule: 'behind' },
  nodes: { yellow: 1, red: null },
  follow: null,
  madeUp: null,
  consequences: {},
  inARow: [],
  leftOpen: ['no-colours', 'how-near-is-on-time', 'other-nodes', 'kept-targets'],
}

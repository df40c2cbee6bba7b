// How 三亚市 lights its commitments.

import type { Preset } from './preset.ts'

/**
 * 三亚 2022, projects of at least 1000 万元 a year, monthly (PRACTICE §3, S40). a ≥ T green; behind by up to 50 % of
 * what was planned, included, yellow; by more red. Two yellow in a row: a deputy mayor's talk. 各区: a month's
 * task missed yellow, two months in a row red.
 */
export const sanya: Preset = {
  key: 'sanya',
  source: 'PRACTICE §3, S40',
  ruler: 'plan',
  by: 'ratio',
  bands: [
    { colour: 'green', rule: 'as-planned', from: '100', inclusive: true },
    { colour: 'yellow', rule: 'behind', from: '50', inclusive: true },
  ],
  below: { colour: 'red', rule: 'far-behind' },
  nodes: { yellow: 1, red: 2 },
  follow: null,
  madeUp: null,
  consequences: { yellow: 'talk-with-project-head', red: 'talk-by-leader' },
  inARow: [{ colour: 'yellow', times: 2, consequence: 'talk-by-deputy-mayor' }],
  leftOpen: ['ratio-or-points', 'scope-not-checked', 'other-nodes', 'kept-targets'],
}

// A preset: the rules by which one place lights its commitments, as data.
//
//   { ruler: 'linear', by: 'points', bands: [green at ≥ 0, …, yellow at ≥ -30], below: red }
//
// 灯号 = {尺子} × {差值: 百分点|比例} × {阈值} × {连续次数} × {后果} (PRACTICE §11.1). Points and ratio are never mixed: 银川 says
// percentage points, 三亚 a share of what was planned. To add one, write a file beside `yinchuan.ts`, list it in
// `presets.ts` and say its words in messages/.

import type { Decimal } from '../figure.ts'

/** Grey: unknown. It is never red. */
export type LightColour = 'green' | 'yellow' | 'red' | 'grey'
export type PresetKey = 'yinchuan' | 'sanya' | 'ouhai' | 'chengxiang'
export type RulerKey = 'linear' | 'plan'

/** What a band is called; a sentence of each stands in messages/. */
export type BandRule =
  | 'as-planned'
  | 'ahead-of-time'
  | 'left-open'
  | 'behind'
  | 'far-behind'
  | 'month-missed'

export type Band = {
  readonly colour: LightColour
  readonly rule: BandRule
  /** The band begins here, and takes in the bound itself where it is inclusive. */
  readonly from: Decimal
  readonly inclusive: boolean
}

/** What follows on a light, always for a person to do: nothing is sent, published or deducted by itself. */
export type Consequence =
  | 'support'
  | 'lead-unit-acts'
  | 'key-supervision'
  | 'talk-with-project-head'
  | 'talk-by-deputy-mayor'
  | 'talk-by-leader'
  | 'circular'

/** What the source does not say, and what is assumed here instead. */
export type LeftOpen =
  | 'zero-to-ten-behind'
  | 'ratio-or-points'
  | 'other-nodes'
  | 'scope-not-checked'
  | 'funds-not-lit'
  | 'made-up-by-cumulative'
  | 'no-colours'
  | 'how-near-is-on-time'
  | 'kept-targets'

export type Preset = {
  readonly key: PresetKey
  /** Section and number in the notes on practice. */
  readonly source: string
  readonly ruler: RulerKey
  readonly by: 'points' | 'ratio'
  /** Best first; the first that holds gives the colour. */
  readonly bands: readonly Band[]
  /** Under the last band. */
  readonly below: { readonly colour: LightColour; readonly rule: BandRule }
  /** A milestone due and not reached, by how many months in a row. */
  readonly nodes: { readonly yellow: number; readonly red: number | null }
  /** A milestone that has to follow on another within some months (开工后入库). */
  readonly follow: Follow | null
  /** The colour that a missed month turns to once it was made up. */
  readonly madeUp: LightColour | null
  readonly consequences: Readonly<Partial<Record<LightColour, Consequence>>>
  readonly inARow: readonly InARow[]
  readonly leftOpen: readonly LeftOpen[]
}

export type Follow = {
  readonly name: string
  readonly after: string
  /** From so many months on. */
  readonly yellow: number
  /** After more than so many months. */
  readonly red: number
}

export type InARow = {
  readonly colour: LightColour
  readonly times: number
  readonly consequence: Consequence
}

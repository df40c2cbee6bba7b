// The presets that a district chooses from.

import { chengxiang } from './chengxiang.ts'
import { ouhai } from './ouhai.ts'
import type { Preset, PresetKey } from './preset.ts'
import { sanya } from './sanya.ts'
import { yinchuan } from './yinchuan.ts'

export const presets: Readonly<Record<PresetKey, Preset>> = { yinchuan, sanya, ouhai, chengxiang }

// Every reason for which a rule says no. Each file of acts owns its own; messages/ says them.

import type { JudgeRefusal } from './judge.ts'
import type { LifeRefusal } from './life.ts'
import type { ReportRefusal } from './report.ts'

export type Refusal = JudgeRefusal | LifeRefusal | ReportRefusal

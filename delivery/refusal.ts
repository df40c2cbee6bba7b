// Every reason for which a rule says no. Each file of acts owns its own; messages/ says them.

import type { EvidenceRefusal } from './evidence.ts'
import type { LifeRefusal } from './life.ts'
import type { ReportRefusal } from './report.ts'

export type Refusal = EvidenceRefusal | LifeRefusal | ReportRefusal

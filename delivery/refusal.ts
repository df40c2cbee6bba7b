// Every reason for which a rule says no. Each file of acts owns its own; messages/ says them.

import type { AccountabilityRefusal } from './accountability.ts'
import type { ClosingRefusal } from './closing.ts'
import type { InspectRefusal } from './inspect.ts'
import type { ReviewRefusal } from './inspection-review.ts'
import type { UseRefusal } from './inspection-use.ts'
import type { InstructionRefusal } from './instruction.ts'
import type { LifeRefusal } from './life.ts'
import type { EditRefusal } from './plan-edit.ts'
import type { ReportRefusal } from './report.ts'
import type { RevisionRefusal } from './revision.ts'
import type { SpotCheckRefusal } from './spot-check.ts'

export type Refusal =
  | LifeRefusal
  | ReportRefusal
  | ClosingRefusal
  | EditRefusal
  | RevisionRefusal
  | InstructionRefusal
  | InspectRefusal
  | ReviewRefusal
  | UseRefusal
  | SpotCheckRefusal
  | AccountabilityRefusal

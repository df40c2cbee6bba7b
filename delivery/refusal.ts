// Every reason for which a rule says no. Each file of acts owns its own; messages/ says them.

import type { AccountabilityRefusal } from './accountability.ts'
import type { AdjustmentRefusal } from './adjustment.ts'
import type { BroughtForwardRefusal } from './brought-forward.ts'
import type { ClosingRefusal } from './closing.ts'
import type { ReportRefusal } from './decide-report.ts'
import type { EndorsementRefusal } from './endorsement.ts'
import type { EvidenceRefusal } from './evidence.ts'
import type { ExtensionRefusal } from './extension.ts'
import type { HolidayRefusal } from './holidays.ts'
import type { InspectRefusal } from './inspect.ts'
import type { ReviewRefusal } from './inspection-review.ts'
import type { UseRefusal } from './inspection-use.ts'
import type { InstructionRefusal } from './instruction.ts'
import type { JudgeRefusal } from './judge.ts'
import type { DirectoryRefusal } from './keep-directory.ts'
import type { LifeRefusal } from './life.ts'
import type { PastYearsRefusal } from './past-years.ts'
import type { PauseRefusal } from './pause.ts'
import type { PeriodPlanRefusal } from './period-plan.ts'
import type { EditRefusal } from './plan-edit.ts'
import type { RevisionRefusal } from './revision.ts'
import type { SettingsRefusal } from './settings.ts'
import type { SheetRefusal } from './sheet.ts'
import type { SpotCheckRefusal } from './spot-check.ts'
import type { UndoRefusal } from './undo.ts'

export type Refusal =
  | LifeRefusal
  | JudgeRefusal
  | ReportRefusal
  | EndorsementRefusal
  | BroughtForwardRefusal
  | EvidenceRefusal
  | ExtensionRefusal
  | PauseRefusal
  | PastYearsRefusal
  | PeriodPlanRefusal
  | AdjustmentRefusal
  | SheetRefusal
  | SettingsRefusal
  | HolidayRefusal
  | DirectoryRefusal
  | ClosingRefusal
  | EditRefusal
  | UndoRefusal
  | RevisionRefusal
  | InstructionRefusal
  | InspectRefusal
  | ReviewRefusal
  | UseRefusal
  | SpotCheckRefusal
  | AccountabilityRefusal

// Every reason for which a rule says no. Each file of acts owns its own; messages/ says them.

import type { AdjustmentRefusal } from './adjustment.ts'
import type { EvidenceRefusal } from './evidence.ts'
import type { ExtensionRefusal } from './extension.ts'
import type { HolidayRefusal } from './holidays.ts'
import type { JudgeRefusal } from './judge.ts'
import type { DirectoryRefusal } from './keep-directory.ts'
import type { LifeRefusal } from './life.ts'
import type { PauseRefusal } from './pause.ts'
import type { ReportRefusal } from './report.ts'
import type { SheetRefusal } from './sheet.ts'

export type Refusal =
  | LifeRefusal
  | JudgeRefusal
  | ReportRefusal
  | EvidenceRefusal
  | ExtensionRefusal
  | PauseRefusal
  | AdjustmentRefusal
  | SheetRefusal
  | HolidayRefusal
  | DirectoryRefusal

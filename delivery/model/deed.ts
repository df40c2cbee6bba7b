// A deed: who says what about which thing.

import type { AccountabilityAct } from '../accountability.ts'
import type { CommitmentAct } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { BroughtForward } from '../brought-forward.ts'
import type { Warning } from '../checks/warning.ts'
import type { ReportAct } from '../decide-report.ts'
import type { Offered } from '../evidence.ts'
import type { HolidayAct } from '../holidays.ts'
import type {
  AccountabilityId,
  CommitmentId,
  InspectionId,
  InstructionId,
  PlanId,
  ReportId,
  RevisionId,
} from '../ids.ts'
import type { InspectionAct } from '../inspection-act.ts'
import type { InstructionAct } from '../instruction.ts'
import type { DirectoryAct } from '../keep-directory.ts'
import type { EditAct } from '../plan-edit.ts'
import type { PlanAct } from '../plan-life.ts'
import type { RevisionAct } from '../revision.ts'
import type { SettingsAct } from '../settings.ts'
import type { SpotCheckAct } from '../spot-check.ts'

/** What is said, and about what. */
export type Said =
  | { readonly noun: 'commitment'; readonly id: CommitmentId; readonly said: CommitmentAct }
  | {
      readonly noun: 'report'
      readonly of: CommitmentId
      readonly report: ReportId | null
      readonly doubts: readonly Warning[]
      readonly said: ReportAct
    }
  | { readonly noun: 'brought-forward'; readonly of: CommitmentId; readonly said: BroughtForward }
  | { readonly noun: 'evidence'; readonly of: CommitmentId; readonly said: Offered }
  | { readonly noun: 'plan'; readonly id: PlanId; readonly said: PlanAct }
  | { readonly noun: 'edit'; readonly id: PlanId; readonly said: EditAct }
  | {
      readonly noun: 'revision'
      readonly id: RevisionId
      readonly plan: PlanId
      readonly said: RevisionAct
    }
  | { readonly noun: 'directory'; readonly said: DirectoryAct }
  | { readonly noun: 'holidays'; readonly said: HolidayAct }
  | { readonly noun: 'settings'; readonly said: SettingsAct }
  | { readonly noun: 'instruction'; readonly id: InstructionId; readonly said: InstructionAct }
  | { readonly noun: 'inspection'; readonly id: InspectionId; readonly said: InspectionAct }
  | {
      readonly noun: 'accountability'
      readonly id: AccountabilityId
      readonly said: AccountabilityAct
    }
  | { readonly noun: 'spot-check'; readonly said: SpotCheckAct }
export type Deed = Said & { readonly seat: Actor }

// What the store keeps of each noun: how its entries change it, in which table its state lies, and by which
// columns it is listed. To add a noun, add a line: docs/guides/add-a-noun.md.

import {
  type Accountability,
  type AccountabilityEntry,
  type Commitment,
  type CommitmentEntry,
  type Directory,
  type DirectoryEntry,
  type Drawn,
  type Evidence,
  type EvidenceEntry,
  emptyDirectory,
  evolve,
  evolveAccountability,
  evolveDirectory,
  evolveEvidence,
  evolveHolidays,
  evolveInspection,
  evolveInstruction,
  evolvePlan,
  evolveReport,
  evolveRevision,
  evolveSettings,
  evolveSpotCheck,
  type HolidayEntry,
  type Holidays,
  type Inspection,
  type InspectionEntry,
  type Instruction,
  type InstructionEntry,
  noHolidays,
  type PlanEntry,
  type Report,
  type ReportEntry,
  type Revision,
  type RevisionEntry,
  type Settings,
  type SettingsEntry,
  type SpotCheckEntry,
  type YearPlan,
} from '@luoshi/delivery'

export type Noun<State, Entry extends { readonly kind: string }> = {
  readonly table: 'commitment' | 'report' | 'record'
  readonly evolve: (known: State | null, entry: Entry) => State
  readonly columns: (state: State) => Readonly<Record<string, string | number | null>>
  /** By what other units' are found that it may be a copy of: hashes, kept in the table `alike`. */
  readonly alike?: (state: State) => { readonly unit: string; readonly keys: readonly number[] }
}

const noun = <State, Entry extends { readonly kind: string }>(one: Noun<State, Entry>) => one

export const nouns = {
  commitment: noun<Commitment, CommitmentEntry>({
    table: 'commitment',
    evolve,
    columns: ({ plan, number, title, process, lead, due }) => ({
      ...{ plan_id: plan, number, title, process, due },
      lead_unit: lead,
    }),
  }),
  report: noun<Report, ReportEntry>({
    table: 'report',
    evolve: evolveReport,
    columns: (report) => ({
      ...{ commitment_id: report.commitment, period: report.period, stage: report.stage },
      unit_id: report.unit,
    }),
    alike: ({ unit, alike }) => ({ unit, keys: alike }),
  }),
  evidence: noun<Evidence, EvidenceEntry>({
    table: 'record',
    evolve: evolveEvidence,
    columns: ({ commitment }) => ({ stage: null, about: commitment }),
  }),
  plan: noun<YearPlan, PlanEntry>({
    table: 'record',
    evolve: evolvePlan,
    columns: ({ step }) => ({ stage: step, about: null }),
  }),
  revision: noun<Revision, RevisionEntry>({
    table: 'record',
    evolve: evolveRevision,
    columns: ({ step }) => ({ stage: step, about: null }),
  }),
  instruction: noun<Instruction, InstructionEntry>({
    table: 'record',
    evolve: evolveInstruction,
    columns: ({ step, commitment }) => ({ stage: step, about: commitment }),
  }),
  inspection: noun<Inspection, InspectionEntry>({
    table: 'record',
    evolve: evolveInspection,
    columns: ({ step }) => ({ stage: step, about: null }),
  }),
  'spot-check': noun<Drawn, SpotCheckEntry>({
    table: 'record',
    evolve: evolveSpotCheck,
    columns: ({ plan }) => ({ stage: null, about: plan }),
  }),
  accountability: noun<Accountability, AccountabilityEntry>({
    table: 'record',
    evolve: evolveAccountability,
    columns: ({ step }) => ({ stage: step, about: null }),
  }),
  // One of each in a district, known by the district's own id.
  directory: noun<Directory, DirectoryEntry>({
    table: 'record',
    evolve: (known, entry) => evolveDirectory(known ?? emptyDirectory, entry),
    columns: () => ({ stage: null, about: null }),
  }),
  calendar: noun<Holidays, HolidayEntry>({
    table: 'record',
    evolve: (known, entry) => evolveHolidays(known ?? noHolidays, entry),
    columns: () => ({ stage: null, about: null }),
  }),
  settings: noun<Settings, SettingsEntry>({
    table: 'record',
    evolve: evolveSettings,
    columns: () => ({ stage: null, about: null }),
  }),
}

export type Nouns = typeof nouns
export type NounName = keyof Nouns
export type StateOf<Name extends NounName> = ReturnType<Nouns[Name]['evolve']>
export type EntryOf<Name extends NounName> = Parameters<Nouns[Name]['evolve']>[1]

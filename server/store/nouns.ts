// What the store keeps of each noun: how its entries change it, in which table its state lies, and by which
// columns it is listed. To add a noun, add a line: docs/guides/add-a-noun.md.

import {
  type Commitment,
  type CommitmentEntry,
  type Directory,
  type DirectoryEntry,
  type Evidence,
  type EvidenceEntry,
  emptyDirectory,
  evolve,
  evolveDirectory,
  evolveEvidence,
  evolveHolidays,
  evolveReport,
  type HolidayEntry,
  type Holidays,
  noHolidays,
  type Report,
  type ReportEntry,
} from '@luoshi/delivery'

export type Noun<State, Entry extends { readonly kind: string }> = {
  readonly table: 'commitment' | 'report' | 'record'
  readonly evolve: (known: State | null, entry: Entry) => State
  readonly columns: (state: State) => Readonly<Record<string, string | number | null>>
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
    columns: ({ commitment, period, stage, unit }) => ({
      ...{ commitment_id: commitment, period, stage, unit_id: unit },
    }),
  }),
  evidence: noun<Evidence, EvidenceEntry>({
    table: 'record',
    evolve: evolveEvidence,
    columns: ({ commitment }) => ({ stage: null, about: commitment }),
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
}

export type Nouns = typeof nouns
export type NounName = keyof Nouns
export type StateOf<Name extends NounName> = ReturnType<Nouns[Name]['evolve']>
export type EntryOf<Name extends NounName> = Parameters<Nouns[Name]['evolve']>[1]

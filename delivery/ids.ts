// Every thing is known by a UUID (version 7, made in the server); a brand keeps one kind of id from being
// passed for another.

declare const brand: unique symbol
type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type DistrictId = Id<'district'>
export type UnitId = Id<'unit'>
export type PostId = Id<'post'>
export type PersonId = Id<'person'>
export type PlanId = Id<'plan'>
export type RevisionId = Id<'revision'>
export type CommitmentId = Id<'commitment'>
export type TargetId = Id<'target'>
export type MilestoneId = Id<'milestone'>
export type ReportId = Id<'report'>
export type EvidenceId = Id<'evidence'>
export type InstructionId = Id<'instruction'>
export type InspectionId = Id<'inspection'>
export type SpotCheckId = Id<'spot-check'>
export type AccountabilityId = Id<'accountability'>

export * from './accountability.ts'
export type * from './actor.ts'
export * from './calendar.ts'
export * from './carry-over.ts'
export * from './closing.ts'
export * from './commitment.ts'
export * from './day.ts'
export * from './draft-of.ts'
export * from './figure.ts'
export type * from './ids.ts'
export * from './inspect.ts'
export * from './inspection.ts'
export * from './inspection-review.ts'
export * from './inspection-use.ts'
export * from './instruction.ts'
export * from './issue-list.ts'
export * from './life.ts'
export { sayRefusal } from './messages/index.ts'
export * from './messages/words.ts'
export * from './outcome.ts'
export * from './pace.ts'
export * from './period.ts'
export * from './plan-edit.ts'
export {
  decidePlan,
  evolvePlan,
  type KnownPlan,
  type PlanAct,
  type PlanEntries,
  type PlanEntry,
  type PlanRefusal,
  type PlanStep,
  type Reasons,
  type YearPlan,
} from './plan-life.ts'
export * from './proof.ts'
export type * from './refusal.ts'
export * from './report.ts'
export * from './revision.ts'
export * from './roles.ts'
export * from './shortfall.ts'
export * from './spot-check.ts'
export type * from './step.ts'
export type * from './target.ts'
export * from './window.ts'

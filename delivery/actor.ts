// Who acts: a person on a post. What is done belongs to the post and its unit; the person is remembered.

import type { PersonId, PostId, UnitId } from './ids.ts'

/**
 * supervisor 督查室 · liaison 联络员 · principal 单位负责人 · leader 分管领导 · evaluator 绩效办 · auditor 审计纪检 ·
 * and the three that a system keeps apart (GB/T 22239 三员): administrator, security officer, audit officer.
 */
export type Role =
  | 'supervisor'
  | 'liaison'
  | 'principal'
  | 'leader'
  | 'evaluator'
  | 'auditor'
  | 'administrator'
  | 'security-officer'
  | 'audit-officer'

export type Actor = {
  readonly person: PersonId
  readonly post: PostId
  readonly unit: UnitId
  readonly role: Role
  /** The post whose holder is on leave, where somebody stands in for them. */
  readonly for: PostId | null
}

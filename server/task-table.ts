// The table of tasks 任务分解表 of a plan as it stands in delivery: who does what by when, as people print it.
//
//   await taskTable({ title, commitments, directory }, 'zh-CN')   the bytes of an xlsx

import {
  type Commitment,
  type Directory,
  type PostId,
  sayTarget,
  type UnitId,
} from '@luoshi/delivery'
import { type TaskRow, taskRowsXlsx } from '@luoshi/documents'
import type { Language } from './messages/index.ts'

type Table = {
  readonly title: string
  readonly commitments: readonly Commitment[]
  readonly directory: Directory
}

/** Drafts and what was issued; not what was dropped. */
export function taskTable({ title, commitments, directory }: Table, language: Language) {
  const rows = commitments
    .filter(({ process }) => process !== 'dropped')
    .map((one) => rowOf(one, directory, language))
  return taskRowsXlsx(title, rows, language)
}

function rowOf(one: Commitment, directory: Directory, language: Language): TaskRow {
  const unit = (id: UnitId) => directory.units.find((known) => known.id === id)?.names.at(-1)?.name
  const post = (id: PostId) => directory.posts.find((known) => known.id === id)?.title
  const named = (names: readonly (string | undefined)[]) => names.filter(Boolean).join('、')
  return {
    ...{ number: one.number, section: one.section ?? '', title: one.title, sentence: one.text },
    targets: [
      ...one.targets.map((target) => sayTarget(target, language)),
      ...one.milestones.map(({ name, due }) => (due ? `${name} ${due}` : name)),
    ],
    lead: named(one.lead ? [unit(one.lead)] : []),
    support: named(one.support.map(unit)),
    leaders: named(one.leaders.map(post)),
    due: one.due,
    doubts: [],
  }
}

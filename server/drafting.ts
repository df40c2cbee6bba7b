// From a document's bytes to the drafts of a plan: through the gate, the compiler, and the district's directory.
//
//   await drafting(bytes, '实施方案.docx')   { compiled, text, … } or { refusal }

import {
  type CommitmentId,
  calledBy,
  type Day,
  type Directory,
  type Draft,
  draftOf,
  type Finder,
  holderOn,
  keyedFindings,
  type MilestoneId,
  membersOf,
  nameOn,
  type PlanId,
  type PostId,
  type TargetId,
} from '@luoshi/delivery'
import type { Refusal } from '@luoshi/documents'
import { compile, type Plan } from '@luoshi/plan'
import { admit } from './gate.ts'
import { uuid } from './store/uuid.ts'

export type Compiled = { readonly plan: Plan; readonly text: string; readonly mediaType: string }

/** Reads and compiles a document; `units` names those that the district has. */
export async function compiled(
  bytes: Uint8Array,
  name: string,
  units: readonly string[],
): Promise<Compiled | { readonly refusal: Refusal }> {
  const admitted = await admit(bytes, name)
  if ('refusal' in admitted) return admitted
  const { read, mediaType } = admitted
  if (!read) return { refusal: { code: 'scan-without-text' } }
  return { plan: compile(read.source, { units }), text: read.source.text, mediaType }
}

/** A document that is kept, as received, beside what the compiler finds in it; null where it is not read any longer. */
export async function documentShown(
  { file, directory }: { readonly file: File; readonly directory: Directory },
  today: Day,
) {
  const made = await compiled(file.content, file.name, unitNames(directory, today))
  if ('refusal' in made) return null
  const findings = keyedFindings(made.plan.findings, made.text)
  return { text: made.text, compiled: { ...made.plan, findings } }
}

type File = { readonly content: Uint8Array; readonly name: string }

/** Names that the compiler need not doubt. */
export function unitNames(directory: Directory, day: Day): readonly string[] {
  return directory.units
    .filter(({ closed }) => !closed)
    .flatMap((unit) => [nameOn(unit, day), ...(unit.aliases ?? [])])
}

type Given = { readonly directory: Directory; readonly plan: PlanId; readonly today: Day }

/** The drafts of the compiled plan, its names looked up in the directory. */
export function draftsOf(plan: Plan, { directory, plan: id, today }: Given): Draft {
  return draftOf(plan, {
    plan: id,
    ids: {
      commitment: () => uuid<CommitmentId>(),
      target: () => uuid<TargetId>(),
      milestone: () => uuid<MilestoneId>(),
    },
    ...finderOf(directory, today),
    frequency: 'monthly',
  })
}

/** Who is meant by a name in a plan: 工信局 and 区工信局 are one. */
export function finderOf(directory: Directory, today: Day): Finder {
  const open = directory.units.filter(({ closed }) => !closed)
  const byName = new Map(
    open.flatMap((unit) => calledBy(unit).map((name) => [name, unit.id] as const)),
  )
  return {
    unitsOf: (name) => {
      const unit = callings(name).flatMap((one) => byName.get(one) ?? [])[0]
      return unit ? membersOf(directory, unit, today) : []
    },
    postOf: (leader) => postOfLeader(directory, leader, today),
  }
}

/** A unit's name as the plan and as the directory may have it, with and without its level: 区工信局, 县工信局, 工信局. */
function callings(name: string): readonly string[] {
  const levels = ['区', '县', '市', '旗']
  return [name, ...levels.map((level) => level + name), name.replace(/^[区县市旗]/, '')]
}

/** The post that a leader named in the plan holds. */
function postOfLeader(directory: Directory, name: string, today: Day): PostId | null {
  const people = directory.people.filter((one) => name.includes(one.name)).map(({ id }) => id)
  const held = directory.posts.find(({ id, role }) => {
    const holder = role === 'leader' ? holderOn(directory, id, today) : null
    return holder !== null && people.includes(holder)
  })
  return held?.id ?? null
}

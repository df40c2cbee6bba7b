// The names of a plan that the directory does not know: which commitments name them, and what may be meant.
//
//   namesOf(drafts, directory)   [{ name: '区工信局', as: ['lead'], numbers: [3, 7], kind: 'department', like: [区工业和信息化局] }]
//   namingActs(said, ids)        the acts that make them units, or names of units that are there
//
// Departments are written short in plans (工信局 for 工业和信息化局): a likeness is proposed, a person says.

import type { Commitment, UnknownName } from './commitment.ts'
import { calledBy, type Directory, type Unit, type UnitKind } from './directory.ts'
import type { UnitId } from './ids.ts'
import type { DirectoryAct } from './keep-directory.ts'

export type PlanName = Pick<UnknownName, 'name' | 'why'> & {
  readonly as: readonly UnknownName['as'][]
  /** Of the commitments that name it. */
  readonly numbers: readonly number[]
  /** What it will probably be as a unit; null: a leader, who is no unit. */
  readonly kind: UnitKind | null
  /** Units that are there and may be meant. */
  readonly like: readonly UnitId[]
}

/** In the order of the commitments. */
export function namesOf(
  commitments: readonly Commitment[],
  { units }: Directory,
): readonly PlanName[] {
  const named = commitments
    .filter(({ process }) => process === 'draft')
    .flatMap(({ number, unknown }) => unknown.map((one) => ({ ...one, number })))
  const open = units.filter(({ closed }) => !closed)
  return [...Map.groupBy(named, ({ name, why }) => `${why} ${name}`).values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { name, why } = first
    const as = [...new Set(all.map((one) => one.as))]
    const isLeader = as.every((one) => one === 'leader')
    const isSought = !isLeader && why === 'not-found'
    const like = open.filter((unit) => calledBy(unit).some((other) => isLike(name, other)))
    return {
      ...{ name, why, as, numbers: [...new Set(all.map(({ number }) => number))] },
      kind: isLeader ? null : kindNamed(name),
      like: isSought ? like.map(({ id }) => id) : [],
    }
  })
}

export type Naming = {
  readonly units: readonly {
    readonly id: UnitId
    readonly name: string
    /** Where it is not as the name says. */
    readonly kind?: UnitKind
    /** Of a group. */
    readonly members?: readonly UnitId[]
  }[]
  readonly aliases: readonly { readonly name: string; readonly unit: UnitId }[]
}

/** What is there by now is left as it is: two people may press the same button. */
export function namingActs({ units, aliases }: Naming, known: Directory): readonly DirectoryAct[] {
  const open = known.units.filter(({ closed }) => !closed)
  const isNamed = ({ name }: { readonly name: string }) =>
    open.some((unit) => calledBy(unit).includes(name))
  const entering = units
    .filter((one) => !isNamed(one))
    .map(({ kind, ...one }) => ({ ...one, kind: kind ?? kindNamed(one.name) }))
  const towns = [
    ...open.map(({ id, kind, names }) => ({ id, kind, name: names.at(-1)?.name ?? '' })),
    ...entering,
  ].filter(({ kind }) => kind === 'town')
  return [
    // A group has the towns that are entered with it.
    ...[
      ...entering.filter(({ kind }) => kind !== 'group'),
      ...entering.filter(({ kind }) => kind === 'group'),
    ].map(({ id, name, kind, members }): DirectoryAct => {
      const of = members ?? (kind === 'group' ? townsNamed(name, towns) : [])
      return { act: 'add-unit', unit: { id, name, kind, members: of } }
    }),
    ...aliases
      .filter((one) => !isNamed(one))
      .map(({ name, unit }): DirectoryAct => ({ act: 'add-alias', unit, name })),
  ]
}

/** 各镇 are those called 镇, 各镇（街道） these and those called 街道. */
function townsNamed(
  group: string,
  towns: readonly { readonly id: UnitId; readonly name: string }[],
): readonly UnitId[] {
  const said = ['镇', '乡', '街道'].filter((word) => group.includes(word))
  return towns.filter(({ name }) => said.some((word) => name.includes(word))).map(({ id }) => id)
}

function kindNamed(name: string): Unit['kind'] {
  if (name.startsWith('各')) return 'group'
  if (/(?:[镇乡]|街道|办事处|[镇乡](?:人民)?政府)$/.test(name)) return 'town'
  return /(?:公司|集团|银行)$/.test(name) ? 'enterprise' : 'department'
}

const level = /^[省市县区旗州]/
/** 卫健委 and 卫生健康局 are one: bodies are renamed from one to the other. */
const body = /[局委办会厅部]$/

/** Whether two names may be of one unit: one short for the other, or a slip of one character. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const cores = (name: string) => [name, ...(level.test(name) ? [name.slice(1)] : [])]
  return cores(short).some((a) => cores(long).some((b) => isShortFor(a, b) || isSlip(a, b)))
}

/** 工信局 for 工业和信息化局: each of its characters, in order, from the same beginning. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0]) return false
  const [a, b] =
    body.test(short) && body.test(long) ? [short.slice(0, -1), long.slice(0, -1)] : [short, long]
  let at = 0
  for (const character of b) if (character === a[at]) at += 1
  return at === a.length
}

/** 农业农村局 and 农业农林局; of short names one other character is another unit (教育局, 体育局). */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 5) return false
  return [...one].filter((character, index) => character !== other[index]).length === 1
}

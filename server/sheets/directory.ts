// Units, posts and people from one sheet: 单位｜类别｜岗位｜角色｜姓名｜电话｜用户名.
//
//   read(table, { directory, accounts, context, language })   { acts, accounts, summary } or { faults }
//
// What is there already stays: a row may be sent again. People are one where they share a user name or, without one,
// a name; a post has one holder, who begins today. Nothing is removed.

import {
  type Context,
  type Directory,
  type DirectoryAct,
  type DirectoryEntry,
  decideDirectory,
  evolveDirectory,
  holderOn,
  type Language,
  nameOn,
  type PersonId,
  type PostId,
  type Role,
  roles,
  sayRefusal,
  type UnitId,
  type UnitKind,
} from '@luoshi/delivery'
import type { Headings, TableRow } from '@luoshi/documents'
import type { SheetFault, SheetFaultCode } from '../messages/sheets.ts'
import { uuid } from '../store/uuid.ts'

export const directoryHeadings = {
  unit: ['单位', '单位名称', 'Unit'],
  kind: ['类别', '单位类别', 'Kind'],
  post: ['岗位', '职务', 'Post'],
  role: ['角色', 'Role'],
  name: ['姓名', 'Name'],
  telephone: ['电话', '办公电话', '联系电话', 'Telephone'],
  user: ['用户名', '登录名', 'User', 'User name'],
} as const satisfies Headings<string>

type Key = keyof typeof directoryHeadings
export type DirectoryRow = TableRow<Key>

const kinds: Readonly<Record<string, UnitKind>> = {
  ...{ '': 'department', 部门: 'department', 区直部门: 'department', 单位: 'department' },
  ...{ 镇: 'town', 街道: 'town', 镇街: 'town', 乡镇: 'town', '镇(街道)': 'town', 乡: 'town' },
  ...{ 企业: 'enterprise', 国企: 'enterprise', 国有企业: 'enterprise' },
  ...{ department: 'department', town: 'town', enterprise: 'enterprise' },
}

const roleNames: ReadonlyMap<string, Role> = new Map([
  ...Object.values(roles).flatMap((words) =>
    Object.entries(words).map(([key, word]) => [word.toLowerCase(), key as Role] as const),
  ),
  ...(Object.keys(roles.en) as Role[]).map((key) => [key, key] as const),
  ...([
    ['审计纪检', 'auditor'],
    ['负责人', 'principal'],
    ['督查员', 'supervisor'],
  ] as const),
])

export type AccountOf = { readonly person: PersonId; readonly userName: string }

export type Taken = {
  readonly entries: readonly DirectoryEntry[]
  readonly accounts: readonly AccountOf[]
  readonly summary: {
    readonly units: readonly string[]
    readonly posts: readonly { readonly unit: string; readonly post: string; readonly role: Role }[]
    readonly people: readonly string[]
    readonly appointments: readonly {
      readonly unit: string
      readonly post: string
      readonly name: string
      /** Whoever held it until now. */
      readonly before: string | null
    }[]
    /** One person on several posts of the sheet: to be looked at, for two people may share a name. */
    readonly several: readonly { readonly name: string; readonly posts: readonly string[] }[]
    readonly users: readonly string[]
  }
}

type Given = {
  readonly directory: Directory
  readonly accounts: readonly AccountOf[]
  readonly context: Context
  readonly language: Language
}

export function directoryFrom(
  rows: readonly DirectoryRow[],
  given: Given,
): Taken | { readonly faults: readonly SheetFault[] } {
  const taking: Taking = {
    ...{ given, directory: given.directory, entries: [], faults: [], accounts: [] },
    ...{ units: [], posts: [], people: [], appointments: [], seats: new Map() },
  }
  for (const row of rows) takeRow(taking, row)
  const { faults, entries, accounts, units, posts, people, appointments } = taking
  if (faults.length > 0) return { faults }
  const users = accounts.map(({ userName }) => userName)
  const summary = { units, posts, people, appointments, several: severalOf(taking), users }
  return { entries, accounts, summary }
}

type Seat = { readonly person: PersonId; readonly at: string; readonly place: string }

/** What the rows so far have come to. */
type Taking = {
  readonly given: Given
  directory: Directory
  readonly entries: DirectoryEntry[]
  readonly faults: SheetFault[]
  readonly accounts: AccountOf[]
  readonly units: string[]
  readonly posts: { unit: string; post: string; role: Role }[]
  readonly people: string[]
  readonly appointments: { unit: string; post: string; name: string; before: string | null }[]
  /** Whom the sheet puts on which post, and in which cell. */
  readonly seats: Map<PostId, Seat>
}

function takeRow(taking: Taking, row: DirectoryRow): void {
  const unit = unitIn(taking, row)
  if (!unit) return
  const { post, role, name, user } = row.cells
  if (post.text === '') {
    if (role.text + name.text + user.text !== '') fault(taking, row, ['post', 'post-missing'])
    return
  }
  const seat = postIn(taking, row, unit)
  if (!seat) return
  const person = personIn(taking, row, seat)
  if (person) appoint(taking, row, { post: seat, person })
}

type Wrong = readonly [key: Key, code: SheetFaultCode, fact?: string]

function fault(taking: Taking, { sheet, cells }: DirectoryRow, [key, code, fact]: Wrong): null {
  const { text, at } = cells[key]
  taking.faults.push({ sheet, at, code, fact: fact ?? text })
  return null
}

/** Does the act by its rule; what is refused is a fault of the cell. */
function done(
  taking: Taking,
  row: DirectoryRow,
  [key, act]: readonly [Key, DirectoryAct],
): boolean {
  const { context, language } = taking.given
  const outcome = decideDirectory(taking.directory, act, context)
  if ('refusal' in outcome) {
    fault(taking, row, [key, 'refused', sayRefusal(outcome.refusal, language)])
    return false
  }
  taking.entries.push(...outcome.entries)
  taking.directory = outcome.entries.reduce(evolveDirectory, taking.directory)
  return true
}

function unitIn(taking: Taking, row: DirectoryRow): UnitId | null {
  const { unit, kind } = row.cells
  const { today } = taking.given.context
  if (unit.text === '') return fault(taking, row, ['unit', 'unit-missing'])
  const isNamed = ({ closed, ...one }: Directory['units'][number]) =>
    !closed && nameOn({ ...one, closed }, today) === unit.text
  const known = taking.directory.units.find(isNamed)
  if (known) return known.id
  const of = kinds[kind.text.replace('（', '(').replace('）', ')')]
  if (!of) return fault(taking, row, ['kind', 'kind-unknown'])
  const id = uuid<UnitId>()
  const added = { id, kind: of, members: [], name: unit.text }
  if (!done(taking, row, ['unit', { act: 'add-unit', unit: added }])) return null
  taking.units.push(unit.text)
  return id
}

function postIn(taking: Taking, row: DirectoryRow, unit: UnitId): PostId | null {
  const { unit: named, post, role: said, telephone } = row.cells
  const role = roleNames.get(said.text.toLowerCase())
  if (said.text !== '' && !role) return fault(taking, row, ['role', 'role-unknown'])
  const known = taking.directory.posts.find(
    (one) => one.unit === unit && one.title === post.text && !one.closed,
  )
  if (known && role && known.role !== role) {
    const { language } = taking.given
    return fault(taking, row, ['role', 'role-differs', roles[language][known.role]])
  }
  if (known) return known.id
  if (!role) return fault(taking, row, ['role', 'role-missing'])
  const id = uuid<PostId>()
  const added = { id, unit, title: post.text, role, telephone: telephone.text || null }
  if (!done(taking, row, ['post', { act: 'add-post', post: added }])) return null
  taking.posts.push({ unit: named.text, post: post.text, role })
  return id
}

/** A user name holds 2 to 40 characters. */
const userShape = /^[^\s]{2,40}$/u

function personIn(taking: Taking, row: DirectoryRow, post: PostId): PersonId | null {
  const { name, user } = row.cells
  if (name.text === '') return user.text ? fault(taking, row, ['name', 'person-missing']) : null
  const accounts = [...taking.given.accounts, ...taking.accounts]
  const namesakes = taking.directory.people.filter((one) => one.name === name.text)
  if (user.text === '') {
    if (namesakes.length > 1) return fault(taking, row, ['user', 'name-ambiguous'])
    return namesakes[0]?.id ?? added(taking, row)
  }
  if (!userShape.test(user.text)) return fault(taking, row, ['user', 'user-shape'])
  const taken = accounts.find(({ userName }) => userName === user.text)
  if (taken) {
    const holder = taking.directory.people.find(({ id }) => id === taken.person)?.name ?? ''
    return holder === name.text ? taken.person : fault(taking, row, ['user', 'user-taken', holder])
  }
  const own = new Map(accounts.map(({ person, userName }) => [person, userName]))
  const holder = holderOn(taking.directory, post, taking.given.context.today)
  const other = namesakes.find(({ id }) => id === holder)
  const before = other && own.get(other.id)
  if (before) return fault(taking, row, ['user', 'user-differs', before])
  const free = namesakes.filter(({ id }) => !own.has(id))
  if (free.length > 1) return fault(taking, row, ['user', 'name-ambiguous'])
  const person = free[0]?.id ?? added(taking, row)
  if (person) taking.accounts.push({ person, userName: user.text })
  return person
}

function added(taking: Taking, row: DirectoryRow): PersonId | null {
  const { text: name } = row.cells.name
  const id = uuid<PersonId>()
  if (!done(taking, row, ['name', { act: 'add-person', person: { id, name } }])) return null
  taking.people.push(name)
  return id
}

type Appointing = { readonly post: PostId; readonly person: PersonId }

function appoint(taking: Taking, row: DirectoryRow, { post, person }: Appointing): void {
  const { unit, post: title, name } = row.cells
  const seat = taking.seats.get(post)
  if (seat && seat.person !== person) {
    fault(taking, row, ['name', 'post-twice', seat.at])
    return
  }
  taking.seats.set(post, { person, at: name.at, place: `${unit.text} ${title.text}` })
  const { today } = taking.given.context
  const holder = holderOn(taking.directory, post, today)
  if (holder === person) return
  const before = taking.directory.people.find(({ id }) => id === holder)?.name ?? null
  if (!done(taking, row, ['name', { act: 'appoint', post, person, from: today }])) return
  taking.appointments.push({ unit: unit.text, post: title.text, name: name.text, before })
}

function severalOf({ seats, directory }: Taking) {
  const byPerson = Map.groupBy([...seats.values()], ({ person }) => person)
  return [...byPerson].flatMap(([person, own]) => {
    if (own.length < 2) return []
    const name = directory.people.find(({ id }) => id === person)?.name ?? ''
    return [{ name, posts: own.map(({ place }) => place) }]
  })
}

// The directory as a list: a row a post, with whoever holds it today and how they sign in.
//
//   rowsOf(directory, accounts, today)   [{ unit: '区工信局', post: { title: '联络员', … }, holder: { name: '王芳' }, … }]

import {
  type Day,
  type Directory,
  holderOn,
  nameOn,
  type Person,
  type Post,
  type Unit,
} from '@luoshi/delivery'

export type Account = {
  readonly person: string
  readonly user: string
  readonly hasPassword: boolean
  readonly hasLink: boolean
  readonly locked: boolean
}
export type AccountState = 'none' | 'link' | 'password' | 'locked'

export type Row = {
  readonly key: string
  readonly unit: string
  /** Null: of a unit that has no post yet. */
  readonly post: Post | null
  readonly holder: Person | null
  readonly user: string | null
  readonly account: AccountState
  /** Whoever stands in today. */
  readonly standIn: { readonly name: string; readonly to: Day } | null
}

export function rowsOf(
  directory: Directory,
  accounts: readonly Account[],
  today: Day,
): readonly Row[] {
  return directory.units
    .filter(({ closed, kind }) => !closed && kind !== 'group')
    .flatMap((unit) => {
      const posts = directory.posts.filter((one) => one.unit === unit.id && !one.closed)
      if (posts.length === 0) return [empty(unit, today)]
      return posts.map((post) => rowOf(directory, { unit, post, accounts, today }))
    })
}

function empty(unit: Unit, today: Day): Row {
  const nobody = { post: null, holder: null, user: null, account: 'none', standIn: null } as const
  return { key: unit.id, unit: nameOn(unit, today), ...nobody }
}

type Given = {
  readonly unit: Unit
  readonly post: Post
  readonly accounts: readonly Account[]
  readonly today: Day
}

function rowOf(directory: Directory, { unit, post, accounts, today }: Given): Row {
  const { people, delegations } = directory
  const named = (id: string | null) => people.find((one) => one.id === id) ?? null
  const holder = named(holderOn(directory, post.id, today))
  const account = accounts.find(({ person }) => person === holder?.id)
  const stand = delegations.find(
    (one) => one.post === post.id && one.from <= today && today <= one.to,
  )
  return {
    ...{ key: post.id, unit: nameOn(unit, today), post, holder },
    user: account?.user ?? null,
    account: stateOf(account),
    standIn: stand ? { name: named(stand.person)?.name ?? '', to: stand.to } : null,
  }
}

function stateOf(account: Account | undefined): AccountState {
  if (!account) return 'none'
  if (account.locked) return 'locked'
  if (account.hasLink) return 'link'
  return account.hasPassword ? 'password' : 'none'
}

/** Rows in which all the words are found. */
export function found(rows: readonly Row[], text: string): readonly Row[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ unit, post, holder, user }) => {
    const all = `${unit} ${post?.title ?? ''} ${holder?.name ?? ''} ${user ?? ''}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

// luoshi user add NAME | link USER | list: who works here and how they sign in, for the local administrator.
//
//   luoshi user add 王芳 --unit 督查室 --kind department --post 督查专员 --role supervisor
//
// Nobody chooses another's password: a one-time link is printed, and its holder chooses.

import {
  type Directory,
  type DirectoryAct,
  holderOn,
  nameOn,
  type PersonId,
  type PostId,
  roles,
  type UnitId,
} from '@luoshi/delivery'
import { uuid } from '@luoshi/server'
import { say } from '../messages/index.ts'
import { inOffice, type Office, type Told } from '../office.ts'
import type { AddUser, User } from '../options.ts'
import { type Column, fit, rowOf } from '../print/grid.ts'
import { plain } from '../print/ink.ts'
import { visible } from '../print/width.ts'
import type { Screen } from '../screen.ts'

export function users(asked: User, screen: Screen): Promise<number> {
  return inOffice(asked, screen, async (office) => {
    const directory: Directory = (await office.ask('GET /directory')).body.state
    switch (asked.act) {
      case 'add':
        return add({ office, directory }, asked, screen)
      case 'link':
        return link({ office, directory }, asked.user, screen)
      case 'list':
        return list({ office, directory }, screen)
    }
  })
}

type Within = { readonly office: Office; readonly directory: Directory }
type Account = {
  readonly person: PersonId
  readonly user: string
  readonly hasPassword: boolean
  readonly hasLink: boolean
  readonly locked: boolean
}

async function add(within: Within, asked: AddUser, screen: Screen): Promise<number> {
  const { office, directory } = within
  const words = say(screen.language)
  const taken = (await accountsIn(office)).some(({ user }) => user === asked.login)
  if (taken) return refused(words.loginTaken(visible(asked.login)), screen)
  const today = office.services.today()
  const unit = directory.units.find((one) => !one.closed && nameOn(one, today) === asked.unit)
  if (!unit && asked.kind === null) {
    const names = directory.units.filter(({ closed }) => !closed).map((one) => nameOn(one, today))
    return refused(words.noSuchUnit(visible(asked.unit), names.map(visible)), screen)
  }
  const person = uuid<PersonId>()
  const acts = actsFor(within, asked, { person, unit: unit?.id ?? null })
  const told = await office.ask('POST /directory/acts', { acts })
  if (told.status !== 200) return refused(told.body.message, screen)
  return linkTo(office, { person, user: asked.login }, screen)
}

type Whom = { readonly person: PersonId; readonly unit: UnitId | null }

/** On a post of that title which nobody holds, else on one more. */
function actsFor({ office, directory }: Within, asked: AddUser, whom: Whom): DirectoryAct[] {
  const today = office.services.today()
  const { post: title, role } = asked
  const unit = whom.unit ?? uuid<UnitId>()
  const fitting = directory.posts.filter(
    (one) => one.unit === unit && one.title === title && one.role === role && !one.closed,
  )
  const vacant = fitting.find(({ id }) => holderOn(directory, id, today) === null)
  const post = vacant?.id ?? uuid<PostId>()
  const kind = asked.kind ?? 'department'
  return [
    ...(whom.unit
      ? []
      : [{ act: 'add-unit' as const, unit: { id: unit, kind, members: [], name: asked.unit } }]),
    ...(vacant
      ? []
      : [{ act: 'add-post' as const, post: { id: post, unit, title, role, telephone: null } }]),
    { act: 'add-person', person: { id: whom.person, name: asked.name } },
    { act: 'appoint', post, person: whom.person, from: today },
  ]
}

/** By user name; or by the name of somebody who has no account yet. */
async function link({ office, directory }: Within, user: string, screen: Screen): Promise<number> {
  const accounts = await accountsIn(office)
  const account = accounts.find((one) => one.user === user)
  const named = directory.people.filter(
    ({ id, name }) => name === user && !accounts.some(({ person }) => person === id),
  )
  const person = account?.person ?? (named.length === 1 ? named[0]?.id : undefined)
  if (person) return linkTo(office, { person, user }, screen)
  return refused(say(screen.language).noSuchUser(visible(user), named.length), screen)
}

type For = { readonly person: PersonId; readonly user: string }

async function linkTo({ ask }: Office, whom: For, screen: Screen): Promise<number> {
  const told: Told = await ask('POST /directory/links', whom)
  if (told.status !== 201) return refused(told.body.message, screen)
  const { district, token } = told.body
  const path = `/welcome/${district}/${token}`
  screen.out(`${say(screen.language).linkFor(visible(whom.user))}\n  ${screen.ink.link(path)}\n`)
  return 0
}

const columns: readonly Column[] = [
  { fixed: true, least: 0, most: 24 },
  { fixed: true, least: 0, most: 16 },
  { fixed: false, least: 12, most: 60 },
  { fixed: true, least: 0, most: 20 },
]

async function list({ office, directory }: Within, screen: Screen): Promise<number> {
  const { language, ink } = screen
  const words = say(language)
  const accounts = await accountsIn(office)
  const rows = directory.people.map(({ id, name }) => {
    const account = accounts.find(({ person }) => person === id)
    const state = words.accountStates[stateOf(account)]
    return [account?.user ?? '', name, postsOf({ office, directory }, id, screen), state]
  })
  const cells = rows.map((row) => row.map((text) => [{ text: visible(text), pen: plain }]))
  const head = words.userColumns.map((text) => [{ text, pen: ink.dim }])
  const widths = fit([head, ...cells], columns, screen.columns)
  for (const row of [head, ...cells]) screen.out(`${rowOf(row, widths).join('\n')}\n`)
  return 0
}

function stateOf(account: Account | undefined) {
  if (!account) return 'none'
  if (account.locked) return 'locked'
  if (account.hasLink) return 'link'
  return account.hasPassword ? 'password' : 'none'
}

function postsOf({ office, directory }: Within, person: PersonId, { language }: Screen): string {
  const today = office.services.today()
  const held = directory.posts.filter(({ id }) => holderOn(directory, id, today) === person)
  return held
    .map(({ unit, title, role }) => {
      const known = directory.units.find(({ id }) => id === unit)
      const called = language === 'en' ? role : roles[language][role]
      return `${known ? nameOn(known, today) : ''}${title} (${called})`
    })
    .join('、')
}

async function accountsIn({ ask }: Office): Promise<readonly Account[]> {
  return (await ask('GET /accounts')).body.rows
}

function refused(why: string, { err }: Screen): 3 {
  err(`${why}\n`)
  return 3
}

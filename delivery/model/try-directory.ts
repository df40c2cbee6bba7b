// What is tried with units, posts and people, and with what the district sets for itself.

import type { Role } from '../actor.ts'
import type { Day } from '../day.ts'
import type { PersonId, UnitId } from '../ids.ts'
import type { DirectoryAct } from '../keep-directory.ts'
import type { Settings } from '../settings.ts'
import { actingToday } from './paper.ts'
import {
  by,
  dayNear,
  made,
  mostly,
  pick,
  seatFor,
  type Table,
  type Trying,
  words,
} from './table.ts'
import { postId, unitId } from './year.ts'

const keeping =
  (say: (table: Table) => DirectoryAct): Trying =>
  (table) =>
    by(seatFor(table, 'keep-directory', null), { noun: 'directory', said: say(table) })

const anyUnit = (table: Table): UnitId =>
  mostly(
    table,
    [...table.paper.offices.keys()],
    (id) => table.paper.offices.get(id)?.closed === null,
  ) ?? unitId('nowhere')
const anyPost = ({ paper, dice }: Table) => {
  const open = [...paper.seats].filter(([, { closed }]) => closed === null)
  return open[dice(open.length + 1)]?.[0] ?? postId('nowhere')
}
const stoodIn = (table: Table) => {
  const seats = [...table.paper.seats].filter(([, { standIns }]) => standIns.length > 0)
  return pick(table, seats)?.[0] ?? null
}
const vacant = (table: Table) => {
  const taken = new Set(actingToday(table.paper).map(({ post }) => post))
  const open = [...table.paper.seats].filter(([id, one]) => one.closed === null && !taken.has(id))
  return pick(table, open)?.[0] ?? null
}
const anyPerson = ({ paper, dice }: Table) =>
  [...paper.people][dice(paper.people.size + 1)] ?? ('nobody' as PersonId)

const roles: readonly Role[] = ['liaison', 'principal', 'supervisor', 'leader', 'administrator']
const name = (table: Table) => words(table, `区第${1 + table.dice(7)}服务中心`)

export const directory: Readonly<Record<string, Trying>> = {
  'add-unit': keeping((table) => {
    const kind = table.dice(3) === 0 ? 'group' : 'department'
    const members = table.dice(2) === 0 ? [] : [anyUnit(table), anyUnit(table)]
    const id = table.dice(9) === 0 ? anyUnit(table) : unitId(made(table, 'unit'))
    return { act: 'add-unit', unit: { id, kind, members, name: name(table) } }
  }),
  'rename-unit': keeping((table) => ({
    ...{ act: 'rename-unit', unit: anyUnit(table), name: name(table) },
    from: dayNear(table, 5, 20),
  })),
  'add-alias': (table) => {
    const said = { act: 'add-alias', unit: anyUnit(table), name: name(table) } as const
    return by(seatFor(table, 'name-units', null), { noun: 'directory', said })
  },
  'set-members': keeping((table) => {
    const unit = table.dice(4) === 0 ? anyUnit(table) : unitId('towns')
    return {
      act: 'set-members',
      unit,
      members: [anyUnit(table), anyUnit(table)].slice(table.dice(3)),
    }
  }),
  'close-unit': keeping((table) => {
    const units = [...table.paper.offices.keys()].filter((id) => id.startsWith('unit-'))
    const unit = pick(table, units) ?? unitId('nowhere')
    return { act: 'close-unit', unit, successor: table.dice(2) === 0 ? null : anyUnit(table) }
  }),
  'add-post': keeping((table) => {
    const id = table.dice(9) === 0 ? anyPost(table) : postId(made(table, 'post'))
    const role = pick(table, roles) ?? 'liaison'
    const title = words(table, '综合岗')
    return { act: 'add-post', post: { id, unit: anyUnit(table), role, title, telephone: null } }
  }),
  'close-post': keeping((table) => {
    const later = [...table.paper.seats.keys()].filter((id) => id.startsWith('post-'))
    return { act: 'close-post', post: pick(table, later) ?? postId('nowhere') }
  }),
  'add-person': keeping((table) => {
    const id = table.dice(9) === 0 ? anyPerson(table) : (made(table, 'person') as PersonId)
    return { act: 'add-person', person: { id, name: words(table, '新同志') } }
  }),
  appoint: keeping((table) => ({
    ...{ act: 'appoint', post: vacant(table) ?? anyPost(table), person: anyPerson(table) },
    from: dayNear(table, 6, 12),
  })),
  relieve: keeping((table) => ({
    ...{ act: 'relieve', post: anyPost(table), to: dayNear(table, 2, 10) },
  })),
  delegate: keeping((table) => {
    const from = dayNear(table, 1, 6)
    const to = table.dice(9) === 0 ? table.paper.today : dayNear(table, 0, 25)
    const reason = words(table, '外出培训')
    return { act: 'delegate', post: anyPost(table), person: anyPerson(table), from, to, reason }
  }),
  'end-delegation': keeping((table) => ({
    ...{ act: 'end-delegation', to: dayNear(table, 2, 6) },
    post: stoodIn(table) ?? anyPost(table),
  })),
}

const daysOf = (year: number, list: readonly string[]) => list.map((day) => `${year}-${day}` as Day)

function changeOf(table: Table): Partial<Settings> {
  const { dice } = table
  const changes: readonly Partial<Settings>[] = [
    { lights: pick(table, ['yinchuan', 'sanya', 'ouhai', 'chengxiang'] as const) ?? 'yinchuan' },
    { sheets: pick(table, ['sanming', 'suqian', 'ziyang'] as const) ?? 'sanming' },
    { extension: { most: dice(2) === 0 ? null : 1 + dice(3), byOffice: dice(3) } },
    { adjustment: { last: dice(2) === 0 ? null : '10-31' } },
    { warning: dice(11) },
    { window: { before: dice(10), after: 1 + dice(12) } },
    { head: dice(6) === 0 ? null : postId('lead1') },
  ]
  return pick(table, changes) ?? {}
}

export const house: Readonly<Record<string, Trying>> = {
  'set-year': (table) => {
    const year = 2026 + table.dice(2)
    const months = ['01-01', '02-17', '02-18', '05-01', '10-01', '10-02']
    const holidays = daysOf(table.dice(12) === 0 ? year + 1 : year, months.slice(table.dice(7)))
    const makeUpDays = daysOf(
      year,
      year === 2026 && table.dice(5) > 0 ? ['02-28', '10-10'] : ['05-01'],
    )
    const said = { act: 'set-year', year, holidays, makeUpDays } as const
    const document = words(table, `关于${year}年部分节假日安排的通知`)
    const seat = seatFor(table, 'keep-calendar', null)
    return by(seat, { noun: 'holidays', said: { ...said, document } })
  },
  'set-day': (table) => {
    const as = pick(table, ['holiday', 'make-up', 'ordinary'] as const) ?? 'ordinary'
    const said = { act: 'set-day', day: dayNear(table, 10, 40), as } as const
    const document = words(table, '临时调整通知')
    const seat = seatFor(table, 'keep-calendar', null)
    return by(seat, { noun: 'holidays', said: { ...said, document } })
  },
  'keep-settings': (table) => {
    const said = {
      act: 'set',
      change: changeOf(table),
      reason: words(table, '区政府会议议定'),
    } as const
    return by(seatFor(table, 'keep-settings', null), { noun: 'settings', said })
  },
}

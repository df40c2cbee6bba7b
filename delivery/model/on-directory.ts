// What paper says to units, posts and people: the telephone list with its dates.

import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { PersonId, PostId, UnitId } from '../ids.ts'
import type { DirectoryAct } from '../keep-directory.ts'
import { isBlank, type Office, type Paper, type Seat, type Term, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { shift } from './wall.ts'

type Said<Act extends DirectoryAct['act']> = Extract<DirectoryAct, { act: Act }>
type Checked = Pick<Verdict, 'no' | 'write'>

export function onDirectory(paper: Paper, seat: Actor, said: DirectoryAct): Verdict {
  const { no, write } = entered(paper, said)
  const names = said.act === 'add-unit' || said.act === 'add-alias'
  const right = names ? 'name-units' : 'keep-directory'
  return { no: { ...no, 'not-allowed': mayNot(seat, right, null) }, write }
}

function entered(paper: Paper, said: DirectoryAct): Checked {
  switch (said.act) {
    case 'add-alias': {
      const { unit, name } = said
      return {
        no: {
          ...listed(paper, unit),
          'name-missing': isBlank(name),
          'name-taken': isTaken(paper, name, paper.today),
        },
        write: () => paper.offices.get(unit)?.aliases.push(name),
      }
    }
    case 'add-unit':
    case 'rename-unit':
    case 'set-members':
    case 'close-unit':
      return onUnit(paper, said)
    case 'add-person':
      return {
        no: {
          'already-there': paper.people.has(said.person.id),
          'name-missing': isBlank(said.person.name),
        },
        write: () => paper.people.add(said.person.id),
      }
    case 'add-post': {
      const { id, unit, role, title } = said.post
      return {
        no: {
          ...listed(paper, unit),
          'already-there': paper.seats.has(id),
          'name-missing': isBlank(title),
          'group-has-no-posts': paper.offices.get(unit)?.kind === 'group',
        },
        write: () =>
          paper.seats.set(id, { ...{ unit, role, closed: null }, terms: [], standIns: [] }),
      }
    }
    default:
      return onSeat(paper, said)
  }
}

const isGone = (one: { closed: Day | null } | undefined) => one !== undefined && one.closed !== null

function listed({ offices }: Paper, id: UnitId) {
  const office = offices.get(id)
  return { 'unknown-unit': office === undefined, 'unit-closed': isGone(office) }
}

/** Whether an open unit is called so on the day or will be later. */
function isTaken({ offices }: Paper, name: string, from: Day): boolean {
  const bears = ({ names, aliases, closed }: Office) =>
    closed === null &&
    (aliases.includes(name) ||
      names.some((one, at) => one.name === name && from < (names[at + 1]?.from ?? '9999')))
  return [...offices.values()].some(bears)
}

function toMembers(paper: Paper, members: readonly UnitId[]) {
  const all = members.map((id) => paper.offices.get(id))
  return {
    'members-missing': members.length === 0,
    'unknown-unit': all.includes(undefined),
    'unit-closed': all.some(isGone),
    'group-in-group': all.some((one) => one?.kind === 'group'),
  }
}

type OnUnit = Said<'add-unit' | 'rename-unit' | 'set-members' | 'close-unit'>

function onUnit(paper: Paper, said: OnUnit): Checked {
  const { offices, today } = paper
  if (said.act === 'add-unit') {
    const { id, kind, members, name } = said.unit
    const isGroup = kind === 'group'
    return {
      no: {
        ...(isGroup ? toMembers(paper, members) : { 'not-a-group': members.length > 0 }),
        'already-there': offices.has(id),
        'name-missing': isBlank(name),
        'name-taken': isTaken(paper, name, today),
      },
      write: () => {
        const names = [{ name, from: today }]
        offices.set(id, { kind, names, aliases: [], members, closed: null })
      },
    }
  }
  const office = offices.get(said.unit)
  const no = listed(paper, said.unit)
  switch (said.act) {
    case 'rename-unit': {
      const { name, from } = said
      return {
        no: {
          ...no,
          'name-missing': isBlank(name),
          'name-taken': isTaken(paper, name, from),
          'ends-before-it-begins': from <= (office?.names.at(-1)?.from ?? ''),
        },
        write: () => office?.names.push({ name, from }),
      }
    }
    case 'set-members': {
      const isGroup = office?.kind === 'group'
      return {
        no: { ...toMembers(paper, said.members), ...withUnit(no), 'not-a-group': !isGroup },
        write: () => Object.assign(office ?? {}, { members: said.members }),
      }
    }
    case 'close-unit':
      return onClosingUnit(paper, said)
  }
}

/** Only what holds: a `false` must not hide what is said of a member. */
function withUnit(no: ReturnType<typeof listed>) {
  return Object.fromEntries(Object.entries(no).filter(([, holds]) => holds))
}

function onClosingUnit(paper: Paper, { unit, successor }: Said<'close-unit'>): Checked {
  const next = successor === null ? {} : withUnit(listed(paper, successor))
  const isOwn = successor === unit ? { 'unknown-unit': true } : {}
  return {
    no: { ...listed(paper, unit), ...next, ...isOwn },
    write: () => {
      Object.assign(paper.offices.get(unit) ?? {}, { closed: paper.today })
      for (const seat of paper.seats.values()) {
        if (seat.unit === unit && seat.closed === null) close(seat, paper.today)
      }
    },
  }
}

function close(seat: Seat, on: Day): void {
  seat.closed = on
  endBefore(seat, shift(on, 1))
}

/** Nobody goes on or begins from that day. */
function endBefore(seat: Seat, from: Day): void {
  const cut = (terms: readonly Term[]) =>
    terms
      .filter((one) => one.from < from)
      .map((one) => ({ ...one, to: (one.to ?? '9999') < from ? one.to : shift(from, -1) }))
  Object.assign(seat, { terms: cut(seat.terms), standIns: cut(seat.standIns) })
}

const lasts = ({ from, to }: Term, day: Day) => from <= day && day <= (to ?? '9999')

type OnSeat = Said<'close-post' | 'appoint' | 'relieve' | 'delegate' | 'end-delegation'>

function onSeat(paper: Paper, said: OnSeat): Checked {
  const { today } = paper
  const seat = paper.seats.get(said.post)
  const no = { 'unknown-post': !seat, 'post-closed': isGone(seat) }
  const { terms = [], standIns = [] } = seat ?? {}
  switch (said.act) {
    case 'close-post':
      return { no, write: () => seat && close(seat, today) }
    case 'relieve': {
      const { to } = said
      const end = (all: readonly Term[]) =>
        all.map((one) => (lasts(one, to) ? { ...one, to } : one))
      return {
        no: {
          ...no,
          'past-stays': to < shift(today, -1),
          'post-vacant': !terms.some((one) => lasts(one, to)),
        },
        write: () => Object.assign(seat ?? {}, { terms: end(terms), standIns: end(standIns) }),
      }
    }
    case 'end-delegation': {
      const { to } = said
      const next = standIns
        .filter((one) => (one.to ?? '') > to)
        .sort((a, b) => (a.from < b.from ? -1 : 1))[0]
      return {
        no: { ...no, 'past-stays': to < shift(today, -1), 'no-delegation': next === undefined },
        write: () => {
          const left = standIns.filter((one) => one !== next || one.from <= to)
          const ended = left.map((one) => (one === next ? { ...one, to } : one))
          Object.assign(seat ?? {}, { standIns: ended })
        },
      }
    }
    default:
      return onTaking(paper, said, no)
  }
}

/** Taking a post, or standing in for its holder. */
function onTaking(paper: Paper, said: Said<'appoint' | 'delegate'>, no: Verdict['no']): Checked {
  const { today } = paper
  const { post, person, from } = said
  const seat = paper.seats.get(post)
  const { terms = [], standIns = [] } = seat ?? {}
  const taking = {
    ...no,
    'unknown-person': !paper.people.has(person),
    'holds-it-already': terms.some((one) => one.person === person && lasts(one, from)),
    'duties-apart': isTwoDuties(paper, said),
  }
  if (said.act === 'delegate') {
    const { to, reason } = said
    const meets = (one: Term) => one.from <= to && from <= (one.to ?? '9999')
    return {
      no: {
        ...taking,
        'reason-missing': isBlank(reason),
        'past-stays': from < today,
        'ends-before-it-begins': to < from,
        'delegated-then': standIns.some(meets),
      },
      write: () => seat?.standIns.push({ person, from, to }),
    }
  }
  const isPast = from < today
  return {
    no: {
      ...taking,
      'held-then': isPast && terms.some(({ to }) => (to ?? '9999') >= from),
      'delegated-then': isPast && standIns.some(({ to }) => (to ?? '9999') >= from),
    },
    write: () => {
      if (!seat) return
      endBefore(seat, from)
      seat.terms.push({ person, from, to: null })
    },
  }
}

const apart = ['administrator', 'security-officer', 'audit-officer']

function isTwoDuties(
  { seats }: Paper,
  { post, person, from }: { readonly post: PostId; readonly person: PersonId; readonly from: Day },
): boolean {
  const role = seats.get(post)?.role ?? ''
  if (!apart.includes(role)) return false
  return [...seats.values()].some(
    (seat) =>
      seat.role !== role &&
      apart.includes(seat.role) &&
      [...seat.terms, ...seat.standIns].some(
        (one) => one.person === person && (one.to ?? '9999') >= from,
      ),
  )
}

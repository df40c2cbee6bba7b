// The table at which the model plays: paper, rules, and the dice that say what is tried next.
//
//   seatFor(table, 'accept', null)   mostly somebody who may, sometimes anybody

import type { Actor } from '../actor.ts'
import type { ProcessState } from '../commitment.ts'
import type { Day } from '../day.ts'
import type { UnitId } from '../ids.ts'
import type { Act } from '../roles.ts'
import type { Deed, Said } from './deed.ts'
import { actingToday, type Card, type Paper } from './paper.ts'
import type { Real } from './real.ts'
import { mayNot } from './rights.ts'
import { shift } from './wall.ts'

export type Table = {
  readonly paper: Paper
  readonly real: Real
  /** A number below the faces. */
  readonly dice: (faces: number) => number
}

/** What is tried; null where there is nothing that it could be tried on. */
export type Trying = (table: Table) => Deed | null

export function pick<One>({ dice }: Table, list: readonly One[]): One | null {
  return list[dice(Math.max(1, list.length))] ?? null
}

/** Mostly one that fits, sometimes any; mostly none where none fits. */
export function mostly<One>(
  table: Table,
  all: readonly One[],
  fits: (one: One) => boolean,
): One | null {
  const fitting = all.filter(fits)
  const isAny = table.dice(fitting.length > 0 ? 8 : 4) === 0
  return pick(table, isAny ? all : fitting)
}

export function seatFor(table: Table, act: Act, unit: UnitId | null): Actor | null {
  const all = actingToday(table.paper)
  return mostly(table, all, (seat) => !mayNot(seat, act, unit)) ?? pick(table, all)
}

export function cardIn(table: Table, ...states: readonly ProcessState[]): Card | null {
  const cards = [...table.paper.cards.values()]
  return mostly(table, cards, ({ state }) => states.includes(state))
}

export function by(seat: Actor | null, said: Said): Deed | null {
  return seat && { ...said, seat }
}

/** Now and then nothing is written. */
export function words({ dice }: Table, text: string): string {
  return dice(14) === 0 ? ' ' : text
}

/** A day around today: from so many days before to so many after. */
export function dayNear({ paper, dice }: Table, before: number, after: number): Day {
  return shift(paper.today, dice(before + after + 1) - before)
}

export function made({ paper }: Table, kind: string): string {
  paper.made += 1
  return `${kind}-${paper.made}`
}

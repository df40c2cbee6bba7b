// Pair: which commitments of two versions are one and the same, or parts of one another.
//
//   by key      the figures may differ, the words may differ behind their beginning
//   by words    the best of the similar ones, where section and neighbours break ties
//   by subject  no words in common but what is promised: 居民收入
//   by part     a remainder that stands in a commitment of the other version was split or merged
//
// What comes out are groups of positions: 1 and 1, 1 and many (split), many and 1 (merged), and
// 1 and none. Every position stands in exactly one group.

import { groupBy } from '../group.ts'
import { lettersOf } from '../key.ts'
import { dice, finderOf, type Grams, gramsOf, shared, within, without } from './similar.ts'

export type Side = {
  readonly keys: readonly string[]
  readonly texts: readonly string[]
  /** The title of each commitment's section. */
  readonly sections: readonly (string | null)[]
  /** What each promises first, or `''`. */
  readonly subjects: readonly string[]
}

export type Group = { readonly before: number[]; readonly after: number[] }

type Half = Side & {
  readonly letters: readonly string[]
  readonly grams: readonly Grams[]
  readonly groups: (Group | undefined)[]
}
type Versions = { readonly before: Half; readonly after: Half; readonly groups: Group[] }

const nearlySame = 0.5
const sameSection = 0.12
const sameNeighbour = 0.08
const partOf = 0.75
const adds = 0.3
const room = 0.6
/** Shorter subjects (企业, 项目) are everybody's. */
const telling = 4
const fewest = 2
const short = 6

export function groupsOf(before: Side, after: Side): readonly Group[] {
  const versions: Versions = { before: halfOf(before), after: halfOf(after), groups: [] }
  byKey(versions)
  byLetters(versions)
  bySimilarity(versions)
  bySubject(versions)
  byPart(versions, 'before', 'after')
  byPart(versions, 'after', 'before')
  for (const [index] of before.keys.entries())
    if (!versions.before.groups[index]) lone(versions, { before: [index], after: [] })
  for (const [index] of after.keys.entries())
    if (!versions.after.groups[index]) lone(versions, { before: [], after: [index] })
  return versions.groups
}

function halfOf(side: Side): Half {
  const letters = side.texts.map(lettersOf)
  return { ...side, letters, grams: letters.map(gramsOf), groups: side.keys.map(() => undefined) }
}

function lone({ groups, before, after }: Versions, group: Group): void {
  groups.push(group)
  for (const index of group.before) before.groups[index] = group
  for (const index of group.after) after.groups[index] = group
}

function byKey(versions: Versions): void {
  const { before, after } = versions
  const places = new Map(before.keys.map((key, index) => [key, index]))
  for (const [index, key] of after.keys.entries()) {
    const place = places.get(key)
    if (place !== undefined) lone(versions, { before: [place], after: [index] })
  }
}

/** What the two versions have left that promises the same thing, once each. */
function bySubject(versions: Versions): void {
  const { before, after } = versions
  const left = groupBy(free(before), subjectIn(before))
  for (const [subject, found] of groupBy(free(after), subjectIn(after))) {
    const places = left.get(subject) ?? []
    if (subject.length >= telling && places.length === 1 && found.length === 1) {
      lone(versions, { before: [...places], after: [...found] })
    }
  }
}

const subjectIn = (half: Half) => (index: number) => half.subjects[index] as string

/** The very same words under other keys: their likes came or went. In order of occurrence. */
function byLetters(versions: Versions): void {
  const { before, after } = versions
  const waiting = groupBy(free(before), (index) => before.letters[index] as string)
  for (const index of free(after)) {
    const place = waiting.get(after.letters[index] as string)?.shift()
    if (place !== undefined) lone(versions, { before: [place], after: [index] })
  }
}

function bySimilarity(versions: Versions): void {
  const { before, after } = versions
  const places = free(before)
  const find = finderOf(places.map((place) => before.grams[place] as Grams))
  const scored = free(after).flatMap((index) =>
    find(after.grams[index] as Grams).map((found) => {
      const place = places[found] as number
      return { place, index, score: likeness(versions, place, index) }
    }),
  )
  scored.sort((a, b) => b.score - a.score || a.index - b.index || a.place - b.place)
  for (const { place, index, score } of scored) {
    if (score < nearlySame || before.groups[place] || after.groups[index]) continue
    lone(versions, { before: [place], after: [index] })
  }
}

function likeness({ before, after }: Versions, place: number, index: number): number {
  const words = dice(before.grams[place] as Grams, after.grams[index] as Grams)
  const section = before.sections[place] === after.sections[index] ? sameSection : 0
  const neighbours = [-1, 1].filter((step) => {
    const group = before.groups[place + step]
    return group !== undefined && group === after.groups[index + step]
  })
  return words < 0.3 ? 0 : words + section + neighbours.length * sameNeighbour
}

/**
 * A text that is left over on the side `parts` and stands in a text of the side `wholes` belongs to
 * that one's group, if there is room for it beside the parts found before.
 */
function byPart(versions: Versions, wholes: 'before' | 'after', parts: 'before' | 'after'): void {
  const whole = versions[wholes]
  const part = versions[parts]
  const find = finderOf(whole.grams)
  const rooms = new Map<number, Room>()
  for (const index of free(part)) {
    const grams = part.grams[index] as Grams
    if (grams.length < fewest) continue
    const place = find(grams).find((candidate) => {
      if ((whole.groups[candidate]?.[wholes].length ?? 1) > 1) return false
      const left = rooms.get(candidate) ?? roomIn(whole, candidate)
      rooms.set(candidate, left)
      for (const other of whole.groups[candidate]?.[parts] ?? []) take(left, part, other)
      return fits(left, part, index)
    })
    if (place === undefined) continue
    const group = whole.groups[place]
    if (group) {
      group[parts].push(index)
      group[parts].sort((a, b) => a - b)
      part.groups[index] = group
    } else {
      const [before, after] = wholes === 'before' ? [place, index] : [index, place]
      lone(versions, { before: [before], after: [after] })
    }
  }
}

/** What a whole text has that none of its parts has said yet. */
type Room = {
  readonly all: Grams
  letters: number
  readonly taken: Set<number>
  readonly parts: Set<number>
}

function roomIn(whole: Half, index: number): Room {
  const letters = (whole.letters[index] as string).length
  return { all: whole.grams[index] as Grams, letters, taken: new Set(), parts: new Set() }
}

/** Once for each part. */
function take(left: Room, part: Half, index: number): void {
  if (left.parts.has(index)) return
  left.parts.add(index)
  left.letters -= (part.letters[index] as string).length
  for (const gram of part.grams[index] as Grams) left.taken.add(gram)
}

function fits({ all, letters, taken }: Room, part: Half, index: number): boolean {
  const grams = part.grams[index] as Grams
  if (within(grams, all) < (grams.length < short ? 1 : partOf)) return false
  if (shared(without(grams, taken), all) < adds * grams.length) return false
  return letters >= room * (part.letters[index] as string).length
}

function free(half: Half): number[] {
  return [...half.keys.keys()].filter((index) => half.groups[index] === undefined)
}

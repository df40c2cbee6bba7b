// What every part of the review needs: the draft as it is known, how it is edited, and who is called what.
//
//   const { rows, save, act, nameOf } = useDraft()

import type { Directory, Post, Unit } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useState } from 'react'
import type { Choice } from '../../parts/unit-select.tsx'
import { asked } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { askedOf, type PlanRead } from '../plan/asked.ts'
import { litStore } from './lit.ts'
import { type DraftDocument, type DraftPlan, findingsOf, rowsOf } from './rows.ts'
import { useSaving } from './saving.ts'

export type Drafting = ReturnType<typeof useDrafting>

export const DraftOf = createContext<Drafting | null>(null)

/** Only within a review. */
export function useDraft(): Drafting {
  const draft = useContext(DraftOf)
  if (!draft) throw new Error('no draft is reviewed here')
  return draft
}

/** Until the document is read its commitments are there already, and nothing is known of their words. */
export function useDrafting(read: PlanRead) {
  const [lit] = useState(litStore)
  const saving = useSaving(read.state.id)
  const { data: known } = useQuery(asked.directory())
  const { id, document: sha256 } = read.state
  const { data: document } = useQuery(askedOf.document(id, sha256, known?.version ?? 0))
  const people = usePeople(known?.state as Directory | undefined)
  // What is left out of an answer is told as undefined by the types of the client; of a draft that is the same.
  const plan = read as unknown as DraftPlan & PlanRead
  const found = (document as unknown as DraftDocument | undefined) ?? null
  const rows = useMemo(() => rowsOf(plan, found), [plan, found])
  const findings = useMemo(() => findingsOf(plan, found), [plan, found])
  return useMemo(
    () => ({ plan, document: found, rows, findings, lit, ...saving, ...people }),
    [plan, found, rows, findings, lit, saving, people],
  )
}

const none: readonly never[] = []

function usePeople(directory: Directory | undefined) {
  const { today } = useMe()
  return useMemo(() => {
    const open = (directory?.units ?? none).filter(({ closed }) => !closed)
    const names = new Map((directory?.units ?? none).map((one) => [one.id as string, nameNow(one)]))
    const leaders = (directory?.posts ?? none).filter(
      ({ role, closed }) => role === 'leader' && !closed,
    )
    const holder = (post: Post) => {
      const held = directory?.holdings.find(
        (one) => one.post === post.id && one.from <= today && (one.to === null || one.to >= today),
      )
      return directory?.people.find(({ id }) => id === held?.person)?.name ?? ''
    }
    const posts = leaders.map(
      (post): Choice => ({
        value: post.id,
        names: [`${holder(post)} ${post.title}`.trim(), post.title],
      }),
    )
    const called = new Map(posts.map(({ value, names: [name] }) => [value, name]))
    return {
      units: open
        .filter(({ kind }) => kind !== 'group')
        .map((one): Choice => ({ value: one.id, names: [nameNow(one), ...othersOf(one)] })),
      posts,
      nameOf: (unit: string) => names.get(unit) ?? '',
      nameOfPost: (post: string) => called.get(post) ?? '',
      reached: reachedIn(directory),
    }
  }, [directory, today])
}

function nameNow({ names }: Unit): string {
  return names.at(-1)?.name ?? ''
}

function othersOf({ names, aliases = [] }: Unit): readonly string[] {
  return [...names.slice(0, -1).map(({ name }) => name), ...aliases]
}

/** Units where somebody hears of what is assigned to them. */
function reachedIn(directory: Directory | undefined): ReadonlySet<string> {
  const posts = (directory?.posts ?? none).filter(
    ({ id, role, closed }) =>
      !closed &&
      (role === 'liaison' || role === 'principal') &&
      directory?.holdings.some(({ post, to }) => post === id && to === null),
  )
  return new Set(posts.map(({ unit }) => unit))
}

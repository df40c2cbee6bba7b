// Saving: each edit goes to the server by itself, one after the other, on the version that was seen. What another has
// changed meanwhile goes together with it; where both changed the same, a person decides. Nothing typed is lost.
//
//   const problem = await save(id, { due: '2026-06-30' }, seen)    null: it is saved

import type { Commitment, CommitmentId, Edit, FindingAs, Responsible } from '@luoshi/delivery'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { api, once, Problem, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { askedOf, type PlanRead } from '../plan/asked.ts'
import { type Field, merged } from './merging.ts'
import type { Drafting } from './parts.ts'
import { words } from './words.ts'

type Seen = { readonly version: number; readonly state: Commitment }
type Posted = Parameters<(typeof api.plans)[':id']['edits']['$post']>[0]['json']
type Versions = Readonly<Record<CommitmentId, number>>

/** What is done to a draft beside the edit of a field. */
export type Said =
  | {
      readonly act: 'assign-many'
      readonly commitments: readonly CommitmentId[]
      readonly to: Partial<Responsible>
      readonly seen: Versions
    }
  | { readonly act: 'add'; readonly draft: Drafting }
  | { readonly act: 'remove'; readonly commitment: CommitmentId; readonly reason: string }
  | {
      readonly act: 'split'
      readonly commitment: CommitmentId
      readonly into: readonly Drafting[]
    }
  | {
      readonly act: 'merge'
      readonly commitments: readonly CommitmentId[]
      readonly into: Drafting
      readonly seen: Versions
    }
  | { readonly act: 'judge-finding'; readonly finding: string; readonly as: FindingAs | null }
  | { readonly act: 'undo' }

export type Clash = {
  readonly commitment: CommitmentId
  readonly fields: readonly Field[]
  readonly mine: Edit
  readonly theirs: Commitment
}

type Save = (id: CommitmentId, mine: Edit, seen: Edit) => Promise<string | null>

export function useSaving(plan: string) {
  const own = useWordsOf(words)
  const { problem: said } = useWords()
  const { message } = App.useApp()
  const { pending, queued } = useQueue()
  const [clash, setClash] = useState<Clash | null>(null)
  const [failed, setFailed] = useState<readonly (() => void)[]>([])

  const save: Save = (id, mine, seen) =>
    queued(async () => {
      try {
        const told = await saved(plan, { id, mine, seen })
        if (told.clash) setClash(told.clash)
        if (told.isTogether) void message.info(own.together)
        return null
      } catch (error) {
        if (error instanceof Problem) return error.message
        setFailed((before) => [...before, () => void save(id, mine, seen)])
        return said.offline
      }
    })

  const act = (what: Said): Promise<boolean> =>
    queued(async () => {
      try {
        await posted(plan, what)
        await queries.invalidateQueries({ queryKey: askedOf.plan(plan).queryKey })
        return true
      } catch (error) {
        void message.error(error instanceof Problem ? error.message : said.offline, 8)
        return false
      }
    })

  const retry = () => {
    setFailed([])
    for (const again of failed) again()
  }
  useEffect(() => {
    if (pending + failed.length === 0) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [pending, failed])
  return { save, act, pending, failed: failed.length, retry, clash, settle: () => setClash(null) }
}

/** One after the other, so that each is made on the version after the one before. */
function useQueue() {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [pending, setPending] = useState(0)
  function queued<Result>(work: () => Promise<Result>): Promise<Result> {
    setPending((count) => count + 1)
    const done = last.current.then(work).finally(() => setPending((count) => count - 1))
    last.current = done.catch(() => undefined)
    return done
  }
  return { pending, queued }
}

type Saved = { readonly clash: Clash | null; readonly isTogether: boolean }
type Mine = { readonly id: CommitmentId; readonly mine: Edit; readonly seen: Edit }

async function saved(plan: string, { id, mine, seen }: Mine): Promise<Saved> {
  let current = knownOf(plan, id)
  let isTogether = false
  for (;;) {
    if (!current) return { clash: null, isTogether }
    const { change, clashes } = merged(seen, mine, current.state)
    const clash =
      clashes.length > 0 ? { commitment: id, fields: clashes, mine, theirs: current.state } : null
    if (Object.keys(change).length === 0) return { clash, isTogether }
    try {
      keep(plan, await edited(plan, { id, change, version: current.version }))
      void queries.invalidateQueries({ queryKey: askedOf.plan(plan).queryKey })
      return { clash, isTogether }
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'version-conflict') throw error
      const { current: version, state } = error.body
      current = { version: Number(version), state: state as Commitment }
      keep(plan, current)
      isTogether = true
    }
  }
}

type Editing = { readonly id: CommitmentId; readonly change: Edit; readonly version: number }

async function edited(plan: string, { id, change, version }: Editing): Promise<Seen> {
  const said = { act: 'edit', commitment: id, change } as const
  return (await posted(plan, said, version)) as unknown as Seen
}

type Edited = { readonly act: 'edit'; readonly commitment: CommitmentId; readonly change: Edit }

function posted(plan: string, said: Said | Edited, version?: number) {
  // The client's types ask for lists that may be changed.
  const json = said as unknown as Posted
  return read(api.plans[':id'].edits.$post({ param: { id: plan }, json }, once(version)))
}

function knownOf(plan: string, id: CommitmentId): Seen | null {
  const known = queries.getQueryData(askedOf.plan(plan).queryKey)
  return (known?.commitments.find(({ state }) => state.id === id) as Seen | undefined) ?? null
}

/** Shown at once; the whole is read again after it. */
function keep(plan: string, one: Seen): void {
  queries.setQueryData(askedOf.plan(plan).queryKey, (before) => {
    if (!before) return before
    const commitments = before.commitments.map((other) =>
      other.state.id === one.state.id ? (one as unknown as typeof other) : other,
    )
    return { ...before, commitments } satisfies PlanRead
  })
}

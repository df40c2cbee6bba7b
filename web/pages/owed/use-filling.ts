// Filling in what a unit owes: the rows with what is typed in them, what is doubted, what was refused, and submitting.
// The grid and the cards of a phone show the same.

import { type EvidenceId, stages } from '@luoshi/delivery'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { api, once, Problem, upload } from '../../api.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { asked, type Owed } from './asked.ts'
import { isReported, reportOf, unchanged } from './filled.ts'
import { placeOf } from './kept.ts'
import { type At, cellKey, type Line, linesOf, rowKey, saidAt, textAt } from './rows.ts'
import { type Doubt, type Said, useChecks } from './use-checks.ts'
import { useTyping } from './use-typing.ts'

type Asking = {
  readonly unit: string
  readonly rows: readonly Owed[]
  /** How the office learned of it, where it fills in for the unit. */
  readonly filledFrom: string | null
}
export type Refused = Readonly<Record<string, unknown>> & { readonly message: string }
export type Filling = ReturnType<typeof useFilling>

const none: Readonly<Record<string, string>> = {}

export function useFilling({ unit, rows, filledFrom }: Asking) {
  const me = useMe()
  const language = useLanguage()
  const typing = useTyping(placeOf(me.district, me.person, unit))
  const { kept } = typing
  const [draft, setDraft] = useState<{ readonly cell: string; readonly text: string } | null>(null)
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({})
  const [isSending, setSending] = useState(false)
  const cells = draft ? { ...kept.cells, [draft.cell]: draft.text } : kept.cells
  const submitting = useSubmitting({ typing, setRefused, isSending: setSending })
  // What is on its way is nobody else's report.
  const left = useLeft(rows, kept.rows, isSending ? none : kept.cells)
  const lines = useMemo(() => linesOf(sorted([...rows, ...left.rows])), [rows, left.rows])
  const groups = useMemo(() => grouped(lines), [lines])
  const given = { cells, language, today: me.today }
  const evidenceOf = (key: string) => evidenceIn(groups.get(key), kept.evidence[key] ?? [])
  const started = [...groups].filter(([key, own]) => {
    const isTyped = Object.keys(cells).some((name) => name.startsWith(`${key} `))
    return (
      !left.keys.has(key) && own.length > 0 && (isTyped || (kept.evidence[key] ?? []).length > 0)
    )
  })
  const read = new Map(
    started.map(([key, own]) => [key, reportOf(own, { ...given, evidence: evidenceOf(key).ids })]),
  )
  const filled = new Map([...read].filter(([, { said }]) => saysAnything(said)))
  const doubts = useChecks(new Map([...filled].map(([key, { said }]) => [key, said])))
  const ready = [...filled].filter(([, { faults }]) => Object.keys(faults).length === 0)
  // What was returned is not said again unchanged with everything else.
  const untouched = [...groups].filter(([key, [first]]) => {
    return !left.keys.has(key) && !filled.has(key) && !first?.owed.back
  })
  const own = [...left.reports].flatMap(([key, report]) => {
    const about = { ...given, evidence: [] }
    return report && isReported(groups.get(key) ?? [], about, report) ? [key] : []
  })
  const mine = own.join(',')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent from here and is reported, is done
  useEffect(() => {
    if (mine !== '') typing.forget(mine.split(','))
  }, [mine])
  const rowOf = (cell: string) =>
    groups.get(cell.split(' ').slice(0, 2).join(' '))?.[0]?.owed ?? null
  return {
    ...{ typing, lines, groups, cells, language, draft, doubts, refused, left, filled, ready },
    ...{ untouched, submitting, evidenceOf, today: me.today },
    faults: Object.assign({}, ...[...read.values()].map((one) => one.faults)) as Faults,
    text: (at: At) => textAt(kept.cells, at, language),
    write: (writes: readonly (At & { readonly text: string })[]) => {
      if (writes.length === 0) return
      const texts = writes.map(({ text, ...at }) => [cellKey(at), text])
      const touched = writes.map(({ line: { owed } }) => [rowKey(owed), owed])
      typing.write(Object.fromEntries(texts), Object.fromEntries(touched))
      setRefused((before) =>
        omit(
          before,
          touched.map(([key]) => String(key)),
        ),
      )
    },
    draw: (at: At | null, text: string | null) => {
      const cell = at && cellKey(at)
      setDraft(cell && text !== null ? { cell, text } : null)
      if (cell) typing.aside(cell, text, rowOf(cell))
    },
    nothingChanged: (keys: readonly string[], sentence: string) => {
      const own = keys.flatMap((key) => groups.get(key) ?? [])
      const written = keys.map((key) =>
        unchanged(groups.get(key) ?? [], { cells: kept.cells, language, sentence }),
      )
      const touched = own.map(({ owed }) => [rowKey(owed), owed])
      typing.write(Object.assign({}, ...written), Object.fromEntries(touched))
    },
    submit: ({ done }: { readonly done: (sent: Submitted) => void }) =>
      submitting.mutate(
        ready.map(([, { said }]) => ({ ...said, filledFrom })),
        { onSuccess: done },
      ),
  }
}

type Faults = ReturnType<typeof reportOf>['faults']

/** Rows with something typed in them that are no longer owed: somebody reported them meanwhile, or they were taken away. */
function useLeft(rows: readonly Owed[], seen: Readonly<Record<string, Owed>>, cells: object) {
  const language = useLanguage()
  const owed = new Set(rows.map(rowKey))
  const typedIn = new Set(Object.keys(cells).map((name) => name.split(' ').slice(0, 2).join(' ')))
  const gone = Object.values(seen).filter((one) => {
    return !owed.has(rowKey(one)) && typedIn.has(rowKey(one))
  })
  const answers = useQueries({ queries: gone.map(({ commitment }) => asked.reports(commitment)) })
  const found = gone.map((one, at) => {
    const reports = answers[at]?.data?.rows ?? []
    const report = reports.find(({ state }) => state.period === one.period)?.state ?? null
    return { key: rowKey(one), owed: one, report }
  })
  const reports = new Map(found.map(({ key, report }) => [key, report]))
  const key = gone.map(rowKey).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rows, as long as their keys are the same
  const kept = useMemo(() => gone, [key])
  return {
    rows: kept,
    keys: new Set(reports.keys()),
    reports,
    stageOf: (row: string) => {
      const report = reports.get(row)
      return report ? stages[language][report.stage] : null
    },
    /** What was reported in that cell. */
    theirs: (at: At) => {
      const report = reports.get(rowKey(at.line.owed))
      return report ? saidAt(at, report, language) : null
    },
  }
}

function sorted(rows: readonly Owed[]): readonly Owed[] {
  return [...rows].sort((a, b) => a.number - b.number || (a.period < b.period ? -1 : 1))
}

function grouped(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = rowKey(line.owed)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return groups
}

type Piece = { readonly id: EvidenceId; readonly name: string }

/** What the returned report had, and what was added since. */
function evidenceIn(lines: readonly Line[] | undefined, added: readonly Piece[]) {
  const before = lines?.[0]?.owed.back?.evidence ?? []
  const ids = [...before, ...added.map(({ id }) => id)]
  return { ids, added, count: ids.length }
}

function saysAnything({ filled, explanation }: Said): boolean {
  const { figures, reached, narrative, problems, nextStep, evidence } = filled
  const texts = [narrative, problems, nextStep, explanation ?? '']
  return (
    Object.keys(figures).length + reached.length + evidence.length > 0 ||
    texts.some((text) => text !== '')
  )
}

export type Submitted = {
  readonly taken: number
  readonly refused: number
  /** From the first letter on, in milliseconds. */
  readonly took: number
}

type Sending = {
  readonly typing: ReturnType<typeof useTyping>
  readonly setRefused: (refused: Readonly<Record<string, Refused>>) => void
  readonly isSending: (is: boolean) => void
}
type Sent = Said & { readonly filledFrom: string | null }

const most = 200

/** Each row has its own answer: what is done is forgotten here, what is refused stays with its reason. */
function useSubmitting({ typing, setRefused, isSending }: Sending) {
  return useAct(async (reports: readonly Sent[], key: string): Promise<Submitted> => {
    const refused: Record<string, Refused> = {}
    let taken = 0
    isSending(true)
    try {
      for (let at = 0; at < reports.length; at += most) {
        const some = reports.slice(at, at + most)
        const answers = await sent(some, `${key}-${at}`)
        const rows = some.map((row, index) => ({ key: rowKey(row), ...answers[index] }))
        const done = rows.filter(({ status }) => status === 201)
        for (const { key: of, status, body } of rows) {
          if (status !== 201 && body) refused[of] = body
        }
        taken += done.length
        typing.forget(done.map((one) => one.key))
      }
    } finally {
      setRefused(refused)
      isSending(false)
    }
    const took = typing.kept.since === null ? 0 : Date.now() - typing.kept.since
    return { taken, refused: Object.keys(refused).length, took }
  })
}

type Answer = { readonly status: number; readonly body: Refused }

async function sent(reports: readonly Sent[], key: string): Promise<readonly Answer[]> {
  const response = await api.reports.batch.$post(
    { json: { reports: [...reports] } },
    once(undefined, key),
  )
  const body = JSON.parse(await response.text()) as { readonly rows: readonly Answer[] }
  if (!response.ok) throw new Problem(response.status, body as unknown as Refused)
  return body.rows
}

function omit<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}

export type Adding = {
  readonly commitment: string
  readonly file: File
  readonly purpose: string
}

export async function addEvidence({ commitment, file, purpose }: Adding): Promise<Piece> {
  const form = new FormData()
  form.set('file', file)
  form.set('purpose', purpose)
  const told = await upload<{ state: Piece }>(`/api/commitments/${commitment}/evidence`, form)
  return { id: told.state.id, name: file.name }
}

export function doubtsAt(doubts: readonly Doubt[], { line, field }: At): readonly Doubt[] {
  return doubts.filter(({ at }) => {
    if (at === 'narrative') return field === 'narrative' && line.isFirst
    if ('target' in at)
      return field === 'value' && line.kind === 'figure' && line.target.id === at.target
    if ('milestone' in at) {
      return field === 'value' && line.kind === 'milestone' && line.milestone.id === at.milestone
    }
    return false
  })
}

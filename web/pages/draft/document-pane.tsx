// The document as received, page marks and all, its words underlined by what they are. Pointing at a commitment's words
// lights it in the list, and the other way round; arrows go from one commitment to the next.

import type { Span } from '@luoshi/plan'
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { Legend, Marked } from '../../parts/marked.tsx'
import { type Line, linesOf, type Mark, type MarkKind, marksOf } from '../../parts/marks.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import type { LitStore } from './lit.ts'
import type { Row } from './rows.ts'
import { words } from './words.ts'

/** Where the pointer rests so long, in milliseconds, the other side follows. */
const rest = 90

export function DocumentPane({ open }: { open(id: string): void }) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { rows, lit, document: read } = useDraft()
  const { text, lines, kinds } = useLines()
  const pane = useRef<HTMLElement>(null)
  useLightedWords(pane, lit)
  const pointing = usePointing(rows, lit)
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') return lit.get()?.id && open(lit.get()?.id ?? '')
    if (by === undefined) return
    event.preventDefault()
    const next = rows[rows.findIndex(({ state }) => state.id === lit.get()?.id) + by]
    if (!next) return
    lit.set({ id: next.state.id, span: next.state.span, from: 'document' })
    show(pane.current, next.state.span)
  }
  return (
    <div className="document-side">
      <Legend kinds={kinds} />
      <section
        ref={pane}
        className="received paper"
        aria-label={own.documentPane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        onPointerMove={pointing.move}
        onPointerLeave={pointing.leave}
        onClick={({ target }) => {
          const row = isSelecting() ? null : rowAt(rows, offsetOf(target))
          if (row) open(row.state.id)
        }}
        onKeyDown={step}
      >
        {!read && common.loading}
        {lines.map((line) => (
          <DocumentLine key={line.start} text={text} line={line} />
        ))}
      </section>
    </div>
  )
}

const DocumentLine = memo(({ text, line }: { readonly text: string; readonly line: Line }) => (
  <p data-at={line.start}>
    <Marked text={text} pieces={line.pieces} />
  </p>
))

/** Drawn anew only where a commitment is split, merged, added, removed: its words stay the same. */
function useLines() {
  const { document, rows } = useDraft()
  const places = JSON.stringify(rows.map(({ state }) => [state.id, state.span]))
  return useMemo(() => {
    if (!document) return { text: '', lines: [], kinds: new Set<MarkKind>() }
    const { text, compiled } = document
    const own = (JSON.parse(places) as [string, Span | null][]).flatMap(([of, span]): Mark[] =>
      span ? [{ span, kind: null, of }] : [],
    )
    const found = marksOf({ ...compiled, findings: [...compiled.findings] })
      .filter(({ kind }) => kind !== null)
      .map((mark): Mark => ({ ...mark, of: null }))
    const kinds = new Set(found.flatMap(({ kind }): MarkKind[] => (kind ? [kind] : [])))
    return { text, lines: linesOf(text, [...found, ...own]), kinds }
  }, [document, places])
}

function usePointing(rows: readonly Row[], lit: LitStore) {
  const timer = useRef(0)
  const leave = () => clearTimeout(timer.current)
  const move = (event: PointerEvent) => {
    if (!lit.hasMoved(event)) return
    leave()
    const { target } = event
    timer.current = window.setTimeout(() => {
      const row = rowAt(rows, offsetOf(target))
      if (row) lit.set({ id: row.state.id, span: row.state.span, from: 'document' })
    }, rest)
  }
  return { move, leave }
}

/** Set on the words themselves: to draw a thousand lines anew at each movement would be felt. */
function useLightedWords(pane: RefObject<HTMLElement | null>, lit: LitStore) {
  useEffect(
    () =>
      lit.listen(() => {
        const now = lit.get()
        for (const one of pane.current?.querySelectorAll('[data-lit]') ?? []) {
          one.removeAttribute('data-lit')
        }
        for (const one of wordsIn(pane.current, now?.span ?? null)) one.setAttribute('data-lit', '')
        if (now?.from === 'list') show(pane.current, now.span)
      }),
    [pane, lit],
  )
}

function wordsIn(pane: HTMLElement | null, span: Span | null): readonly HTMLElement[] {
  if (!pane || !span) return []
  return [...pane.querySelectorAll<HTMLElement>('span[data-at]')].filter(({ dataset }) => {
    const at = Number(dataset['at'])
    return at >= span[0] && at < span[1]
  })
}

/** Scrolls only where it is out of sight. */
function show(pane: HTMLElement | null, span: Span | null): void {
  const lines = span ? [...(pane?.querySelectorAll<HTMLElement>('p[data-at]') ?? [])] : []
  const first =
    wordsIn(pane, span)[0] ??
    lines.findLast(({ dataset }) => Number(dataset['at']) <= (span?.[0] ?? 0))
  if (!pane || !first) return
  const [inside, outside] = [first.getBoundingClientRect(), pane.getBoundingClientRect()]
  const isSeen = inside.top >= outside.top + 8 && inside.bottom <= outside.bottom - 40
  if (!isSeen) pane.scrollTop += inside.top - outside.top - outside.height / 3
}

function offsetOf(target: EventTarget): number | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return place?.matches('span') ? Number(place.dataset['at']) : null
}

/** Of several on the same words (parts of a split) the first. */
function rowAt(rows: readonly Row[], at: number | null): Row | null {
  if (at === null) return null
  return rows.find(({ state: { span } }) => span && span[0] <= at && at < span[1]) ?? null
}

function isSelecting(): boolean {
  return (getSelection()?.toString() ?? '') !== ''
}

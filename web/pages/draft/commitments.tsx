// The commitments of the draft as a list that is filtered, walked through by keyboard, and edited in place. Only what is
// in sight is drawn, however long the plan.

import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { Checkbox, Empty, Tag } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { Add } from './add.tsx'
import { Bulk } from './bulk.tsx'
import { Card } from './card.tsx'
import { useDraft } from './drafting.tsx'
import { Editor } from './editor.tsx'
import { isShown, openDoubts, type Row } from './rows.ts'
import { type Show, shows } from './search.ts'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'

export function Commitments() {
  const own = useWordsOf(words)
  const { rows } = useDraft()
  const { place, go } = usePlace()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = useShown()
  const selected = rows.filter(({ state }) => chosen.has(state.id))
  const select = (ids: readonly string[], isSelected: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) isSelected ? next.add(id) : next.delete(id)
    setChosen(next)
  }
  return (
    <>
      <Filters />
      <div className="list-head">
        <Checkbox
          checked={shown.length > 0 && shown.every(({ state }) => chosen.has(state.id))}
          indeterminate={selected.length > 0 && selected.length < shown.length}
          onChange={({ target }) =>
            select(
              shown.map(({ state }) => state.id),
              target.checked,
            )
          }
        >
          {own.selectShown}
        </Checkbox>
        <Checkbox
          checked={place.doubtsFirst === true}
          onChange={({ target }) => go({ doubtsFirst: target.checked || undefined })}
        >
          {own.doubtsFirst}
        </Checkbox>
        <span className="space" />
        <Add />
      </div>
      {selected.length > 0 && <Bulk selected={selected} clear={() => setChosen(new Set())} />}
      {shown.length === 0 && <Empty description={own.none} />}
      <List key={place.show ?? 'all'} shown={shown} chosen={chosen} select={select} />
    </>
  )
}

/** What the filter leaves; the one that is being edited stays, whatever becomes of it. */
function useShown(): readonly Row[] {
  const { rows } = useDraft()
  const { show = 'all', doubtsFirst, open } = usePlace().place
  return useMemo(() => {
    const shown = rows.filter((row) => isShown[show](row) || row.state.number === open)
    if (!doubtsFirst) return shown
    return [...shown].sort((a, b) => openDoubts(b) - openDoubts(a))
  }, [rows, show, doubtsFirst, open])
}

function Filters() {
  const own = useWordsOf(words)
  const { rows } = useDraft()
  const { place, go } = usePlace()
  const current = place.show ?? 'all'
  const counted = shows.map((show) => ({ show, count: rows.filter(isShown[show]).length }))
  const choose = (show: Show) => go({ show: show === 'all' ? undefined : show, open: undefined })
  return (
    <div className="filters">
      {counted
        .filter(({ show, count }) => count > 0 || show === current)
        .map(({ show, count }) => (
          <Tag.CheckableTag key={show} checked={show === current} onChange={() => choose(show)}>
            {own.shows[show]} {count}
          </Tag.CheckableTag>
        ))}
    </div>
  )
}

type Listed = {
  readonly shown: readonly Row[]
  readonly chosen: ReadonlySet<string>
  select(ids: readonly string[], isSelected: boolean): void
}

function List({ shown, chosen, select }: Listed) {
  const own = useWordsOf(words)
  const scroller = useRef<HTMLDivElement>(null)
  const { place, go } = usePlace()
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => shown[index]?.state.id ?? index,
    estimateSize: () => 96,
    overscan: 5,
  })
  useFollowing(shown, list)
  const close = (number: number) => {
    go({ open: undefined })
    setTimeout(() => focusOn(scroller.current, number))
  }
  return (
    <section
      className="cards"
      aria-label={own.commitments}
      ref={scroller}
      onKeyDown={(event) => walk(event, { list, shown })}
    >
      <div style={{ height: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ key, index, start }) => {
          const row = shown[index]
          if (!row) return null
          const { id, number } = row.state
          return (
            <div
              key={key}
              data-index={index}
              ref={list.measureElement}
              className="slot"
              style={{ transform: `translateY(${start}px)` }}
            >
              {place.open === number ? (
                <Editor row={row} close={() => close(number)} />
              ) : (
                <Card
                  row={row}
                  isSelected={chosen.has(id)}
                  select={(isSelected) => select([id], isSelected)}
                  open={() => go({ open: number })}
                />
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

type Rows = Virtualizer<HTMLDivElement, Element>

/** Scrolls to what is pointed at in the document, and to what is opened from elsewhere. */
function useFollowing(shown: readonly Row[], list: Rows): void {
  const { lit } = useDraft()
  const { open } = usePlace().place
  const known = useRef({ shown, list })
  known.current = { shown, list }
  useEffect(
    () =>
      lit.listen(() => {
        const now = lit.get()
        if (now?.from !== 'document') return
        const index = known.current.shown.findIndex(({ state }) => state.id === now.id)
        if (index >= 0) known.current.list.scrollToIndex(index, { align: 'auto' })
      }),
    [lit],
  )
  useEffect(() => {
    const index = known.current.shown.findIndex(({ state }) => state.number === open)
    if (index >= 0) known.current.list.scrollToIndex(index, { align: 'start' })
  }, [open])
}

/** ↑ and ↓ go from card to card; Enter opens, space selects, as buttons and boxes do. */
function walk(event: KeyboardEvent, { list, shown }: { list: Rows; shown: readonly Row[] }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const card = event.target instanceof Element ? event.target.closest('.card:not(.editor)') : null
  if (by === undefined || !card) return
  event.preventDefault()
  const number = Number(card.getAttribute('data-number'))
  const index = shown.findIndex(({ state }) => state.number === number) + by
  const next = shown[index]
  if (!next) return
  list.scrollToIndex(index, { align: 'auto' })
  const scroller = list.scrollElement
  requestAnimationFrame(() => focusOn(scroller, next.state.number))
}

function focusOn(scroller: HTMLElement | null, number: number): void {
  scroller?.querySelector<HTMLElement>(`[data-number="${number}"] .open`)?.focus()
}

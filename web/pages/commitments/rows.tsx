// The rows of a long list: only those on the screen are drawn, and further pages are read as one comes near them. On
// a phone each is a card. In print all that were read are there.

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { MatterTable } from '../../parts/matter-table.tsx'
import { PlainLinks } from '../../parts/plain-links.tsx'
import { type Cell, type Column, useCell } from '../../parts/use-cell.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { usePrinting } from '../../parts/use-printing.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import type { Matter } from '../../queries.ts'
import { words } from './words.ts'

const columns: readonly Column[] = [
  ...(['number', 'title', 'figures', 'lead', 'due', 'timeliness', 'process'] as const),
  ...(['standing', 'light'] as const),
]
const printed: readonly Column[] = [
  'number',
  'title',
  'figures',
  'lead',
  'due',
  'standing',
  'light',
]

/** As style.css has them. */
const rowHeight = { wide: 52, narrow: 134 }
/** So many rows before the last one that was read, more are asked for. */
const ahead = 150

type Given = {
  readonly rows: readonly Matter[]
  readonly total: number
  more(): void
}

export function Rows({ rows, total, more }: Given) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const isPrinting = usePrinting()
  if (isPrinting) return <MatterTable caption={own.title} rows={rows} columns={printed} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed one by one
    <div className="rows" role="table" aria-label={own.title} aria-rowcount={total + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="row head" role="row" tabIndex={-1}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <span key={column} role="columnheader" className={column} tabIndex={-1}>
            {parts.columns[column]}
          </span>
        ))}
      </div>
      <PlainLinks>
        <Seen rows={rows} total={total} more={more} />
      </PlainLinks>
    </div>
  )
}

function Seen({ rows, total, more }: Given) {
  const cell = useCell()
  const body = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top
    if (top !== undefined) setOffset(top + scrollY)
  }, [])
  const isNarrow = useNarrow()
  const height = isNarrow ? rowHeight.narrow : rowHeight.wide
  const virtual = useWindowVirtualizer({
    ...{ count: total, estimateSize: () => height, overscan: 12, scrollMargin: offset },
    useFlushSync: false,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when cards become rows
  useEffect(() => virtual.measure(), [height])
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const isShort = rows.length < total && last + ahead > rows.length
  useEffect(() => {
    if (isShort) more()
  }, [isShort, more])
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div role="rowgroup" ref={body} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => (
        <Row key={key} row={rows[index]} index={index} top={start - offset} cell={cell} />
      ))}
    </div>
  )
}

type One = {
  readonly row: Matter | undefined
  readonly index: number
  readonly top: number
  readonly cell: Cell
}

const Row = memo(function Row({ row, index, top, cell }: One) {
  const own = useWordsOf(words)
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div
      className="row"
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row
        ? columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <span key={column} role="cell" className={column}>
              {cell(row, column)}
            </span>
          ))
        : own.reading}
    </div>
  )
})

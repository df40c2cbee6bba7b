// The commitments of a plan as a table of tasks 任务分解表: text, targets, day, units, and how each stands.

import { Button } from 'antd'
import { useState } from 'react'
import { MatterTable } from '../../parts/matter-table.tsx'
import type { Column } from '../../parts/use-cell.tsx'
import { usePrinting } from '../../parts/use-printing.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import type { Matter } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { issuedWords } from './issued-words.ts'

const columns: readonly Column[] = [
  ...(['number', 'text', 'targets', 'due', 'lead', 'support', 'leaders', 'standing'] as const),
  'light',
]
/** So many at first; in print, all of them. */
const first = 200

export function TaskTable({ rows }: { readonly rows: readonly Matter[] }) {
  const words = useWordsOf(issuedWords)
  const { common } = useWords()
  const [most, setMost] = useState(first)
  const isPrinting = usePrinting()
  return (
    <section className="paper">
      <MatterTable
        caption={words.table}
        rows={isPrinting ? rows : rows.slice(0, most)}
        columns={columns}
      />
      {rows.length > most && (
        <Button type="link" className="no-print" onClick={() => setMost(most + first)}>
          {common.more}（{rows.length - most}）
        </Button>
      )}
    </section>
  )
}

// Evidence for a row: dropped on it or chosen, sent at once under the row's purpose, and named in its report.

import { App } from 'antd'
import { useRef, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import type { Owed } from './asked.ts'
import { rowKey } from './rows.ts'
import { addEvidence, type Filling } from './use-filling.ts'
import { words } from './words.ts'

export function useEvidence({ typing }: Filling) {
  const own = useWordsOf(words)
  const { problem } = useWords()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const chosen = useRef<HTMLInputElement>(null)
  const about = useRef<Owed | null>(null)
  const add = async (owed: Owed, files: readonly File[]) => {
    setBusy(true)
    for (const file of files) {
      const { commitment, title, period } = owed
      try {
        const piece = await addEvidence({ commitment, file, purpose: own.purpose(title, period) })
        typing.keep((kept) => {
          const key = rowKey(owed)
          const before = kept.evidence[key] ?? []
          return {
            ...kept,
            evidence: { ...kept.evidence, [key]: [...before, piece] },
            rows: { ...kept.rows, [key]: owed },
            since: kept.since ?? Date.now(),
          }
        })
      } catch (error) {
        const why = error instanceof Problem ? error.message : problem.offline
        void message.error(`${file.name}：${why}`, 8)
      }
    }
    setBusy(false)
  }
  return {
    ...{ isBusy, add },
    choose: (owed: Owed) => {
      about.current = owed
      chosen.current?.click()
    },
    /** The browser's own dialog. */
    input: (
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        aria-label={own.addEvidence}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (about.current && files.length > 0) void add(about.current, files)
        }}
      />
    ),
  }
}

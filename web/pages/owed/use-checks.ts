// What the checks doubt in what is being typed: asked of the server a moment after the last letter, a few rows at a
// time; without a network nothing is doubted, and nothing is stopped.

import type { Warning } from '@luoshi/delivery'
import { useEffect, useRef, useState } from 'react'
import { api, read } from '../../api.ts'
import { useLanguage } from '../../words/index.ts'
import type { reportOf } from './filled.ts'

export type Said = ReturnType<typeof reportOf>['said']
export type Doubt = Warning & { readonly message: string }
type Checked = { readonly of: string; readonly doubts: readonly Doubt[] }

const pause = 400
const sideBySide = 3

/** By the rows' keys. Of a row that changed since, the doubts of before stay until the answer is there. */
export function useChecks(rows: ReadonlyMap<string, Said>): ReadonlyMap<string, readonly Doubt[]> {
  const language = useLanguage()
  const [known, setKnown] = useState<ReadonlyMap<string, Checked>>(new Map())
  const latest = useRef(known)
  const texts = [...rows].map(([key, said]) => [key, language + JSON.stringify(said)] as const)
  const all = texts.map(([, text]) => text).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts say all that is in the rows
  useEffect(() => {
    let isOver = false
    const waiting = texts.filter(([key, text]) => latest.current.get(key)?.of !== text)
    const work = async () => {
      for (let next = waiting.shift(); next && !isOver; next = waiting.shift()) {
        const [key, of] = next
        const said = rows.get(key)
        const doubts = said && (await doubtsOf(said))
        if (!doubts || isOver) continue
        latest.current = new Map(latest.current).set(key, { of, doubts })
        setKnown(latest.current)
      }
    }
    const timer = setTimeout(() => {
      for (let at = 0; at < sideBySide; at++) void work()
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [all])
  return new Map([...rows.keys()].map((key) => [key, known.get(key)?.doubts ?? []]))
}

async function doubtsOf({ commitment: id, ...json }: Said): Promise<readonly Doubt[] | null> {
  try {
    const asked = api.commitments[':id'].checks.$post({ param: { id }, json })
    return (await read(asked)).doubts as readonly Doubt[]
  } catch {
    return null
  }
}

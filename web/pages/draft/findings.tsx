// 体检: what the compiler finds in the document, to be marked as true or left alone, one after the other by keyboard.

import { say } from '@luoshi/plan'
import { Button, Checkbox, Empty } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Severity } from '../../parts/marked.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import type { KeyedFinding, Row } from './rows.ts'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'

export function Findings() {
  const own = useWordsOf(words)
  const { findings } = useDraft()
  const [isAll, setAll] = useState(false)
  const open = findings.filter(({ judged }) => judged === null)
  const shown = isAll ? findings : open
  const list = useRef<HTMLOListElement>(null)
  return (
    <>
      <div className="list-head">
        <span className="quiet wide">{own.keys}</span>
        <span className="space" />
        <Checkbox checked={isAll} onChange={({ target }) => setAll(target.checked)}>
          {own.showJudged(findings.length - open.length)}
        </Checkbox>
      </div>
      {shown.length === 0 && <Empty description={own.allJudged} />}
      <ol className="cards findings" ref={list}>
        {shown.map((one) => (
          <Found key={one.key} finding={one} next={() => step(list.current, 1)} />
        ))}
      </ol>
    </>
  )
}

type Given = { readonly finding: KeyedFinding; next(): void }

function Found({ finding, next }: Given) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { document: read, lit } = useDraft()
  const text = read?.text ?? ''
  const { judged, span, severity } = finding
  const acts = useActs(finding, next)
  const look = () => lit.set({ id: acts.row?.state.id ?? null, span, from: 'list' })
  return (
    <li className="card">
      <article
        className="found"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: findings are walked through by keyboard
        tabIndex={0}
        aria-label={say(finding, language)}
        onKeyDown={(event) => acts.key(event)}
        onFocus={look}
        onPointerMove={(event) => lit.hasMoved(event) && look()}
      >
        <p>
          <Severity severity={severity} /> {say(finding, language)}
        </p>
        <blockquote>
          {text
            .slice(...span)
            .replaceAll(/\s{1,100}/g, ' ')
            .slice(0, 100)}
        </blockquote>
        <div className="actions">
          {judged ? (
            <>
              <span className="quiet">
                {own.judgedAs[judged.as]} {judged.on}
              </span>
              <Button size="small" type="text" onClick={acts.again}>
                {own.again}
              </Button>
            </>
          ) : (
            <Judging finding={finding} acts={acts} />
          )}
        </div>
      </article>
    </li>
  )
}

type Acts = ReturnType<typeof useActs>

function Judging({ finding, acts }: { readonly finding: KeyedFinding; readonly acts: Acts }) {
  const own = useWordsOf(words)
  return (
    <>
      {acts.replace && (
        <Button size="small" type="primary" onClick={acts.replace}>
          {own.replace(finding.suggestion ?? '')}
        </Button>
      )}
      <Button size="small" onClick={acts.accept}>
        {own.accept}
      </Button>
      <Button size="small" onClick={acts.ignore}>
        {own.ignore}
      </Button>
      {acts.row && (
        <Button size="small" type="link" onClick={acts.edit}>
          {own.toCommitment}
        </Button>
      )}
    </>
  )
}

function useActs(finding: KeyedFinding, next: () => void) {
  const { act, rows, save, document: read } = useDraft()
  const text = read?.text ?? ''
  const { go } = usePlace()
  const row = rows.find(({ findings }) => findings.some(({ key }) => key === finding.key)) ?? null
  const judge = (as: 'accepted' | 'ignored' | null) => {
    next()
    void act({ act: 'judge-finding', finding: finding.key, as })
  }
  const found = text.slice(...finding.span)
  const change =
    row && finding.suggestion !== null ? replaced(row, found, finding.suggestion) : null
  const acts = {
    row,
    accept: () => judge('accepted'),
    ignore: () => judge('ignored'),
    again: () => judge(null),
    edit: () => row && go({ side: undefined, show: undefined, open: row.state.number }),
    replace:
      row && change
        ? async () => {
            if ((await save(row.state.id, change, row.state)) === null) judge('accepted')
          }
        : null,
  }
  const byKey: Readonly<Record<string, () => unknown>> = {
    ...{ a: acts.accept, i: acts.ignore, u: acts.again, Enter: acts.edit },
  }
  const key = (event: KeyboardEvent) => {
    const { currentTarget, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      return step(currentTarget.closest('ol'), by)
    }
    if (target === currentTarget) byKey[event.key]?.()
  }
  return { ...acts, key }
}

/** The words of the commitment with what was found put right; null where they do not hold it. */
function replaced({ state }: Row, found: string, suggestion: string) {
  if (!state.text.includes(found)) return null
  const right = (words: string) => words.replaceAll(found, suggestion)
  return { text: right(state.text), title: right(state.title) }
}

/** To the finding before or after the one that has the focus. */
function step(list: Element | null, by: number): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('.found') ?? [])]
  const at = all.findIndex((one) => one.contains(document.activeElement))
  const next = all[at + by] ?? all[at - by]
  next?.focus()
}

// Adding a commitment that the compiler did not find: from the words selected in the document, or written anew.

import type { Span } from '@luoshi/plan'
import { Button, Input, Modal, Tooltip } from 'antd'
import { useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { added } from './parts.ts'
import { lastNumber, type Row } from './rows.ts'
import { words } from './words.ts'

type Adding = { readonly title: string; readonly text: string; readonly span: Span | null }

export function Add() {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { act, rows, document } = useDraft()
  const [adding, setAdding] = useState<Adding | null>(null)
  const write = (part: Partial<Adding>) => setAdding(adding && { ...adding, ...part })
  const add = async () => {
    if (!adding) return
    const title = adding.title.trim()
    const section = sectionAt(rows, adding.span)
    const text = adding.text.trim() || title
    const draft = added({ ...adding, title, text, section, last: lastNumber(rows) })
    if (await act({ act: 'add', draft })) setAdding(null)
  }
  return (
    <>
      <Tooltip title={own.addHint}>
        {/* The selection in the document must outlive the press. */}
        <Button
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setAdding(selectedIn(document?.text ?? ''))}
        >
          {own.add}
        </Button>
      </Tooltip>
      <Modal
        open={adding !== null}
        title={own.add}
        okText={own.add}
        okButtonProps={{ disabled: (adding?.title.trim() ?? '') === '' }}
        cancelText={common.cancel}
        onCancel={() => setAdding(null)}
        onOk={add}
      >
        <p className="quiet">{own.addHint}</p>
        <Input
          aria-label={own.title}
          placeholder={own.title}
          value={adding?.title ?? ''}
          maxLength={200}
          onChange={({ target }) => write({ title: target.value })}
        />
        <Input.TextArea
          aria-label={own.text}
          placeholder={own.text}
          value={adding?.text ?? ''}
          maxLength={5000}
          autoSize={{ minRows: 3, maxRows: 9 }}
          onChange={({ target }) => write({ text: target.value })}
        />
      </Modal>
    </>
  )
}

const longestTitle = 30

/** The words selected in the document, and where they stand in it. */
function selectedIn(text: string): Adding {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined
  const start = range && offsetIn(range.startContainer, range.startOffset)
  const end = range && offsetIn(range.endContainer, range.endOffset)
  if (start === undefined || end === undefined || end <= start) {
    return { title: '', text: '', span: null }
  }
  const chosen = text
    .slice(start, end)
    .replaceAll(/\s{1,100}/g, ' ')
    .trim()
  const [first = ''] = chosen.split(/[，。；,;]/)
  return { title: first.slice(0, longestTitle), text: chosen.slice(0, 5000), span: [start, end] }
}

/** Of a place in the drawn document, its offset in the text. */
function offsetIn(node: Node, offset: number): number | undefined {
  const parent = node instanceof Element ? node : node.parentElement
  const line = parent?.closest<HTMLElement>('.received p[data-at]')
  if (!line) return undefined
  const before = window.document.createRange()
  before.setStart(line, 0)
  before.setEnd(node, offset)
  return Number(line.dataset['at']) + before.toString().length
}

/** That of the commitment before it. */
function sectionAt(rows: readonly Row[], span: Span | null): string | null {
  if (!span) return null
  return rows.findLast(({ state }) => state.span && state.span[0] <= span[0])?.state.section ?? null
}

// Sheets before they are sent, one or many: each as its unit will read it, its words to be changed where needed. What one
// is refused is said at that sheet; the others are sent.

import { type Day, saySheet } from '@luoshi/delivery'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { api, once, Problem, read } from '../../api.ts'
import { FormField } from '../../parts/form-field.tsx'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import type { ProposedSheet, Sheets } from './asked.ts'
import { SheetColour } from './sheet-colour.tsx'
import { words } from './words.ts'

type Texts = Readonly<Record<string, string>>
type Sending = { readonly left: readonly ProposedSheet[]; texts: Texts; answerBy: string }
type Failed = readonly { readonly sheet: ProposedSheet; readonly why: string }[]

type Given = {
  readonly proposals: readonly ProposedSheet[]
  readonly sheets: Sheets
  close(): void
}

export function SendSheets({ proposals, sheets, close }: Given) {
  const own = useWordsOf(words).sheets
  const language = useLanguage()
  const today = useMe().today as Day
  const { message } = App.useApp()
  const [answerBy, setAnswerBy] = useState<string>(sheets.answerBy)
  const [failed, setFailed] = useState<Failed | null>(null)
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(proposals.map((one) => [one.commitment, saySheet(one, today, language)])),
  )
  const left = failed ? failed.map(({ sheet }) => sheet) : proposals
  const sending = useAct(sendAll, {
    done: (refused, { left: sent }) => {
      const count = sent.length - refused.length
      if (count > 0) void message.success(own.sent(count))
      if (refused.length === 0) close()
      else setFailed(refused)
    },
  })
  return (
    <Modal
      open
      title={own.preview}
      okText={own.sendMany(left.length)}
      confirmLoading={sending.isPending}
      onOk={() => sending.mutate({ left, texts, answerBy })}
      onCancel={close}
      mask={{ closable: false }}
      width={720}
    >
      <div className="fields">
        <p className="quiet">{own.hint}</p>
        <FormField label={own.answerBy} kind="day" value={answerBy} change={setAnswerBy} />
        {left.map((one) => (
          <OneSheet
            key={one.commitment}
            sheet={one}
            scheme={sheets.scheme}
            text={texts[one.commitment] ?? ''}
            change={(text) => setTexts({ ...texts, [one.commitment]: text })}
            problem={failed?.find(({ sheet }) => sheet === one)?.why ?? null}
          />
        ))}
      </div>
    </Modal>
  )
}

/** One after the other, each done once; those that were refused, with why. */
async function sendAll({ left, texts, answerBy }: Sending, key: string): Promise<Failed> {
  const failed: { sheet: ProposedSheet; why: string }[] = []
  for (const sheet of left) {
    const { commitment: id, colour, rule, version } = sheet
    const said = {
      ...{ act: 'send-sheet' as const, colour, ground: { rule }, answerBy },
      reason: texts[id] ?? '',
    }
    const asked = api.commitments[':id'].acts.$post(
      { param: { id }, json: said },
      once(version, `${key}.${id}`),
    )
    await read(asked).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      failed.push({ sheet, why: error.message })
    })
  }
  return failed
}

type One = {
  readonly sheet: ProposedSheet
  readonly scheme: string
  readonly text: string
  change(text: string): void
  readonly problem: string | null
}

function OneSheet({ sheet, scheme, text, change, problem }: One) {
  const own = useWordsOf(words).sheets
  const { list } = useWordsOf(partWords)
  const names = useNames()
  const { colour, title, number, lead, leaders, source } = sheet
  const copied = colour === 'blue' ? [] : leaders
  return (
    <article className={`sheet-paper ${colour}`} aria-label={title}>
      <h3>
        <SheetColour colour={colour} scheme={scheme} />
      </h3>
      <dl>
        <dt>{own.to}</dt>
        <dd>{names.unit(lead)}</dd>
        {copied.length > 0 && (
          <>
            <dt>{own.copied}</dt>
            <dd>{copied.map((id) => names.post(id)?.person ?? '').join(list)}</dd>
          </>
        )}
        <dt>{own.matter}</dt>
        <dd>
          {number} {title}
        </dd>
        <dt>{own.by}</dt>
        <dd>{source}</dd>
      </dl>
      <FormField label={own.words} kind="text" value={text} change={change} />
      {problem && <Alert type="error" role="alert" title={problem} />}
    </article>
  )
}

// Import: a document is dropped, chosen or pasted; what is pasted is taken apart as one types. What goes to the server
// becomes a draft, and the page goes there.

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, Progress } from 'antd'
import { useId, useMemo, useState } from 'react'
import { Problem } from '../../api.ts'
import { Page } from '../../parts/page.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked, queries } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { Choose, useDropped } from './drop.tsx'
import { send } from './send.ts'
import { TakenApart } from './taken-apart.tsx'
import { useCompiled } from './use-compiled.ts'
import { words } from './words.ts'
import './import.css'

export function ImportPage() {
  const { pages } = useWords()
  const own = useWordsOf(words)
  const { sending, problem, take } = useSending()
  const [text, setText] = useState('')
  const { compiled, isBehind } = useCompiled(text, useUnitNames())
  const isOver = useDropped(take)
  const id = useId()
  const keep = () => {
    const title = compiled?.plan.title ?? own.kept
    take(new File([text], `${title.slice(0, 80)}.txt`, { type: 'text/plain' }))
  }
  return (
    <Page title={pages.import}>
      <p className="intro">
        {own.first}
        <br />
        {own.second}
      </p>
      <Drafts />
      <Choose take={take} />
      {sending && <Under sending={sending} />}
      {problem && <Refused problem={problem} />}
      <div className="pasting">
        <div>
          <label htmlFor={id}>{own.paste}</label>
          <Input.TextArea
            id={id}
            value={text}
            placeholder={own.pasteHint}
            onChange={({ target }) => setText(target.value)}
            spellCheck={false}
          />
        </div>
        {compiled ? (
          <section className="result" aria-busy={isBehind}>
            <Button className="keep" type="primary" disabled={sending !== null} onClick={keep}>
              {own.keep}
            </Button>
            <TakenApart compiled={compiled} />
          </section>
        ) : (
          text.trim() !== '' && <p className="quiet">{own.behind}</p>
        )}
      </div>
      {isOver && <div className="let-go">{own.letGo}</div>}
    </Page>
  )
}

type Sending = { readonly name: string; readonly share: number }

/** What is refused keeps the page as it was, and says what to do. */
function useSending() {
  const navigate = useNavigate()
  const { problem: said } = useWords()
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  async function take(file: File) {
    if (sending) return
    setProblem(null)
    setSending({ name: file.name, share: 0 })
    try {
      const { plan } = await send(file, (share) => setSending({ name: file.name, share }))
      void queries.invalidateQueries({ queryKey: asked.plans().queryKey })
      await navigate({ to: '/plans/$plan', params: { plan: plan.state.id } })
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : said.offline)
    } finally {
      setSending(null)
    }
  }
  return { sending, problem, take: (file: File) => void take(file) }
}

function Under({ sending: { name, share } }: { readonly sending: Sending }) {
  const own = useWordsOf(words)
  const isSent = share >= 1
  return (
    <div className="under" role="status">
      {isSent ? own.reading : own.sending} {name}
      <Progress percent={isSent ? 100 : Math.round(share * 100)} showInfo={false} status="active" />
    </div>
  )
}

function Refused({ problem }: { readonly problem: string }) {
  const own = useWordsOf(words)
  return <Alert type="error" role="alert" showIcon title={own.refused} description={problem} />
}

/** Drafts that wait for their review. */
function Drafts() {
  const own = useWordsOf(words)
  const { data } = useQuery(asked.plans())
  const drafts = (data?.rows ?? []).filter(({ state }) => state.step === 'draft')
  if (drafts.length === 0) return null
  return (
    <p>
      {own.leftHint}{' '}
      {drafts.map(({ state }) => (
        <Link key={state.id} to="/plans/$plan" params={{ plan: state.id }} className="draft">
          {state.title}
        </Link>
      ))}
    </p>
  )
}

/** What the compiler need not doubt. */
function useUnitNames(): readonly string[] {
  const { data } = useQuery(asked.directory())
  return useMemo(
    () =>
      (data?.state?.units ?? [])
        .filter(({ closed }) => !closed)
        .flatMap(({ names }) => names.map(({ name }) => name)),
    [data],
  )
}

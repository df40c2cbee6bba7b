// From a plan to its revision: the one that waits for decisions, or a later document to be uploaded.
//
//   <Revise plan={id} />

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { Problem, upload } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { askedOfRevision } from './asked.ts'
import { words } from './words.ts'

export function Revise({ plan }: { readonly plan: string }) {
  const own = useWordsOf(words)
  const { data } = useQuery(askedOfRevision.of(plan))
  const input = useRef<HTMLInputElement>(null)
  const { isSending, send } = useSending(plan)
  const open = data?.rows
    .map(({ state }) => state as Listed)
    .find(({ step }) => step === 'deciding')
  if (open) {
    return (
      <Link to="/revisions/$revision" params={{ revision: open.id }}>
        {own.open}
      </Link>
    )
  }
  return (
    <>
      <Button loading={isSending} onClick={() => input.current?.click()}>
        {own.upload}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={own.upload}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void send(file)
          target.value = ''
        }}
      />
    </>
  )
}

type Listed = { readonly id: string; readonly step: string }
type Made = { readonly state: { readonly id: string } }

function useSending(plan: string) {
  const { problem } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [isSending, setSending] = useState(false)
  async function send(file: File) {
    const form = new FormData()
    form.set('file', file)
    setSending(true)
    try {
      const { state } = await upload<Made>(`/api/plans/${plan}/revisions`, form)
      void queries.invalidateQueries({ queryKey: askedOfRevision.of(plan).queryKey })
      await navigate({ to: '/revisions/$revision', params: { revision: state.id } })
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : problem.offline, 10)
    } finally {
      setSending(false)
    }
  }
  return { isSending, send }
}

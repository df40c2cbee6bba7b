// Discarding a draft that was imported by mistake, for a reason.

import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { paths } from '../../pages.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { issueWords } from './issue-words.ts'
import { words } from './words.ts'

export function Discard({ id, version }: { readonly id: string; readonly version: number }) {
  const own = useWordsOf(issueWords)
  const { reason: label } = useWordsOf(words)
  const { common } = useWords()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const work = (why: string, key: string) => {
    const json = { act: 'discard-plan' as const, reason: why }
    return read(api.plans[':id'].acts.$post({ param: { id }, json }, once(version, key)))
  }
  const discarding = useAct(work, { done: () => void navigate({ to: paths.plans }) })
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {own.discard}
      </Button>
      <Modal
        open={isOpen}
        title={own.discardTitle}
        okText={own.discard}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        confirmLoading={discarding.isPending}
        cancelText={common.cancel}
        onCancel={() => setOpen(false)}
        onOk={() => discarding.mutate(reason)}
      >
        <p>{own.discardHint}</p>
        <Input
          aria-label={label}
          placeholder={label}
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </>
  )
}

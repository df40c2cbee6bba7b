// Removing a commitment from the draft, for a reason.

import type { Commitment } from '@luoshi/delivery'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { words } from './words.ts'

export function Remove({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { act } = useDraft()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const remove = () => act({ act: 'remove', commitment: state.id, reason })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {own.remove}
      </Button>
      <Modal
        open={isOpen}
        title={own.removeTitle(state.number)}
        okText={own.remove}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        cancelText={common.cancel}
        onCancel={() => setOpen(false)}
        onOk={remove}
        destroyOnHidden
      >
        <p>{state.title}</p>
        <Input
          aria-label={own.reason}
          placeholder={`${own.reason}：${own.reasonHint}`}
          value={reason}
          maxLength={500}
          autoFocus
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={() => reason.trim() !== '' && void remove()}
        />
      </Modal>
    </>
  )
}

// A dialog that asks for a reason: ready phrases to choose from, and one's own words.
//
//   <Reason title="退回" label="理由" phrases={['缺佐证']} done={(reason) => …} cancel={…} />

import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useWords } from '../words/index.ts'
import './parts.css'

type Given = {
  readonly title: string
  readonly label: string
  /** What the button says. */
  readonly action: string
  /** Chosen by one press, which is the act itself. */
  readonly phrases?: readonly string[]
  readonly isBusy?: boolean
  done(reason: string): void
  cancel(): void
}

export function Reason({
  title,
  label,
  action,
  phrases = [],
  isBusy = false,
  done,
  cancel,
}: Given) {
  const { common } = useWords()
  const id = useId()
  const [text, setText] = useState('')
  return (
    <Modal
      open
      title={title}
      onCancel={cancel}
      cancelText={common.cancel}
      okText={action}
      okButtonProps={{ disabled: text.trim() === '', loading: isBusy }}
      onOk={() => done(text.trim())}
    >
      <div className="phrases">
        {phrases.map((phrase) => (
          <Button key={phrase} disabled={isBusy} onClick={() => done(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={text}
        onChange={({ target: { value } }) => setText(value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        autoFocus={phrases.length === 0}
      />
    </Modal>
  )
}

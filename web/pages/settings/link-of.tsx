// A one-time link for somebody: asked for when the dialog opens with a user name, shown once, kept nowhere.

import type { PersonId } from '@luoshi/delivery'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { words } from './words.ts'

export type For = {
  readonly person: PersonId
  readonly name: string
  /** Null: no account yet; the user name is asked for, the person's name proposed. */
  readonly user: string | null
}

export function LinkOf({ whom, close }: { readonly whom: For; readonly close: () => void }) {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const [url, setUrl] = useState<string | null>(null)
  const make = useAct(
    ({ user }: { user: string }, key) =>
      read(
        api.directory.links.$post(
          { json: { person: whom.person, user: user.trim() } },
          once(undefined, key),
        ),
      ),
    {
      done: (told) => {
        const { district, token } = told as unknown as { district: string; token: string }
        setUrl(`${location.origin}/welcome/${district}/${token}`)
      },
    },
  )
  return (
    <Modal open title={own.linkFor(whom.name)} footer={null} onCancel={close}>
      {url === null ? (
        <Form
          layout="vertical"
          initialValues={{ user: whom.user ?? whom.name }}
          onFinish={(said: { user: string }) => make.mutate(said)}
        >
          <Form.Item
            name="user"
            label={own.form.user}
            rules={[{ required: true, message: own.form.missing }]}
          >
            <Input autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {own.link}
          </Button>
        </Form>
      ) : (
        <>
          <p>{own.linkOnce}</p>
          <Input.TextArea readOnly autoSize value={url} aria-label={own.link} />
          <p>
            <Button
              onClick={async () => {
                await navigator.clipboard.writeText(url)
                void message.success(own.copied)
              }}
            >
              {own.copy}
            </Button>
          </p>
        </>
      )}
    </Modal>
  )
}

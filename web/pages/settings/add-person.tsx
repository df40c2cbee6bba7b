// A person, with what belongs to it, in one form and one act: the unit (a new one by typing its name), the post, the role.
// Then the link.

import { type Directory, nameOn, type PersonId, type Role } from '@luoshi/delivery'
import { App, AutoComplete, Button, Form, Input, Modal, Select } from 'antd'
import { api, once, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { type Added, actsToAdd } from './acts-to-add.ts'
import type { For } from './link-of.tsx'
import { roleWords } from './role-words.ts'
import { words } from './words.ts'

type Given = {
  readonly directory: Directory
  readonly close: () => void
  readonly added: (whom: For) => void
}

export function AddPerson({ directory, close, added }: Given) {
  const own = useWordsOf(words)
  const roles = roleWords[useLanguage()]
  const { today } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Added>()
  const units = directory.units.filter(({ closed, kind }) => !closed && kind !== 'group')
  const unitNames = units.map((unit) => nameOn(unit, today))
  const typed = Form.useWatch('unit', form) ?? ''
  const isUnknown = typed.trim() !== '' && !unitNames.includes(typed.trim())
  const required = [{ required: true, message: own.form.missing }]
  const add = useAct(
    ({ person, said }: { person: PersonId; said: Added }, key) =>
      read(
        api.directory.acts.$post(
          { json: { acts: [...actsToAdd(directory, { ...said, person, today })] as never } },
          once(undefined, key),
        ),
      ),
    {
      done: (_, { person, said }) => {
        void message.success(own.form.done)
        close()
        added({ person, name: said.name.trim(), user: null })
      },
    },
  )
  return (
    <Modal open title={own.addPerson} footer={null} onCancel={close}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: 'liaison' satisfies Role, kind: 'department' }}
        onFinish={(said) => add.mutate({ person: crypto.randomUUID() as PersonId, said })}
      >
        <Form.Item name="unit" label={own.form.unit} rules={required} extra={own.form.unitHint}>
          <AutoComplete
            options={unitNames.map((value) => ({ value }))}
            showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
          />
        </Form.Item>
        {isUnknown && (
          <Form.Item name="kind" label={own.form.kind}>
            <Select
              options={Object.entries(own.form.kinds).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
        )}
        <Form.Item name="role" label={own.form.role} rules={required}>
          <Select options={Object.entries(roles).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="post" label={own.form.post} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="name" label={own.form.name} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="telephone" label={own.form.telephone}>
          <Input inputMode="tel" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {own.addPerson}
        </Button>
      </Form>
    </Modal>
  )
}

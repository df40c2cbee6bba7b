// The calendar of working days: what was announced for each year, single days changed since, and a year taken in from a
// file where there is no network.

import type { ChangedDay, Holidays } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Empty, Form, Input, Modal, Select, Space, Table } from 'antd'
import { useState } from 'react'
import { api, once, Problem, read, upload } from '../../api.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries, useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

export function CalendarPart() {
  const own = useWordsOf(words).calendar
  const { role } = useMe()
  const keeps = role === 'administrator' || role === 'supervisor'
  const [open, setOpen] = useState<'file' | 'day' | null>(null)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['calendar'],
    queryFn: () => read(api.calendar.$get()),
  })
  if (error) return <Unanswered error={error} again={refetch} />
  const { announced = [], changed = [] } = (data?.state ?? {}) as Partial<Holidays>
  return (
    <>
      {keeps && (
        <Space wrap className="page-head">
          <Button type="primary" onClick={() => setOpen('file')}>
            {own.importFile}
          </Button>
          <Button onClick={() => setOpen('day')}>{own.changeDay}</Button>
        </Space>
      )}
      <Table
        size="small"
        rowKey="year"
        loading={isPending}
        dataSource={[...announced].sort((a, b) => b.year - a.year)}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={own.none} /> }}
        expandable={{
          expandedRowRender: ({ holidays, makeUpDays }) => (
            <>
              <p>
                {own.holidays}: {holidays.join('  ')}
              </p>
              <p>
                {own.makeUp}: {makeUpDays.join('  ')}
              </p>
            </>
          ),
        }}
        columns={[
          { title: own.year, dataIndex: 'year' },
          { title: own.holidays, render: (_, { holidays }) => own.days(holidays.length) },
          { title: own.makeUp, render: (_, { makeUpDays }) => own.days(makeUpDays.length) },
          { title: own.document, dataIndex: 'document' },
        ]}
      />
      {changed.length > 0 && <Changed rows={changed} />}
      {open === 'file' && <FromFile close={() => setOpen(null)} />}
      {open === 'day' && <OneDay close={() => setOpen(null)} />}
    </>
  )
}

function Changed({ rows }: { readonly rows: readonly ChangedDay[] }) {
  const own = useWordsOf(words).calendar
  return (
    <Table
      size="small"
      rowKey={({ day }) => day}
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: own.day, dataIndex: 'day' },
        { title: own.as, render: (_, one) => own.kinds[one.as] },
        { title: own.document, dataIndex: 'document' },
      ]}
    />
  )
}

function FromFile({ close }: { readonly close: () => void }) {
  const own = useWordsOf(words).calendar
  const { problem, common } = useWords()
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [faults, setFaults] = useState<readonly string[]>([])
  async function send({ document }: { document?: string }) {
    if (!file) return
    const form = new FormData()
    form.set('file', file)
    form.set('document', document ?? '')
    try {
      await upload('/api/calendar/sheet', form)
      await queries.invalidateQueries()
      void message.success(own.done)
      close()
    } catch (error) {
      const known = error instanceof Problem ? error : null
      const listed = (known?.body['faults'] as { message: string }[] | undefined) ?? []
      const said = listed.map((one) => one.message)
      setFaults(said.length > 0 ? said : [known?.message ?? problem.offline])
    }
  }
  return (
    <Modal open title={own.importFile} footer={null} onCancel={close}>
      <p>{own.how}</p>
      <Form layout="vertical" onFinish={send}>
        <p>
          <input
            type="file"
            aria-label={own.importFile}
            accept=".txt,.json,.csv,.xlsx"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        </p>
        <Form.Item name="document" label={own.notice}>
          <Input />
        </Form.Item>
        {faults.length > 0 && (
          <Alert
            type="error"
            role="alert"
            title={faults.map((one) => <div key={one}>{one}</div>)}
          />
        )}
        <Button type="primary" htmlType="submit" disabled={!file}>
          {common.save}
        </Button>
      </Form>
    </Modal>
  )
}

type Said = { readonly day: string; readonly as: ChangedDay['as']; readonly document: string }

function OneDay({ close }: { readonly close: () => void }) {
  const all = useWordsOf(words)
  const own = all.calendar
  const { common } = useWords()
  const { message } = App.useApp()
  const set = useAct(
    (said: Said, key) =>
      read(
        api.calendar.acts.$post(
          { json: { act: 'set-day', ...said } as never },
          once(undefined, key),
        ),
      ),
    {
      done: () => {
        void message.success(own.done)
        close()
      },
    },
  )
  const required = [{ required: true, message: all.form.missing }]
  return (
    <Modal open title={own.changeDay} footer={null} onCancel={close}>
      <Form
        layout="vertical"
        initialValues={{ as: 'holiday' }}
        onFinish={(said: Said) => set.mutate(said)}
      >
        <Form.Item name="day" label={own.day} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="as" label={own.as}>
          <Select options={Object.entries(own.kinds).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="document" label={own.notice} rules={required}>
          <Input />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {common.save}
        </Button>
      </Form>
    </Modal>
  )
}

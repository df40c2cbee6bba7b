// Units and people: a list of posts with whoever holds them, one form to add a person with everything that belongs to it,
// a sheet for many at once, and one-time links.

import type { Directory } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked, useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { AddPerson } from './add-person.tsx'
import { type For, LinkOf } from './link-of.tsx'
import { roleWords } from './role-words.ts'
import { found, type Row, rowsOf } from './rows.ts'
import { SheetOf } from './sheet-of.tsx'
import { words } from './words.ts'

export function PeoplePart() {
  const own = useWordsOf(words)
  const { role, today } = useMe()
  const keeps = role === 'administrator'
  const [text, setText] = useState('')
  const [open, setOpen] = useState<'person' | 'sheet' | null>(null)
  const [link, setLink] = useState<For | null>(null)
  const known = useQuery(asked.directory())
  const accounts = useQuery({
    queryKey: ['directory', 'accounts'],
    queryFn: () => read(api.accounts.$get()),
    enabled: keeps,
  })
  if (known.error) return <Unanswered error={known.error} again={known.refetch} />
  const directory = known.data?.state as Directory | undefined
  const rows = directory ? rowsOf(directory, accounts.data?.rows ?? [], today) : []
  const posts = rows.filter(({ post }) => post)
  const vacant = posts.filter(({ holder }) => !holder).length
  return (
    <>
      <Space wrap className="page-head">
        <Input.Search
          allowClear
          aria-label={own.search}
          placeholder={own.search}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="quiet">
          {own.counts(new Set(rows.map(({ unit }) => unit)).size, posts.length, vacant)}
        </span>
        {keeps && (
          <>
            <Button type="primary" onClick={() => setOpen('person')}>
              {own.addPerson}
            </Button>
            <Button onClick={() => setOpen('sheet')}>{own.importSheet}</Button>
          </>
        )}
      </Space>
      <Posts rows={found(rows, text)} loading={known.isPending} keeps={keeps} ask={setLink} />
      {directory && open === 'person' && (
        <AddPerson directory={directory} close={() => setOpen(null)} added={setLink} />
      )}
      {open === 'sheet' && <SheetOf close={() => setOpen(null)} />}
      {link && <LinkOf whom={link} close={() => setLink(null)} />}
    </>
  )
}

type Given = {
  readonly rows: readonly Row[]
  readonly loading: boolean
  readonly keeps: boolean
  readonly ask: (whom: For) => void
}

function Posts({ rows, loading, keeps, ask }: Given) {
  const own = useWordsOf(words)
  const roles = roleWords[useLanguage()]
  return (
    <Table
      size="small"
      rowKey="key"
      dataSource={[...rows]}
      loading={loading}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: own.unit, dataIndex: 'unit' },
        { title: own.post, render: (_, { post }) => post?.title },
        { title: own.role, render: (_, { post }) => post && roles[post.role] },
        { title: own.holder, render: (_, row) => <Holder {...row} /> },
        ...(keeps
          ? [
              {
                title: own.account,
                render: (_: unknown, { holder, user, account }: Row) =>
                  holder && `${own.accounts[account]}${user ? ` (${user})` : ''}`,
              },
              {
                title: '',
                key: 'acts',
                render: (_: unknown, row: Row) => <Acts row={row} ask={ask} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Holder({ post, holder, standIn }: Row) {
  const own = useWordsOf(words)
  return (
    <>
      {holder?.name ?? (post && <Tag>{own.vacant}</Tag>)}
      {standIn && <span className="quiet"> {own.standsIn(standIn.name, standIn.to)}</span>}
    </>
  )
}

function Acts({ row, ask }: { readonly row: Row; readonly ask: (whom: For) => void }) {
  const own = useWordsOf(words)
  const { modal } = App.useApp()
  const { today } = useMe()
  const { post, holder, user } = row
  const relieve = useAct((acts: readonly object[], key) =>
    read(api.directory.acts.$post({ json: { acts: acts as never } }, once(undefined, key))),
  )
  if (!post || !holder) return null
  return (
    <Space>
      <Button
        type="link"
        size="small"
        onClick={() => ask({ person: holder.id, name: holder.name, user })}
      >
        {own.link}
      </Button>
      <Button
        type="link"
        size="small"
        danger
        onClick={() =>
          modal.confirm({
            title: own.relieve,
            content: own.relieveAsk(holder.name, post.title),
            okText: own.relieve,
            onOk: () =>
              relieve.mutateAsync([{ act: 'relieve', post: post.id, to: today }]).catch(() => null),
          })
        }
      >
        {own.relieve}
      </Button>
    </Space>
  )
}

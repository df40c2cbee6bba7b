// Issuing a draft: what will happen, said before it is done — how many commitments go to whom, what is lacking, and why
// what has no unit stays unassigned.

import type { IssueList } from '@luoshi/delivery'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { useDraft } from './drafting.tsx'
import { issueWords } from './issue-words.ts'
import type { Row } from './rows.ts'
import type { DraftSearch } from './search.ts'
import { usePlace } from './use-place.ts'

export function Issue() {
  const own = useWordsOf(issueWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {own.issue}
      </Button>
      {isOpen && <Issuing close={() => setOpen(false)} />}
    </>
  )
}

function Issuing({ close }: { close(): void }) {
  const own = useWordsOf(issueWords)
  const { plan, rows } = useDraft()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const issuing = useIssuing()
  const { issue } = plan
  const without = rows.filter(({ state }) => state.lead === null)
  const isReady = without.every(({ state }) => (reasons[state.id] ?? '').trim() !== '')
  const unassigned = Object.fromEntries(without.map(({ state: { id } }) => [id, reasons[id] ?? '']))
  return (
    <Drawer
      open
      size={720}
      title={own.issueTitle}
      onClose={close}
      extra={
        <Button
          type="primary"
          disabled={!isReady}
          loading={issuing.isPending}
          onClick={() => issuing.mutate(unassigned)}
        >
          {own.issueNow}
        </Button>
      }
    >
      <p className="summary">
        <b>{own.issueSummary(issue.commitments - without.length, issue.units.length)}</b>
      </p>
      <Lacking close={close} />
      {without.length > 0 && <Unassigned rows={without} reasons={reasons} set={setReasons} />}
      <Receiving issue={issue} />
    </Drawer>
  )
}

function useIssuing() {
  const own = useWordsOf(issueWords)
  const { message } = App.useApp()
  const { plan } = useDraft()
  const work = (unassigned: Readonly<Record<string, string>>, key: string) =>
    read(
      api.plans[':id'].acts.$post(
        { param: { id: plan.state.id }, json: { act: 'issue-plan', unassigned } },
        once(plan.version, key),
      ),
    )
  return useAct(work, { done: () => void message.success(own.issued) })
}

/** What is lacking, each a way to the commitments that lack it. */
function Lacking({ close }: { close(): void }) {
  const own = useWordsOf(issueWords)
  const { rows, findings, plan } = useDraft()
  const { go } = usePlace()
  const count = (lacks: (row: Row) => boolean) => rows.filter(lacks).length
  const lacks: readonly (readonly [(count: number) => string, count: number, DraftSearch])[] = [
    [own.withoutDue, count(({ state }) => state.due === null), { show: 'no-due' }],
    [own.withoutLeader, count(({ state }) => state.leaders.length === 0), {}],
    [own.unknownNames, plan.names.length, { side: 'names' }],
    [
      own.openFindings,
      findings.filter(({ judged }) => judged === null).length,
      { side: 'findings' },
    ],
  ]
  const show = ({ side, show: filter }: DraftSearch) => {
    close()
    go({ side, show: filter, open: undefined })
  }
  return (
    <ul>
      {lacks
        .filter(([, number]) => number > 0)
        .map(([say, number, to]) => (
          <li key={say(number)}>
            {say(number)}{' '}
            <Button size="small" type="link" onClick={() => show(to)}>
              {own.lookAt}
            </Button>
          </li>
        ))}
    </ul>
  )
}

type Given = {
  readonly rows: readonly Row[]
  readonly reasons: Readonly<Record<string, string>>
  set(reasons: Readonly<Record<string, string>>): void
}

function Unassigned({ rows, reasons, set }: Given) {
  const own = useWordsOf(issueWords)
  const [first] = rows
  const reason = (first && reasons[first.state.id]) ?? ''
  return (
    <section>
      <h3>{own.withoutLead(rows.length)}</h3>
      {rows.map(({ state: { id, number, title } }) => (
        <div key={id} className="unassigned">
          <span>
            {number} {title}
          </span>
          <Input
            size="small"
            maxLength={500}
            aria-label={`${number} ${title}`}
            value={reasons[id] ?? ''}
            onChange={({ target }) => set({ ...reasons, [id]: target.value })}
          />
        </div>
      ))}
      {rows.length > 1 && (
        <Button
          size="small"
          disabled={reason.trim() === ''}
          onClick={() => set(Object.fromEntries(rows.map(({ state }) => [state.id, reason])))}
        >
          {own.sameReason}
        </Button>
      )}
    </section>
  )
}

function Receiving({ issue }: { readonly issue: IssueList }) {
  const own = useWordsOf(issueWords)
  const { common } = useWords()
  const { nameOf, nameOfPost, reached } = useDraft()
  return (
    <section>
      <h3>{own.whoGets}</h3>
      <table className="receiving">
        <tbody>
          {issue.units.map(({ unit, leads, supports }) => (
            <tr key={unit}>
              <th scope="row">{nameOf(unit)}</th>
              <td>{leads.length > 0 && `${own.asLead} ${common.count(leads.length)}`}</td>
              <td>{supports.length > 0 && `${own.asSupport} ${common.count(supports.length)}`}</td>
              <td>
                {leads.length > 0 && !reached.has(unit) && (
                  <span className="severity warning">
                    <span aria-hidden>◆</span> {own.nobodyThere}
                  </span>
                )}
              </td>
            </tr>
          ))}
          {issue.leaders.map(({ post, numbers }) => (
            <tr key={post}>
              <th scope="row">{nameOfPost(post)}</th>
              <td colSpan={3}>
                {own.leadersTold} {common.count(numbers.length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

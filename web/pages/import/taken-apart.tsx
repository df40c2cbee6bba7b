// A plan taken apart while it is typed: each sentence with its marks, beside it what the compiler reads from it.

import { aimsOf, sayTarget, type TargetId } from '@luoshi/delivery'
import { type Commitment, type Plan, say } from '@luoshi/plan'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Empty } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Marked, Severity } from '../../parts/marked.tsx'
import { type Mark, marksOf, piecesOf } from '../../parts/marks.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import type { Compiled } from './use-compiled.ts'
import { words } from './words.ts'

export function TakenApart({ compiled }: { readonly compiled: Compiled }) {
  const own = useWordsOf(words)
  const { text, plan, took } = compiled
  const marks = useMemo(() => marksOf(plan).filter(({ kind }) => kind !== null), [plan])
  const [tab, setTab] = useState<'commitments' | 'findings'>('commitments')
  const tabs = [
    { key: 'commitments', label: `${own.commitments} ${plan.commitments.length}` } as const,
    { key: 'findings', label: `${own.findings} ${plan.findings.length}` } as const,
  ]
  return (
    <>
      <p className="counted" role="status">
        {own.counted(countsOf(plan))} <span className="quiet">{own.took(Math.round(took))}</span>
      </p>
      <Tabs tabs={tabs} current={tab} choose={(key) => setTab(key)}>
        {tab === 'commitments' ? (
          <Commitments text={text} plan={plan} marks={marks} />
        ) : (
          <Findings text={text} plan={plan} />
        )}
      </Tabs>
    </>
  )
}

function countsOf({ commitments }: Plan) {
  const targets = commitments.flatMap((one) => aimsOf(one, 'monthly'))
  return {
    commitments: commitments.length,
    targets: targets.length,
    due: commitments.filter(({ due }) => due !== null).length,
    units: commitments.filter(({ units }) => units.lead.length + units.support.length > 0).length,
  }
}

type Parts = { readonly text: string; readonly plan: Plan; readonly marks: readonly Mark[] }

function Commitments({ text, plan, marks }: Parts) {
  const { nothing } = useWordsOf(words)
  if (plan.commitments.length === 0) return <Empty description={nothing} />
  return (
    <Rows
      count={plan.commitments.length}
      draw={(index) => {
        const one = plan.commitments[index]
        return one && <Row text={text} one={one} marks={marks} />
      }}
    />
  )
}

function Row({ text, one, marks }: Omit<Parts, 'plan'> & { readonly one: Commitment }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { lead, support } = one.units
  return (
    <article className="taken">
      <p className="sentence">
        <span className="quiet">{one.id}</span>{' '}
        <Marked text={text} pieces={piecesOf(one.span, marks)} />
      </p>
      <ul className="read">
        {aimsOf(one, 'monthly').map((aim, index) => (
          <li key={`${aim.subject}${aim.span?.[0] ?? index}`}>
            {sayTarget({ id: String(index) as TargetId, ...aim }, language)}
          </li>
        ))}
        <li>{one.due ? `${own.due} ${one.due.date}` : <em>{own.noDue}</em>}</li>
        <li>
          {lead.length > 0 && `${own.lead} ${lead.join('、')} `}
          {support.length > 0 && `${own.support} ${support.join('、')}`}
          {lead.length + support.length === 0 && <em>{own.noUnits}</em>}
        </li>
      </ul>
    </article>
  )
}

function Findings({ text, plan }: { readonly text: string; readonly plan: Plan }) {
  const { noFindings } = useWordsOf(words)
  const language = useLanguage()
  if (plan.findings.length === 0) return <Empty description={noFindings} />
  return (
    <Rows
      count={plan.findings.length}
      draw={(index) => {
        const one = plan.findings[index]
        if (!one) return null
        return (
          <article className="taken">
            <p>
              <Severity severity={one.severity} /> {say(one, language)}
            </p>
            <blockquote>{text.slice(...one.span).slice(0, 90)}</blockquote>
          </article>
        )
      }}
    />
  )
}

type Listed = { readonly count: number; readonly draw: (index: number) => ReactNode }

/** However long the plan: only the rows in sight are drawn. */
function Rows({ count, draw }: Listed) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 110,
    overscan: 6,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="taken-rows" ref={scroller} tabIndex={0}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            data-index={index}
            ref={rows.measureElement}
            className="taken-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(index)}
          </div>
        ))}
      </div>
    </section>
  )
}

// Follow-up sheets 督查单: what rules propose now and why, what was sent, what was answered. Nothing is sent by itself.

import { may, sheetFactWords } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Empty } from 'antd'
import { useState } from 'react'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { type ProposedSheet, type Sheets, supervised } from './asked.ts'
import { Clock } from './clock.tsx'
import { ListFilter, useStage } from './list-filter.tsx'
import { MatterLink } from './matter-link.tsx'
import { SendSheets } from './send-sheets.tsx'
import { SentSheets } from './sent-sheets.tsx'
import { SheetColour } from './sheet-colour.tsx'
import { words } from './words.ts'

const all = ['proposed', 'sent', 'answered'] as const

export function SheetsPart() {
  const own = useWordsOf(words).sheets
  const office = may(useActor(), 'send-sheet', null) === null
  const stages = office ? all : (['sent', 'answered'] as const)
  const { stage, isOf } = useStage<(typeof all)[number]>(stages)
  const { data, error, refetch } = useQuery(supervised.sheets())
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const of = {
    proposed: data.proposed,
    sent: data.sent.filter(({ answered, replaced }) => !answered && !replaced),
    answered: data.sent.filter(({ answered, replaced }) => answered ?? replaced),
  }
  const counts = {
    ...{ proposed: of.proposed.length, sent: of.sent.length, answered: of.answered.length },
  }
  const units = of[stage].map(({ lead }) => lead)
  const sent = stage === 'proposed' ? [] : of[stage].filter(({ lead }) => isOf(lead))
  const proposed = of.proposed.filter(({ lead }) => isOf(lead))
  const shown = stage === 'proposed' ? proposed : sent
  return (
    <>
      <ListFilter stages={stages} stage={stage} said={own.stages} counts={counts} units={units} />
      {shown.length === 0 && <Empty description={own.none[stage]} />}
      {stage === 'proposed' && proposed.length > 0 && <Proposed rows={proposed} sheets={data} />}
      {sent.length > 0 && <SentSheets rows={sent} proposed={data.proposed} scheme={data.scheme} />}
    </>
  )
}

type Given = { readonly rows: readonly ProposedSheet[]; readonly sheets: Sheets }

function Proposed({ rows, sheets }: Given) {
  const own = useWordsOf(words)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [sending, setSending] = useState<readonly ProposedSheet[] | null>(null)
  const picked = rows.filter(({ commitment }) => chosen.has(commitment))
  const pick = (one: string, isOn: boolean) => {
    const others = [...chosen].filter((id) => id !== one)
    setChosen(new Set(isOn ? [...others, one] : others))
  }
  const { columns } = own
  const every = rows.map(({ commitment }) => commitment)
  return (
    <section className="paper sheet" aria-label={own.sheets.stages.proposed}>
      <p className="bulk no-print">
        <Checkbox
          checked={picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={({ target }) => setChosen(new Set(target.checked ? every : []))}
        >
          {own.sheets.all}
        </Checkbox>
        <Button type="primary" disabled={picked.length === 0} onClick={() => setSending(picked)}>
          {own.sheets.sendMany(picked.length)}
        </Button>
        <span className="quiet">{own.sheets.hint}</span>
      </p>
      <table className="matters">
        <thead>
          <tr>
            <td className="no-print" />
            {(['sheet', 'matter', 'lead', 'why', 'clock'] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
            <td className="acts" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ProposedRow
              key={row.commitment}
              row={row}
              scheme={sheets.scheme}
              isChosen={chosen.has(row.commitment)}
              choose={(isOn) => pick(row.commitment, isOn)}
              send={() => setSending([row])}
            />
          ))}
        </tbody>
      </table>
      {sending && (
        <SendSheets
          proposals={sending}
          sheets={sheets}
          close={() => {
            setSending(null)
            setChosen(new Set())
          }}
        />
      )}
    </section>
  )
}

type Row = {
  readonly row: ProposedSheet
  readonly scheme: string
  readonly isChosen: boolean
  choose(isOn: boolean): void
  send(): void
}

function ProposedRow({ row, scheme, isChosen, choose, send }: Row) {
  const own = useWordsOf(words).sheets
  const facts = sheetFactWords[useLanguage()]
  return (
    <tr>
      <td className="no-print">
        <Checkbox
          aria-label={own.select(row.title)}
          checked={isChosen}
          onChange={({ target }) => choose(target.checked)}
        />
      </td>
      <td>
        <SheetColour colour={row.colour} scheme={scheme} />
      </td>
      <td className="title">
        <MatterLink {...row} />
      </td>
      <td>
        <UnitName unit={row.lead} />
      </td>
      <td className="why">
        {row.facts.map((fact) => facts[fact]).join('；')}
        <small className="quiet">{row.source}</small>
      </td>
      <td>
        <Clock day={row.due} left={row.left} />
      </td>
      <td className="acts">
        <Button size="small" aria-label={own.sendOf(row.title)} onClick={send}>
          {own.send}
        </Button>
      </td>
    </tr>
  )
}

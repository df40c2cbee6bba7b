// Supervision: sheets, calls, requests, closings, instructions, inspections, spot checks and accountability, each a list
// with its clock. Which list, stage and unit is in the address.

import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { AccountabilityPart } from './accountability.tsx'
import { ChasePart } from './chase.tsx'
import { ClosingsPart } from './closings.tsx'
import { InspectionsPart } from './inspections.tsx'
import { InstructionsPart } from './instructions.tsx'
import { RequestsPart } from './requests.tsx'
import { type Kind, kindsOf } from './search.ts'
import { SheetsPart } from './sheets.tsx'
import { SpotChecksPart } from './spot-checks.tsx'
import { words } from './words.ts'
import '../../parts/tables.css'
import './supervise.css'

const drawn: Readonly<Record<Kind, () => React.ReactNode>> = {
  sheets: SheetsPart,
  chase: ChasePart,
  requests: RequestsPart,
  closings: ClosingsPart,
  instructions: InstructionsPart,
  inspections: InspectionsPart,
  'spot-checks': SpotChecksPart,
  accountability: AccountabilityPart,
}

export function SupervisePage() {
  const own = useWordsOf(words)
  const { pages, common } = useWords()
  const { role, today } = useMe()
  const names = useNames()
  const { kind: asked, unit } = useSearch({ from: '/supervise' })
  const lists = kindsOf(role)
  const kind = lists.find((one) => one === asked) ?? lists[0]
  if (!kind) return null
  const Part = drawn[kind]
  return (
    <Page
      title={pages.supervise}
      about={own.about(own.kinds[kind], unit ? names.unit(unit as never) : '', today)}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      <nav className="kinds no-print" aria-label={own.lists}>
        {lists.map((one) => (
          <Link
            key={one}
            to="/supervise"
            search={{ kind: one }}
            activeOptions={{ exact: true, includeSearch: true }}
            {...(one === kind && { 'aria-current': 'page' as const })}
          >
            {own.kinds[one]}
          </Link>
        ))}
      </nav>
      <Part key={kind} />
    </Page>
  )
}

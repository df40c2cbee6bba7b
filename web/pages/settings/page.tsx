// Settings: units and people, the calendar of working days, and by which rules commitments are lit. Each part is a tab
// in the address; what a role may not change the server refuses, and the page does not offer.

import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { Page } from '../../parts/page.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { CalendarPart } from './calendar.tsx'
import { type Part, parts } from './parts.ts'
import { PeoplePart } from './people.tsx'
import { RulesPart } from './rules.tsx'
import { words } from './words.ts'

const route = getRouteApi('/settings')
const drawn = { people: <PeoplePart />, calendar: <CalendarPart />, rules: <RulesPart /> }

export function SettingsPage() {
  const { pages } = useWords()
  const own = useWordsOf(words)
  const { role } = useMe()
  const navigate = useNavigate()
  const { part = role === 'supervisor' ? 'rules' : 'people' } = route.useSearch()
  return (
    <Page title={pages.settings}>
      <Tabs
        activeKey={part}
        onChange={(key) =>
          void navigate({ to: '/settings', search: { part: key as Part }, replace: true })
        }
        destroyOnHidden
        items={parts.map((key) => ({ key, label: own.parts[key], children: drawn[key] }))}
      />
    </Page>
  )
}

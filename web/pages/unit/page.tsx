// A unit's one page: what it leads and supports, its lights and limits, its people, and what it is burdened with.

import { roles, type UnitId, unitOf } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { LightCounts } from '../../parts/light-counts.tsx'
import { MatterTable } from '../../parts/matter-table.tsx'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { PersonOnPost } from '../../parts/person-on-post.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import type { Column } from '../../parts/use-cell.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { Burden } from './burden.tsx'
import { words } from './words.ts'

const columns: readonly Column[] = [
  ...(['light', 'title', 'figures', 'due', 'timeliness', 'process', 'standing'] as const),
]

export function UnitPage() {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { today, role } = useMe()
  const id = useParams({ from: '/units/$unit' }).unit as UnitId
  const { directory, ...names } = useNames()
  const lead = useQuery(asked.commitments({ unit: id, sort: 'light' }))
  const support = useQuery(asked.commitments({ support: id, sort: 'light' }))
  if (lead.error) return <Unanswered error={lead.error} again={lead.refetch} />
  const unit = unitOf(directory, id)
  if (!unit) return directory.units.length > 0 ? <p>{own.unknown}</p> : null
  const [leads, supports] = [lead.data?.rows ?? [], support.data?.rows ?? []]
  return (
    <Page
      title={names.unit(id)}
      about={own.about(own.kinds[unit.kind], today)}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      {lead.data?.counts && leads.length > 0 && (
        <LightCounts counts={lead.data.counts} filters={{ unit: id }} />
      )}
      <section className="paper sheet" aria-labelledby="lead">
        <h2 id="lead">{own.lead}</h2>
        {lead.data && leads.length === 0 && <p className="quiet">{own.leadNone}</p>}
        {leads.length > 0 && <MatterTable caption={own.lead} rows={leads} columns={columns} />}
      </section>
      {supports.length > 0 && (
        <section className="paper sheet" aria-labelledby="support">
          <h2 id="support">{own.support}</h2>
          <MatterTable
            caption={own.support}
            rows={supports}
            columns={['light', 'title', 'figures', 'lead', 'due', 'standing']}
          />
        </section>
      )}
      <div className="two">
        <People unit={id} />
        {role === 'supervisor' && <Burden unit={id} />}
      </div>
    </Page>
  )
}

function People({ unit: id }: { readonly unit: UnitId }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const { directory, ...names } = useNames()
  const posts = names.postsOf(id)
  const members = unitOf(directory, id)?.members ?? []
  return (
    <section className="paper" aria-labelledby="people">
      <h2 id="people">{members.length > 0 ? own.members : own.people}</h2>
      {posts.length + members.length === 0 && <p className="quiet">{own.peopleNone}</p>}
      <ul className="latest">
        {members.map((member) => (
          <li key={member}>
            <UnitName unit={member} />
          </li>
        ))}
        {posts.map((post) => (
          <li key={post.id}>
            <PersonOnPost post={post.id} />
            <small className="quiet">{roles[language][post.role]}</small>
            {post.telephone && <a href={`tel:${post.telephone}`}>{post.telephone}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}

// Who answers for it: the lead unit and those that support it, with the persons on the posts today, and the leaders.

import type { Commitment, Role, UnitId } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'
import { useNames } from '../../parts/names.ts'
import { PersonOnPost } from '../../parts/person-on-post.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

const answering: readonly Role[] = ['principal', 'liaison']

export function ResponsibleUnits({ state: { lead, support, leaders } }: { state: Commitment }) {
  const own = useWordsOf(words)
  return (
    <section className="paper" aria-labelledby="responsible">
      <h2 id="responsible">{own.responsible}</h2>
      <dl className="responsible">
        <dt>{own.leadUnit}</dt>
        <dd>
          <UnitName unit={lead} />
          {lead && <People unit={lead} />}
        </dd>
        {support.length > 0 && (
          <>
            <dt>{own.supportUnits}</dt>
            <dd className="names">
              {support.map((unit) => (
                <UnitName key={unit} unit={unit} />
              ))}
            </dd>
          </>
        )}
        {leaders.length > 0 && (
          <>
            <dt>{own.leaders}</dt>
            <dd>
              {leaders.map((post) => (
                <div key={post}>
                  <Link to="/leaders/$post" params={{ post }}>
                    <PersonOnPost post={post} />
                  </Link>
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function People({ unit }: { readonly unit: UnitId }) {
  const posts = useNames().postsOf(unit)
  return posts
    .filter(({ role }) => answering.includes(role))
    .map(({ id, telephone }) => (
      <div key={id}>
        <PersonOnPost post={id} /> {telephone && <a href={`tel:${telephone}`}>{telephone}</a>}
      </div>
    ))
}

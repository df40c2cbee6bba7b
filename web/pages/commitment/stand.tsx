// How it stands: the process, the word, the clock, and the computed light beside the office's judgement.

import { type Commitment, colours, processes } from '@luoshi/delivery'
import { Light } from '../../parts/light.tsx'
import { Standing } from '../../parts/standing.tsx'
import { Timeliness } from '../../parts/timeliness.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage } from '../../words/index.ts'
import { ExplainLink } from './explain-link.tsx'
import type { Explained } from './known.ts'
import { words } from './words.ts'

type Given = { readonly state: Commitment; readonly explained: Explained }

export function Stand({ state, explained }: Given) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const language = useLanguage()
  const { standing, light, proposed } = explained
  return (
    <section className="paper stand" aria-label={own.state}>
      <dl>
        <div>
          <dt>{parts.columns.standing}</dt>
          <dd>
            <Standing standing={standing.standing} />
            <ExplainLink what="standing" of={parts.columns.standing} />
          </dd>
        </div>
        <div>
          <dt>{own.computed}</dt>
          <dd>
            <Light colour={light.colour} />
            <ExplainLink what="light" of={own.computed} />
          </dd>
        </div>
        <Judged light={light} />
        <div>
          <dt>{parts.columns.process}</dt>
          <dd>{processes[language][state.process]}</dd>
        </div>
        <Due state={state} timing={explained.timing} />
      </dl>
      <p>{light.words}</p>
      {proposed && (
        <p className="proposed">
          {own.proposed(colours[language][proposed.colour], proposed.source)}
        </p>
      )}
    </section>
  )
}

function Judged({ light: { judgement, disagrees } }: Pick<Explained, 'light'>) {
  const own = useWordsOf(words)
  return (
    <div>
      <dt>{own.judged}</dt>
      <dd>
        {judgement ? (
          <>
            <Light colour={judgement.colour} />
            <small className={disagrees ? 'disagrees' : 'quiet'}>
              {disagrees ? own.disagrees : own.agrees}
            </small>
            <small className="quiet">{own.judgedBecause(judgement.reason, judgement.on)}</small>
          </>
        ) : (
          <span className="quiet">{own.noJudgement}</span>
        )}
      </dd>
    </div>
  )
}

function Due({ state, timing }: { state: Commitment; timing: Explained['timing'] }) {
  const own = useWordsOf(words)
  const { due, firstDue } = state
  const now = timing?.due ?? due
  const said = timing && [
    own.left(timing.left),
    firstDue && firstDue !== now && own.firstDue(firstDue),
    timing.stopped && own.stopped,
    timing.awaiting && own.awaiting,
    timing.late && own.late,
  ]
  return (
    <div>
      <dt>{own.due}</dt>
      <dd>
        {now ?? own.noDue} <Timeliness timeliness={timing?.timeliness ?? null} />
        {said && <small className="quiet">{said.filter(Boolean).join(' · ')}</small>}
      </dd>
    </div>
  )
}

// The sentence of the plan that something follows from, and the way to it in the document.
//
//   <SourceSentence plan={state.plan} text={state.text} span={state.span} />

import { may, type PlanId } from '@luoshi/delivery'
import type { Span } from '@luoshi/plan'
import { Link } from '@tanstack/react-router'
import { useActor } from './use-actor.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './parts.css'

type Given = {
  readonly plan: PlanId
  readonly text: string
  readonly span: Span | null
}

export function SourceSentence({ plan, text, span }: Given) {
  const words = useWordsOf(partWords)
  const actor = useActor()
  // The document names every unit's matters: who reads a part of them only does not open it.
  const opens = span !== null && may(actor, 'read', null) === null
  return (
    <figure className="source">
      <blockquote>{text}</blockquote>
      {opens && (
        <figcaption>
          <Link to="/plans/$plan" params={{ plan }} search={{ at: span.join('-') }}>
            {words.openDocument}
          </Link>
        </figcaption>
      )}
    </figure>
  )
}

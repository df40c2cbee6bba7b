// One item: the plan as it is and the later document side by side, what differs marked, and the decision.

import { type Actor, sayTarget } from '@luoshi/delivery'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import { type Decided, type Item, isOpen, mayDecide, needsReason, type Sentence } from './item.ts'
import { words } from './words.ts'
import { type Words, wordsApart } from './words-apart.ts'

type Given = {
  readonly item: Item
  readonly actor: Actor
  /** Whether decisions are still taken. */
  readonly isDeciding: boolean
  decide(as: Decided, reason: string): void
}

export function Compared({ item, actor, isDeciding, decide }: Given) {
  const own = useWordsOf(words)
  const { change, before, after, commitments } = item
  const numbers = commitments.map(({ number }) => number)
  return (
    <article className="item paper">
      <h2>
        <span className={`change ${change}`}>{own.changes[change]}</span>{' '}
        {numbers.length > 0 && own.numbers(numbers)} {(after[0] ?? before[0])?.title}
      </h2>
      <Sides before={before} after={after} />
      {isDeciding && item.right !== null && <Deciding item={item} actor={actor} decide={decide} />}
      {!isDeciding && <Taken item={item} />}
    </article>
  )
}

type Both = { readonly before: readonly Sentence[]; readonly after: readonly Sentence[] }

function Sides({ before, after }: Both) {
  const own = useWordsOf(words)
  const text = (all: readonly Sentence[]) => all.map((one) => one.text).join('\n')
  const apart = wordsApart(text(before), text(after))
  return (
    <div className="apart">
      <section aria-label={own.before}>
        <Drawn parts={apart.before} as="del" />
        <Measured sentences={before} beside={after} />
      </section>
      <section aria-label={own.after}>
        <Drawn parts={apart.after} as="ins" />
        <Measured sentences={after} beside={before} />
      </section>
    </div>
  )
}

function Drawn({
  parts,
  as: Own,
}: {
  readonly parts: readonly Words[]
  readonly as: 'ins' | 'del'
}) {
  const own = useWordsOf(words)
  if (parts.length === 0) return <p className="quiet">{own.nothing}</p>
  let at = 0
  return (
    <p>
      {parts.map(({ words: text, isOwn }) => {
        at += text.length
        return isOwn ? <Own key={at}>{text}</Own> : <span key={at}>{text}</span>
      })}
    </p>
  )
}

type Beside = { readonly sentences: readonly Sentence[]; readonly beside: readonly Sentence[] }

/** Targets and days, where the other side has others. */
function Measured({ sentences, beside }: Beside) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const targets = (all: readonly Sentence[]) =>
    all.flatMap((one) => one.targets.map((target) => sayTarget(target, language)))
  const days = (all: readonly Sentence[]) => all.map(({ due }) => due ?? own.nothing).join('、')
  const others = new Set(targets(beside))
  const differing = targets(sentences).filter((one) => !others.has(one))
  return (
    <>
      {differing.length > 0 && (
        <p>
          {own.targets} <b>{differing.join('；')}</b>
        </p>
      )}
      {sentences.length > 0 && beside.length > 0 && days(sentences) !== days(beside) && (
        <p>
          {own.due} <b>{days(sentences)}</b>
        </p>
      )}
    </>
  )
}

function Deciding({ item, actor, decide }: Omit<Given, 'isDeciding'>) {
  const own = useWordsOf(words)
  const [isAgain, setAgain] = useState(false)
  const [reason, setReason] = useState(item.decision?.reason ?? '')
  if (!mayDecide(actor, item)) {
    return isOpen(item) ? (
      <p className="quiet">{item.right === 'retarget' ? own.leader : own.office}</p>
    ) : (
      <Taken item={item} />
    )
  }
  if (!isOpen(item) && !isAgain) {
    return (
      <p>
        <Taken item={item} />{' '}
        <Button size="small" type="text" onClick={() => setAgain(true)}>
          {own.again}
        </Button>
      </p>
    )
  }
  const say = (as: Decided) => () => {
    setAgain(false)
    decide(as, reason)
  }
  const isBlank = reason.trim() === ''
  return (
    <div className="deciding">
      <Input
        size="small"
        aria-label={own.reason}
        placeholder={own.reason}
        value={reason}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        size="small"
        type="primary"
        disabled={isBlank && needsReason(item, 'accepted')}
        onClick={say('accepted')}
      >
        {own.accept}
      </Button>
      <Button size="small" disabled={isBlank} onClick={say('declined')}>
        {own.decline}
      </Button>
    </div>
  )
}

function Taken({ item: { decision } }: Pick<Given, 'item'>) {
  const own = useWordsOf(words)
  if (!decision) return null
  return (
    <span className="quiet">
      {own.as[decision.as]} {decision.reason}
    </span>
  )
}

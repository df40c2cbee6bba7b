// Words of a document with what they are underlined: each kind by its own line, not by colour alone.
//
//   <Marked text={text} pieces={pieces} />   新增规上企业<u>20家</u>，力争<u>25家</u>

import type { Finding } from '@luoshi/plan'
import { markWords } from './mark-words.ts'
import { type MarkKind, markKinds, type Piece } from './marks.ts'
import './marked.css'
import { useWordsOf } from './use-words-of.ts'

export function Marked({
  text,
  pieces,
}: {
  readonly text: string
  readonly pieces: readonly Piece[]
}) {
  const { marks } = useWordsOf(markWords)
  return pieces.map(({ start, end, kinds, of }) => {
    const words = text.slice(start, end)
    if (kinds.length === 0 && of === null) return words
    return (
      <span
        key={start}
        className={kinds.length > 0 ? classOf(kinds) : undefined}
        title={kinds.length > 0 ? kinds.map((kind) => marks[kind]).join(' ') : undefined}
        data-of={of ?? undefined}
        data-at={start}
      >
        {words}
      </span>
    )
  })
}

/** What is only found fault with is not underlined. */
function classOf(kinds: readonly MarkKind[]): string {
  const own = kinds.map((kind) => `sign-${kind}`)
  return kinds.some((kind) => kind !== 'finding') ? `sign ${own.join(' ')}` : own.join(' ')
}

/** Only the kinds that occur. */
export function Legend({ kinds }: { readonly kinds: ReadonlySet<MarkKind> }) {
  const { marks, legend } = useWordsOf(markWords)
  return (
    <ul className="sign-legend" aria-label={legend}>
      {markKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span className={classOf([kind])}>{marks[kind]}</span>
          </li>
        ))}
    </ul>
  )
}

const shapes: Readonly<Record<Finding['severity'], string>> = {
  error: '▲',
  warning: '◆',
  info: '○',
}

/** How grave a finding is: colour, shape and word. */
export function Severity({ severity }: Pick<Finding, 'severity'>) {
  const { severities } = useWordsOf(markWords)
  return (
    <span className={`severity ${severity}`}>
      <span aria-hidden>{shapes[severity]}</span> {severities[severity]}
    </span>
  )
}

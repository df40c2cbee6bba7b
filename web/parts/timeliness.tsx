// Whether a commitment is in time, nearly due or overdue; null: no clock runs.
//
//   <Timeliness timeliness="overdue" />   ! 逾期

import { type Timeliness as Key, timelinesses } from '@luoshi/delivery'
import { useLanguage } from '../words/index.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'

const shapes: Readonly<Record<Key, string>> = { normal: '·', near: '◔', overdue: '!' }

export function Timeliness({ timeliness }: { readonly timeliness: Key | null }) {
  const language = useLanguage()
  const { noClock } = useWordsOf(partWords)
  if (!timeliness) return <span className="quiet">{noClock}</span>
  return (
    <span className={`timeliness ${timeliness}`}>
      <span aria-hidden>{shapes[timeliness]}</span> {timelinesses[language][timeliness]}
    </span>
  )
}

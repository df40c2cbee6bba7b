// A day and how long until then, in working days where the rule counts so.
//
//   <Clock day="2026-09-30" left={-3} />   2026-09-30 ! 逾期3个工作日

import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'

type Given = {
  readonly day: string | null
  readonly left: number | null
  readonly of?: 'workdays' | 'days'
}

export function Clock({ day, left, of = 'workdays' }: Given) {
  const parts = useWordsOf(partWords)
  if (day === null) return <span className="quiet">{parts.noClock}</span>
  const say = of === 'days' ? parts.leftDays : parts.left
  return (
    <span className="clock">
      <time dateTime={day}>{day}</time>{' '}
      {left !== null && (
        <small className={left < 0 ? 'timeliness overdue' : 'quiet'}>
          {left < 0 && <span aria-hidden>! </span>}
          {say(left)}
        </small>
      )}
    </span>
  )
}

// The light of each month, as it looked then and as it is known now, with the office's judgement beside it.

import { colourWord } from '@luoshi/delivery'
import { periodIn } from '../../parts/amount.ts'
import { Light } from '../../parts/light.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage } from '../../words/index.ts'
import type { Explained } from './known.ts'
import { words } from './words.ts'

type Given = {
  readonly explained: Explained
  /** With a sentence for every month; else only where the light is not green. */
  readonly isFull?: boolean
}

export function Months({ explained: { months, runs }, isFull = false }: Given) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const language = useLanguage()
  const said = (list: readonly Explained['months'][number]['month'][]) =>
    list.map((month) => periodIn(month, parts)).join(parts.list)
  return (
    <section className="paper" aria-labelledby="months">
      <h2 id="months">{own.months}</h2>
      {months.length === 0 && <p className="quiet">{own.noMonths}</p>}
      {months.length > 0 && <MonthTable months={months} isFull={isFull} />}
      {runs.map(({ rule, months: run }) => (
        <p key={`${rule.colour} ${rule.times}`}>
          {own.run(colourWord(rule.colour, language), said(run))}
        </p>
      ))}
    </section>
  )
}

function MonthTable({ months, isFull }: Pick<Explained, 'months'> & { isFull: boolean }) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  return (
    <div className="scrolling">
      <table className="matters months">
        <thead>
          <tr>
            {[own.month, own.atTheTime, own.now, own.judgement].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, atTheTime, now, judgement, disagrees }) => (
            <tr key={month}>
              <th scope="row">{periodIn(month, parts)}</th>
              <td title={atTheTime.words}>
                <Light colour={atTheTime.colour} />
              </td>
              <td>
                <Light colour={now.colour} />{' '}
                {(isFull || now.colour !== 'green') && <small className="quiet">{now.words}</small>}
              </td>
              <td>
                {judgement && (
                  <>
                    <Light colour={judgement.colour} />{' '}
                    <small className={disagrees ? 'disagrees' : 'quiet'}>{judgement.reason}</small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

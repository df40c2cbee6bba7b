// Units by months: the gravest light of each, its colour, its shape and how many; as known now, or as it looked then.

import { colourWord, type UnitId } from '@luoshi/delivery'
import { Link, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, memo, useState } from 'react'
import { periodIn } from '../../parts/amount.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { listAt } from '../../parts/filters.ts'
import { lightShapes } from '../../parts/light.tsx'
import { useNames } from '../../parts/names.ts'
import { PlainLinks } from '../../parts/plain-links.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { type Colours, colourOrder, gravest, gravestFirst, moved, type Sight } from './heat.ts'
import type { Counted } from './page.tsx'
import { words } from './words.ts'

type Unit = Counted['units'][number]
type Months = Counted['months']

export function HeatMap({ units, months }: Pick<Counted, 'units' | 'months'>) {
  const own = useWordsOf(words)
  const { sight } = useSearch({ from: '/overview' })
  const shown: Sight = sight === 'then' ? 'atTheTime' : 'now'
  const rows = gravestFirst(units, shown)
  return (
    <section className="paper heat-map" aria-labelledby="heat">
      <div className="section-head">
        <h2 id="heat">{own.heat}</h2>
        <span className="quiet">{sight === 'then' ? own.thenMeans : own.nowMeans}</span>
        <span className="space" />
        <SightSwitch />
      </div>
      {months.length === 0 ? (
        <p className="quiet">{own.noMonth}</p>
      ) : (
        <PlainLinks className="scrolling">
          <Grid rows={rows} months={months} sight={shown} />
        </PlainLinks>
      )}
      <Behind rows={rows} months={months} sight={shown} />
    </section>
  )
}

function SightSwitch() {
  const own = useWordsOf(words)
  const one = (search: { sight?: 'then' }, word: string) => (
    <Link
      to="/overview"
      search={search}
      replace
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true }}
      className="choice"
    >
      {word}
    </Link>
  )
  return (
    <span className="choices">
      {one({}, own.now)}
      {one({ sight: 'then' }, own.atTheTime)}
    </span>
  )
}

type Shown = { readonly rows: readonly Unit[]; readonly months: Months; readonly sight: Sight }

/** One cell can be reached by Tab, the others from it by the arrow keys. */
function Grid({ rows, months, sight }: Shown) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const to = moved(event.key, at, [rows.length, months.length])
    if (!to) return
    event.preventDefault()
    setAt(to)
    const cell = `a[data-at="${to.join(' ')}"]`
    event.currentTarget.querySelector<HTMLAnchorElement>(cell)?.focus()
  }
  return (
    <table className="heat" onKeyDown={move}>
      <caption className="out-of-sight">{own.heatCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.unit}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {periodIn(month, parts).replace(/^\d{4}年/, '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <HeatRow
            key={row.unit}
            unit={row}
            months={months}
            sight={sight}
            row={index}
            at={at[0] === index ? at[1] : null}
          />
        ))}
      </tbody>
    </table>
  )
}

type OneRow = {
  readonly unit: Unit
  readonly months: Months
  readonly sight: Sight
  readonly row: number
  readonly at: number | null
}

const HeatRow = memo(function HeatRow({ unit, months, sight, row, at }: OneRow) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const { common } = useWords()
  const language = useLanguage()
  const names = useNames()
  const name = unit.unit ? names.unit(unit.unit) : common.unassigned
  return (
    <tr>
      <th scope="row">{unit.unit ? <a href={`/units/${unit.unit}`}>{name}</a> : name}</th>
      {months.map((month, column) => {
        const colours = unit[sight][column] ?? [0, 0, 0, 0]
        const cell = gravest(colours)
        if (!cell) return <td key={month} />
        const said = own.cell(name, periodIn(month, parts), say(colours, language))
        return (
          <td key={month} className={cell.colour}>
            <a
              href={listAt({
                ...(unit.unit && { unit: unit.unit as UnitId }),
                ...{ month, lit: cell.colour, sight: sight === 'now' ? 'now' : 'then' },
              })}
              data-at={`${row} ${column}`}
              tabIndex={column === at ? 0 : -1}
              aria-label={said}
              title={said}
            >
              <span aria-hidden>{lightShapes[cell.colour]}</span>
              {cell.count}
            </a>
          </td>
        )
      })}
    </tr>
  )
})

function say(colours: Colours, language: 'zh-CN' | 'en'): string {
  return colourOrder
    .map((colour, at) => `${colourWord(colour, language)} ${colours[at]}`)
    .reverse()
    .join(language === 'en' ? ', ' : '、')
}

function Behind({ rows, months, sight }: Shown) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const { common } = useWords()
  const language = useLanguage()
  const names = useNames()
  return (
    <DataTable
      caption={own.heat}
      columns={[own.unit, ...months.map((month) => periodIn(month, parts))]}
      rows={rows.map((unit) => [
        unit.unit ? names.unit(unit.unit) : common.unassigned,
        ...unit[sight].map((colours) => say(colours, language)),
      ])}
    />
  )
}

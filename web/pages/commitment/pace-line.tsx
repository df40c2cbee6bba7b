// The course of a target's year: what was reached, both rulers, both targets, and where it is heading — a band only where
// past years give one.
//
//   <PaceLine target={target} course={courseOf(state, target, today)} forecast={forecast} />

import type { Forecast, Target } from '@luoshi/delivery'
import { amount, periodIn } from '../../parts/amount.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import type { CourseMonth } from './course.ts'
import { type Geometry, geometryOf, height, pathOf } from './pace-geometry.ts'
import { words } from './words.ts'

type Given = {
  readonly target: Target
  readonly course: readonly CourseMonth[]
  readonly forecast: Forecast
}

export function PaceLine({ target, course, forecast }: Given) {
  const own = useWordsOf(words)
  const [frame, width] = useWidth<HTMLDivElement>(560)
  const { base, stretch, unit, subject } = target
  const drawn = geometryOf(course, { base, stretch, forecast, width })
  const last = course.findLast(({ value }) => value !== null)
  const said = last?.value ? `${own.course(subject)}：${amount(last.value, unit)}` : ''
  return (
    <div className="pace" ref={frame}>
      {last && (
        <svg width={width} height={height} role="img" aria-label={said}>
          <Aims drawn={drawn} target={target} />
          <Axis drawn={drawn} course={course} />
          <Band drawn={drawn} />
          <polyline className="linear" points={pathOf(drawn.linear)} />
          <polyline className="plan" points={pathOf(drawn.plan)} />
          <polyline className="reached" points={pathOf(drawn.reached)} />
          {drawn.reached.map(({ x, y }) => (
            <circle key={x} className="reached" cx={x} cy={y} r={3.5} />
          ))}
        </svg>
      )}
      {last && <Legend drawn={drawn} />}
      <CourseTable target={target} course={course} />
    </div>
  )
}

/** Both targets as lines across, named at their end. */
function Aims({ drawn, target }: { readonly drawn: Geometry; readonly target: Target }) {
  const words = useWordsOf(partWords)
  const { base, stretch } = drawn
  const close = base !== null && stretch !== null && Math.abs(base - stretch) < 14
  return (
    <>
      {base !== null && (
        <g className="aim">
          <line x1={0} x2={drawn.end} y1={base} y2={base} />
          <text x={drawn.end + 4} y={base + (close ? 12 : 4)}>
            {words.base.slice(0, 4)}
          </text>
        </g>
      )}
      {stretch !== null && target.stretch !== null && (
        <g className="aim further">
          <line x1={0} x2={drawn.end} y1={stretch} y2={stretch} />
          <text x={drawn.end + 4} y={stretch + 4 - (close ? 6 : 0)}>
            {words.stretch.slice(0, 7)}
          </text>
        </g>
      )}
    </>
  )
}

function Axis({ drawn, course }: { drawn: Geometry; course: readonly CourseMonth[] }) {
  return (
    <g className="axis">
      {drawn.months.map(({ x }, at) => (
        <text key={course[at]?.month} x={x} y={height - 6} textAnchor="middle">
          {at + 1}
        </text>
      ))}
    </g>
  )
}

function Band({ drawn: { forecast } }: { readonly drawn: Geometry }) {
  if (!forecast) return null
  const { from, low, high } = forecast
  if (low.y === high.y) return <polyline className="forecast" points={pathOf([from, low])} />
  return <polygon className="forecast" points={pathOf([from, low, high])} />
}

function Legend({ drawn }: { readonly drawn: Geometry }) {
  const { legend } = useWordsOf(words)
  const shown = [
    ['reached', true],
    ['linear', drawn.linear.length > 0],
    ['plan', drawn.plan.length > 0],
    ['forecast', drawn.forecast !== null],
  ] as const
  return (
    <p className="legend quiet">
      {shown.map(([key, isShown]) =>
        isShown ? (
          <span key={key} className={key}>
            {legend[key]}
          </span>
        ) : null,
      )}
    </p>
  )
}

function CourseTable({ target, course }: Pick<Given, 'target' | 'course'>) {
  const own = useWordsOf(words)
  const parts = useWordsOf(partWords)
  const said = (value: string | null) => (value === null ? '' : amount(value, target.unit))
  return (
    <DataTable
      caption={own.course(target.subject)}
      columns={[parts.month, parts.reached, parts.linear, parts.plan]}
      rows={course.map(({ month, value, missing, linear, plan }) => [
        periodIn(month, parts),
        value === null ? (missing ? parts.noFigure[missing] : '') : said(value),
        ...[said(linear), said(plan)],
      ])}
    />
  )
}

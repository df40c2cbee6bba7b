// What is known of an inspection, as it is read: its authority and programme, its conclusion, and how far it is with each unit.

import {
  authorityKinds,
  clueBodies,
  type Day,
  daysBetween,
  inspectionMethods,
  objectionOutcomes,
  type SeenInspection,
  type UnitId,
  useKinds,
  useStages,
} from '@luoshi/delivery'
import { useNames } from '../../parts/names.ts'
import { UnitName } from '../../parts/unit-name.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { Clock } from './clock.tsx'
import { recordWords } from './record-words.ts'

type Given = { readonly state: SeenInspection }

export function InspectionFacts({ state }: Given) {
  const own = useWordsOf(recordWords).inspections
  const { list } = useWordsOf(partWords)
  const language = useLanguage()
  const names = useNames()
  const { authority, conductor, team, programme, conclusion, clues } = state
  const rows: readonly (readonly [string, string])[] = [
    [
      own.authority,
      `${authorityKinds[language][authority.kind]} · ${authority.document} · ${authority.on}`,
    ],
    [own.conductor, names.unit(conductor.unit)],
    [own.team, team.map((one) => names.person(one) ?? '').join(list)],
    [own.programme, programme.content],
    [own.scope, programme.scope],
    [own.unit, programme.units.map(names.unit).join(list)],
    [own.methods, programme.methods.map((one) => inspectionMethods[language][one]).join(list)],
    [own.time, `${programme.from} – ${programme.to}`],
    ...(conclusion ? [[own.facts, `${conclusion.facts} (${conclusion.on})`] as const] : []),
    ...clues.map(
      ({ to, text, document }) =>
        [own.clues, `${clueBodies[language][to]} · ${document} · ${text}`] as const,
    ),
  ]
  return (
    <dl className="facts">
      {rows.map(([title, said]) => (
        <div key={title + said} className="fact">
          <dt>{title}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

export function InspectedUnits({ state }: Given) {
  const own = useWordsOf(recordWords).inspections
  const titles = [own.unit, own.delivered, own.objection, own.rectify, own.use]
  return (
    <div className="scrolling">
      <table className="matters">
        <caption className="out-of-sight">{own.units}</caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.programme.units.map((unit) => (
            <Inspected key={unit} state={state} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Inspected({ state, unit }: Given & { readonly unit: UnitId }) {
  const own = useWordsOf(recordWords).inspections
  const language = useLanguage()
  const { delivered, rectifications, uses } = state
  const isOf = (one: { readonly unit: UnitId }) => one.unit === unit
  return (
    <tr>
      <th scope="row">
        <UnitName unit={unit} />
      </th>
      <td>{delivered[unit] ?? <span className="quiet">{own.notDelivered}</span>}</td>
      <td>
        <Objected state={state} unit={unit} />
      </td>
      <td className="why">
        {rectifications.filter(isOf).map((one) => (
          <Rectified key={one.at} one={one} />
        ))}
      </td>
      <td>
        {uses.filter(isOf).map((one) => (
          <div key={one.at}>
            {useKinds[language][one.use]} · {useStages[language][one.stage]}
            <small className="quiet"> {one.body ?? one.text}</small>
          </div>
        ))}
      </td>
    </tr>
  )
}

function Rectified({ one }: { readonly one: SeenInspection['rectifications'][number] }) {
  const own = useWordsOf(recordWords).inspections
  const today = useMe().today as Day
  const { text, due, reported, checked, returnedFor } = one
  return (
    <div>
      {text}{' '}
      {checked ? (
        <small className="quiet">✓ {own.checked(checked)}</small>
      ) : (
        <Clock day={due} left={reported ? null : daysBetween(today, due)} of="days" />
      )}
      {reported && <small className="quiet"> {own.reported(reported.on)}</small>}
      {returnedFor && <small className="disagrees"> ✕ {own.returned(returnedFor)}</small>}
    </div>
  )
}

function Objected({ state, unit }: Given & { readonly unit: UnitId }) {
  const own = useWordsOf(recordWords).inspections
  const language = useLanguage()
  const today = useMe().today as Day
  const one = state.objections.find((objection) => objection.unit === unit)
  if (!one) return null
  const { on, decideBy, decision, late } = one
  return (
    <>
      {own.objected(on)}{' '}
      {decision ? (
        <>
          {objectionOutcomes[language][decision.outcome]}{' '}
          <small className="quiet">{decision.on}</small>
        </>
      ) : (
        <Clock day={decideBy} left={daysBetween(today, decideBy)} of="days" />
      )}
      {late && <small className="timeliness overdue"> ! {own.late}</small>}
    </>
  )
}

// What is tried with inspections.

import type { EvidenceId, InspectionId, PersonId, UnitId } from '../ids.ts'
import type { Opened } from '../inspection.ts'
import type { InspectionAct } from '../inspection-act.ts'
import type { Act } from '../roles.ts'
import type { Visit } from './paper.ts'
import {
  by,
  dayNear,
  made,
  mostly,
  pick,
  seatFor,
  type Table,
  type Trying,
  words,
} from './table.ts'
import { unitId } from './year.ts'

type Saying = (table: Table, visit: Visit) => InspectionAct

/** `unit`: whose right it is, where it is one unit's. */
function trying(
  step: Visit['step'],
  { act, unit = () => null }: { act: Act; unit?: (table: Table, visit: Visit) => UnitId | null },
  say: Saying,
): Trying {
  return (table) => {
    const visit = mostly(table, [...table.paper.visits.values()], (one) => one.step === step)
    if (!visit) return null
    const seat = seatFor(table, act, unit(table, visit))
    return by(seat, { noun: 'inspection', id: visit.id, said: say(table, visit) })
  }
}

const units = ['bureau', 'works', 'town', 'mill'].map(unitId)
const anyUnit = (table: Table) => pick(table, units) ?? unitId('bureau')
const ofVisit = (table: Table, visit: Visit) =>
  table.dice(10) === 0 ? anyUnit(table) : (pick(table, visit.units) ?? anyUnit(table))

function programmeFor(table: Table): Pick<Opened, 'programme' | 'authority'> {
  const cards = [...table.paper.cards.keys()]
  const programme = {
    content: words(table, '重点事项推进'),
    scope: words(table, '全区'),
    units: table.dice(12) === 0 ? [] : [...new Set([anyUnit(table), anyUnit(table)])],
    commitments: table.dice(3) === 0 ? [] : cards.slice(table.dice(9)).slice(0, 1),
    methods: ['visit'] as const,
    from: dayNear(table, 2, 2),
    to: dayNear(table, 0, 20),
  }
  const on = dayNear(table, 9, 1)
  const document = words(table, `批示${table.dice(5)}号`)
  return { programme, authority: { kind: 'head-instruction', document, on } }
}

function opening(table: Table): ReturnType<Trying> {
  const id = made(table, 'inspection') as InspectionId
  const team = table.dice(12) === 0 ? [] : (['person-sup1'] as PersonId[])
  const conductor = {
    unit: table.dice(5) === 0 ? unitId('works') : unitId('office'),
    appointment: table.dice(2) === 0 ? '授权文件' : null,
  }
  const title = words(table, '专项督查')
  const opened = { id, type: 'special', title, conductor, team, ...programmeFor(table) } as const
  const seat = seatFor(table, 'inspect', null)
  return by(seat, { noun: 'inspection', id, said: { act: 'open-inspection', ...opened } })
}

const inspect = { act: 'inspect' } as const
const atOf = ({ dice }: Table, list: readonly unknown[]) =>
  dice(list.length + (dice(9) === 0 ? 1 : 0) || 1)
const because = (table: Table) => words(table, '经核查属实')

export const visits: Readonly<Record<string, Trying>> = {
  'open-inspection': opening,
  'change-programme': trying('going on', inspect, (table) => ({
    ...{ act: 'change-programme', ...programmeFor(table) },
  })),
  conclude: trying('going on', inspect, (table, visit) => ({
    ...{ act: 'conclude', facts: words(table, '两处站点进度滞后') },
    evidence: table.dice(8) === 0 ? [] : (['e1'] as EvidenceId[]),
    demands: Array.from({ length: table.dice(3) }, () => ({
      ...{
        unit: ofVisit(table, visit),
        text: words(table, '限期整改'),
        due: dayNear(table, 1, 20),
      },
    })),
  })),
  deliver: trying('told', inspect, (table, visit) => ({
    ...{ act: 'deliver', unit: ofVisit(table, visit), on: dayNear(table, 2, 0) },
  })),
  'close-inspection': trying('told', inspect, () => ({ act: 'close-inspection' })),
  object: trying('told', { act: 'object-to-inspection', unit: ofVisit }, (table) => ({
    ...{ act: 'object', grounds: words(table, '数据口径有误') },
  })),
  'decide-objection': trying('told', { act: 'review-inspection' }, (table, visit) => ({
    ...{ act: 'decide-objection', outcome: 'upheld', reason: because(table) },
    unit: pick(table, [...visit.objections.keys()]) ?? anyUnit(table),
  })),
  'report-rectification': trying(
    'told',
    { act: 'rectify', unit: (_, { repairs }) => repairs[0]?.unit ?? null },
    (table, { repairs }) => ({
      ...{ act: 'report-rectification', at: atOf(table, repairs), evidence: [] },
      statement: words(table, '已整改到位'),
    }),
  ),
  'check-rectification': trying('told', inspect, (table, { repairs }) => ({
    ...{ act: 'check-rectification', at: atOf(table, repairs) },
    back: table.dice(4) === 0 ? words(table, '整改不彻底') : null,
  })),
  'propose-use': trying('told', inspect, (table, visit) => ({
    ...{ act: 'propose-use', unit: ofVisit(table, visit), text: words(table, '予以通报') },
    use: pick(table, ['praise', 'criticism', 'accountability'] as const) ?? 'praise',
  })),
  'decide-use': trying('told', { act: 'approve-use' }, (table, { uses }) => ({
    ...{ act: 'decide-use', at: atOf(table, uses), approved: table.dice(4) > 0 },
    reason: because(table),
  })),
  'carry-out-use': trying('told', inspect, (table, { uses }) => ({
    ...{ act: 'carry-out-use', at: atOf(table, uses), body: table.dice(3) === 0 ? null : '区纪委' },
  })),
  'hand-over-clue': trying('going on', inspect, (table) => ({
    ...{
      act: 'hand-over-clue',
      text: words(table, '涉嫌虚报'),
      document: words(table, '移送单4号'),
    },
    to: 'supervisory-commission',
  })),
}

// What may be done to an accountability record by whoever looks at it: the rules themselves are asked.
//
//   accountabilityOffers(record, { by, today, own, language })   告知 …

import {
  type Accountability,
  type AccountabilityAct,
  addDays,
  bodies,
  bodiesFor,
  calendarOf,
  decideAccountability,
  measures,
  noHolidays,
} from '@luoshi/delivery'
import type { Offering } from './instruction-offers.ts'
import { isAllowed, type Offer, optionsOf, text } from './offer.ts'
import type { RecordWords } from './record-words.ts'

type Name = keyof RecordWords['accountability']['acts']
type Candidate = readonly [AccountabilityAct, Name, Omit<Offer, 'key' | 'title'>]

export function accountabilityOffers(known: Accountability, given: Offering): readonly Offer[] {
  const { by, today, own } = given
  const context = { by, today, calendar: calendarOf(noHolidays) }
  return candidates(known, given)
    .filter(([said]) => isAllowed(decideAccountability(known, said, context)))
    .map(([, key, form]) => ({ key, title: own.accountability.acts[key], ...form }))
}

function candidates(known: Accountability, { today, language }: Offering): readonly Candidate[] {
  const allowed = known.proposal ? bodiesFor[known.proposal.measure] : []
  const body = allowed[0] ?? 'appointing-authority'
  const decide = (approved: boolean): Candidate => [
    { act: 'decide', approved, reason: text },
    approved ? 'approve' : 'refuse',
    {
      fields: [{ name: 'reason', kind: 'text' }],
      said: ({ reason }) => ({ act: 'decide', approved, reason }),
    },
  ]
  return [
    [
      { act: 'notify', stateBy: addDays(today, 10) },
      'notify',
      {
        fields: [{ name: 'stateBy', kind: 'day', value: addDays(today, 10) }],
        said: ({ stateBy }) => ({ act: 'notify', stateBy }),
      },
    ],
    [
      { act: 'state', text, evidence: [] },
      'state',
      {
        fields: [
          { name: 'statement', kind: 'text' },
          { name: 'facts', kind: 'evidence' },
        ],
        said: ({ statement }, evidence) => ({ act: 'state', text: statement, evidence }),
      },
    ],
    [
      { act: 'propose', measure: 'rectify', basis: text, answer: text },
      'propose',
      {
        fields: [
          { name: 'measure', kind: 'choice', options: optionsOf(measures[language]) },
          { name: 'basis', kind: 'line' },
          { name: 'answer', kind: 'text', ...(!known.statement && { optional: true as const }) },
        ],
        said: ({ measure, basis, answer = '' }) => ({ act: 'propose', measure, basis, answer }),
      },
    ],
    decide(true),
    decide(false),
    [
      { act: 'hand-over', body, document: text },
      'hand-over',
      {
        fields: [
          {
            ...{ name: 'body', kind: 'choice', value: body },
            options: allowed.map((value) => ({ value, label: bodies[language][value] })),
          },
          { name: 'document', kind: 'line' },
        ],
        said: ({ body: to, document }) => ({ act: 'hand-over', body: to, document }),
      },
    ],
  ]
}

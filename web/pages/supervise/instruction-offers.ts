// What may be done to an instruction by whoever looks at it: the rules themselves are asked.
//
//   instructionOffers(instruction, { by, today, own, language })   回复 …

import {
  type Actor,
  calendarOf,
  type Day,
  decideInstruction,
  type Instruction,
  type InstructionAct,
  type Language,
  noHolidays,
  urgencies,
} from '@luoshi/delivery'
import { isAllowed, type Offer, optionsOf, type RecordField, text } from './offer.ts'
import type { RecordWords } from './record-words.ts'

export type Offering = {
  readonly by: Actor
  readonly today: Day
  readonly own: RecordWords
  readonly language: Language
}

export function instructionOffers(known: Instruction, offering: Offering): readonly Offer[] {
  const { by, today, own, language } = offering
  const context = { by, today, calendar: calendarOf(noHolidays) }
  const { acts, sure } = own.instructions
  const all: readonly (readonly [InstructionAct, Offer])[] = [
    [
      { act: 'answer-instruction', statement: text, evidence: [] },
      {
        ...{ key: 'answer-instruction', title: acts['answer-instruction'] },
        fields: [
          { name: 'statement', kind: 'text' },
          { name: 'facts', kind: 'evidence' },
        ],
        said: ({ statement }, evidence) => ({ act: 'answer-instruction', statement, evidence }),
      },
    ],
    [
      { act: 'review-answer', answers: {}, back: null },
      {
        ...{ key: 'forward', title: acts.forward, sure: sure.forward, fields: [] },
        said: () => ({ act: 'review-answer', answers: {}, back: null }),
      },
    ],
    [
      { act: 'review-answer', answers: {}, back: text },
      {
        ...{ key: 'back', title: acts.back, fields: [{ name: 'back', kind: 'text' }] },
        said: ({ back }) => ({ act: 'review-answer', answers: {}, back }),
      },
    ],
    [
      { act: 'close-instruction' },
      {
        ...{ key: 'close-instruction', title: acts['close-instruction'], fields: [] },
        sure: sure['close-instruction'],
        said: () => ({ act: 'close-instruction' }),
      },
    ],
    [
      { act: 'instruct-again', text, urgency: 'ordinary', source: text, answerBy: null },
      {
        ...{ key: 'instruct-again', title: acts['instruct-again'] },
        fields: roundFields(by, language),
        said: (values) => ({ act: 'instruct-again', ...roundOf(values) }),
      },
    ],
  ]
  return all
    .filter(([said]) => isAllowed(decideInstruction(known, said, context)))
    .map(([, offer]) => offer)
}

/** What an instruction says; the office also says where the paper is. */
export function roundFields({ role }: Actor, language: Language): readonly RecordField[] {
  const source: RecordField = { name: 'source', kind: 'line' }
  return [
    { name: 'text', kind: 'text' },
    {
      ...{ name: 'urgency', kind: 'choice', value: 'ordinary' },
      options: optionsOf(urgencies[language]),
    },
    { name: 'answerBy', kind: 'day', optional: true },
    ...(role === 'supervisor' ? [source] : []),
  ]
}

export function roundOf({ text: said, urgency, answerBy, source }: Parameters<Offer['said']>[0]) {
  return { text: said, urgency, answerBy: answerBy || null, source: source || null }
}

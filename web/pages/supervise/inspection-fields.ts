// The fields of an inspection's authority and programme: without the one it does not begin (Order 733, art. 11), without the
// other it does not go on (art. 15).

import {
  authorityKinds,
  inspectionMethods,
  inspectionTypes,
  type Programme,
} from '@luoshi/delivery'
import type { FieldOption } from '../../parts/field.ts'
import type { Offering } from './instruction-offers.ts'
import { ids, type Offer, optionsOf, type RecordField, type Values } from './offer.ts'

type Given = Offering & { readonly units: readonly FieldOption[] }

export function programmeFields(
  { language, today, units }: Omit<Given, 'by' | 'own'>,
  before?: Programme,
): readonly RecordField[] {
  return [
    { name: 'authorityKind', kind: 'choice', options: optionsOf(authorityKinds[language]) },
    { name: 'document', kind: 'line' },
    { name: 'on', kind: 'day', value: today },
    { name: 'content', kind: 'text', value: before?.content ?? '' },
    { name: 'scope', kind: 'text', value: before?.scope ?? '' },
    { name: 'units', kind: 'choices', options: units, value: before?.units.join(' ') ?? '' },
    {
      ...{ name: 'methods', kind: 'choices', value: before?.methods.join(' ') ?? '' },
      options: optionsOf(inspectionMethods[language]),
    },
    { name: 'from', kind: 'day', value: before?.from ?? today },
    { name: 'until', kind: 'day', value: before?.to ?? '' },
  ]
}

export function programmeOf(values: Values, before?: Programme) {
  const { authorityKind, document, on, content, scope, units, methods, from, until } = values
  return {
    authority: { kind: authorityKind, document, on },
    programme: {
      ...{ content, scope, units: ids(units), methods: ids(methods), from, to: until },
      commitments: before?.commitments ?? [],
    },
  }
}

/** Carried out by the office's own unit. */
export function openingOffer(given: Given, people: readonly FieldOption[]): Offer {
  const { by, own, language } = given
  return {
    ...{ key: 'open-inspection', title: own.inspections.open },
    fields: [
      { name: 'type', kind: 'choice', options: optionsOf(inspectionTypes[language]) },
      { name: 'title', kind: 'line' },
      ...programmeFields(given),
      { name: 'team', kind: 'choices', options: people, value: by.person },
    ],
    said: (values) => ({
      ...{ type: values.type, title: values.title, ...programmeOf(values) },
      ...{ conductor: { unit: by.unit, appointment: null }, team: ids(values.team) },
    }),
  }
}

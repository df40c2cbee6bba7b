// Accountability 问责 as a record: triggered, notified, stated, proposed, decided, handed over.

import {
  type Accountability,
  type AccountabilityAct,
  type AccountabilityId,
  decideAccountability,
  may,
  mayReadAccountability,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { acted } from '../acted.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { given } from '../named.ts'
import { read } from '../store/known.ts'
import { pageOfRecords } from '../store/records.ts'
import { uuid } from '../store/uuid.ts'
import {
  checked,
  day,
  evidenceIds,
  Known,
  page,
  pageOf,
  personId,
  says,
  unitId,
  words,
} from './schemas.ts'

const Path = z.object({ id: z.uuid().transform((id) => id as AccountabilityId) })
const text = words(5000)

const Begun = z.strictObject({
  unit: unitId,
  /** Null: the unit as such. */
  person: personId.nullable(),
  trigger: z.strictObject({
    kind: z.enum(['inspection', 'overdue', 'falsification', 'appraisal', 'audit', 'complaint']),
    ...{ facts: text, evidence: evidenceIds },
  }),
})

const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('notify'), stateBy: day }),
  z.strictObject({ act: z.literal('state'), text, evidence: evidenceIds }),
  z.strictObject({
    act: z.literal('propose'),
    measure: z.enum([
      ...(['rectify', 'written-review', 'circular', 'public-apology', 'admonition'] as const),
      ...(['efficiency-warning', 'no-honours', 'suspension', 'resignation', 'removal'] as const),
      'sanction',
    ]),
    ...{ basis: words(500), answer: text.default('') },
  }),
  z.strictObject({ act: z.literal('decide'), approved: z.boolean(), reason: words(2000) }),
  z.strictObject({
    act: z.literal('hand-over'),
    body: z.enum(['appointing-authority', 'supervisory-commission', 'efficiency-office']),
    document: words(200),
  }),
])

const steps = [
  ...(['triggered', 'noticed', 'stated', 'proposed', 'approved', 'not-approved'] as const),
  'handed-over',
] as const satisfies readonly Accountability['step'][]

const Query = page.extend({ unit: z.uuid().optional(), step: z.enum(steps).optional() })

export function accountability(services: Services) {
  return new Hono<Env>()
    .post('/accountability', says('Open a record', Known, 201), checked('json', Begun), (c) => {
      const id = uuid<AccountabilityId>()
      const said = { act: 'trigger', id, ...c.req.valid('json') } as const
      const { unit, person, trigger } = said
      return act(c, services, (acting) =>
        acted(c, services, {
          ...({ acting, noun: 'accountability', id, begins: true } as const),
          decide: (known) => decideAccountability(known, said, acting.context),
          named: { units: [unit], people: given(person), evidence: trigger.evidence },
        }),
      )
    })
    .post(
      '/accountability/:id/acts',
      says('Notify, state, propose, decide, hand over', Known),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said: AccountabilityAct = c.req.valid('json')
        return act(c, services, (acting) =>
          acted(c, services, {
            ...({ acting, noun: 'accountability', id } as const),
            decide: (known) => decideAccountability(known, said, acting.context),
            named: { evidence: said.act === 'state' ? said.evidence : [] },
          }),
        )
      },
    )
    .get(
      '/accountability',
      says('Records that the asker may read, the earliest first', pageOf(Known)),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const { unit, step, after, limit } = c.req.valid('query')
        // Anybody may be the person concerned, and reads their own.
        const own = may(actor, 'read-accountability', null) && [
          { unit: actor.unit },
          { person: actor.person },
        ]
        const { rows, next } = await look(c, services, (tx) =>
          pageOfRecords(tx, {
            ...({ district, noun: 'accountability', having: { unit } } as const),
            ...{ stages: step && [step], anyOf: own ?? undefined, after, limit },
          }),
        )
        const seen = rows.filter(({ state }) => !mayReadAccountability(state, actor))
        return c.json({ rows: seen, next })
      },
    )
    .get('/accountability/:id', says('One record', Known), checked('param', Path), async (c) => {
      const { id } = c.req.valid('param')
      const { district, actor } = c.get('signed')
      const which = { district, noun: 'accountability', id } as const
      const known = await look(c, services, (tx) => read(tx, which))
      if (!known) return notFound(c)
      const forbidden = mayReadAccountability(known.state, actor)
      return forbidden ? refused(c, forbidden) : c.json(known)
    })
}

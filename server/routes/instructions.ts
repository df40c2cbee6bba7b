// Instructions 批示: given by a leader, answered by a unit, reviewed by the office, closed by the leader.

import {
  type Actor,
  closingChecks,
  type Day,
  daysOverdue,
  decideInstruction,
  type Instruction,
  type InstructionAct,
  type InstructionId,
  may,
  mayReadInstruction,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { acted } from '../acted.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { given } from '../named.ts'
import { type Known as KnownOf, read } from '../store/known.ts'
import { pageOfRecords } from '../store/records.ts'
import { uuid } from '../store/uuid.ts'
import {
  checked,
  commitmentId,
  day,
  evidenceIds,
  Known,
  page,
  pageOf,
  postId,
  says,
  unitId,
  words,
} from './schemas.ts'

const Path = z.object({ id: z.uuid().transform((id) => id as InstructionId) })
/** With the days by which the unit's answer is overdue. */
const Seen = Known.extend({ overdue: z.int() })

const round = {
  text: words(2000),
  urgency: z.enum(['urgent', 'ordinary', 'hard']).default('ordinary'),
  /** Of an instruction on paper: where it is written. */
  source: words(200).nullable().default(null),
  answerBy: day.nullable().default(null),
}

const Begun = z.strictObject({
  ...{ leader: postId, commitment: commitmentId.nullable().default(null), to: unitId },
  post: postId.nullable().default(null),
  ...round,
})

const Act = z.discriminatedUnion('act', [
  z.strictObject({
    ...{ act: z.literal('answer-instruction'), statement: words(5000) },
    evidence: evidenceIds,
  }),
  z.strictObject({
    act: z.literal('review-answer'),
    answers: z.partialRecord(z.enum(closingChecks), z.boolean()).default({}),
    back: words(2000).nullable(),
  }),
  z.strictObject({ act: z.literal('instruct-again'), ...round }),
  z.strictObject({ act: z.literal('close-instruction') }),
])

const Query = page.extend({
  ...{ leader: z.uuid().optional(), unit: z.uuid().optional(), commitment: z.uuid().optional() },
  step: z.enum(['given', 'answered', 'returned', 'reported', 'instruction-closed']).optional(),
})

export function instructions(services: Services) {
  return new Hono<Env>()
    .post('/instructions', says('Give an instruction', Seen, 201), checked('json', Begun), (c) => {
      const id = uuid<InstructionId>()
      const said = { act: 'instruct', id, ...c.req.valid('json') } as const
      const { leader, post, to, commitment } = said
      return act(c, services, (acting) =>
        acted(c, services, {
          ...({ acting, noun: 'instruction', id, begins: true } as const),
          decide: (known) => decideInstruction(known, said, acting.context),
          named: { units: [to], posts: given(leader, post), commitments: given(commitment) },
          seen: seenOn(services.today()),
        }),
      )
    })
    .post(
      '/instructions/:id/acts',
      says('Answer an instruction, review the answer, instruct again, close', Seen),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said: InstructionAct = c.req.valid('json')
        return act(c, services, (acting) =>
          acted(c, services, {
            ...({ acting, noun: 'instruction', id } as const),
            decide: (known) => decideInstruction(known, said, acting.context),
            named: { evidence: said.act === 'answer-instruction' ? said.evidence : [] },
            seen: seenOn(services.today()),
          }),
        )
      },
    )
    .get(
      '/instructions',
      says('Instructions that the asker may read, the earliest first', pageOf(Seen)),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read-instruction', null)
        if (forbidden && !forbidden.elsewhere) return refused(c, forbidden)
        const { leader, unit, commitment, step, after, limit } = c.req.valid('query')
        const { rows, next } = await look(c, services, (tx) =>
          pageOfRecords(tx, {
            ...({ district, noun: 'instruction', about: commitment } as const),
            stages: step && [step],
            having: { leader, to: unit },
            anyOf: forbidden ? own(actor) : undefined,
            ...{ after, limit },
          }),
        )
        const seen = rows.filter(({ state }) => !mayReadInstruction(state, actor))
        return c.json({ rows: seen.map(seenOn(services.today())), next })
      },
    )
    .get('/instructions/:id', says('One instruction', Seen), checked('param', Path), async (c) => {
      const { id } = c.req.valid('param')
      const { district, actor } = c.get('signed')
      const known = await look(c, services, (tx) => read(tx, { district, noun: 'instruction', id }))
      if (!known) return notFound(c)
      const forbidden = mayReadInstruction(known.state, actor)
      return forbidden ? refused(c, forbidden) : c.json(seenOn(services.today())(known))
    })
}

/** Where not all may be read: those to the actor's unit, or from the actor's post. */
function own({ unit, post }: Actor): readonly object[] {
  return [{ to: unit }, { leader: post }]
}

function seenOn(today: Day) {
  return (known: KnownOf<Instruction>) => ({ ...known, overdue: daysOverdue(known.state, today) })
}

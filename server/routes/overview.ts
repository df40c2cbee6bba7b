// The overview: how the plan stands, in numbers. Told once, and told again only where something changed.

import { createHash } from 'node:crypto'
import type { Actor, PlanId } from '@luoshi/delivery'
import { type Context, Hono, type TypedResponse } from 'hono'
import { z } from 'zod'
import type { Board, Seen } from '../board/board.ts'
import { countedOf } from '../board/counted.ts'
import { readable, scopeOf } from '../board/readable.ts'
import type { Env } from '../http.ts'
import { checked, says } from './schemas.ts'

export const planAsked = z
  .union([
    z.uuid().transform((id) => id as PlanId),
    z.literal('current'),
    z.literal('all').transform(() => null),
  ])
  .default('current')
  .describe('A plan; `current`, the latest year’s that was issued; or `all`.')

const Counts = z.record(z.string(), z.int())
const Counted = z.looseObject({
  ...{ plan: z.uuid().nullable(), today: z.string(), total: z.int() },
  ...{ standing: Counts, light: Counts, timeliness: Counts, process: Counts },
  months: z.array(z.string()),
  units: z
    .array(z.looseObject({ unit: z.uuid().nullable(), total: z.int() }))
    .describe('`now` and `atTheTime`: of each month how many are green, yellow, red, grey'),
  sections: z.array(z.looseObject({ section: z.string().nullable(), total: z.int() })),
  headline: z
    .array(z.looseObject({ commitment: z.uuid(), figure: z.looseObject({}) }))
    .describe('Targets with a stretch beside the base, then other indicators'),
  leaders: z.array(z.looseObject({ leader: z.uuid(), total: z.int() })),
  overdue: z.object({ total: z.int(), rows: z.array(z.looseObject({ id: z.uuid() })) }),
  week: z.object({
    since: z.string(),
    changes: z.array(
      z.object({ noun: z.string(), kind: z.string(), count: z.int(), commitments: z.int() }),
    ),
  }),
})

export function overview(board: Board) {
  return new Hono<Env>().get(
    '/overview',
    says('How the plan stands: what the asker may read of it, counted', Counted),
    checked('query', z.object({ plan: planAsked })),
    async (c) => {
      const { district, actor } = c.get('signed')
      const { plan } = c.req.valid('query')
      const seen = await board.at(district, { plan, months: true })
      const scope = scopeOf(actor)
      return tellOnce(c, [seen.head.hash, seen.today, seen.plan, scope], () =>
        seen.once(`overview ${scope}`, () => toldOf(seen, actor)),
      )
    },
  )
}

type Told = { readonly plan: PlanId | null } & ReturnType<typeof countedOf>

function toldOf(seen: Seen, actor: Actor): string {
  const told: Told = { plan: seen.plan, ...countedOf(readable(seen, actor), seen) }
  return JSON.stringify(told)
}

/** 304 where the asker has it already: `of` is all that the answer depends on. */
function tellOnce(
  c: Context<Env>,
  of: readonly unknown[],
  make: () => string,
): Response & TypedResponse<Told, 200, 'json'> {
  const tag = `"${createHash('sha256').update(of.join(' ')).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache' }
  const typed = { ...headers, 'content-type': 'application/json; charset=utf-8' }
  const isKnown = c.req.header('if-none-match')?.includes(tag)
  const answer: Response = isKnown ? c.body(null, 304, headers) : c.body(make(), 200, typed)
  // A browser makes the answer that it has of a 304: to who asks it is the same.
  return answer as Response & TypedResponse<Told, 200, 'json'>
}

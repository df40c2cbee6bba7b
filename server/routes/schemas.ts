// The shapes that several routes share, as zod schemas: they check what comes in and describe the API.

import type {
  CommitmentId,
  Day,
  EvidenceId,
  Period,
  PersonId,
  PostId,
  ReportId,
  UnitId,
} from '@luoshi/delivery'
import { dayOf } from '@luoshi/delivery'
import { describeRoute, resolver, validator } from 'hono-openapi'
import { z } from 'zod'
import { languageOf, say } from '../messages/index.ts'

const brand = <Kind extends string>() => z.uuid().transform((id) => id as Kind)

export const commitmentId = brand<CommitmentId>()
export const reportId = brand<ReportId>()
export const unitId = brand<UnitId>()
export const postId = brand<PostId>()
export const evidenceId = brand<EvidenceId>()
export const evidenceIds = z.array(evidenceId).max(50).default([])
export const personId = brand<PersonId>()

export const day = z
  .string()
  .refine((text) => dayOf(text) !== null, 'a day, YYYY-MM-DD')
  .transform((text) => text as Day)
  .meta({ example: '2026-09-30' })

export const period = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/)
  .transform((text) => text as Period)
  .meta({ example: '2026-Q3' })

export const decimal = z
  .string()
  .regex(/^-?\d{1,30}(?:\.\d{1,12})?$/)
  .meta({ example: '12.56' })

export const words = (most: number) => z.string().max(most)

const Problem = z
  .looseObject({ code: z.string(), message: z.string() })
  .describe('Why it was not done, and what to do next.')

/** What is known of a thing, with the version to name in `If-Match`. */
export const Known = z.object({ version: z.int(), state: z.looseObject({ id: z.uuid() }) })

/** Of a list, what asks for a page: how much, and the id of the last row of the page before. */
export const page = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** A page of a list; `next` is what `after` goes on from, null where there is no more. */
export function pageOf(row: z.ZodType) {
  return z.object({ rows: z.array(row), next: z.uuid().nullable() })
}

function json(schema: z.ZodType, description: string) {
  return { description, content: { 'application/json': { schema: resolver(schema) } } }
}

const denials = {
  400: json(Problem, 'Malformed: `issues` says where'),
  401: json(Problem, 'Not signed in'),
  403: json(Problem, 'No right to act'),
  404: json(Problem, 'Not in your district'),
  409: json(Problem, 'Refused by a rule, or changed by somebody meanwhile: `code` says which'),
} as const

/** Describes a route of the API: a sentence, and what it answers beside the denials that all share. */
export function says(summary: string, answer: z.ZodType, status: 200 | 201 = 200) {
  return describeRoute({ summary, responses: { [status]: json(answer, summary), ...denials } })
}

/** Lets a request in only if this part of it fits the schema. */
export function checked<Part extends 'param' | 'json' | 'query' | 'form', Schema extends z.ZodType>(
  part: Part,
  schema: Schema,
) {
  return validator(part, schema, (result, c) => {
    if (result.success) return
    const message = say(languageOf(c.req.header('accept-language'))).malformed
    return c.json({ code: 'malformed', message, part, issues: result.error }, 400)
  })
}

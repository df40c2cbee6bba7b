// Several reports in one request, and several acts on reports: each row is done by itself and has its own answer, so
// that one refusal loses nothing else.

import { Hono } from 'hono'
import { z } from 'zod'
import { actEach, type Env, type Services } from '../http.ts'
import { onReport, report } from '../reporting.ts'
import { Act, NewReport } from './reports.ts'
import { checked, commitmentId, reportId, says } from './schemas.ts'

const Reports = z.strictObject({
  reports: z
    .array(NewReport.extend({ commitment: commitmentId }))
    .min(1)
    .max(200),
})
const Acts = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        report: reportId,
        /** The version that was seen; the row is refused where there is a later one. */
        version: z.int().min(1).optional(),
        told: Act,
      }),
    )
    .min(1)
    .max(200),
})
const Rows = z.object({
  rows: z
    .array(z.object({ status: z.int(), body: z.looseObject({}) }))
    .describe('In the order asked: each as it would be answered alone'),
})

export function reportBatch(services: Services) {
  return new Hono<Env>()
    .post(
      '/reports/batch',
      says('Report on several commitments; each row by itself', Rows),
      checked('json', Reports),
      (c) => actEach(c, services, { rows: c.req.valid('json').reports, work: report }),
    )
    .post(
      '/reports/acts',
      says('Endorse, accept, return or correct several reports; each row by itself', Rows),
      checked('json', Acts),
      (c) => actEach(c, services, { rows: c.req.valid('json').acts, work: onReport }),
    )
}

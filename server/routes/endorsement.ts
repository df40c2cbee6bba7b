// The 审签单 of a unit: what waits for its principal in a period, as data, as a document to print and sign, and the
// signed sheet brought in.

import {
  codeOf,
  type Directory,
  type EvidenceId,
  may,
  nameOn,
  periodAt,
  type Refusal,
  sayPeriod,
  type UnitId,
} from '@luoshi/delivery'
import { limits, officialDocx, sayRefusal } from '@luoshi/documents'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { endorseOnPaper, type Waiting, waitingIn } from '../endorsing.ts'
import { admit } from '../gate.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { paperWords } from '../messages/papers.ts'
import { endorsementPaper } from '../papers/endorsement.ts'
import type { Tx } from '../store/database.ts'
import { evidenceNames } from '../store/history.ts'
import { latestWaiting } from '../store/reports.ts'
import { checked, period, says, unitId, words } from './schemas.ts'

type C = Context<Env>

const Query = z.object({
  period: period.optional().describe('The latest that has something waiting where nothing is said'),
  unit: unitId.optional().describe('Whose; the asker’s own where nothing is said'),
})
const Form = z.strictObject({
  file: z.instanceof(File),
  period,
  code: words(40).describe('As it stands on the sheet'),
})
const Sheet = z.object({
  ...{ unit: z.uuid(), period: z.string(), code: z.string(), hash: z.string() },
  reports: z.array(z.looseObject({ commitment: z.uuid(), number: z.int(), title: z.string() })),
})
const Endorsed = z.object({
  ...{ period: z.string(), code: z.string(), endorsed: z.array(z.uuid()) },
})
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function endorsement(services: Services) {
  return new Hono<Env>()
    .get(
      '/endorsement',
      says('What the principal of a unit has to endorse of a period, with its code', Sheet),
      checked('query', Query),
      async (c) => {
        const found = await waiting(c, services, c.req.valid('query'))
        if (found instanceof Response) return found
        const { sheet, hash } = found
        const reports = sheet.reports.map(({ commitment, report }) => ({
          ...{
            commitment: commitment.id,
            number: commitment.number,
            title: commitment.title,
            report,
          },
        }))
        const { unit, period: of } = sheet
        return c.json({ unit, period: of, code: codeOf(hash), hash, reports })
      },
    )
    .get(
      '/endorsement.docx',
      says('The same to print and to sign: 审签单', z.string()),
      checked('query', Query),
      async (c) => {
        const found = await waiting(c, services, c.req.valid('query'))
        if (found instanceof Response) return found
        const language = languageOf(c.req.header('accept-language'))
        const given = { ...found, language, today: services.today() }
        const name = paperWords(language).endorsement.file(
          found.unitName,
          sayPeriod(found.sheet.period, language),
        )
        return c.body(new Uint8Array(await officialDocx(endorsementPaper(given))), 200, {
          'content-type': docx,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        })
      },
    )
    .post(
      '/endorsement',
      says('The signed sheet, scanned: it endorses what its code belongs to', Endorsed),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('form', Form),
      async (c) => {
        const { file, ...said } = c.req.valid('form')
        const { actor } = c.get('signed')
        const { unit } = actor
        const forbidden = may(actor, 'endorse-on-paper', { lead: unit, support: [], leaders: [] })
        if (forbidden) return refused(c, forbidden)
        const bytes = new Uint8Array(await file.arrayBuffer())
        const admitted = await admit(bytes, file.name)
        if ('refusal' in admitted) {
          const message = sayRefusal(admitted.refusal, languageOf(c.req.header('accept-language')))
          return c.json({ ...admitted.refusal, message }, 409)
        }
        const scan = { bytes, name: file.name, mediaType: admitted.mediaType }
        return act(c, services, (acting) => endorseOnPaper(acting, { unit, ...said, scan }))
      },
    )
}

type Found = Waiting & {
  readonly unitName: string
  readonly files: ReadonlyMap<EvidenceId, string>
}

/** What waits; or the answer that there is no such unit, that it is not the asker's to read, or that nothing waits. */
async function waiting(
  c: C,
  services: Services,
  asked: z.output<typeof Query>,
): Promise<Found | Response> {
  const { district, actor } = c.get('signed')
  const unit = asked.unit ?? actor.unit
  const found = await look(c, services, async (tx) => {
    const unitName = nameIn(await services.kept.directory(tx, district), unit, services.today())
    if (unitName === null) return null
    const latest = asked.period ?? (await latestWaiting(tx, { district, unit }))
    const of = latest ?? periodAt(services.today(), 'monthly')
    return { unitName, ...(await sheetOf(tx, { district, unit, period: of })) }
  })
  if (!found) return notFound(c)
  const forbidden: Refusal | null = may(actor, 'read', { lead: unit, support: [], leaders: [] })
  if (forbidden) return refused(c, forbidden)
  if (found.sheet.reports.length > 0) return found
  return refused(c, { code: 'nothing-to-endorse', period: found.sheet.period })
}

async function sheetOf(tx: Tx, asked: Parameters<typeof waitingIn>[1]) {
  const { sheet, hash } = await waitingIn(tx, asked)
  const ids = sheet.reports.flatMap(({ report }) => report.evidence)
  return { sheet, hash, files: await evidenceNames(tx, asked.district, ids) }
}

function nameIn({ units }: Directory, unit: UnitId, today: Parameters<typeof nameOn>[1]) {
  const known = units.find(({ id }) => id === unit)
  return known ? nameOn(known, today) : null
}

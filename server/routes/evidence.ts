// Evidence: added to a commitment as a file, listed, and served as an attachment and nothing else.

import { type CommitmentId, decideEvidence, type EvidenceId, may } from '@luoshi/delivery'
import { limits, sayRefusal } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { admit } from '../gate.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { bytesOf, keep } from '../store/files.ts'
import { commit, read } from '../store/known.ts'
import { recordsAbout } from '../store/records.ts'
import { uuid } from '../store/uuid.ts'
import { checked, commitmentId, day, evidenceId, Known, says, words } from './schemas.ts'

const Form = z.strictObject({
  file: z.instanceof(File),
  purpose: words(200).default(''),
  madeOn: day.optional(),
})

export function evidence(services: Services) {
  return new Hono<Env>()
    .post(
      '/commitments/:id/evidence',
      says('Add a file as evidence', Known, 201),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('param', z.object({ id: commitmentId })),
      checked('form', Form),
      async (c) => {
        const { id } = c.req.valid('param')
        const { file, purpose, madeOn = null } = c.req.valid('form')
        const bytes = new Uint8Array(await file.arrayBuffer())
        const admitted = await admit(bytes, file.name)
        if ('refusal' in admitted) {
          const message = sayRefusal(admitted.refusal, languageOf(c.req.header('accept-language')))
          return c.json({ ...admitted.refusal, message }, 409)
        }
        const { mediaType } = admitted
        return act(c, services, async ({ tx, context, author }) => {
          const { district } = author
          const commitment = await read(tx, { district, noun: 'commitment', id })
          if (!commitment) return 'not-found'
          const { name, size } = file
          const by = context.by.person
          const hash = await keep(tx, { district, by, bytes, name, mediaType })
          const offered = {
            ...{
              id: uuid<EvidenceId>(),
              commitment: id,
              hash,
              name,
              mediaType,
              size,
              purpose,
              madeOn,
            },
          }
          const outcome = decideEvidence(commitment.state, offered, context)
          if ('refusal' in outcome) return outcome
          const [after] = commit(tx, author, [
            { noun: 'evidence', id: offered.id, known: null, entries: outcome.entries },
          ])
          return { status: 201, body: after as object }
        })
      },
    )
    .get(
      '/commitments/:id/evidence',
      says('The evidence of a commitment', z.object({ rows: z.array(Known) })),
      checked('param', z.object({ id: commitmentId })),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const commitment = await read(tx, { district, noun: 'commitment', id })
          const rows = await recordsAbout(tx, { district, noun: 'evidence', about: id })
          return commitment && { about: commitment.state, rows }
        })
        if (!found) return notFound(c)
        const forbidden = may(c.get('signed').actor, 'read', found.about)
        return forbidden ? refused(c, forbidden) : c.json({ rows: found.rows })
      },
    )
    .get(
      '/evidence/:id/content',
      says('The file, as an attachment', z.string()),
      checked('param', z.object({ id: evidenceId })),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'evidence', id })
          if (!known) return null
          const about: CommitmentId = known.state.commitment
          const commitment = await read(tx, { district, noun: 'commitment', id: about })
          const file = await bytesOf(tx, { district, sha256: known.state.hash })
          return commitment && file && { about: commitment.state, file, evidence: known.state }
        })
        if (!found) return notFound(c)
        const forbidden = may(actor, 'read', found.about)
        if (forbidden) return refused(c, forbidden)
        const name = encodeURIComponent(found.evidence.name)
        return c.body(new Uint8Array(found.file.content), 200, {
          'content-type': found.evidence.mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
        })
      },
    )
}

// Import a document as the draft of a plan, and say what became of it.
//
//   await importFile(ask, '要点.docx', screen)   0, or 3 where it was not read or refused

import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { say } from './messages/index.ts'
import type { Office } from './office.ts'
import { bytesOf } from './open.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

/** A document that was imported before is not imported again. */
export async function importFile(
  ask: Office['ask'],
  file: string,
  { language, out, err, ink }: Screen,
): Promise<0 | 3> {
  const words = say(language)
  const refuse = (why: string): 3 => {
    err(`${words.unread(visible(file), why)}\n`)
    return 3
  }
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return refuse(words.unreachable(bytes))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { body: plans } = await ask('GET /plans')
  const before = plans.rows.find(
    ({ state }: { state: State }) => state.document === sha256 && state.step !== 'discarded',
  )
  if (before) {
    out(`${words.importedBefore(visible(before.state.title), before.state.id)}\n`)
    return 0
  }
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], basename(file)))
  const { status, body } = await ask('POST /plans', form)
  if (status !== 201) return refuse(body.message)
  const { title, id } = body.plan.state
  out(`${ink.good(words.imported(visible(title), id, body.commitments))}\n`)
  const unknown = new Set<string>(body.unknown.map(({ name }: { name: string }) => visible(name)))
  if (unknown.size > 0) out(`${words.unknownUnits([...unknown])}\n`)
  return 0
}

type State = { readonly document: string; readonly step: string }

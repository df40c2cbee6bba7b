// luoshi verify: whether every district's journal is what it was, and what is known is what the journal says.

import { openServices, verify } from '@luoshi/server'
import { say } from '../messages/index.ts'
import type { Verify } from '../options.ts'
import { endAtSignals, placeOf, troubled } from '../place.ts'
import { visible } from '../print/width.ts'
import type { Screen } from '../screen.ts'

/** 0; 1 where something is not what it was. */
export async function verifyDistricts({ data }: Verify, screen: Screen): Promise<number> {
  const words = say(screen.language)
  endAtSignals()
  let close = async () => {}
  try {
    const opened = await openServices({ ...placeOf(data), how: 'join' })
    close = opened.close
    let code = 0
    for (const { slug, name, journal, differing } of await verify(opened.services.database)) {
      const district = `${slug} ${visible(name)}`
      if (journal.ok && differing.length === 0) {
        const { entries, hash } = journal
        screen.out(`${screen.ink.good(words.verified({ district, entries, hash }))}\n`)
        continue
      }
      code = 1
      if (!journal.ok) screen.err(`${words.broken({ district, ...journal })}\n`)
      if (differing.length > 0) {
        const things = differing.map(({ noun, id }) => `${noun} ${id}`)
        screen.err(`${words.differing({ district, things })}\n`)
      }
    }
    return code
  } catch (error) {
    return troubled(error, screen)
  } finally {
    await close()
  }
}

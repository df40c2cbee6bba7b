// Sign-in slips to cut apart: for each person the user name, the address, and a code that lets them choose a password once.
//
//   await officialDocx(slipsPaper(slips, { address, until, language }))

import { type Day, type Language, sayDay } from '@luoshi/delivery'
import type { Official } from '@luoshi/documents'
import { paperWords } from '../messages/papers.ts'

export type Slip = {
  readonly name: string
  readonly unit: string
  readonly posts: readonly string[]
  readonly user: string
  /** K7QF-2M9D-XX3T-8H5R: told here and nowhere else. */
  readonly code: string
}

type Given = { readonly address: string; readonly until: Day; readonly language: Language }

export function slipsPaper(slips: readonly Slip[], { address, until, language }: Given): Official {
  const words = paperWords(language)
  const { slips: said } = words
  const day = sayDay(until, language)
  return {
    title: said.title,
    sections: [
      {
        blocks: [
          { kind: 'note', text: said.head(slips.length, day) },
          {
            kind: 'cards',
            cards: slips.map(({ name, unit, posts, user, code }) => ({
              title: said.title,
              lines: [
                said.unit(unit),
                said.name(name, posts.join(words.list)),
                said.user(user),
                said.address(address),
              ],
              strong: code,
              notes: [said.how(day)],
            })),
          },
        ],
      },
    ],
  }
}

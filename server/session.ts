// Who is asking, by the session in the cookie. `createApp` takes this as a function, so that another way of
// signing in (OIDC, a second factor) is another such function and nothing else changes.
//
//   const whoIs = bySession({ database, kept, today })

import { actorsOf, type Day, type DistrictId } from '@luoshi/delivery'
import type { Signed } from './http.ts'
import type { Kept } from './kept.ts'
import { type Database, inDistrict } from './store/database.ts'
import { heldBy } from './store/sessions.ts'

/** `__Host-` binds it to this host and to TLS; over plain http on the machine itself there is no TLS. */
export const cookieNames = { tls: '__Host-luoshi', plain: 'luoshi' } as const

const shape =
  /(?:^|;\s{0,4})(?:__Host-)?luoshi=(?<district>[0-9a-f-]{36})\.(?<token>[\w-]{20,80})(?:;|$)/

export type Cookie = { readonly district: DistrictId; readonly token: string }

export function cookieOf(request: Request): Cookie | null {
  const groups = shape.exec(request.headers.get('cookie') ?? '')?.groups
  return groups
    ? { district: groups['district'] as DistrictId, token: groups['token'] as string }
    : null
}

type Given = {
  readonly database: Database
  readonly kept: Kept
  readonly today: () => Day
}

export function bySession({ database, kept, today }: Given) {
  return async (request: Request, quiet = false): Promise<Signed | null> => {
    const cookie = cookieOf(request)
    if (!cookie) return null
    const { district } = cookie
    const held = await heldBy(database, cookie, quiet)
    if (!held) return null
    const directory =
      kept.directoryAt(district, held.directory) ??
      (await inDistrict(database, district, (tx) => kept.directory(tx, district)))
    const actors = actorsOf(directory, held.person, today())
    const actor = actors.find(({ post }) => post === held.post)
    return actor ? { district, actor } : null
  }
}

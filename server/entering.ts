// Entering: a session opened under a fresh token, and the cookie that carries it.
//
//   await entered(c, services, { district, person })   the actor, or null where the person holds no post

import { type Actor, actorsOf, type DistrictId, type PersonId } from '@luoshi/delivery'
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Env, Services } from './http.ts'
import { cookieNames, cookieOf } from './session.ts'
import { arrived } from './store/accounts.ts'
import { inDistrict } from './store/database.ts'
import { endSession, openSession } from './store/sessions.ts'

export type Entering = {
  readonly district: DistrictId
  readonly person: PersonId
  /** Without it the first of the person's posts. */
  readonly post?: string
}

/** The session that the browser had before ends (ASVS 5.0 7.2.4). */
export async function entered(
  c: Context<Env>,
  services: Services,
  { district, person, post }: Entering,
): Promise<Actor | null> {
  const told = await inDistrict(services.database, district, async (tx) => {
    const directory = await services.kept.directory(tx, district)
    const actors = actorsOf(directory, person, services.today())
    const actor = actors.find((one) => post === undefined || one.post === post)
    if (!actor) return null
    await arrived(tx, { district, person })
    const before = cookieOf(c.req.raw)
    if (before) await endSession(tx, district, before.token)
    return { actor, token: await openSession(tx, { district, person, post: actor.post }) }
  })
  if (!told) return null
  const secure = new URL(c.req.url).protocol === 'https:' || services.behindTls
  setCookie(c, secure ? cookieNames.tls : cookieNames.plain, `${district}.${told.token}`, {
    ...{ path: '/', httpOnly: true, sameSite: 'Strict', secure },
  })
  return told.actor
}

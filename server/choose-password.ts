// Choosing a password by a one-time link: for programs (/api/sign-in/link) and for the page that the link opens.
//
//   await choosePassword(services, { district, token, password })   the account, 'deadLink' or 'weakPassword'

import type { DistrictId } from '@luoshi/delivery'
import type { Services } from './http.ts'
import { hashOf, weakness } from './password.ts'
import { type Account, nameOfLink, setByLink } from './store/accounts.ts'
import { inDistrict, type Tx } from './store/database.ts'

type Choosing = {
  readonly district: DistrictId
  readonly token: string
  readonly password: string
}

export async function choosePassword(
  { database }: Pick<Services, 'database'>,
  { district, token, password }: Choosing,
): Promise<Account | 'deadLink' | 'weakPassword'> {
  const inside = <Result>(work: (tx: Tx) => Promise<Result>) => inDistrict(database, district, work)
  const name = await inside((tx) => nameOfLink(tx, { district, token }))
  if (name === null) return 'deadLink'
  if (weakness(password, name)) return 'weakPassword'
  const hash = await hashOf(password)
  return (await inside((tx) => setByLink(tx, { district, token, hash }))) ?? 'deadLink'
}
